/**
 * Pasted text as rows of cells: columns of a spreadsheet, of a table of a web page or of Word are parted by tabs when they
 * are copied, those of a table in Markdown by bars. A line without either is a row of one cell.
 */

/** A cell with what stands in it, line by line. */
export interface PastedCell {
  /** Its lines as they stand, each with its number in the text, from 1. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  /** Its column, from 0. */
  readonly column: number;
}

/** The cells of a row that have something in them. */
export type PastedRow = readonly PastedCell[];

const RULE = /^[\s|:–—=+-]+$/;

/** The rows of a text, empty ones too. A cell in quotes may have several lines, as spreadsheets copy it. */
export function pastedRows(text: string): PastedRow[] {
  const lines = text.split(/\r\n|\n|\r/);
  const rows: PastedRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    let whole = lines[at] ?? '';
    if (startsQuoted(whole)) {
      // The quotes of a cell that goes on below close there; where none do, they are just quotes.
      const end = closingLine(lines, at);
      if (end !== undefined) {
        whole = lines.slice(at, end + 1).join('\n');
        at = end;
      }
    }
    rows.push(cellsOf(whole, first + 1));
  }
  return rows;
}

/** Lines that a cell in quotes may have at most. */
const MOST_LINES = 60;

function startsQuoted(line: string): boolean {
  return /(?:^|\t)"/.test(line) && openQuotes(line) % 2 === 1;
}

function openQuotes(line: string): number {
  return line.split('"').length - 1;
}

function closingLine(lines: readonly string[], at: number): number | undefined {
  let quotes = 0;
  for (let end = at; end < Math.min(lines.length, at + MOST_LINES); end++) {
    quotes += openQuotes(lines[end] ?? '');
    if (quotes % 2 === 0) return end > at && /"\s*(?:\t|$)/.test(lines[end] ?? '') ? end : undefined;
  }
  return undefined;
}

function cellsOf(whole: string, line: number): PastedCell[] {
  const isTable = /^\s*\|.*\|\s*$/.test(whole) && !whole.includes('\n');
  if (isTable && RULE.test(whole)) return [];
  const pieces = isTable ? whole.trim().slice(1, -1).split('|') : splitAtTabs(whole);
  const cells: PastedCell[] = [];
  let at = line;
  for (const [column, piece] of pieces.entries()) {
    const here = piece.split('\n');
    const shown = pieces.length > 1 ? unquoted(piece).split('\n') : here;
    const filled = shown.flatMap((text, index) => (text.trim() === '' ? [] : { line: at + index, text }));
    if (filled.length > 0) cells.push({ lines: filled, column });
    at += here.length - 1;
  }
  return cells;
}

/** At tabs that stand in no quotes; a line that begins with white space goes on with the one before. */
function splitAtTabs(whole: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  const lastQuote = whole.lastIndexOf('"');
  for (let at = 0; at < whole.length; at++) {
    const char = whole[at];
    if (char === '"' && (quoted || at === start)) quoted = !quoted;
    else if (char === '\t' && !(quoted && at < lastQuote)) {
      pieces.push(whole.slice(start, at));
      start = at + 1;
      quoted = false;
    }
  }
  pieces.push(whole.slice(start));
  return pieces;
}

function unquoted(piece: string): string {
  const shown = piece.trim();
  return shown.length > 1 && shown.startsWith('"') && shown.endsWith('"')
    ? shown.slice(1, -1).replaceAll('""', '"')
    : piece;
}

/**
 * The cells one below the other, each line with its number; a cell of nothing but a code is joined with the one beside it.
 * `codeLength` says how long a code at the beginning of a text is.
 */
export function pastedLines(
  text: string,
  codeLength: (text: string) => number | undefined,
): { readonly line: number; readonly text: string }[] {
  return pastedRows(text).flatMap((row, index) => {
    if (row.length === 0) return [{ line: index + 1, text: '' }];
    const [only, ...others] = row;
    // White space before a line says that it goes on with the one before.
    if (only && others.length === 0 && only.column > 0)
      return only.lines.map(each => ({ ...each, text: `\t${each.text}` }));
    const found: { line: number; text: string }[] = [];
    let open = false;
    for (const { lines } of row) {
      const [first] = lines;
      const last = found.at(-1);
      if (open && last && first && codeLength(first.text) === undefined) {
        found[found.length - 1] = {
          ...last,
          text: `${last.text}\t${lines.map(each => each.text.trim()).join(' ')}`,
        };
        open = false;
        continue;
      }
      found.push(...lines);
      open =
        lines.length === 1 && first !== undefined && codeLength(first.text) === first.text.trimEnd().length;
    }
    return found;
  });
}
