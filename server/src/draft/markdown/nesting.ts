/**
 * Nesting that no text needs: what opens quotations, lists and footnotes more than a hundred deep is taken for white
 * space, since the parser's time for a line grows with the square of the marks that open it. Each line is looked at by
 * itself, so that a stretch of a document is read as it is in the whole.
 */
import type { Span } from '../passage.ts';

/** Quotations, lists and footnotes in one another. */
export const DEEPEST = 100;

/** What may open a level, or a part of one. */
const OPENS = /[ \t>+*-]|\d{1,9}[.)]|\[\^[^\]\r\n]{1,999}\]:/y;
/** A line that begins so may be nested, and few others are looked at. */
const MAY_BE_NESTED = /^(?:[ \t>+*-]|\d{1,9}[.)]|\[\^)/gm;
/** A line that opens with these may be nested too deeply: half as many signs, as a tab can be as wide as two levels. */
const MAY_BE_DEEP = 51;
/** Opens nothing, and stands for the mark before it. */
const PLACEHOLDER = '_';
const LINE = /[^\r\n]+/g;
const SPACE = /[ \t]+/y;
const MARK = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\r\n]{1,999}\]:/y;
/** It opens nothing, however many marks it has. */
const THEMATIC_BREAK = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

/** The text with spaces in place of the marks that are too deep; offsets and lines stay. */
export function withinDepth(text: string): string {
  return mayBeDeep(text) ? text.replace(LINE, withoutDeepMarks) : text;
}

function mayBeDeep(text: string): boolean {
  for (const { index } of text.matchAll(MAY_BE_NESTED)) {
    let at: number | undefined = index;
    for (let signs = 0; at !== undefined; signs++) {
      if (signs === MAY_BE_DEEP) return true;
      at = endOf(OPENS, text, at);
    }
  }
  return false;
}

function withoutDeepMarks(line: string): string {
  const marks = deepMarks(line);
  if (!marks) return line;
  const { start, end } = marks;
  const kept = line.slice(0, start) + ' '.repeat(end - start) + line.slice(end);
  // What is not blank must not become so: a blank line would part what belongs together.
  return kept.trim() === '' ? kept.slice(0, -1) + PLACEHOLDER : kept;
}

/** Where marks stand that are too deep, at most one stretch in each line, in the order of the text. */
export function deepMarksIn(text: string): Span[] {
  if (!mayBeDeep(text)) return [];
  return [...text.matchAll(LINE)].flatMap(({ index, 0: line }) => {
    const marks = deepMarks(line);
    return marks ? { start: index + marks.start, end: index + marks.end } : [];
  });
}

/** Where the marks of a line stand that are too deep, with the white space between them. */
function deepMarks(line: string): Span | undefined {
  let marks = 0;
  /** Of white space that no mark needs behind it; a list within a list is indented by two at least. */
  let columns = 0;
  let start: number | undefined;
  let at = 0;
  for (;;) {
    const space = endOf(SPACE, line, at);
    if (space !== undefined) {
      for (; at < space; at++) columns += line[at] === '\t' ? 4 : 1;
      if (marks > 0) columns--;
    }
    const mark = endOf(MARK, line, at);
    if (mark === undefined) break;
    marks++;
    if (marks + columns / 2 > DEEPEST) start ??= at;
    at = mark;
  }
  return start === undefined || THEMATIC_BREAK.test(line) ? undefined : { start, end: at };
}

function endOf(pattern: RegExp, line: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}
