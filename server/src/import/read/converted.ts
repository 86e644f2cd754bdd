/**
 * What a PDF that was turned into a Word document or web page leaves in its text: the running heads of pages that are
 * no more, and paragraphs that end where a line did.
 */
import { type Block, type Document, type Paragraph, unwrapped } from '../blocks.ts';

/** So many blocks at least lie between running heads. */
const NEAREST = 3;
const LEAST = 3;
/** What may be numbered and is no running head. */
const NUMBERED =
  /^(?:task|part|area|section|chapter|unit|question|criteri|marks?|points?|level|step|stage|week|document|appendix|annex|table|figure|item|evidence|example)/i;

/** The document without running heads among its paragraphs, and with the paragraphs whole that a line’s end divided. */
export function withoutPages(document: Document): Document {
  if (document.paged) return document;
  const gone = runningHeads(document.blocks);
  const blocks: Block[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (gone.has(index)) continue;
    const last = blocks.at(-1);
    if (last?.kind === 'paragraph' && block.kind === 'paragraph' && goesOn(last, block))
      blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else blocks.push(block);
  }
  return { ...document, blocks };
}

/** Whether a paragraph ends within a word or a bracket, and the next goes on with it. */
function goesOn(last: Paragraph, next: Paragraph): boolean {
  if (next.depth !== undefined || !/^\p{Ll}/u.test(next.text)) return false;
  const open = last.text.lastIndexOf('(');
  return /\p{Ll}[-‐]$/u.test(last.text) || (open >= 0 && last.text.indexOf(')', open) < 0);
}

/** The longest line that stands on page after page, without its number. */
const LONGEST_HEAD = 112;

/** What a line on one blank between words says, and the number of a page before it or behind it: `3 Title`, `Title 3 of 9`. */
function runningHead(text: string): { readonly said: string; readonly number: number } | undefined {
  const counted = text.replace(/ of \d{1,3}$/, '');
  const [first = ''] = /^\d{1,3} (?=\D)/.exec(text) ?? [];
  if (first !== '' && isHead(counted.slice(first.length)))
    return { said: counted.slice(first.length), number: Number(first) };
  for (const line of [text, counted]) {
    const number = /(?<!\d)\b\d{1,3}$/.exec(line);
    const said = line.slice(0, number?.index ?? 0);
    if (number && isHead(said)) return { said, number: Number(number[0]) };
  }
  return undefined;
}

function isHead(said: string): boolean {
  return said.length >= 9 && said.length <= LONGEST_HEAD && /\D$/.test(said);
}

/** Whether the last number in a text is that of a task, a table or the like. */
function countsSomething(text: string): boolean {
  const number = /(?<!\d)\d+\W*$/.exec(text);
  return number !== null && NUMBERED.test(text.slice(0, number.index).match(/\w+/g)?.at(-1) ?? '');
}

/** The places of paragraphs that are the same on page after page but for a number that counts them, and of those beside them. */
function runningHeads(blocks: readonly Block[]): Set<number> {
  const places = new Map<string, { index: number; number: number }[]>();
  for (const [index, block] of blocks.entries()) {
    const text = block.kind === 'paragraph' && block.depth === undefined ? unwrapped(block.text) : '';
    const head = runningHead(text);
    if (!head || countsSomething(text)) continue;
    const key = head.said.trim().toLowerCase();
    places.set(key, [...(places.get(key) ?? []), { index, number: head.number }]);
  }
  const gone = new Set<number>();
  for (const found of places.values()) {
    const counts = found.slice(1).every(({ index, number }, at) => {
      const before = found[at];
      return before !== undefined && number === before.number + 1 && index - before.index >= NEAREST;
    });
    if (found.length < LEAST || !counts) continue;
    for (const { index } of found) gone.add(index);
    // A second line of the head or foot stands beside most of them.
    for (const side of [-1, 1]) {
      const beside = found.map(({ index }) => {
        const block = blocks[index + side];
        return block?.kind === 'paragraph' ? unwrapped(block.text) : undefined;
      });
      const [usual] = beside.filter(
        (text, at) => text !== undefined && text !== '' && beside.indexOf(text) !== at,
      );
      if (usual === undefined) continue;
      const same = found.filter((_, at) => beside[at] === usual);
      if (same.length < found.length - 1) continue;
      for (const { index } of same) gone.add(index + side);
    }
  }
  return gone;
}
