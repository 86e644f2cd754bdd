/**
 * The formats of documents that can be read: what their files are called, and how they are told apart. `read/read.ts`
 * has a reader for each. Nothing is loaded for it, so that the client and the command line name them from here, too.
 */

/** The names of the formats that are no text. */
export type BytesFormatName = (typeof bytesFormats)[number]['name'];

/** The names of the formats that are text. */
export type TextFormatName = (typeof TEXT_ROWS)[number]['name'];

/** A format that is no text. */
export interface BytesFormat<Name = BytesFormatName> {
  readonly name: Name;
  /** What its files end in, without the dot: messages name the first. */
  readonly endings: readonly string[];
  /** Tells it by its first 1024 bytes, each as the sign of its number. */
  begins(start: string): boolean;
  /** A name that is among those of its parts, where it is a zip. */
  readonly holds?: RegExp;
}

/** A format that is text. */
export interface TextFormat<Name = TextFormatName> {
  readonly name: Name;
  /** What its files end in, without the dot: messages name the first. */
  readonly endings: readonly string[];
  /** Tells it by its text, whatever the file is called. */
  begins?(text: string): boolean;
  /** Tells it by its text, where the file’s name tells nothing. */
  resembles?(text: string): boolean;
}

/** The formats that are no text; the first that fits is taken. */
export const bytesFormats = [
  { name: 'xlsx', endings: ['xlsx', 'xlsm'], begins: beginsAsZip, holds: /^xl\/workbook\.xml$/ },
  { name: 'odt', endings: ['odt', 'ods'], begins: beginsAsZip, holds: /^content\.xml$/ },
  { name: 'docx', endings: ['docx'], begins: beginsAsZip },
  { name: 'pdf', endings: ['pdf'], begins: start => start.includes('%PDF-') },
] as const satisfies readonly BytesFormat<string>[];

const TEXT_ROWS = [
  { name: 'case', endings: ['json'], begins: beginsAsCase },
  {
    name: 'moodle',
    endings: [],
    begins: text => hasHeads(text, ['parentidnumber', 'idnumber', 'isframework']),
  },
  { name: 'canvas-rubric', endings: [], begins: text => hasHeads(text, ['rubricname', 'criterianame']) },
  { name: 'canvas-outcomes', endings: [], begins: text => hasHeads(text, ['vendorguid', 'objecttype']) },
  { name: 'html', endings: ['html', 'htm', 'xhtml'], begins: beginsAsHtml },
  { name: 'markdown', endings: ['md', 'markdown'] },
  { name: 'text', endings: ['txt'] },
  { name: 'csv', endings: ['csv', 'tsv'], resembles: isTabbed },
] as const satisfies readonly TextFormat<string>[];

/** The formats that are text; the first that fits is taken, and `text` is what fits no other. */
export const textFormats: readonly TextFormat[] = TEXT_ROWS;

// Whoever asks for none of this has none of it in its bundle.
const FORMATS: readonly { readonly endings: readonly string[] }[] = /* @__PURE__ */ (() => [
  ...bytesFormats,
  ...textFormats,
])();

/** What files that can be read end in, without the dot: for a dialog that chooses one. */
export const readableEndings: readonly string[] = /* @__PURE__ */ FORMATS.flatMap(({ endings }) => endings);

/** The formats as messages name them: `.docx` and so on. */
export const formatEndings: readonly string[] = /* @__PURE__ */ FORMATS.flatMap(({ endings }) =>
  endings.slice(0, 1).map(ending => `.${ending}`),
);

function beginsAsZip(start: string): boolean {
  return start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006');
}

/** Whether it is a package of CASE, in a frame of its service or not; its fields come in any order. */
function beginsAsCase(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) && /"(?:CFDocument|CFItems|CFPackage)"/.test(text);
}

/** Whether the first line has heads of columns, told by their letters: `Parent ID number`, `parent_id_number`. */
function hasHeads(text: string, heads: readonly string[]): boolean {
  const [first = ''] = /^[^\r\n]*/.exec(text.replace(/^\ufeff?\s*/, '').slice(0, LONGEST_HEADS)) ?? [];
  const there = first.split(/[,;\t|]/).map(lettersOf);
  return heads.every(head => there.includes(head));
}

/** No line of heads is longer. */
const LONGEST_HEADS = 10_000;

/** The letters of a column’s head, small: what stays the same however a program writes it. */
export function lettersOf(head: string): string {
  return head.toLowerCase().replace(/[^a-z]/g, '');
}

const HTML_OPENING = /<(?:!doctype html|html|head|body|table|div|h[1-6]|p)\b/iy;

/** Whether a tag of HTML comes first, behind a declaration and comments. */
function beginsAsHtml(text: string): boolean {
  let at = behind(text, /\s*(?:<\?xml[^>]*>\s*)?/y, 0);
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return false;
    at = behind(text, /\s*/y, end + 3);
  }
  HTML_OPENING.lastIndex = at;
  return HTML_OPENING.test(text);
}

/** Where a sticky pattern that may match nothing ends, if it begins at an offset. */
function behind(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Whether a text is a sheet of values that tabs separate: its lines have as many tabs, or none as they go on in quotes. */
function isTabbed(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
  const tabs = lines.map(line => line.split('\t').length - 1).filter(count => count > 0);
  const most = Math.max(0, ...tabs);
  const quoted = /(?:^|[\t\n])"[^"\t]*\n/.test(text);
  return (
    most >= 2 &&
    tabs.length >= 3 &&
    tabs.filter(count => count === most).length >= 0.6 * (quoted ? tabs.length : lines.length)
  );
}
