/**
 * A text or a sheet of OpenDocument (LibreOffice, Google Docs) → HTML → blocks.
 */

import type { Document } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import { attributeOf, elementsIn, isElement, readXml } from '../word/word-xml.ts';
import { readHtml } from './read-html.ts';
import { unpack } from './zip.ts';

const DAMAGED =
  'This OpenDocument file is damaged and can’t be read. Open it in LibreOffice and save it anew.';
const NO_TEXT =
  'There is no text in this OpenDocument file; it may hold only pictures. Recognise their text first (OCR), or paste the lines with Markscheme: Add Official Criteria….';
/** What is repeated more often only fills a sheet to its edge. */
const MOST_REPEATS = 100;
/** Letters of HTML that what is repeated may come to. */
const LONGEST_REPEATED = 1_000_000;
const DEEPEST_HEADING = 6;

/** What nobody reads as a part of the text: notes, remarks, what was deleted, lists of contents, pictures’ names. */
const UNREAD: ReadonlySet<string> = new Set([
  ...['note', 'annotation', 'tracked-changes', 'table-of-content', 'alphabetical-index', 'hidden-text'],
  ...['hidden-paragraph', 'title', 'desc', 'forms', 'sequence-decls', 'shapes', 'soft-page-break'],
]);

/** Reads a .odt or .ods; throws an `ImportFault` if it is damaged, has a password or is too large. */
export async function readOdt(bytes: Uint8Array): Promise<Document> {
  const { parts } = unpack(bytes, name => /^(?:content|styles)\.xml$/.test(name) || name === MANIFEST);
  // With a password the contents are no XML any more; the manifest says so.
  if (textOf(parts.get(MANIFEST)).includes(':encryption-data'))
    throw new ImportFault('This document has a password. Save it without one, and try again.');
  const content = xmlOf(parts.get('content.xml'));
  const body = content && elementsIn(content).find(({ localName }) => localName === 'body');
  if (!content || !body) throw new ImportFault(DAMAGED);
  const isBold = boldStyles([content, xmlOf(parts.get('styles.xml'))]);
  const document = readHtml(htmlOf(body, isBold));
  if (document.blocks.length === 0) throw new ImportFault(NO_TEXT);
  return document;
}

const MANIFEST = 'META-INF/manifest.xml';

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

function xmlOf(bytes: Uint8Array | undefined): Element | undefined {
  return bytes === undefined ? undefined : readXml(textOf(bytes));
}

/** Tells whether a style is bold, itself or by the one that it is based on. */
function boldStyles(roots: readonly (Element | undefined)[]): (style: string) => boolean {
  const own = new Map<string, { readonly weight: string | undefined; readonly parent: string }>();
  for (const root of roots)
    for (const styles of root ? elementsIn(root) : [])
      for (const style of elementsIn(styles)) {
        if (style.localName !== 'style') continue;
        const properties = elementsIn(style).find(({ localName }) => localName === 'text-properties');
        const weight = properties && attributeOf(properties, 'font-weight');
        own.set(attributeOf(style, 'name'), {
          weight: weight === '' ? undefined : weight,
          parent: attributeOf(style, 'parent-style-name'),
        });
      }
  return name => {
    let style = own.get(name);
    // Styles may be based on one another in a circle.
    for (let depth = 0; style && depth < own.size; depth++) {
      if (style.weight !== undefined) return style.weight === 'bold' || Number(style.weight) >= 600;
      style = own.get(style.parent);
    }
    return false;
  };
}

function htmlOf(parent: Element, isBold: (style: string) => boolean): string {
  let html = '';
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    // Blanks in a row are one blank in OpenDocument, as in HTML.
    if (node.nodeType === 3) html += escaped(node.nodeValue ?? '');
    else if (isElement(node)) html += elementHtml(node, isBold);
  }
  return html;
}

function elementHtml(element: Element, isBold: (style: string) => boolean): string {
  const { localName: name } = element;
  if (UNREAD.has(name)) return '';
  const inside = () => {
    const html = htmlOf(element, isBold);
    return isBold(attributeOf(element, 'style-name')) && html !== '' ? `<b>${html}</b>` : html;
  };
  switch (name) {
    case 'h': {
      const level = Math.min(Number(attributeOf(element, 'outline-level')) || 1, DEEPEST_HEADING);
      return `<h${level}>${inside()}</h${level}>`;
    }
    case 'p':
      return `<p>${inside()}</p>`;
    case 'span':
      return inside();
    case 's':
    case 'tab':
      return ' ';
    case 'line-break':
      return '<br>';
    case 'list':
      return `<ul>${htmlOf(element, isBold)}</ul>`;
    case 'list-item':
    case 'list-header':
      return `<li>${htmlOf(element, isBold)}</li>`;
    case 'table':
      return `${sheetTitle(element)}<table>${htmlOf(element, isBold)}</table>`;
    case 'table-row': {
      const html = htmlOf(element, isBold);
      const isEmpty = html.replaceAll('<td></td>', '') === '';
      return repeated(`<tr>${html}</tr>`, isEmpty, attributeOf(element, 'number-rows-repeated'));
    }
    case 'table-cell': {
      const html = htmlOf(element, isBold);
      const spans = [
        ['colspan', attributeOf(element, 'number-columns-spanned')],
        ['rowspan', attributeOf(element, 'number-rows-spanned')],
      ].flatMap(([attribute, span]) => (Number(span) > 1 ? ` ${attribute}="${Number(span)}"` : []));
      const cell = `<td${spans.join('')}>${html}</td>`;
      return repeated(cell, html === '', attributeOf(element, 'number-columns-repeated'));
    }
    default:
      return htmlOf(element, isBold);
  }
}

/** A row or a cell as often as it stands there; what fills a sheet to its edge is nothing. */
function repeated(html: string, isEmpty: boolean, times: string): string {
  const count = Number(times) || 1;
  if (count > MOST_REPEATS && isEmpty) return '';
  return html.length * count > LONGEST_REPEATED ? html : html.repeat(Math.min(count, MOST_REPEATS));
}

/** The name of a sheet, where there are several; tables in a text have names that nobody sees. */
function sheetTitle(table: Element): string {
  const above = table.parentNode;
  if (!isElement(above) || above.localName !== 'spreadsheet') return '';
  const several = elementsIn(above).filter(({ localName }) => localName === 'table').length > 1;
  return several ? `<h2>${escaped(attributeOf(table, 'name'))}</h2>` : '';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
