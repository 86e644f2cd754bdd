/**
 * Edits that put a code in the place of another in the text.
 */

/** An edit at offsets of a text; its range is half open. */
interface CodeEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Marks of emphasis, which may stand within a code. */
const MARKS = /[*_~]+/g;
/** Others, such as those of a link. */
const MARKUP = /[\\<>[\]&`]/;

/**
 * The edits that make `to` of a code that stands at a span: none where it is not written there, as in a heading that is its title.
 * Undefined where other marks than one of emphasis stand within it, so that nobody can say where they belong.
 */
export function codeEdits(
  text: string,
  { start, end }: Pick<CodeEdit, 'start' | 'end'>,
  code: string,
  to: string,
): CodeEdit[] | undefined {
  const source = text.slice(start, end);
  // A prefix of the framework’s may stand before it.
  if (source.toLowerCase().endsWith(code.toLowerCase()))
    return [{ start: end - code.length, end, newText: to }];
  const [own, letters] = [bare(source), bare(code)];
  const isCut = MARKUP.test(source) && own[0] === letters[0] && own.at(-1) === letters.at(-1);
  if (!own.includes(letters)) return isCut ? undefined : [];
  if (own !== letters) return undefined;
  const marks = [...source.matchAll(MARKS)];
  const [mark] = marks;
  if (!mark) return MARKUP.test(source) ? undefined : [{ start, end, newText: to }];
  const [marked] = mark;
  if (marks.length > 1 || MARKUP.test(source)) return undefined;
  const at = start + mark.index;
  const first: CodeEdit = { start, end: at, newText: to };
  const last: CodeEdit = { start: at + marked.length, end, newText: '' };
  // `**G**1` is bold at its start, `G**1**` at its end.
  if (text.slice(start - marked.length, start) === marked) return [first, last];
  if (text.slice(end, end + marked.length) !== marked) return undefined;
  return [
    { ...first, newText: '' },
    { ...last, newText: to },
  ];
}

function bare(code: string): string {
  return code.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
