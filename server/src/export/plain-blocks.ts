/**
 * Blocks whose text has no inline content: code, and HTML, of which the text and the pictures are printed.
 */
import type { Code, Html } from 'mdast';
import { withoutComments } from '../draft/comments.ts';
import type { Math as FormulaNode } from '../draft/markdown/dialect-nodes.ts';
import { htmlText } from '../draft/markdown/html-text.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import { countWords } from '../draft/words.ts';
import type { PlacedPassage } from './claims.ts';
import { equationApart } from './formulas/equation.ts';
import { isRead, readTex } from './formulas/read-tex.ts';
import { picturesBeforeText } from './html-images.ts';
import { picturesOf } from './images.ts';
import { finished, isBesideWanted, lineOf, wantedPassage } from './inline.ts';
import type { Piece } from './pieces.ts';
import { type Block, linesOf, type Place, paragraphAt } from './place.ts';
import { runsOf, tellUnread } from './runs.ts';
import { safeText } from './safe-text.ts';
import type { SourceFile } from './source.ts';
import type { Writing } from './writing.ts';

/** A block of code, line by line. */
export function codeBlock(node: Code, place: Place, writing: Writing, file: SourceFile): Block[] {
  const passage = wantedPassage(node, place, writing, file);
  if (!passage) return [];
  const lines = printed(node.value, passage, writing).split(/\r\n|[\n\r]/);
  const runs = linesOf(lines.map(line => safeText(line.replaceAll('\t', '    '))));
  const style = place.note ? 'Normal' : 'Code';
  return [paragraphAt(place, style, passage.counted, finished(runs, passage, writing) ?? [])];
}

/** A formula set apart, or its lines where it can’t be read. */
export function formulaApart(node: FormulaNode, place: Place, writing: Writing, file: SourceFile): Block[] {
  const passage = wantedPassage(node, place, writing, file);
  if (!passage) return [];
  const text = printed(node.value, passage, writing);
  const read = readTex(text);
  if (!isRead(read)) tellUnread(text, read.why, passage.start - file.base, { writing, file });
  else if (passage.counted) writing.wordsInEquations += countWords(text);
  const runs = isRead(read)
    ? [equationApart(read)]
    : linesOf(text.split(/\r\n|[\n\r]/).map(line => safeText(line.trim())));
  return [paragraphAt(place, 'Normal', passage.counted, finished(runs, passage, writing) ?? [])];
}

/** HTML: a paragraph for each line that its tags make, and its pictures before and behind them. */
export function htmlBlock(node: Html, place: Place, writing: Writing, file: SourceFile): Block[] {
  const passage = wantedPassage(node, place, writing, file);
  const { start } = spanOf(node);
  const isEmpty = !writing.passageAt(file, start);
  if (!passage && !(isEmpty && isBesideWanted(start, place, file))) return [];
  const rest = withoutComments(node.value);
  const counted = passage?.counted ?? true;
  const pictures = picturesOf(node, file);
  const before = passage ? picturesBeforeText(rest) : pictures.length;
  const pictured = (pieces: readonly Piece[]) => {
    const runs = runsOf(pieces, { writing, file });
    return runs.length === 0 ? [] : [paragraphAt(place, 'Normal', counted, runs)];
  };
  return [
    ...pictured(pictures.slice(0, before)),
    ...(passage ? partsOf(node, passage, rest, writing, file) : []).flatMap(part =>
      textOf(part.html, part.passage, place, writing, file),
    ),
    ...pictured(pictures.slice(before)),
  ];
}

/** The parts of HTML that are passages of their own, such as the caption of a table. */
function partsOf(
  node: Html,
  whole: PlacedPassage,
  rest: string,
  writing: Writing,
  file: SourceFile,
): { readonly html: string; readonly passage: PlacedPassage }[] {
  const { start, end } = spanOf(node);
  const passages = writing.passagesWithin(file, start, end);
  // Within a quotation the text is not the source, and they all have one place.
  if (passages.length < 2 || node.value.length !== end - start) return [{ html: rest, passage: whole }];
  return passages.map((passage, index) => {
    const next = passages[index + 1];
    const from = index === 0 ? 0 : passage.start - file.base - start;
    return { passage, html: rest.slice(from, next && next.start - file.base - start) };
  });
}

function textOf(
  rest: string,
  passage: PlacedPassage,
  place: Place,
  writing: Writing,
  file: SourceFile,
): Block[] {
  if (/<table\b/i.test(rest))
    writing.tell(
      `The HTML in ${lineOf(passage, writing, file)} is printed as its text alone: write tables and images in Markdown.`,
    );
  const whole = printed(htmlText(rest), passage, writing);
  const lined = htmlText(oneBlank(rest).replace(LINE_TAG, '\n$&'));
  const text = oneBlank(whole).trim() === oneBlank(lined).trim() ? lined : whole;
  const lines = text.split('\n').filter(line => countWords(line) > 0);
  const [first = '', ...others] = lines.map(line => safeText(line.trim()));
  return [
    paragraphAt(place, 'Normal', passage.counted, finished(linesOf([first]), passage, writing) ?? []),
    ...others.map(line => paragraphAt(place, 'Normal', passage.counted, linesOf([line]))),
  ];
}

/** With a blank for each run of white space that HTML takes for one; non-breaking spaces stay. */
function oneBlank(text: string): string {
  return text.replace(/[ \t\n\v\f\r]+/g, ' ');
}

const LINE_TAG = /<(?:br|p|li|tr|div|h[1-6]|dt|dd|summary|details|figcaption|blockquote)\b[^<>]*>/gi;

function printed(text: string, passage: PlacedPassage, writing: Writing): string {
  return writing.print(passage, { text, citable: text, at: undefined, heading: false }).text;
}
