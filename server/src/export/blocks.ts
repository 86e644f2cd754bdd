/**
 * Markdown blocks → paragraphs and tables of Word. It goes through them as `draft/blocks.ts` does, so that each passage is
 * written once, with the same words.
 */

import { BorderStyle, PageBreak, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Heading, List, ListItem, Paragraph as MarkdownParagraph, Nodes, PhrasingContent } from 'mdast';
import { spanOf } from '../draft/markdown/visible-text.ts';
import { countWords } from '../draft/words.ts';
import type { PlacedPassage } from './claims.ts';
import { aroundNumber, type NumberedFigure } from './figures.ts';
import { finished, inlineOf, isBesideWanted, wantedPassage } from './inline.ts';
import { levelOf } from './lists.ts';
import { piecesOf } from './pieces.ts';
import { type Block, type Marker, markerAlone, OUTERMOST, type Place, paragraphAt } from './place.ts';
import { codeBlock, formulaApart, htmlBlock } from './plain-blocks.ts';
import { imageFor, notCounted } from './runs.ts';
import { safeText } from './safe-text.ts';
import { inOrder, type SourceFile } from './source.ts';
import { RULE } from './styles.ts';
import { tableBlock } from './tables.ts';
import { isPlaceOfWorks, worksListBlocks } from './works-list.ts';
import type { Writing } from './writing.ts';

/** As deep as a draft is read. */
const DEEPEST = 500;

/** Writes a block of a file. */
export function blocksOf(node: Nodes, place: Place, writing: Writing, file: SourceFile): Block[] {
  // Where not all is written, the list of works stands behind what is.
  if (isPlaceOfWorks(node, writing, file)) return place.wants ? [] : worksListBlocks(writing);
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, place, writing, file);
    case 'heading':
      return heading(node, place, writing, file);
    case 'blockquote':
      return children(node.children, { ...place, quotes: place.quotes + 1 }, writing, file);
    case 'callout':
      return children(node.children, place, writing, file);
    case 'pageBreak':
      return place.wants || place.note ? [] : [newPage(place)];
    case 'list':
      return list(node, place, writing, file);
    case 'table':
      return tableBlock(node, place, writing, file);
    case 'code':
      return codeBlock(node, place, writing, file);
    case 'html':
      return htmlBlock(node, place, writing, file);
    case 'math':
      return formulaApart(node, place, writing, file);
    case 'thematicBreak':
      return place.wants || place.note ? [] : [rule(place)];
    default:
      return [];
  }
}

/** The paragraphs of a footnote. */
export function noteParagraphs(writing: Writing, file: SourceFile, identifier: string): Paragraph[] {
  const place: Place = { ...OUTERMOST, note: true };
  return (file.notes.get(identifier) ?? [])
    .flatMap(definition => children(definition.children, place, writing, file))
    .filter(block => block instanceof Paragraph);
}

function children(nodes: readonly Nodes[], place: Place, writing: Writing, file: SourceFile): Block[] {
  const within = { ...place, top: false, depth: place.depth + 1 };
  if (place.depth < DEEPEST) return nodes.flatMap(node => blocksOf(node, within, writing, file));
  // Nobody writes like this: what is too deep to be read is printed as its mere text, and not counted.
  const text = inOrder(nodes)
    .flatMap(node =>
      node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : [],
    )
    .join(' ');
  return text.trim() === '' || (place.wants && !place.rest)
    ? []
    : [paragraphAt(place, 'Normal', false, [new TextRun(safeText(text))])];
}

function paragraph(
  node: MarkdownParagraph,
  place: Place,
  writing: Writing,
  file: SourceFile,
  box?: string,
): Block[] {
  const passage = wantedPassage(node, place, writing, file);
  if (!passage) return [];
  const shown = node.children.filter(
    child =>
      !(child.type === 'html' && child.value.startsWith('<!--')) &&
      !(child.type === 'text' && child.value.trim() === ''),
  );
  const [only, attributes, ...others] = shown;
  const figure = writing.figures.captionAt(file, spanOf(node).start);
  const isImage = only?.type === 'image' || only?.type === 'imageReference';
  if (isImage && isAttributes(attributes) && others.length === 0 && only.alt)
    return figureWithAttributes(node, only.alt, passage, place, writing, file, box);
  const [image] = isImage && shown.length === 1 ? piecesOf([only], file) : [];
  if (image?.kind !== 'image' || image.alt === '') {
    const runs = inlineOf(node.children, passage, writing, file, { box, caption: figure });
    if (!runs) return [];
    // The caption of a table may stand above it.
    const more = figure?.kind === 'Table' ? { keepNext: true } : {};
    return [paragraphAt(place, figure && !place.note ? 'Caption' : 'Normal', passage.counted, runs, more)];
  }
  // An image alone in its paragraph is a figure, with its description as the caption.
  const picture = imageFor(image, { writing, file });
  const caption = box === undefined ? image.alt : `${box} ${image.alt}`;
  const { text } = writing.print(passage, { text: caption, citable: '', at: undefined, heading: false });
  const runs = finished(captionRuns(text, figure, writing), passage, writing) ?? [];
  return [
    ...(typeof picture === 'string'
      ? []
      : [paragraphAt(place, 'Normal', false, [picture], { keepNext: true })]),
    paragraphAt(place, place.note ? 'Normal' : 'Caption', passage.counted, runs),
  ];
}

/** The text of a caption, with its figure’s number as a field: before it, if the draft has none. */
function captionRuns(text: string, figure: NumberedFigure | undefined, writing: Writing): ParagraphChild[] {
  const words = (part: string) => new TextRun(safeText(part));
  if (!figure) return [words(text)];
  const number = writing.figures.number(figure);
  if (!figure.isWritten) return [notCounted(`${figure.kind} `), number, notCounted(': '), words(text)];
  const around = aroundNumber(text);
  return around ? [words(around.before), number, words(around.after)] : [words(text)];
}

/** `{#fig:one width=60%}` behind an image, as pandoc and Quarto read it. */
function isAttributes(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /^\{[^{}\n]{1,200}\}\s*$/.test(node.value);
}

/**
 * An image alone but for its attributes: a figure, too. They are words of the draft, and its description is none, so that
 * it is printed as one that is not counted.
 */
function figureWithAttributes(
  node: MarkdownParagraph,
  alt: string,
  passage: PlacedPassage,
  place: Place,
  writing: Writing,
  file: SourceFile,
  box: string | undefined,
): Block[] {
  const runs = inlineOf(node.children, passage, writing, file, { box });
  return [
    ...(runs ? [paragraphAt(place, 'Normal', passage.counted, runs, { keepNext: true })] : []),
    paragraphAt(place, place.note ? 'Normal' : 'Caption', false, [new TextRun(safeText(alt))]),
  ];
}

function heading(node: Heading, place: Place, writing: Writing, file: SourceFile): Block[] {
  const passage = wantedPassage(node, place, writing, file);
  const runs = passage && inlineOf(node.children, passage, writing, file, { heading: place.top });
  if (!passage || !runs) return [];
  const style = place.top ? place.heading(node.depth) : place.note ? 'Normal' : 'InnerHeading';
  return [paragraphAt(place, style, passage.counted, runs)];
}

function list(node: List, place: Place, writing: Writing, file: SourceFile): Block[] {
  const level = levelOf(place.lists);
  let numbering: Marker['numbering'] | undefined;
  const blocks: Block[] = [];
  const before = markerAlone(place);
  for (const [index, item] of node.children.entries()) {
    if (!isWanted(item, place, writing, file)) {
      // What is left out takes its number with it.
      numbering = undefined;
      continue;
    }
    numbering ??= { ...writing.lists.next(node.ordered ? (node.start ?? 1) + index : undefined), level };
    for (const block of listItem(item, { ...place, lists: place.lists + 1 }, numbering, writing, file))
      blocks.push(block);
  }
  return [...before, ...blocks];
}

function listItem(
  item: ListItem,
  place: Place,
  numbering: Marker['numbering'],
  writing: Writing,
  file: SourceFile,
): Block[] {
  const marker: Marker = { numbering, used: false };
  const within: Place = { ...place, top: false, depth: place.depth + 1, marker };
  if (within.depth > DEEPEST) return children([item], { ...place, marker }, writing, file);
  return [
    ...boxAlone(item, within, writing, file),
    ...item.children.flatMap((node, index) =>
      node.type === 'paragraph' && index === 0
        ? paragraph(node, within, writing, file, boxOf(item))
        : blocksOf(node, within, writing, file),
    ),
  ];
}

/** The box of a task is a character of the text. */
function boxOf({ checked }: ListItem): string | undefined {
  return typeof checked === 'boolean' ? (checked ? '\u2612' : '\u2610') : undefined;
}

/** The box of a task that does not begin with a paragraph. */
function boxAlone(item: ListItem, place: Place, writing: Writing, file: SourceFile): Block[] {
  const box = boxOf(item);
  const { start, end } = spanOf(item);
  const [passage] = writing.passagesWithin(file, start, end);
  if (box === undefined || item.children[0]?.type === 'paragraph' || !passage) return [];
  if (place.wants && !place.wants(passage)) return [];
  if (passage.counted) writing.words += countWords(box);
  return [paragraphAt(place, 'Normal', passage.counted, [new TextRun(box)])];
}

function isWanted(item: ListItem, place: Place, writing: Writing, file: SourceFile): boolean {
  const { wants } = place;
  if (!wants) return true;
  const { start, end } = spanOf(item);
  const passages = writing.passagesWithin(file, start, end);
  return passages.length === 0 ? isBesideWanted(start, place, file) : passages.some(wants);
}

function newPage(place: Place): Paragraph {
  return paragraphAt(place, 'Normal', false, [new PageBreak()]);
}

function rule(place: Place): Paragraph {
  return paragraphAt(place, 'Normal', false, [], {
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: RULE } },
  });
}
