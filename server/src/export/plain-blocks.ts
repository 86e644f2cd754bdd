/**
 * Blocks whose text has no inline content: code, and HTML, of which the text and the pictures are printed.
 */
import type { ParagraphChild } from 'docx';
import type { Code, Html } from 'mdast';
import { withoutComments } from '../draft/comments.ts';
import type { Math as FormulaNode } from '../draft/markdown/dialect-nodes.ts';
import { htmlText } from '../draft/markdown/html-text.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import { countWords } from '../draft/words.ts';
import type { PlacedPassage } from './claims.ts';
import { equationApart } from './formulas/equation.ts';
import { isRead, readTex } from './formulas/read-tex.ts';
import { PictureFinder, picturesBeforeText } from './html-images.ts';
import { segmentsOf } from './html-rows.ts';
import { htmlTable } from './html-table.ts';
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
  const before = passage ? (/<t[dh]\b/i.test(rest) ? 0 : picturesBeforeText(rest)) : pictures.length;
  const left = pictures.slice(before);
  const pictured = (pieces: readonly Piece[]) => {
    const runs = runsOf(pieces, { writing, file });
    return runs.length === 0 ? [] : [paragraphAt(place, 'Normal', counted, runs)];
  };
  return [
    ...pictured(pictures.slice(0, before)),
    ...(passage ? partsOf(node, passage, rest, writing, file) : []).flatMap(part =>
      textOf(part.html, part.passage, place, writing, file, html =>
        runsOf(left.splice(0, new PictureFinder().in(html).length), { writing, file }),
      ),
    ),
    ...pictured(left),
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
  picturesOfCell: (html: string) => readonly ParagraphChild[],
): Block[] {
  const whole = printed(htmlText(rest), passage, writing);
  const tables = tablesOf(rest, whole, passage, place, picturesOfCell);
  if (tables) {
    const [first] = tables;
    const marks = finished([], passage, writing);
    // Where something leads to a table, it leads to before it.
    return marks && first
      ? [paragraphAt(place, 'Normal', passage.counted, marks, { keepNext: true }), ...tables]
      : tables;
  }
  if (/<t[dh]\b/i.test(rest))
    writing.tell(
      `The HTML in ${lineOf(passage, writing, file)} is printed as its text alone: write the table in Markdown.`,
    );
  const lined = htmlText(oneBlank(rest).replace(LINE_TAG, '\n$&'));
  const text = oneBlank(whole).trim() === oneBlank(lined).trim() ? lined : whole;
  const lines = text.split('\n').filter(line => countWords(line) > 0);
  const [first = '', ...others] = lines.map(line => safeText(line.trim()));
  const style = passage.construct === 'caption' && !place.note ? 'Caption' : 'Normal';
  return [
    paragraphAt(place, style, passage.counted, finished(linesOf([first]), passage, writing) ?? []),
    ...others.map(line => paragraphAt(place, style, passage.counted, linesOf([line]))),
  ];
}

/** Tables of HTML with the text between them; undefined where that would not be all of the text. */
function tablesOf(
  rest: string,
  whole: string,
  { counted, construct }: PlacedPassage,
  place: Place,
  pictures: (html: string) => readonly ParagraphChild[],
): Block[] | undefined {
  const segments = place.note ? undefined : segmentsOf(rest);
  if (!segments) return undefined;
  const texts = segments.flatMap(segment =>
    segment.kind === 'text' ? segment.html : segment.rows.flat().map(({ html }) => html),
  );
  if (oneBlank(texts.map(htmlText).join(' ')).trim() !== oneBlank(whole).trim()) return undefined;
  const style = construct === 'caption' ? 'Caption' : 'Normal';
  const blocks: Block[] = [];
  for (const segment of segments) {
    if (segment.kind === 'text')
      blocks.push(
        ...linesIn(segment.html).map(line =>
          paragraphAt(place, style, counted, linesOf([safeText(line)]), { keepNext: true }),
        ),
      );
    else {
      const table = htmlTable(segment.rows, {
        place,
        counted,
        lines: ({ html }) => linesIn(html),
        pictures: ({ html }) => pictures(html),
      });
      if (!table) return undefined;
      blocks.push(...table);
    }
  }
  return blocks;
}

function linesIn(html: string): string[] {
  return htmlText(oneBlank(html).replace(LINE_TAG, '\n$&'))
    .split('\n')
    .map(line => line.trim())
    .filter(line => countWords(line) > 0);
}

/** With a blank for each run of white space that HTML takes for one; non-breaking spaces stay. */
function oneBlank(text: string): string {
  return text.replace(/[ \t\n\v\f\r]+/g, ' ');
}

const LINE_TAG = /<(?:br|p|li|tr|div|h[1-6]|dt|dd|summary|details|figcaption|blockquote)\b[^<>]*>/gi;

function printed(text: string, passage: PlacedPassage, writing: Writing): string {
  return writing.print(passage, { text, citable: text, at: undefined, heading: false }).text;
}
