/**
 * A document as lines, each with the code that it may speak of: by where it stands alone, whatever reads criteria.
 */
import type { Framework } from '../../framework/model.ts';
import { type Cell, cellText, type Document, type Row, type Table } from '../blocks.ts';
import { codeAt } from './code-form.ts';

/** A place where a code opens a line or a cell, or stands alone in brackets. */
export interface Spot {
  readonly code: string;
  readonly page: number | undefined;
  readonly place: 'line' | 'brackets';
  /** What stands beside it, up to the next code; for one in brackets, what stands before it. */
  readonly beside: Piece[];
}

/** A line that stands beside a code. */
export interface Piece {
  readonly text: string;
  readonly page: number | undefined;
  /** In the same paragraph or row as the code. */
  readonly own: boolean;
  readonly table?: Table;
  /** Index of its column in the table. */
  readonly column?: number;
}

/** What may stand before a code that opens a line. */
const BEFORE =
  /^[\s\u00a0]*(?:[•◦▪▫■□●○‣⁃∙·➢➤►▶▸◆❖›✓☐☑*>–—-]+\s*)?(?:[([]\s*)?(?:(?:(?:assessment\s+)?criteri(?:on|a)(?:\s+(?:no\.?|number|code|ref\.?))?|(?:learning\s+)?outcome|standard|code|ref(?:erence)?\.?|KSB|AC|LO)\s*(?:[:#.–-]\s*)?(?:[([]\s*)?)?/i;
/** Codes in brackets, without anything else. */
const IN_BRACKETS = /[([]([^()[\]]{1,40})[)\]]/g;
const WORD_BEFORE = /^(?:criterion|KSB|AC|LO)\s{1,10}/;

/** The code that opens a line, and what stands behind it. */
export function opening(line: string, framework: Framework): { code: string; rest: string } | undefined {
  for (const lead of [BEFORE.exec(line)?.[0] ?? '', /^\s*/.exec(line)?.[0] ?? '']) {
    const found = codeAt(line.slice(lead.length), framework);
    if (found) return { code: found.code, rest: line.slice(lead.length + found.length) };
  }
  return undefined;
}

/** All places of codes in a document, in its order. */
export function spotsIn(document: Document, framework: Framework): Spot[] {
  const walk = new Walk(framework);
  for (const block of document.blocks) {
    if (block.kind === 'table') walk.table(block);
    else walk.text(block.text, block.page, block.kind === 'heading');
  }
  return walk.spots;
}

class Walk {
  readonly spots: Spot[] = [];
  readonly #framework: Framework;
  /** The place that what comes stands beside. */
  #open: Spot | undefined;
  /** The lines since the last code, for one that stands behind its wording. */
  #before: Piece[] = [];

  constructor(framework: Framework) {
    this.#framework = framework;
  }

  text(text: string, page: number | undefined, isHeading: boolean): void {
    if (isHeading) this.#end();
    let own = false;
    for (const line of text.split('\n')) {
      const began = this.#line({ text: line, page, own });
      own ||= began;
    }
  }

  table(table: Table): void {
    this.#end();
    for (const row of table.rows) this.#row(table, row);
    this.#end();
  }

  #end(): void {
    this.#open = undefined;
    this.#before = [];
  }

  #row(table: Table, row: Row): void {
    const filled = row.cells.filter(cell => cellText(cell).trim() !== '');
    const opens = (cell: Cell) =>
      cellText(cell)
        .split('\n')
        .some(line => opening(line, this.#framework) !== undefined);
    const first = row.cells.findIndex(opens);
    const alone = first >= 0 && row.cells.filter(opens).length === 1;
    // A text from side to side stands for itself.
    if (first < 0 && filled.length === 1 && row.cells.length > 1 && filled[0] === row.cells[0]) this.#end();
    // What stands before the only code of a row belongs to it as well.
    const order = alone
      ? [first, ...row.cells.keys()].filter((at, index) => index === 0 || at !== first)
      : [...row.cells.keys()];
    let own = false;
    for (const column of order) {
      for (const line of cellText(row.cells[column]).split('\n')) {
        const began = this.#line({ text: line, page: row.page, own, table, column });
        own ||= began;
      }
    }
  }

  /** Whether a code begins with it. */
  #line(piece: Piece): boolean {
    const { text, page } = piece;
    if (text.trim() === '') return false;
    const found = opening(text, this.#framework);
    if (found) {
      const rest = { ...piece, text: found.rest, own: true };
      this.#open = { code: found.code, page, place: 'line', beside: [rest] };
      this.#before = [rest];
      this.spots.push(this.#open);
    } else {
      this.#open?.beside.push(piece);
      this.#before.push(piece);
    }
    this.#brackets(text, found?.code, page);
    return found !== undefined;
  }

  #brackets(text: string, known: string | undefined, page: number | undefined): void {
    for (const [, inBrackets = ''] of text.matchAll(IN_BRACKETS)) {
      const inner = inBrackets.trim().replace(WORD_BEFORE, '');
      const found = codeAt(inner, this.#framework);
      if (!found || found.length < inner.length || found.code === known) continue;
      this.spots.push({ code: found.code, page, place: 'brackets', beside: this.#before });
      this.#before = [];
    }
  }
}
