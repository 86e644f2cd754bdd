/**
 * Blocks one behind the other → lists and quotations with blocks in them.
 */
import type { BlockContent, Blockquote, List, ListItem, Paragraph } from 'mdast';
import type { Place } from './word-places.ts';

/** What can stand in lists and quotations. */
export type Blocks = ListItem['children'];

/** A block, and where it stands. */
export interface PlacedBlock {
  readonly node: BlockContent;
  readonly place: Place;
}

/** The largest number that an item of Markdown begins with. */
const LARGEST = 999_999_999;
const BOXES: Readonly<Record<string, boolean>> = { '☐': false, '☑': true, '☒': true };
const BOX = /^\s*([☐☑☒])\s+(?=\S)/;

/** Puts blocks into the lists and quotations that they stand in. */
export function nested(blocks: readonly PlacedBlock[]): Blocks {
  const top: Blocks = [];
  const quotes: Blockquote[] = [];
  let lists: { readonly list: List; next: number }[] = [];
  const inQuotes = () => quotes.at(-1)?.children ?? top;
  const into = () => lists.at(-1)?.list.children.at(-1)?.children ?? inQuotes();

  for (const { node, place } of blocks) {
    const { item } = place;
    if (item) {
      goInto(quotes, top, place.quotes, () => {
        lists = [];
      });
      lists.length = Math.min(lists.length, Math.max(1, place.lists));
      const number = item.number === undefined ? undefined : Math.min(Math.max(0, item.number), LARGEST);
      let last = lists.length === place.lists ? lists.at(-1) : undefined;
      const goesOn =
        last &&
        (number === undefined ? last.list.ordered !== true : last.list.ordered && number === last.next);
      if (last && !goesOn) {
        lists.pop();
        last = undefined;
      }
      if (!last) {
        const list: List = {
          type: 'list',
          ordered: number !== undefined,
          spread: false,
          children: [],
          ...(number === undefined ? {} : { start: number }),
        };
        into().push(list);
        last = { list, next: number ?? 0 };
        lists.push(last);
      }
      last.next = (number ?? 0) + 1;
      last.list.children.push(itemOf(node));
      continue;
    }
    if (place.lists > 0 && lists.length > 0) {
      lists.length = Math.min(lists.length, place.lists);
      // What is quoted in an item goes on with the quotation before it.
      addQuoted(into(), node, place.quotes - quotes.length);
      continue;
    }
    lists = [];
    goInto(quotes, top, place.quotes, () => undefined);
    inQuotes().push(node);
  }
  return top;
}

/** Opens or closes quotations until there are as many. */
function goInto(quotes: Blockquote[], top: Blocks, wanted: number, left: () => void): void {
  if (quotes.length !== wanted) left();
  quotes.length = Math.min(quotes.length, wanted);
  // A quotation that something else has followed is over.
  if (quotes[0] && top.at(-1) !== quotes[0]) quotes.length = 0;
  while (quotes.length < wanted) {
    const quote: Blockquote = { type: 'blockquote', children: [] };
    (quotes.at(-1)?.children ?? top).push(quote);
    quotes.push(quote);
  }
}

function addQuoted(children: Blocks, node: BlockContent, quotes: number): void {
  if (quotes <= 0) {
    children.push(node);
    return;
  }
  const last = children.at(-1);
  if (last?.type === 'blockquote') {
    addQuoted(last.children, node, quotes - 1);
    return;
  }
  const quote: Blockquote = { type: 'blockquote', children: [] };
  children.push(quote);
  addQuoted(quote.children, node, quotes - 1);
}

/** A box at the start of an item makes a task of it. */
function itemOf(node: BlockContent): ListItem {
  const item: ListItem = { type: 'listItem', spread: false, children: [node] };
  if (node.type !== 'paragraph') return item;
  const box = takeBox(node);
  return box === undefined ? item : { ...item, checked: box };
}

function takeBox(paragraph: Paragraph): boolean | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const box = BOX.exec(first.value);
  const rest = box ? first.value.slice(box[0].length) : '';
  // A task has a text.
  const alone = /^\s*[☐☑☒]\s+$/.test(first.value) && paragraph.children.length > 1;
  if (!box && !alone) return undefined;
  const sign = box?.[1] ?? first.value.trim();
  first.value = rest;
  if (rest === '') paragraph.children.shift();
  return BOXES[sign];
}
