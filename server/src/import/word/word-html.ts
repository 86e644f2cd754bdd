/**
 * Puts the HTML that mammoth makes of a prepared document in order, before Markdown is made of it.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Losses } from './word-losses.ts';
import { NUMBER_MARK } from './word-prepare.ts';

/** Stands before the ids that mammoth gives to notes. */
export const ID_PREFIX = 'markscheme-';

const NOTE = new RegExp(`^${ID_PREFIX}(footnote|endnote)-[^-]`);
const NOTE_MARK = new RegExp(`^${ID_PREFIX}(footnote|endnote)-ref-`);
const NUMBER = new RegExp(`^${NUMBER_MARK}(\\d+)${NUMBER_MARK}`);
const BOXES: Readonly<Record<string, boolean>> = { '☐': false, '☑': true, '☒': true };
const RAISED: ReadonlyMap<string, string> = characters('0123456789+-', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻');
const LOWERED: ReadonlyMap<string, string> = characters('0123456789+-', '₀₁₂₃₄₅₆₇₈₉₊₋');

/** Names of elements of our own: the mark of a note, and its text; both have the note's number as `n`. */
export const OWN = { mark: 'note-mark', text: 'note-text' } as const;

/** Puts a document in order; where something cannot be carried over, it is noted. */
export function tidyHtml(root: Root, losses: Losses): void {
  const numbers = new Map<string, string>();
  tidyIn(root, numbers, losses);
  const body = root.children.filter((child): child is Element => child.type === 'element');
  const notes = body.at(-1);
  if (notes?.tagName !== 'ol' || !notes.children.some(child => noteId(child) !== undefined)) return;
  const texts = new Map<string, Element>();
  for (const note of notes.children) {
    const number = numbers.get(noteId(note) ?? '');
    if (note.type !== 'element' || number === undefined || texts.has(number)) continue;
    texts.set(number, { ...note, tagName: OWN.text, properties: { n: number } });
  }
  root.children = [...root.children.filter(child => child !== notes), ...texts.values()];
}

function noteId(node: Root['children'][number] | ElementContent): string | undefined {
  const id = node.type === 'element' && node.tagName === 'li' ? node.properties.id : undefined;
  return typeof id === 'string' && NOTE.test(id) ? id : undefined;
}

function tidyIn(parent: Root | Element, numbers: Map<string, string>, losses: Losses): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(child);
    if (child.type !== 'element') continue;
    const mark = noteMark(child);
    if (mark !== undefined) {
      const number = numbers.get(mark) ?? String(numbers.size + 1);
      numbers.set(mark, number);
      children.push({ type: 'element', tagName: OWN.mark, properties: { n: number }, children: [text('*')] });
      continue;
    }
    tidyIn(child, numbers, losses);
    children.push(...tidied(child, losses));
  }
  parent.children = children;
}

/** The note that an element is the mark of. */
function noteMark(element: Element): string | undefined {
  const [link] = element.children;
  if (element.tagName !== 'sup' || link?.type !== 'element' || link.tagName !== 'a') return undefined;
  const { id, href } = link.properties;
  return typeof id === 'string' && NOTE_MARK.test(id) && typeof href === 'string' ? href.slice(1) : undefined;
}

/** What becomes of an element whose content is in order. */
function tidied(element: Element, losses: Losses): ElementContent[] {
  switch (element.tagName) {
    case 'a':
      return linkOf(element, losses);
    case 'input':
      return [text(element.properties.checked ? '☒' : '☐')];
    case 'sup':
      return shifted(element, RAISED);
    case 'sub':
      return shifted(element, LOWERED);
    case 'ol':
      return noteId(element.children[0] ?? text('')) === undefined ? listsOf(element) : [element];
    case 'ul':
      for (const item of element.children) tick(item);
      return [element];
    case 'td':
    case 'th':
      return [{ ...element, children: linesOf(element.children) }];
    case 'table':
      headed(element);
      return [element];
    default:
      return [element];
  }
}

function linkOf(link: Element, losses: Losses): ElementContent[] {
  const { href } = link.properties;
  if (typeof href === 'string' && NOTE_MARK.test(href.slice(1))) return []; // the way back from a note
  if (typeof href === 'string' && /^(?:https?|mailto|ftp|file):|^[^#:]+$/i.test(href)) return [link];
  if (typeof href === 'string' && href.startsWith('#') && link.children.length > 0)
    losses.count('reference', 'in the text');
  return link.children;
}

/** Figures above or below the line, where there are characters for them; other text is put on the line. */
function shifted(element: Element, to: ReadonlyMap<string, string>): ElementContent[] {
  const [only, ...others] = element.children;
  if (only?.type !== 'text' || others.length > 0) return element.children;
  const made = [...only.value].map(character => to.get(character));
  return made.every(character => character !== undefined) ? [text(made.join(''))] : element.children;
}

/** An ordered list with Word's numbers: several where they do not go on. */
function listsOf(list: Element): Element[] {
  const lists: Element[] = [];
  let next: number | undefined;
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    const number = takeNumber(item);
    tick(item);
    if (!shows(item)) continue;
    const last = lists.at(-1);
    if (last && (number === undefined || number === next)) last.children.push(item);
    else lists.push({ ...list, properties: { start: String(number ?? 1) }, children: [item] });
    next = (number ?? next ?? 1) + 1;
  }
  return lists;
}

function takeNumber(item: Element): number | undefined {
  const first = firstText(item);
  const number = first && NUMBER.exec(first.value);
  if (!first || !number) return undefined;
  first.value = first.value.slice(number[0].length);
  return Number(number[1]);
}

/** A box at the start of an item makes a task of it. */
function tick(item: ElementContent): void {
  if (item.type !== 'element' || item.tagName !== 'li') return;
  const first = firstText(item);
  const box = first && /^\s*([☐☑☒])\s+(?=\S)/.exec(first.value);
  const checked = BOXES[box?.[1] ?? ''];
  if (!first || !box || checked === undefined || first !== item.children.find(child => shows(child))) return;
  first.value = first.value.slice(box[0].length);
  const properties = { type: 'checkbox', checked };
  item.children = [
    { type: 'element', tagName: 'input', properties, children: [] },
    ...item.children.filter(child => child.type !== 'text' || child.value !== ''),
  ];
}

function firstText(node: ElementContent): Text | undefined {
  if (node.type === 'text') return node;
  if (node.type !== 'element') return undefined;
  for (const child of node.children) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}

function shows(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === OWN.mark || node.children.some(shows));
}

/** A cell's paragraphs as lines. */
function linesOf(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [];
  for (const child of children) {
    if (!shows(child)) continue;
    if (child.type === 'element' && !['strong', 'em', 's', 'a'].includes(child.tagName))
      lines.push(child.children);
    else lines.push([child]);
  }
  const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line]));
}

/** Markdown knows no table without a head: the first row is it. */
function headed(table: Element): void {
  let row = table.children.find(child => child.type === 'element');
  while (row?.type === 'element' && row.tagName !== 'tr')
    row = row.children.find(child => child.type === 'element');
  if (row?.type !== 'element') return;
  for (const cell of row.children) if (cell.type === 'element') cell.tagName = 'th';
}

function text(value: string): Text {
  return { type: 'text', value };
}

function characters(from: string, to: string): ReadonlyMap<string, string> {
  const made = [...to];
  return new Map([...from].map((character, index) => [character, made[index] ?? '']));
}
