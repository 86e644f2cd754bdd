/**
 * Texts that are nothing but codes, perhaps behind a citing word or a label with one: comments, lines of codes, and the
 * headings and ticked tasks that stand for such lines.
 */
import { codesAlone, type ListItem, readCodeList } from './code-list.ts';

/** What says at the start of a text that codes follow. */
export const CITING_WORD = /^\s*(?:criteri(?:on|a)|KSBs?|ACs?|LOs?|learning[ \t]outcomes?)(?![\w-])\s*:?\s*/i;
const NAMES_CODES = /(?<![\w-])(?:criteri(?:on|a)|KSBs?|ACs?|LOs?|learning[ \t]outcomes?)(?![\w-])/i;
/** What may stand between a citing word without a colon and its codes. */
const PARTICIPLE = /^(?:covered|met|addressed|evidenced|shown|claimed)(?![\w-])\s*/i;
const LONGEST_LABEL = 100;
const MOST_WORDS = 6;

/** The codes of a text that from an offset on holds nothing else, brackets round them apart; undefined where it holds more. */
export function onlyCodes(text: string, from = 0): readonly ListItem[] | undefined {
  let start = from;
  let end = text.length;
  while (end > start && /[\s.;,]/.test(text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  const alone = codesAlone(text, start, end);
  if (alone) return alone;
  return /[([]/.test(text[start] ?? '') && /[)\]]/.test(text[end - 1] ?? '')
    ? codesAlone(text, start + 1, end - 1)
    : undefined;
}

/** Whether a code is no word, behind which none says that it is one. */
export function isPlain({ code }: Pick<ListItem, 'code'>): boolean {
  return /\d/.test(code) || code === code.toUpperCase();
}

/** A line of codes: those of a text that is only codes, perhaps behind a label that names them. */
export interface CodeLine {
  readonly codes: readonly ListItem[];
  /** What stands before them, with a colon at its end: whether it names codes is for the framework to say. */
  readonly label: string | undefined;
}

/** Reads a text as a line of codes; undefined where it is none. */
export function readCodeLine(text: string): CodeLine | undefined {
  const behind = labelEnd(text);
  const codes = onlyCodes(text, behind);
  // A word is a code only where the label surely names codes.
  if (!codes || (!NAMES_CODES.test(text.slice(0, behind)) && !codes.every(isPlain))) return undefined;
  return {
    codes,
    label: behind === 0 ? undefined : `${text.slice(0, behind).trim().replace(/:$/, '')}:`,
  };
}

/** Whether the source of a paragraph may be a line of codes, as a letter more or less can make it one. */
export function mayBeCodeLine(source: string): boolean {
  if (readCodeLine(source) || isLabelLine(source)) return true;
  const colon = source.slice(0, LONGEST_LABEL + 40).indexOf(':');
  return colon >= 0 && onlyCodes(source, colon + 1) !== undefined;
}

/** Whether a label is a few words on one line, and no sentence with a colon. */
function isShort(label: string): boolean {
  return !/[\r\n()[\]]|[.!?][ \t]/.test(label) && label.trim().split(/\s+/).length <= MOST_WORDS;
}

/** Where the label that opens a text ends; nought without one. */
function labelEnd(text: string): number {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon >= 0) return isShort(text.slice(0, colon)) ? colon + 1 : 0;
  const word = CITING_WORD.exec(text)?.[0];
  if (word === undefined) return 0;
  return word.length + (PARTICIPLE.exec(text.slice(word.length))?.[0].length ?? 0);
}

/** Whether a paragraph is only a label for codes below it: ‘KSBs covered:’. */
export function isLabelLine(text: string): boolean {
  return text.length <= LONGEST_LABEL && text.trimEnd().endsWith(':') && isLabel(text);
}

/** Whether a heading is only a label for codes below it: ‘KSBs covered’. */
export function isLabel(heading: string): boolean {
  const text = heading.trim().replace(/:$/, '');
  if (text.length > LONGEST_LABEL) return false;
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length <= 5 && NAMES_CODES.test(text) && (NAMES_CODES.test(last) || PARTICIPLE.test(last));
}

/** The codes that open and end a text, by which a ticked task says what it is; which are codes the framework knows. */
export function codesAtEnds(text: string): readonly ListItem[] {
  const open = /^[\s([]*/.exec(text)?.[0].length ?? 0;
  const first = readCodeList(text, open, { spaces: 'part-codes', letters: 'capitals', ranges: 'plain' })
    .items[0];
  const opens = first && /^[)\]]?(?:[\s:.,\u2013\u2014-]|$)/.test(text.slice(first.end, first.end + 2));
  let end = text.length;
  while (end > 0 && /[\s.)\]]/.test(text[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && !/[\s([]/.test(text[start - 1] ?? '')) start--;
  const last = start > (first?.end ?? 0) ? codesAlone(text, start, end) : undefined;
  // A figure is none: it may well be all that a task says.
  return [...(opens ? [first] : []), ...(last ?? [])].filter(({ code }) => !/^\d+$/.test(code));
}
