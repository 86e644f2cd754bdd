/**
 * Chips and badges in a block of HTML: a comment alone on its line is one, with all that stands on the line.
 */
import { badge, codeChip, escaped } from './html.ts';
import { phaseChip } from './inline.ts';
import { derived, type Token } from './markdown-it.ts';
import type { Marks } from './marks.ts';
import { offsetsIn } from './offsets.ts';

/** The comments that are closed. */
function commentsIn(html: string): { readonly start: number; readonly text: string }[] {
  const found: { start: number; text: string }[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    const close = start < 0 ? -1 : html.indexOf('-->', start + 4);
    if (close < 0) return found;
    at = close + 3;
    found.push({ start, text: html.slice(start, at) });
  }
}

/** A block of HTML that begins at a line, with the marks of that line and those below; the same one where there are none. */
export function htmlBlock(token: Token, first: number, marks: Marks): Token {
  const { content } = token;
  const { offsetAt } = offsetsIn(token, first, marks.lines);
  const codes = marks.codes.flatMap(code => {
    const [start, end] = [offsetAt(code.start), offsetAt(code.end)];
    if (start === undefined || end === undefined || start < 0) return [];
    const text = marks.lines[code.start.line]?.slice(code.start.character, code.end.character) ?? '';
    return content.slice(start, end) === text ? { ...code, start, end, text } : [];
  });
  const edits: { readonly start: number; readonly end: number; readonly html: string }[] = [];
  const comments = commentsIn(content);
  for (const { start, text } of comments) {
    const end = start + text.length;
    const cited = codes.filter(code => code.start >= start && code.end <= end);
    const chip = cited.length > 0 ? codeChip(cited) : phaseChip(text, marks);
    if (chip !== undefined) edits.push({ start, end, html: chip });
  }
  for (const code of codes) {
    if (edits.some(({ start, end }) => code.start >= start && code.end <= end)) continue;
    edits.push({ start: code.start, end: code.end, html: badge(code).join(escaped(code.text)) });
  }
  if (edits.length === 0) return token;
  edits.sort((a, b) => a.start - b.start);
  let html = '';
  let last = 0;
  for (const edit of edits) {
    html += content.slice(last, edit.start) + edit.html;
    last = edit.end;
  }
  html += content.slice(last);
  // What else is there has tags of its own, or none on purpose.
  const isAlone = comments.reduceRight((rest, { text }) => rest.replace(text, ''), content).trim() === '';
  return derived(token, { content: isAlone ? `<p class="markscheme-alone">${html.trim()}</p>\n` : html });
}
