/**
 * Where a text may define, name or judge criteria of the writer’s own. Whether it does follows from the section that it stands in and
 * from which codes are defined; a slice knows neither.
 */
import type { Passage, Span } from '../passage.ts';
import { codesIn, type OwnCode, openingNumber, opensText } from './own-codes.ts';
import type { OwnMark } from './own-mark.ts';
import { ownInTables, shownText } from './own-tables.ts';
import { proseOf, Reading } from './reading.ts';
import { verdictsOf } from './verdicts.ts';

/** All of them in a slice, in the order of the text. */
export const ownMarks = new Reading<OwnMark>(slice => {
  if (!/\d/.test(slice.text)) return [];
  const prose = proseOf(slice);
  const marks: OwnMark[] = [];
  for (const { heading, passages } of slice.blocks) {
    if (heading) {
      for (const passage of passages) for (const mark of inHeading(prose, passage)) marks.push(mark);
      continue;
    }
    const numbers = listNumbers(slice.text, passages);
    for (const [index, passage] of passages.entries()) {
      if (passage.construct === 'table' || passage.construct === 'code') continue;
      const found = inPassage(prose, passage, numbers[index], isItem(slice.text, passage));
      for (const mark of found) marks.push(mark);
    }
    if (passages.some(({ construct }) => construct === 'table'))
      for (const mark of ownInTables(slice, passages, prose)) marks.push(mark);
  }
  return marks.sort((a, b) => a.start - b.start);
});

function inHeading(prose: string, { start, end }: Span): OwnMark[] {
  const text = prose.slice(start, end);
  const marked = /^[#\s]*/.exec(text)?.[0].length ?? 0;
  const own = text.slice(marked);
  const codes = codesIn(own);
  const number = codes.length === 0 ? openingNumber(own) : undefined;
  // Two parts and more number the document.
  const weak = number && !number.key.includes('.') ? [number] : [];
  const verdicts = verdictsOf(own, codes, true);
  return [...codes, ...weak].map((code, index) => ({
    ...placed(code, start + marked),
    form: 'heading',
    weak: codes.length === 0,
    text: opensText(own, code) ? shownText(behindCode(own.slice(code.end))) : undefined,
    verdict: verdicts[index],
  }));
}

/** A passage, or the lines of one that each open with a code of their own. */
function inPassage(
  prose: string,
  passage: Passage,
  number: ListNumber | undefined,
  isListed: boolean,
): OwnMark[] {
  const found: OwnMark[] = [];
  for (const { start, end } of linesWithCodes(prose, passage)) {
    const text = prose.slice(start, end);
    const codes = codesIn(text);
    const [first] = codes;
    const opened = first && opensText(text, first) && (isListed || hasMark(text.slice(first.end)));
    const written = first && opened ? undefined : openingNumber(text);
    const verdicts = verdictsOf(text, codes, Boolean(opened));
    for (const [index, code] of codes.entries())
      found.push({
        ...placed(code, start),
        form: opened && index === 0 ? 'item' : 'text',
        weak: false,
        text: opened && index === 0 && code.alone ? shownText(behindCode(text.slice(code.end))) : undefined,
        verdict: verdicts[index],
      });
    if (opened) continue;
    const [verdict] = verdictsOf(text, [{ start: 0, end: 0 }], codes.length === 0);
    if (number && start === passage.start)
      found.push({ ...number, form: 'item', weak: true, text: shownText(text), verdict });
    else if (written) {
      const { behind, ...code } = written;
      found.push({
        ...placed(code, start),
        form: 'item',
        weak: true,
        text: shownText(text.slice(behind)),
        verdict,
      });
    }
  }
  return found;
}

function placed<Code extends OwnCode>(code: Code, by: number): OwnCode {
  const { start, end, code: written, key, noun, alone } = code;
  return { start: start + by, end: end + by, code: written, key, noun, alone };
}

/** Whether a mark parts a code from what it stands for. */
function hasMark(behind: string): boolean {
  return /^[)\]]?\s{0,9}(?:[:.–—]|-\s|\r?\n|$)/.test(behind);
}

function behindCode(behind: string): string {
  return behind.replace(/^[\s)\]:.–—-]+/, '');
}

/** The lines of a passage from one that opens with a code and a mark to the next such one. */
function linesWithCodes(prose: string, { start, end }: Span): Span[] {
  const text = prose.slice(start, end);
  const cuts = [0];
  if (/\n/.test(text))
    for (const { index } of text.matchAll(/\n(?=[\s*]{0,9}\S)/g)) {
      const line = text.slice(index + 1, index + 60);
      const [first] = codesIn(line);
      if (first && opensText(line, first) && hasMark(line.slice(first.end))) cuts.push(index + 1);
    }
  return cuts.map((cut, index) => ({ start: start + cut, end: start + (cuts[index + 1] ?? text.length) }));
}

type ListNumber = OwnCode;

const MARKER = /^([ \t]*)(\d{1,9})[.)][ \t]+(?:\[[ xX]\][ \t]+)?$/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;

function isItem(text: string, { start }: Span): boolean {
  return BULLET.test(beforeInLine(text, start));
}

function beforeInLine(text: string, offset: number): string {
  let at = offset;
  while (at > 0 && offset - at < 100 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return text.slice(at, offset);
}

/** The numbers that the items of a numbered list show, by passage: they count up from the first, whatever stands there. */
function listNumbers(text: string, passages: readonly Passage[]): readonly (ListNumber | undefined)[] {
  let indent: number | undefined;
  let next = 0;
  return passages.map(({ start, construct }) => {
    if (construct !== 'prose') return undefined;
    const [marker, spaces, digits = ''] = MARKER.exec(beforeInLine(text, start)) ?? [];
    if (marker === undefined || spaces === undefined) return undefined;
    indent ??= spaces.length;
    // Nested ones have a number below their item’s.
    if (spaces.length > indent + 1) return undefined;
    if (next === 0) next = Number(digits);
    const code = String(next++);
    if (code.length > 3) return undefined;
    const from = start - marker.length + spaces.length;
    return { start: from, end: from + digits.length, code, key: code, noun: undefined, alone: true };
  });
}
