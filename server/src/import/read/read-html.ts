/**
 * HTML → blocks. Word documents come this way, too.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block, Cell, Document, Paragraph, Row } from '../blocks.ts';
import { onlyMarks } from '../find/labels.ts';
import { ImportFault } from '../job.ts';

/** More places than the tables of any mark scheme have. */
const MOST_PLACES = 500_000;
const WIDEST = 200;

const LEFT_OUT = new Set(
  'head script style template noscript nav footer svg math canvas object iframe video audio select button textarea del'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form header hr html legend main menu ol p pre search section summary ul li table tbody thead tfoot tr td th'.split(
    ' ',
  ),
);

const parser = unified().use(rehypeParse).freeze();

/** Reads a page or a piece of one. */
export function readHtml(text: string): Document {
  return { blocks: blocksOf(parser.parse(text)), paged: false };
}

/** The blocks of a parsed page. */
export function blocksOf(root: Root): Block[] {
  const reading = new Reading();
  for (const node of root.children) reading.node(node);
  reading.end();
  return reading.blocks;
}

/** How much of a paragraph is bold. */
interface Inline {
  text: string;
  bold: number;
}

class Reading {
  readonly blocks: Block[] = [];
  #inline: Inline = { text: '', bold: 0 };
  #depth = -1;
  #bold = 0;
  #keepsLines = 0;

  node(node: RootContent | ElementContent): void {
    if (node.type === 'text') this.#text(node.value);
    else if (node.type === 'element') this.#element(node);
  }

  /** Ends the paragraph at hand. */
  end(): void {
    const { text, bold } = this.#inline;
    this.#inline = { text: '', bold: 0 };
    const trimmed = tidy(text);
    if (trimmed === '') return;
    const letters = text.replace(/\s/g, '').length;
    this.blocks.push({
      kind: 'paragraph',
      text: trimmed,
      ...(this.#depth >= 0 ? { depth: this.#depth } : {}),
      ...(bold >= letters ? { strong: true } : {}),
    });
  }

  #text(value: string): void {
    const text = this.#keepsLines > 0 ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
    this.#inline.text += text;
    if (this.#bold > 0) this.#inline.bold += text.replace(/\s/g, '').length;
  }

  #element(element: Element): void {
    const { tagName, children, properties } = element;
    if (LEFT_OUT.has(tagName) || isHidden(element) || isNote(element)) return;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) {
      this.end();
      const text = tidy(textOf(element));
      if (text !== '') this.blocks.push({ kind: 'heading', text, level: Number(level) });
      return;
    }
    if (tagName === 'table') {
      this.end();
      this.blocks.push(...tableOf(rowsOf(element)));
      return;
    }
    if (tagName === 'dl') {
      this.end();
      this.blocks.push(...definitions(element));
      return;
    }
    if (tagName === 'br') {
      this.#inline.text += '\n';
      return;
    }
    if (tagName === 'input') {
      this.#text(` ${String(properties.value ?? '')} `);
      return;
    }
    const breaks = BREAKS.has(tagName);
    if (breaks) this.end();
    const isList = tagName === 'ul' || tagName === 'ol' || tagName === 'menu';
    const isBold = tagName === 'b' || tagName === 'strong';
    if (isList) this.#depth++;
    if (isBold) this.#bold++;
    if (tagName === 'pre') this.#keepsLines++;
    for (const child of children) this.node(child);
    if (breaks) this.end();
    if (isList) this.#depth--;
    if (isBold) this.#bold--;
    if (tagName === 'pre') this.#keepsLines--;
  }
}

function isHidden({ properties }: Element): boolean {
  return (
    properties.hidden === true ||
    properties.hidden === '' ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(String(properties.style ?? ''))
  );
}

/** The mark of a footnote, or the footnote. */
function isNote(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'sup') {
    const mark = textOf(element);
    return /^\W*(?:\d{1,3}|[a-z])\W*$/i.test(mark) || (/^\W+$/.test(mark) && /[*†‡]/.test(mark));
  }
  return tagName === 'li' && /^(?:foot|end)note-/.test(String(properties.id ?? ''));
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function textOf(element: Element): string {
  return element.children
    .map(child =>
      child.type === 'text'
        ? child.value.replace(/\s+/g, ' ')
        : child.type !== 'element' || LEFT_OUT.has(child.tagName) || isNote(child)
          ? ''
          : child.tagName === 'br'
            ? '\n'
            : textOf(child),
    )
    .join('');
}

/** A cell as it is written, before it is laid on the grid. */
export interface WrittenCell {
  readonly paragraphs: readonly Paragraph[];
  readonly columns: number;
  readonly rows: number;
}

function rowsOf(table: Element): WrittenCell[][] {
  const rows: WrittenCell[][] = [];
  const look = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element' || isHidden(child)) continue;
      if (child.tagName === 'tr') rows.push(cellsOf(child));
      else if (child.tagName === 'caption')
        rows.push([{ paragraphs: inside(child), columns: WIDEST, rows: 1 }]);
      else if (child.tagName !== 'td' && child.tagName !== 'th') look(child);
    }
  };
  look(table);
  return rows;
}

function cellsOf(row: Element): WrittenCell[] {
  return row.children.flatMap(cell => {
    if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
    const columns = spanOf(cell.properties.colSpan, WIDEST);
    return { paragraphs: inside(cell), columns, rows: spanOf(cell.properties.rowSpan, MOST_PLACES) };
  });
}

function spanOf(value: unknown, most: number): number {
  const span = Number(value);
  // rowspan=0 reaches to the end of the table.
  if (span === 0) return most;
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

/** What stands in an element, as paragraphs; a table inside it row by row. */
function inside(element: Element): Paragraph[] {
  return blocksOf({ type: 'root', children: element.children }).flatMap((block): Paragraph[] =>
    block.kind === 'paragraph'
      ? [block]
      : block.kind === 'heading'
        ? [{ kind: 'paragraph', text: block.text, strong: true }]
        : (levelsOf(block.rows) ??
          block.rows.map(({ cells }) => ({
            kind: 'paragraph',
            text: cells
              .map(textOfCell)
              .filter(text => text !== '')
              .join(': '),
          }))),
  );
}

/** The levels of a rubric, which stand side by side or one below the other in a table of their own. */
function levelsOf(rows: readonly Row[]): Paragraph[] | undefined {
  const levels = rows.flatMap(({ cells }) => cells).filter(({ paragraphs }) => paragraphs.length > 0);
  const written = levels.flatMap((cell): Paragraph[] => {
    const texts = cell.paragraphs.map(({ text }) => text);
    const at = texts.findIndex(text => onlyMarks(text) !== undefined);
    const asks = texts.filter((_, index) => index !== at).join(' ');
    return at < 0 || asks === '' ? [] : [{ kind: 'paragraph', text: `${texts[at]}: ${asks}` }];
  });
  return levels.length >= 2 && written.length === levels.length ? written : undefined;
}

function textOfCell({ paragraphs }: Cell): string {
  return paragraphs.map(({ text }) => text).join(' ');
}

/** A table of which every cell is laid on the grid; one of a single column is running text. */
export function tableOf(written: readonly (readonly WrittenCell[])[]): Block[] {
  const grid: (Cell | undefined)[][] = written.map(() => []);
  let places = 0;
  written.forEach((cells, index) => {
    let column = 0;
    for (const { paragraphs, columns, rows } of cells) {
      while (grid[index]?.[column] !== undefined) column++;
      const last = Math.min(index + rows, written.length);
      // A caption or banner is as wide as the table, whatever it says.
      const wide = columns === WIDEST ? 1 : columns;
      places += (last - index) * wide;
      if (places > MOST_PLACES)
        throw new ImportFault(
          'A table in this document is too large. Save the part with the criteria on its own.',
        );
      for (let below = index; below < last; below++) {
        for (let right = column; right < column + wide; right++) {
          const line = grid[below];
          if (!line || line[right] !== undefined) continue;
          line[right] =
            right > column
              ? { paragraphs: [], coveredBy: 'left' }
              : below > index
                ? { paragraphs: [], coveredBy: 'above' }
                : { paragraphs };
        }
      }
      column += wide;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width <= 1) return grid.flatMap(row => row.flatMap(cell => cell?.paragraphs ?? []));
  const rows = grid.map((row): Row => {
    const single = row.length === 1;
    return {
      cells: Array.from(
        { length: width },
        (_, column): Cell => row[column] ?? { paragraphs: [], ...(single ? { coveredBy: 'left' } : {}) },
      ),
    };
  });
  return [{ kind: 'table', rows }];
}

/** A list of terms and what they mean is a table of two columns. */
function definitions(list: Element): Block[] {
  const rows: WrittenCell[][] = [];
  let terms: Paragraph[] = [];
  let meanings: Paragraph[] = [];
  const finish = () => {
    if (terms.length + meanings.length > 0)
      rows.push([terms, meanings].map(paragraphs => ({ paragraphs, columns: 1, rows: 1 })));
    terms = [];
    meanings = [];
  };
  const look = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'dt') {
        if (meanings.length > 0) finish();
        terms.push(...inside(child));
      } else if (child.tagName === 'dd') meanings.push(...inside(child));
      else look(child);
    }
  };
  look(list);
  finish();
  return tableOf(rows);
}
