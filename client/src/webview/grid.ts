import { useRef, useState } from 'preact/hooks';

/** A place in the grid: rows and columns from 0, headings included. */
interface At {
  readonly row: number;
  readonly column: number;
}

/**
 * Moves the focus in a grid by the arrow keys, Home, End, Page Up and Page Down, so that one tab stop leads into it.
 * What can have the focus has `data-at="row:column"`.
 */
export function useGrid(rows: number, columns: number) {
  const [at, setAt] = useState<At>({ row: Math.min(1, rows - 1), column: 0 });
  const latest = useRef(at);
  const current: At = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) };
  latest.current = current;
  return {
    /** One cell is in the order of the tab key, the others are not. */
    tabIndex: (row: number, column: number): 0 | -1 =>
      row === current.row && column === current.column ? 0 : -1,
    onFocusIn: (event: FocusEvent) => {
      const found = placeOf(event.target);
      if (found) setAt(found);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const from = placeOf(event.target) ?? latest.current;
      const to = target(event, from, rows - 1, columns - 1);
      if (!to || !(event.currentTarget instanceof Element)) return;
      const cell = event.currentTarget.querySelector(`[data-at="${to.row}:${to.column}"]`);
      if (!(cell instanceof HTMLElement)) return;
      event.preventDefault();
      setAt(to);
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** Rows that Page Up and Page Down go by. */
const page = 10;

function target(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { row, column }: At,
  lastRow: number,
  lastColumn: number,
): At | undefined {
  if (altKey || shiftKey) return undefined;
  const whole = ctrlKey || metaKey;
  const within = (to: At): At => ({
    row: Math.max(0, Math.min(lastRow, to.row)),
    column: Math.max(0, Math.min(lastColumn, to.column)),
  });
  switch (key) {
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? lastRow : row, column: lastColumn };
  }
  if (whole) return undefined;
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'PageUp':
      return within({ row: row - page, column });
    case 'PageDown':
      return within({ row: row + page, column });
    default:
      return undefined;
  }
}

function placeOf(element: EventTarget | null): At | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const found = /^(\d+):(\d+)$/.exec(element.dataset.at ?? '');
  return found ? { row: Number(found[1]), column: Number(found[2]) } : undefined;
}
