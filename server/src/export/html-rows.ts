/**
 * The tables of HTML: their rows and cells, and the text between them.
 */
import { htmlText } from '../draft/markdown/html-text.ts';
import { tagsIn } from './html-images.ts';

/** A cell, with how many columns and rows it takes. */
export interface HtmlCell {
  readonly html: string;
  readonly head: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Rows that stand below each other, or text that stands in no cell. */
export type HtmlSegment =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly HtmlCell[])[] };

/** Word has no more columns. */
export const MOST_COLUMNS = 63;
const MOST_ROWS = 5_000;

/** The segments of HTML without comments; undefined where text stands among cells, or nothing is a cell. */
export function segmentsOf(html: string): HtmlSegment[] | undefined {
  return /<t[dh]\b/i.test(html) && !/<(?:script|style)\b/i.test(html)
    ? new RowReader(html).read()
    : undefined;
}

type OpenCell = Omit<HtmlCell, 'html'> & { readonly start: number };

class RowReader {
  readonly #html: string;
  readonly #segments: HtmlSegment[] = [];
  #rows: HtmlCell[][] = [];
  #row: HtmlCell[] | undefined;
  #cell: OpenCell | undefined;
  /** Tables in the open cell. */
  #inner = 0;
  /** Where what stands in no cell begins. */
  #from = 0;
  #isBroken = false;

  constructor(html: string) {
    this.#html = html;
  }

  read(): HtmlSegment[] | undefined {
    for (const tag of tagsIn(this.#html)) {
      if (this.#cell && this.#inner > 0) {
        if (tag.name === 'table') this.#inner += tag.isEnd ? -1 : 1;
        continue;
      }
      if (this.#cell && tag.name === 'table' && !tag.isEnd) {
        this.#inner = 1;
        continue;
      }
      this.#tag(tag);
      if (this.#isBroken) return undefined;
    }
    this.#endRow(this.#html.length);
    this.#text(this.#html.length);
    this.#flush();
    return this.#isBroken ? undefined : this.#segments;
  }

  #tag({ name, isEnd, attributes, start, end }: ReturnType<typeof tagsIn>[number]): void {
    switch (name) {
      case 'td':
      case 'th':
        this.#endCell(start);
        this.#text(start);
        if (!isEnd) {
          this.#row ??= [];
          this.#cell = {
            start: end,
            head: name === 'th',
            columns: spanIn(attributes.get('colspan'), MOST_COLUMNS),
            rows: spanIn(attributes.get('rowspan'), MOST_ROWS),
          };
        }
        this.#from = end;
        break;
      case 'tr':
        this.#endRow(start);
        this.#text(start);
        this.#from = end;
        if (!isEnd) this.#row = [];
        break;
      case 'table':
        this.#endRow(start);
        this.#text(start);
        this.#flush();
        this.#from = end;
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        this.#endRow(start);
        break;
    }
  }

  #endCell(at: number): void {
    const { start, ...about } = this.#cell ?? {};
    this.#cell = undefined;
    if (start === undefined || !('head' in about)) return;
    this.#row?.push({ ...about, html: this.#html.slice(start, at) });
    this.#from = at;
  }

  #endRow(at: number): void {
    this.#endCell(at);
    if (this.#row && this.#row.length > 0) this.#rows.push(this.#row);
    this.#row = undefined;
  }

  /** What stands in no cell, up to an offset. */
  #text(at: number): void {
    const html = this.#html.slice(this.#from, at);
    this.#from = at;
    if (htmlText(html).trim() === '') return;
    if (this.#row && this.#row.length > 0) this.#isBroken = true;
    this.#flush();
    this.#segments.push({ kind: 'text', html });
  }

  #flush(): void {
    if (this.#rows.length > 0) this.#segments.push({ kind: 'rows', rows: this.#rows });
    this.#rows = [];
  }
}

function spanIn(text: string | undefined, most: number): number {
  const value = Number(/^\s{0,9}(\d{1,4})/.exec(text ?? '')?.[1] ?? 1);
  return Math.min(Math.max(1, value), most);
}
