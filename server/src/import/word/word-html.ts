/**
 * Puts the HTML that mammoth makes of a prepared document in order, before Markdown is made of it.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Losses } from './word-losses.ts';

/** Stands before the ids that mammoth gives to notes. */
export const ID_PREFIX = 'markscheme-';

const NOTE = new RegExp(`^${ID_PREFIX}(footnote|endnote)-[^-]`);
const NOTE_MARK = new RegExp(`^${ID_PREFIX}(footnote|endnote)-ref-`);
/** What Word raises of itself behind a figure. */
const ORDINAL = /^(?:st|nd|rd|th|e|er|re|o|a)$/;
const RAISED: ReadonlyMap<string, string> = characters('0123456789+-', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻');
const LOWERED: ReadonlyMap<string, string> = characters('0123456789+-', '₀₁₂₃₄₅₆₇₈₉₊₋');

/** Names of elements of our own: the mark of a note, and its text; both have the note's number as `n`. */
export const OWN = { mark: 'note-mark', text: 'note-text' } as const;

/** What is known of a document besides its HTML. */
export interface Beside {
  readonly losses: Losses;
  /** The bookmarks of headings, with the anchors that those have in Markdown. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Whether we have written the document: then what is raised or lowered stays as it is. */
  readonly isOwn: boolean;
}

interface Tidying extends Beside {
  /** The numbers of notes, by their ids. */
  readonly numbers: Map<string, string>;
}

/** Puts a document in order; where something cannot be carried over, it is noted. */
export function tidyHtml(root: Root, beside: Beside): void {
  const numbers = new Map<string, string>();
  tidyIn(root, { ...beside, numbers });
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

function tidyIn(parent: Root | Element, tidying: Tidying): void {
  const { numbers } = tidying;
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
    tidyIn(child, tidying);
    children.push(...tidied(child, tidying));
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
function tidied(element: Element, tidying: Tidying): ElementContent[] {
  switch (element.tagName) {
    case 'a':
      return linkOf(element, tidying);
    case 'input':
      return [text(element.properties.checked ? '☒' : '☐')];
    case 'sup':
      return shifted(element, RAISED, tidying);
    case 'sub':
      return shifted(element, LOWERED, tidying);
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

function linkOf(link: Element, { losses, anchors }: Tidying): ElementContent[] {
  const { href } = link.properties;
  if (typeof href === 'string' && NOTE_MARK.test(href.slice(1))) return []; // the way back from a note
  if (typeof href === 'string' && /^(?:https?|mailto|ftp|file):|^[^#:]+$/i.test(href)) return [link];
  const anchor = typeof href === 'string' ? anchors.get(href.slice(1 + ID_PREFIX.length)) : undefined;
  if (anchor !== undefined) return [{ ...link, properties: { href: `#${anchor}` } }];
  if (typeof href === 'string' && href.startsWith('#') && link.children.length > 0)
    losses.count('reference', 'in the text');
  return link.children;
}

/** Figures above or below the line, where there are characters for them; other text is in tags that say so. */
function shifted(element: Element, to: ReadonlyMap<string, string>, { isOwn }: Tidying): ElementContent[] {
  const [only, ...others] = element.children;
  const isMark = (child: ElementContent) => child.type === 'element' && child.tagName === OWN.mark;
  if (!shows(element) || element.children.some(isMark)) return element.children;
  if (only?.type !== 'text' || others.length > 0) return [element];
  if (to === RAISED && ORDINAL.test(only.value.trim()) && !isOwn) return element.children;
  const made = [...only.value].map(character => to.get(character));
  return made.every(character => character !== undefined) && !isOwn ? [text(made.join(''))] : [element];
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
