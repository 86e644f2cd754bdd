/**
 * Quick fixes for marks that are not read as they were meant: each closes what was left open, or puts the mark right.
 */
import { placesOf } from '../assessment/found.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import type { OddMark } from '../draft/markdown/odd-marks.ts';
import { lineEnd } from '../draft/markdown/prose-lines.ts';
import type { Draft, SpanEdit } from '../draft/model.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { fileAt } from '../draft/whole.ts';
import type { EditDraft, Fix, FixSurroundings, Problem } from './rule.ts';

/** The fixes for the odd mark that begins at an offset, the safest first; each of them is what it was to be then. */
export function markFixes(
  { start }: Problem,
  assessment: Assessment | Unassessed,
  { edit }: FixSurroundings,
): Fix[] {
  if (assessment.kind !== 'assessed') return [];
  const { draft } = assessment;
  return placesOf(assessment, oddMarks)
    .filter(mark => mark.start === start)
    .flatMap(mark => fixesOf(draft, mark).filter(({ edits }) => settles(draft, mark, edits, edit)));
}

/** Whether nothing odd of that kind begins there any more when edits have been made. */
function settles(draft: Draft, mark: OddMark, edits: readonly SpanEdit[], edit: EditDraft): boolean {
  const file = fileAt(draft, mark.start);
  const from = file?.start ?? 0;
  const after = edits.toReversed().reduce((text, { start, end, newText }) => {
    return edit(text, start - from, end - from, newText);
  }, file?.draft ?? draft);
  const at = mark.start - from;
  return !after.pages.some((page, index) => {
    const by = at - after.pageStart(index);
    return (
      by >= 0 && by < page.length && oddMarks.on(page).some(odd => odd.start === by && odd.kind === mark.kind)
    );
  });
}

function fixesOf(draft: Draft, mark: OddMark): Fix[] {
  const { text } = draft;
  switch (mark.kind) {
    case 'comment':
      return commentFixes(text, mark);
    case 'tag':
      return [closeBlock(text, mark, mark.closing)];
    case 'fence':
      return [fenceFix(text, mark)];
    case 'broken':
      return brokenFixes(draft, mark);
    case 'dashes':
      return [dashesFix(text, mark)];
    case 'space': {
      const { start, end, replacement } = mark;
      return [fix(`Put a plain space there: ‘${replacement}’`, [{ start, end, newText: replacement }])];
    }
  }
}

function fix(title: string, edits: readonly SpanEdit[], preferred = true): Fix {
  return { title, edits, preferred };
}

function insertion(at: number, newText: string): SpanEdit {
  return { start: at, end: at, newText };
}

/** An end of a comment that is none: with one hyphen, with other dashes, or with an exclamation mark as HTML has it. */
const ODD_END = /[-\u2010-\u2015\u2212]{1,3}!?[ \u00a0]?[>\u203a]/;

/** Closes a comment where something like an end stands, at the end of its line, or above the next blank line. */
function commentFixes(text: string, mark: OddMark & { readonly kind: 'comment' }): Fix[] {
  const { start, stop } = mark;
  const most = start + stop;
  const line = trimmedEnd(text, start + 4, Math.min(lineEnd(text, start), most));
  const paragraph = paragraphEnd(text, start + 4, most);
  const fixes: Fix[] = [];
  const add = (title: string, edit: SpanEdit, isSure = true) =>
    fixes.push(fix(title, [edit], isSure && !fixes.some(({ preferred }) => preferred)));
  const end = oddEnd(text, start + 4, paragraph);
  // In the middle of a line it may be an arrow.
  if (end) add(`Change ‘${text.slice(end.start, end.end)}’ to ‘-->’`, end, isLineEnd(text, end.end));
  if (line > start + 4) add('Close the comment at the end of its line', close(text, line));
  if (paragraph > line) add('Close the comment at the end of its paragraph', close(text, paragraph));
  if (fixes.length === 0) add('Close the comment right here', close(text, start + 4));
  return fixes;
}

/** The edit that makes an end of a comment of what is nearly one; undefined where there is none. */
function oddEnd(text: string, from: number, to: number): SpanEdit | undefined {
  const found = ODD_END.exec(text.slice(from, to));
  if (!found) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length, newText: '-->' };
}

function isLineEnd(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() === '';
}

/** Closes HTML above the next blank line. */
function closeBlock(text: string, { end, start, reach }: OddMark, closing: string): Fix {
  const at = paragraphEnd(text, end, start + reach);
  return fix(`Put ‘${closing}’ at the end of the paragraph`, [
    // Another bracket right before it would hide it from the parser.
    insertion(at, closing.startsWith(']') ? ` ${closing}` : closing),
  ]);
}

/** Closes code above the text that it goes on over, or at its end if there is none. */
function fenceFix(text: string, mark: OddMark & { readonly kind: 'fence' }): Fix {
  const { start, reach, prose, closing } = mark;
  const at = trimmedEnd(text, mark.end, start + (prose ?? reach));
  // Marks of quotations go on before each line; a list only indents.
  const before = text.slice(lineStart(text, start), start).replace(/[^>\s]/g, ' ');
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const edit = insertion(withoutMarks(text, mark.end, at), `${eol}${before}${closing}`);
  if (prose === undefined) return fix('Close the block of code at its end', [edit]);
  const line = text
    .slice(start + prose, lineEnd(text, start + prose))
    .replace(/^[\s>]+/, '')
    .trim();
  const shown = line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
  return fix(`Close the block of code above ‘${shown}’`, [edit]);
}

/** Makes a comment of each paragraph up to the end that blank lines part from this opening; else closes it in its own. */
function brokenFixes(draft: Draft, { start, reach }: OddMark): Fix[] {
  const { text } = draft;
  const end = trimmedEnd(text, start, start + reach);
  const nearly = oddEnd(text, start + 4, end);
  if (nearly) return [fix(`Change ‘${text.slice(nearly.start, nearly.end)}’ to ‘-->’`, [nearly])];
  const edits = [close(text, end)];
  const line = trimmedEnd(text, start, Math.min(lineEnd(text, start), end));
  const own = [
    fix('Close the comment at the end of its paragraph', [...edits]),
    ...(line < end ? [fix('Close the comment at the end of its line', [close(text, line)], false)] : []),
  ];
  let last = end;
  for (const passage of draft.passages) {
    if (passage.start < end) continue;
    const inner = text.slice(passage.start, passage.end);
    const at = inner.indexOf('-->');
    const isNext = text.slice(last, passage.start).trim() === '' && passage.construct === 'prose';
    if (!isNext || fileAt(draft, passage.start) !== fileAt(draft, start)) break;
    if (inner.slice(0, at < 0 ? undefined : at).includes('<!--')) break;
    edits.push(insertion(passage.start, '<!-- '));
    if (at >= 0) return [fix('Close the comment in each of its paragraphs', edits)];
    edits.push(close(text, passage.end));
    last = passage.end;
  }
  return own;
}

/** Puts hyphens in place of the dashes, at both ends. */
function dashesFix(text: string, { start, end, reach }: OddMark): Fix {
  const most = trimmedEnd(text, end, start + reach);
  const closing = oddEnd(text, end, most) ?? close(text, most);
  return fix('Make a comment of it: ‘<!-- … -->’', [{ start, end, newText: '<!--' }, closing]);
}

/** Closes a comment at an offset, behind a space. */
function close(text: string, at: number): SpanEdit {
  return insertion(at, /\s/.test(text[at - 1] ?? '') ? '-->' : ' -->');
}

/** The end of the last line before a blank one, or before an offset. */
function paragraphEnd(text: string, from: number, most: number): number {
  for (let at = lineEnd(text, from); at < most; at = lineEnd(text, at))
    if (/^[\s>]*$/.test(text.slice(at, Math.min(lineEnd(text, at), most))))
      return withoutMarks(text, from, at);
  return withoutMarks(text, from, most);
}

/** Moves an offset before the white space, and marks of a quotation at the start of lines, that stand before it. */
function withoutMarks(text: string, from: number, at: number): number {
  let end = at;
  for (;;) {
    end = trimmedEnd(text, from, end);
    const line = lineStart(text, end);
    if (line <= from || !/^[\s>]+$/.test(text.slice(line, end))) return end;
    end = line;
  }
}

function trimmedEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
