/**
 * A passage with inline content: a paragraph, heading or cell.
 */

import { type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import { spanOf, visibleText } from '../draft/markdown/visible-text.ts';
import { countWords } from '../draft/words.ts';
import type { PlacedPassage } from './claims.ts';
import type { NumberedFigure } from './figures.ts';
import { isRead, readTex } from './formulas/read-tex.ts';
import { type Piece, piecesOf, piecesWithout } from './pieces.ts';
import type { Place } from './place.ts';
import { bookmarked, notCounted, runsOf } from './runs.ts';
import type { SourceFile } from './source.ts';
import type { Writing } from './writing.ts';

/** The passage of a node, if it is to be written here. */
export function wantedPassage(
  node: Parameters<typeof spanOf>[0],
  place: Place,
  writing: Writing,
  file: SourceFile,
): PlacedPassage | undefined {
  const passage = writing.passageAt(file, spanOf(node).start);
  return passage && (!place.wants || place.wants(passage)) ? passage : undefined;
}

/**
 * Whether what has no words, and so no passage, is to be written here: it goes with the passage of its block that stands before
 * it, or else behind it.
 */
export function isBesideWanted(
  start: number,
  { wants, rest, beside = [] }: Place,
  file: SourceFile,
): boolean {
  if (!wants) return true;
  const own = beside.filter(({ construct }) => construct !== 'footnote');
  const near = own.findLast(passage => passage.start < file.base + start) ?? own[0];
  return near ? wants(near) : rest === true;
}

/** What a passage holds; `box` is that of a task, before it. Undefined where there is nothing to print. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  passage: PlacedPassage,
  writing: Writing,
  file: SourceFile,
  {
    heading = false,
    box,
    caption,
  }: {
    readonly heading?: boolean;
    readonly box?: string | undefined;
    readonly caption?: NumberedFigure | undefined;
  } = {},
): readonly ParagraphChild[] | undefined {
  const shown = visibleText(nodes, file.body);
  const at = (offset: number) => file.base + shown.sourceOffset(offset);
  const { spans, text } = writing.print(
    passage,
    { text: shown.text, citable: shown.citable, at, heading },
    box === undefined ? 0 : countWords(box),
  );
  const pieces = piecesWithout(piecesOf(nodes, file), spans);
  if (passage.counted) writing.wordsInEquations += countWords(text) - countWords(textBesides(pieces, text));
  const runs = runsOf(pieces, { writing, file }, caption);
  return finished(box === undefined ? runs : [new TextRun(`${box} `), ...runs], passage, writing, heading);
}

/** The text of pieces without formulas that become equations, in which no program counts words. */
function textBesides(pieces: readonly Piece[], text: string): string {
  if (!pieces.some(({ kind }) => kind === 'formula')) return text;
  return pieces
    .map(piece => {
      if (piece.kind === 'break') return '\n';
      if (piece.kind === 'formula') return isRead(readTex(piece.text)) ? '' : piece.text;
      return piece.kind === 'text' ? piece.text : '';
    })
    .join('');
}

/** The line of a passage, in words. */
export function lineOf({ start }: PlacedPassage, writing: Writing, file: SourceFile): string {
  return writing.lineOf(file, start - file.base);
}

/** With the codes of comments behind it, and the names of what leads to it. */
export function finished(
  runs: readonly ParagraphChild[],
  { index, section }: PlacedPassage,
  { bookmarks, commentCodes }: Writing,
  heading = false,
): readonly ParagraphChild[] | undefined {
  const codes = commentCodes.get(index);
  const all = codes ? [...runs, notCounted(` [${codes.join(', ')}]`)] : runs;
  const names = [bookmarks.get(index), heading ? `section_${section}` : undefined];
  return all.length === 0 && names.every(name => name === undefined) ? undefined : bookmarked(all, names);
}
