/**
 * Takes contents pages out of a Word document: what a program has made of its headings, with numbers of pages, or somebody by hand.
 */
import { counted } from '../../text/english.ts';
import { type Losses, quoted } from './word-losses.ts';
import type { Styles } from './word-styles.ts';
import { below, childOf, elementsIn, isElement, remove, textOf, valueIn, wordName } from './word-xml.ts';

/** Lines by hand that are no contents page yet. */
const FEWEST = 3;
/** What stands above the lines. */
const TITLE =
  /^(?:(?:table of |list of |page )?contents?(?: page| table)?|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|inhoud(?:sopgave)?|cynnwys)\s*:?$/i;
/** The number of a page, with what parts it from the words before it. */
const PAGE = /[\s.…_·-](?:\d{1,3}|[ivxlc]{1,7})$/;

/** Takes them out of a document’s body, and says so. */
export function removeContents(body: Element, styles: Styles, losses: Losses): void {
  const headings = new Set<string>();
  const lines = new Set<Element>();
  let open = 0;
  const byHand: Element[][] = [];
  let row: Element[] = [];
  const roleOf = (paragraph: Element) => styles(valueIn(childOf(childOf(paragraph, 'pPr'), 'pStyle')));

  const visit = (container: Element, isContents: boolean): void => {
    for (const child of elementsIn(container)) {
      switch (wordName(child)) {
        case 'sdt':
          visit(childOf(child, 'sdtContent') ?? child, isContents || isContentsControl(child));
          break;
        case 'customXml':
        case 'ins':
          visit(child, isContents);
          break;
        case 'p': {
          const style = roleOf(child);
          const before = open;
          const fields = fieldsIn(child, open);
          open = fields.open;
          if (isContents || style.role === 'contents') lines.add(child);
          else if (before > 0 || fields.begins) {
            // Text that shares a paragraph with such a field stays.
            if (fields.hasOther) for (const run of fields.runs) remove(run);
            else lines.add(child);
          } else if (style.role === 'heading') headings.add(plain(textOf(child)));
          if (!lines.has(child) && wordsByHand(child) !== undefined) row.push(child);
          else if (textOf(child) !== '') {
            if (row.length > 0) byHand.push(row);
            row = [];
          }
          break;
        }
        default:
          if (isContents) lines.add(child);
      }
    }
  };
  visit(body, false);
  if (row.length > 0) byHand.push(row);
  for (const found of byHand) {
    const [first] = found;
    const isTitled = first !== undefined && titleBefore(first) !== undefined;
    const known = found.filter(line => headings.has(plain(wordsByHand(line) ?? ''))).length;
    if (found.length >= FEWEST && (isTitled || known * 2 >= found.length))
      for (const line of found) lines.add(line);
  }
  takeOut(lines, losses);
}

function takeOut(lines: Set<Element>, losses: Losses): void {
  const [first] = lines;
  const title = first && titleBefore(first);
  if (title && !lines.has(title)) lines.add(title);
  const shown = [...lines].filter(line => textOf(line) !== '');
  // A field of contents with nothing in it yet.
  if (shown.length === 0) return;
  for (const line of lines) {
    // The last line may end a section, which is nothing to Markdown.
    remove(line);
  }
  const texts = shown.map(textOf);
  const begin = texts.find(text => !TITLE.test(text)) ?? texts[0] ?? '';
  losses.add(
    `The contents page is left out, ${counted(shown.length, 'line')} from ${quoted(begin)} on: its numbers of pages hold in Word alone.`,
  );
}

/** Whether a content control holds a contents page. */
function isContentsControl(control: Element): boolean {
  const properties = childOf(control, 'sdtPr');
  const gallery = properties && below(properties, 'docPartGallery')[0];
  return /^table of contents$/i.test(valueIn(gallery) ?? '');
}

interface Fields {
  /** How many fields are open behind the paragraph, from one that lists something of the document on. */
  readonly open: number;
  readonly begins: boolean;
  /** The runs in such a field, and whether there is text outside of it. */
  readonly runs: readonly Element[];
  readonly hasOther: boolean;
}

/** The fields of a paragraph that list something of the document, such as its headings. */
function fieldsIn(paragraph: Element, open: number): Fields {
  const simple = below(paragraph, 'fldSimple').filter(field => isList(valueIn(field, 'instr') ?? ''));
  const runs: Element[] = [...simple];
  let depth = open;
  let begins = simple.length > 0;
  let hasOther = false;
  let instruction: string | undefined;
  const visit = (element: Element): void => {
    const name = wordName(element);
    if (name === 'fldSimple' && simple.includes(element)) return;
    if (name === 'fldChar') {
      const type = valueIn(element, 'fldCharType');
      if (type === 'begin') {
        if (depth > 0) depth += 1;
        instruction = '';
      } else if (type === 'end' && depth > 0) depth -= 1;
    } else if (name === 'instrText' && instruction !== undefined) {
      instruction += element.textContent ?? '';
      if (depth === 0 && isList(instruction)) {
        depth = 1;
        begins = true;
      }
    } else if (name === 't') hasOther ||= depth === 0 && (element.textContent ?? '').trim() !== '';
    else {
      const isInside = name === 'r' && depth > 0;
      for (const child of elementsIn(element)) visit(child);
      if (isInside) runs.push(element);
    }
  };
  visit(paragraph);
  return { open: depth, begins, runs, hasOther };
}

function isList(instruction: string): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/.test(instruction);
}

/** The words of a line by hand: a gap of a tabulator or dots stands behind them, and the number of a page. */
function wordsByHand(paragraph: Element): string | undefined {
  const text = textOf(paragraph);
  if (text.length > 200 || !PAGE.test(text)) return undefined;
  const before = text.replace(/(?:\d{1,3}|[ivxlc]{1,7})$/, '');
  let end = before.length;
  while (end > 0 && /[\s.…_·-]/.test(before[end - 1] ?? '')) end -= 1;
  const hasTab = below(paragraph, 'tab').some(tab => wordName(tab.parentNode) === 'r');
  const leads = before.slice(end).replace(/\s/g, '');
  return end > 0 && (hasTab || leads.length >= 3 || leads.includes('…')) ? before.slice(0, end) : undefined;
}

/** The line above others that says that they are the contents. */
function titleBefore(line: Element): Element | undefined {
  for (let node = line.previousSibling; node; node = node.previousSibling) {
    if (!isElement(node) || wordName(node) !== 'p') continue;
    const text = textOf(node);
    if (text !== '') return TITLE.test(text) ? node : undefined;
  }
  return undefined;
}

/** A heading’s words, without numbers and signs. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
