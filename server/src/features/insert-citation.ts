import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import type { Passage } from '../draft/model.ts';
import { type FullyAssessed, passageAt } from './assessed.ts';

/** The edit that cites `code` for the passage at a position, in a comment, which costs no word. */
export function insertCitation(
  { assessment, lines }: FullyAssessed,
  position: Position,
  code: string,
): TextEdit | null {
  const passage = passageAt(assessment, lines.offsetAt(position));
  if (!passage) return null;
  const { text } = assessment.draft;
  const { at, insert } = citationAt(text, passage, code);
  const place = lines.placeAt(at);
  return { range: { start: place, end: place }, newText: insert };
}

const CRITERIA_COMMENT_AT_END = /<!--\s*criteri(?:a|on)\s*:[^<>]*-->\s*(?:\|\s*)?$/i;

function citationAt(text: string, passage: Passage, code: string): { at: number; insert: string } {
  if (passage.construct === 'code' || /^\s*</.test(text.slice(passage.start, passage.end))) {
    // Inside code or HTML a comment would be text or lost; alone on its line before, it claims what follows.
    const lineStart =
      Math.max(text.lastIndexOf('\n', passage.start - 1), text.lastIndexOf('\r', passage.start - 1)) + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart, passage.start))?.[0] ?? '';
    return { at: lineStart, insert: `${indent}<!-- criteria: ${code} -->\n` };
  }
  const end = contentEnd(text, passage);
  const content = text.slice(passage.start, end);
  const existing = CRITERIA_COMMENT_AT_END.exec(content);
  if (existing) {
    const comment = existing[0].slice(0, existing[0].lastIndexOf('-->'));
    return { at: end - existing[0].length + comment.trimEnd().length, insert: `, ${code}` };
  }
  return { at: end, insert: ` <!-- criteria: ${code} -->` };
}

/** Where a passage's own content ends: before closing marks of a heading, a cell's bar and trailing white space. */
function contentEnd(text: string, passage: Passage): number {
  let content = text.slice(passage.start, passage.end);
  if (passage.construct === 'heading') {
    if (/^\s{0,3}#/.test(content)) content = content.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '');
    else content = content.replace(/(?<![\r\n])[\r\n]+[ \t]*(?:=+|-+)[ \t]*$/, '');
  }
  if (passage.construct === 'table') content = content.replace(/(?<!\\)\|[ \t]*$/, '');
  return passage.start + content.trimEnd().length;
}
