/**
 * The XML of a Word document's parts: reading, writing, and short ways about it.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { withoutInsets } from './word-insets.ts';

/** What elements of text and styles belong to, in the usual form of the format and in its strict one. */
const WORD: ReadonlySet<string | null> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The root of an XML text; undefined if it is none. */
export function readXml(text: string): Element | undefined {
  const quiet = () => undefined;
  const parser = new DOMParser({ errorHandler: { warning: quiet, error: quiet, fatalError: quiet } });
  return parser.parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')?.documentElement ?? undefined;
}

/** The XML text of an element. */
export function writeXml(root: Element): string {
  return new XMLSerializer().serializeToString(root);
}

/** Whether a node is an element. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** An element's name if it is one of Word's own (`p` of `w:p`), else nothing. */
export function wordName(node: Node | null | undefined): string | undefined {
  return isElement(node) && WORD.has(node.namespaceURI) ? node.localName : undefined;
}

/** The elements that stand in another directly. */
export function elementsIn(parent: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

/** The first of Word's elements with a name that stands in another directly. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return elementsIn(parent).find(child => wordName(child) === name);
}

/** All elements with a local name below another, in the order of the text. */
export function below(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

/** The value of one of Word's attributes; `val` if none is named. */
export function valueIn(element: Element | undefined, name = 'val'): string | undefined {
  if (!element) return undefined;
  const value = element.getAttributeNS(element.namespaceURI, name) || element.getAttribute(`w:${name}`);
  return value || undefined;
}

/** The value of an attribute by its name without a prefix; empty if there is none. */
export function attributeOf(element: Element, name: string): string {
  return Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? '';
}

/** Whether a property that is on or off is on: undefined if it is not there. */
export function isOn(properties: Element | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  if (!property) return undefined;
  return !['false', '0', 'none', 'off'].includes(valueIn(property) ?? 'true');
}

/** A new element of Word's in the document of another. */
export function newElement(beside: Element, name: string): Element {
  const made = beside.ownerDocument.createElementNS(beside.namespaceURI, `w:${name}`);
  return made;
}

/** A text as a run has it, space for space. */
export function newText(beside: Element, text: string): Element {
  const made = newElement(beside, 't');
  made.textContent = text;
  return made;
}

/** A run of the mark of an inset. */
export function insetRun(beside: Element, mark: string): Element {
  const run = newElement(beside, 'r');
  run.appendChild(newText(beside, mark));
  return run;
}

/** Sets an attribute of Word's. */
export function setValue(element: Element, value: string, name = 'val'): void {
  element.setAttributeNS(element.namespaceURI, `w:${name}`, value);
}

/** Takes a node out of where it stands. */
export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/**
 * Puts nodes in the place of another.
 *
 * @returns the first of them, or what follows if there are none
 */
export function replaceBy(node: Node, others: readonly Node[]): Node | null {
  const next = node.nextSibling;
  for (const other of others) node.parentNode?.insertBefore(other, node);
  remove(node);
  return others[0] ?? next;
}

/** What is no text of the paragraph that it stands in. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'pPr', 'txbxContent', 'rt']);

/** The text that a stretch of Word’s XML shows, on one line; without text boxes in it. */
export function textOf(element: Element): string {
  let text = '';
  const visit = (node: Node): void => {
    const name = wordName(node);
    if (name === 't') text += withoutInsets(node.textContent ?? '');
    else if (name === 'noBreakHyphen') text += '\u2011';
    else if (name === 'tab' || name === 'br' || name === 'cr') text += ' ';
    else if (node === element || name === undefined || !UNSEEN.has(name))
      for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (name === 'p') text += ' ';
  };
  visit(element);
  return text.replace(/\s+/g, ' ').trim();
}

/** Takes a child out by its name, if it is there. */
export function removeChild(parent: Element, name: string): void {
  const child = childOf(parent, name);
  if (child) remove(child);
}
