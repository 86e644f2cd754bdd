/**
 * Captions: what stands below or above a picture or a table and says what it is, so that it is told from the text in Markdown, too.
 */
import type { Image, Paragraph, PhrasingContent } from 'mdast';
import { readsAsCaption } from '../../text/caption.ts';
import { type Losses, quoted } from './word-losses.ts';
import type { PlacedBlock } from './word-nesting.ts';

/**
 * Puts captions with what they belong to. A picture alone in its paragraph has its caption as its description, as that is printed
 * below it; one that has an alternative text as well shares a paragraph with the caption. What pictures are called is noted in
 * `captions`.
 */
export function withCaptions(
  blocks: readonly PlacedBlock[],
  losses: Losses,
  captions: Map<Image, string>,
): PlacedBlock[] {
  const result: PlacedBlock[] = [];
  const done = new Set<Paragraph>();
  for (const [index, block] of blocks.entries()) {
    const { node, place } = block;
    const text = node.type === 'paragraph' ? textOf(node.children) : '';
    const isTyped = place.kind === 'text' && readsAsCaption(text);
    const isOne = node.type === 'paragraph' && node.children.some(child => imagesIn(child).length > 0);
    if ((place.kind !== 'caption' && !isTyped) || node.type !== 'paragraph' || isOne) {
      result.push(block);
      continue;
    }
    const before = result.at(-1)?.node;
    const after = blocks[index + 1]?.node;
    const above = isFigure(before) && !done.has(before) ? before : undefined;
    const below = isFigure(after) && blocks[index + 2]?.place.kind !== 'caption' ? after : undefined;
    const figure = above ?? (isTyped ? undefined : below);
    if (figure && joins(figure, node.children, figure === above, losses, captions)) {
      done.add(figure);
      if (place.name !== undefined) figure.children.push({ type: 'html', value: `{#${place.name}}` });
      continue;
    }
    const isBeside = figure || before?.type === 'table' || after?.type === 'table';
    if (!isTyped && (!isBeside || !readsAsCaption(text)))
      losses.add(
        `The caption ${quoted(text)} is an ordinary paragraph now: ${isBeside ? 'begin it with ‘Table 1:’ or the like for it to be one' : 'no picture or table stands beside it'}.`,
      );
    result.push(block);
  }
  for (const { node } of result) if (isFigure(node) && !done.has(node)) keepApart(node);
  return result;
}

/** Puts a caption with its picture, if it can be. */
function joins(
  figure: Paragraph,
  caption: PhrasingContent[],
  isBelow: boolean,
  losses: Losses,
  captions: Map<Image, string>,
): boolean {
  const images = figure.children.flatMap(imagesIn);
  const [image] = images;
  if (!image) return false;
  const text = textOf(caption);
  const isNumbered = readsAsCaption(text);
  const [only] = figure.children.filter(shown);
  const isAlone = only === image && images.length === 1;
  const isPlain = caption.every(({ type }) => type === 'text' || type === 'break');
  const isFlat = caption.every(node => isText(node));
  // What stands in brackets may be a citation, which a description has none of.
  const hasBrackets = /[([]/.test(text);
  captions.set(image, text);
  if (
    isAlone &&
    (image.alt === '' || image.alt === text) &&
    isFlat &&
    !(isNumbered && (hasBrackets || !isPlain))
  ) {
    image.alt = text;
    return true;
  }
  if (isNumbered) {
    const lines = isBelow
      ? [...figure.children, lineBreak, ...caption]
      : [...caption, lineBreak, ...figure.children];
    figure.children = lines;
    return true;
  }
  if (!isAlone || !isFlat) return false;
  losses.add(
    `The alternative text ${quoted(image.alt ?? '')} stands in the title of its picture now, as its caption is ${quoted(text)}.`,
  );
  image.title = image.alt ?? null;
  image.alt = text;
  return true;
}

const lineBreak = { type: 'break' } as const;

/** A picture’s alternative text is nothing that is read on the page: with a line break behind it, it is not taken for a caption. */
function keepApart(figure: Paragraph): void {
  const [only, ...others] = figure.children.filter(shown);
  if (only?.type === 'image' && only.alt && others.length === 0)
    figure.children.push({ type: 'html', value: '<br>' });
}

/** Whether a block is nothing but pictures. */
function isFigure(node: PlacedBlock['node'] | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false;
  const all = node.children.filter(shown);
  return all.length > 0 && all.every(child => imagesIn(child).length > 0 && textOf([child]) === '');
}

function imagesIn(node: PhrasingContent): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}

function shown(node: PhrasingContent): boolean {
  return node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '');
}

/** Whether a node is text, however it looks. */
function isText(node: PhrasingContent): boolean {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
    return node.children.every(isText);
  return node.type === 'text' || node.type === 'break';
}

function textOf(nodes: readonly PhrasingContent[]): string {
  const text = (node: PhrasingContent): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return ' ';
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  return nodes.map(text).join('').replace(/\s+/g, ' ').trim();
}
