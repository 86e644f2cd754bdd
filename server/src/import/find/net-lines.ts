/**
 * A document as lines, each with the code that it may speak of: by where it stands alone, whatever reads criteria.
 */
import type { Framework } from '../../framework/model.ts';
import { cellText, type Document, type Row, type Table } from '../blocks.ts';
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
const NAMED_CODE = /^(?:criterion|KSB|AC|LO) /i;

/** No code in brackets is longer. */
const LONGEST = 24;

/** The code that opens a line, and what stands behind it. */
export function opening(line: string, framework: Framework): { code: string; rest: string } | undefined {
  for (const lead of [BEFORE.exec(line)?.[0] ?? '', /^\s*/.exec(line)?.[0] ?? '']) {
    const found = codeAt(line.slice(lead.length), framework);
    if (found) return { code: found.code, rest: line.slice(lead.length + found.length) };
  }
  return undefined;
}

/** The code in brackets that a text ends with. */
function closing(text: string, framework: Framework): string | undefined {
  const last = text.trimEnd().slice(-LONGEST);
  const inner = /[([]\s*([A-Za-z\d][A-Za-z\d. ]*)[)\]]\.?$/.exec(last)?.[1]?.trimEnd();
  const found = inner === undefined ? undefined : codeAt(inner, framework);
  return found?.length === inner?.length ? found?.code : undefined;
}

/** All places of codes in a document, in its order. */
export function spotsIn(document: Document, framework: Framework): Spot[] {
  const going = new Walk(framework);
  for (const block of document.blocks) {
    if (block.kind === 'table') going.table(block);
    else going.text(block.text, block.page, block.kind === 'heading');
  }
  return going.spots;
}

class Walk {
  readonly spots: Spot[] = [];
  readonly #framework: Framework;
  /** The place that what comes stands beside. */
  #open: Spot | undefined;
  /** The lines since the last code, for one that stands behind its wording. */
  #before: Piece[] = [];

  #inTable = false;

  constructor(framework: Framework) {
    this.#framework = framework;
  }

  text(text: string, page: number | undefined, isHeading: boolean): void {
    if (isHeading || this.#inTable) this.#end();
    this.#inTable = false;
    let own = false;
    for (const line of text.split('\n')) {
      const began = this.#line({ text: line, page, own });
      own ||= began;
    }
  }

  /** A table that follows another may go on with its last row. */
  table(table: Table): void {
    if (!this.#inTable) this.#end();
    this.#inTable = true;
    for (const row of table.rows) this.#row(table, row);
  }

  #end(): void {
    this.#open = undefined;
    this.#before = [];
  }

  #row(table: Table, row: Row): void {
    const filled = row.cells.filter(cell => cellText(cell).trim() !== '');
    const codes = new Set(
      row.cells.flatMap(cell =>
        cellText(cell)
          .split('\n')
          .flatMap(line => opening(line, this.#framework)?.code ?? []),
      ),
    );
    const [only] = codes;
    const behind =
      codes.size > 0
        ? undefined
        : row.cells.map(cell => closing(cellText(cell), this.#framework)).find(code => code !== undefined);
    // What stands before the only code of a row belongs to it as well.
    if (only !== undefined && codes.size === 1) this.#whole(table, row, only, 'line');
    else if (behind !== undefined) this.#whole(table, row, behind, 'brackets');
    else {
      // A text from side to side stands for itself.
      if (codes.size === 0 && filled.length === 1 && row.cells.length > 1 && filled[0] === row.cells[0])
        this.#end();
      let own = false;
      for (const [column, cell] of row.cells.entries())
        for (const line of cellText(cell).split('\n')) {
          const began = this.#line({ text: line, page: row.page, own, table, column });
          own ||= began;
        }
    }
  }

  /** A row with one code, all of which stands beside it. */
  #whole(table: Table, row: Row, code: string, place: Spot['place']): void {
    const beside = row.cells.flatMap((cell, column) =>
      cellText(cell)
        .split('\n')
        .map((text): Piece => ({ text, page: row.page, own: true, table, column })),
    );
    this.#open = { code, page: row.page, place, beside };
    this.#before = [];
    this.spots.push(this.#open);
    for (const { text } of beside) this.#brackets(text, code, row.page);
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
    for (const [, inside = ''] of text.matchAll(IN_BRACKETS)) {
      const inner = inside.trim().replace(NAMED_CODE, '');
      const found = codeAt(inner, this.#framework);
      if (!found || found.length < inner.length || found.code === known) continue;
      this.spots.push({ code: found.code, page, place: 'brackets', beside: this.#before });
      this.#before = [];
    }
  }
}
