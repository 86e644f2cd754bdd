/**
 * Edits that put a citing comment to a passage: glued to its last word, where no formatter moves it.
 */
import { lineEnding } from '../text/lines.ts';
import { onlyCodes } from './code-lines.ts';
import { insideOf, isCriteriaComment, readComment } from './comments.ts';
import type { Passage, Span, SpanEdit } from './passage.ts';

/** The comment that cites codes. */
export function citingComment(codes: readonly string[]): string {
  return `<!-- criteria: ${codes.join(', ')} -->`;
}

/**
 * The edit that cites codes for a passage; one that changes nothing where it is cited for all of them already. A comment
 * that claims the passage takes them in.
 */
export function tagPassage(text: string, passage: Passage, codes: readonly string[]): SpanEdit {
  if (passage.construct === 'code' || /^\s*</.test(text.slice(passage.start, passage.end)))
    return tagBelow(text, passage, codes);
  const end = contentEnd(text, passage);
  const existing = commentBefore(text, passage.start, end) ?? commentOnNextLine(text, passage.end);
  if (existing) return joined(text, existing, codes);
  // Behind a backslash the comment would be text.
  const glue = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(passage.start, end)) ? ' ' : '';
  return { start: end, end, newText: glue + citingComment(codes) };
}

/** The edit that names a phase in a heading; one that changes nothing where a comment there names it. */
export function namePhase(text: string, heading: Span, phase: string): SpanEdit {
  const end = contentEnd(text, { ...heading, construct: 'heading' });
  for (let at = text.indexOf('<!--', heading.start); at >= 0 && at < end; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at + 4) + 3;
    const [named] = close < 3 ? [] : readComment(text.slice(at, close), at);
    if (!named?.phase) continue;
    const known = named.code.split(/[\s,;]+/).map(name => name.toLowerCase());
    const newText = known.includes(phase.toLowerCase()) ? '' : `, ${phase}`;
    return { start: named.end, end: named.end, newText };
  }
  const glue = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(heading.start, end)) ? ' ' : '';
  return { start: end, end, newText: `${glue}<!-- phase: ${phase} -->` };
}

/** Inside code or HTML a comment would be text or lost; alone on the line before, it claims what follows. */
function tagBelow(text: string, passage: Passage, codes: readonly string[]): SpanEdit {
  const line = lineStart(text, passage.start);
  const above = commentBefore(text, 0, trimmedEnd(text, line));
  if (above && lineStart(text, above.start) === above.start) return joined(text, above, codes);
  const eol = lineEnding(text);
  const indent = /^[ \t]*/.exec(text.slice(line, passage.start))?.[0] ?? '';
  // Directly below a paragraph it would claim that.
  const isFree =
    text.slice(0, line).trim() === '' ||
    /(?:^|\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, line));
  const newText = `${isFree ? '' : eol}${indent}${citingComment(codes)}${eol}`;
  return { start: line, end: line, newText };
}

/** A comment with the codes of criteria that ends at an offset, or before a bar. */
function commentBefore(text: string, from: number, end: number): Span | undefined {
  if (!text.endsWith('-->', end)) return undefined;
  const start = text.lastIndexOf('<!--', end - 3);
  const comment = text.slice(start, end);
  if (start < from || comment.indexOf('-->') < comment.length - 3) return undefined;
  return takesCodes(comment) ? { start, end } : undefined;
}

/** A comment on the line directly below an offset. */
function commentOnNextLine(text: string, from: number): Span | undefined {
  const gap = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*/.exec(text.slice(from, from + 200))?.[0] ?? '';
  const start = from + gap.length;
  if (gap === '' || !text.startsWith('<!--', start)) return undefined;
  const end = text.indexOf('-->', start + 4) + 3;
  if (end < 3 || !takesCodes(text.slice(start, end))) return undefined;
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end)) ? { start, end } : undefined;
}

function takesCodes(comment: string): boolean {
  return isCriteriaComment(comment) && /[\p{L}\p{N}]/u.test(insideOf(comment).text);
}

/** The edit that adds to a comment those of the codes that it has not. */
function joined(text: string, { start, end }: Span, codes: readonly string[]): SpanEdit {
  const comment = text.slice(start, end);
  const { text: inside, from } = insideOf(comment);
  const colon = inside.indexOf(':');
  const known = new Set(
    (onlyCodes(inside, colon + 1)?.map(({ code }) => code) ?? inside.slice(colon + 1).split(/[\s,;]+/)).map(
      code => code.toLowerCase(),
    ),
  );
  const added = codes.filter(code => !known.has(code.toLowerCase()));
  const at = start + from + inside.trimEnd().length;
  const separator = inside.trimEnd().endsWith(':') ? ' ' : ', ';
  return { start: at, end: at, newText: added.length === 0 ? '' : separator + added.join(', ') };
}

/** Where a passage's own content ends: before closing marks of a heading, a cell's bar and trailing white space. */
function contentEnd(text: string, passage: Pick<Passage, 'start' | 'end' | 'construct'>): number {
  let content = text.slice(passage.start, passage.end);
  if (passage.construct === 'heading') {
    if (/^\s{0,3}#/.test(content)) content = content.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '');
    else content = content.replace(/(?<![\r\n])[\r\n]+[ \t]*(?:=+|-+)[ \t]*$/, '');
  }
  if (passage.construct === 'table') content = content.replace(/(?<!\\)\|[ \t]*$/, '');
  return passage.start + content.trimEnd().length;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function trimmedEnd(text: string, to: number): number {
  let at = to;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** The stretch of a comment, with its line where nothing else stands on it. */
export function wholeComment(text: string, within: Span): Span {
  const start = text.lastIndexOf('<!--', within.start);
  const end = text.indexOf('-->', within.end) + 3;
  const line = lineStart(text, start);
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200))?.[0];
  if (behind === undefined || text.slice(line, start).trim() !== '') return { start, end };
  return { start: line, end: end + behind.length };
}
