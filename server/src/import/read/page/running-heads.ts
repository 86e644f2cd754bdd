/**
 * What stands at the top and bottom of page after page is no part of the text; nor are page numbers.
 *
 * The content of a page repeats itself, too. So a line counts as a running head only where others like it stand at the same
 * height, and never if it is a row of a table, or says something of a criterion.
 */
import { descriptorOf, labelOf, onlyMarks } from '../../find/labels.ts';
import { behindCode, endsWithCode, isContext } from './code-shape.ts';
import type { Grid } from './grids.ts';
import { median, type Page } from './page.ts';
import { type Side, type TextLine, textLines } from './text-lines.ts';

/** So many lines at either end of a page may be running heads. */
const DEEPEST = 3;
/** Lines that are no further apart, in points, stand at the same height on two pages. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER =
  /^(?:[-–—|·\s]*)(?:(?:page|p\.|pg\.?)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|von|\|)\s*\d{1,4})?(?:[-–—|·\s]*)$/i;

/** A line for comparison: without its numbers. */
export function comparable(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A page without its running heads, and the lines that these were, page numbers aside. */
export interface Bare {
  readonly page: Page;
  readonly left: readonly string[];
}

/** The pages without running heads and page numbers; `grids` are those of each page. */
export function withoutRunningHeads(pages: readonly Page[], grids: readonly (readonly Grid[])[]): Bare[] {
  const lines = pages.map((page, index) => textLines(page, grids[index] ?? []));
  const gone = (['top', 'bottom'] as const).map(side => runningOn(side, pages, lines));
  return pages.map((page, index) => {
    const ours = gone.flatMap(bySide => bySide[index] ?? []);
    if (ours.length === 0) return { page, left: [] };
    return {
      page: {
        ...page,
        pieces: page.pieces.filter(
          piece => !ours.some(line => Math.abs(line.y - piece.y) < 0.4 * piece.size),
        ),
      },
      left: [...new Set(ours.map(({ text }) => text))].filter(text => !isPageNumber(text)),
    };
  });
}

/** Whether a line says nothing but the number of a page. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.trim());
}

/** A line at an end of a page, and how far it is from that end. */
interface Edge {
  readonly line: TextLine;
  readonly page: number;
  readonly away: number;
}

/** What is known of all lines at one end of the pages. */
interface Edges {
  readonly pages: number;
  readonly alike: ReadonlyMap<string, readonly Edge[]>;
  /** How often a number is so much larger than the page’s place, by that difference. */
  readonly shifts: ReadonlyMap<number, number>;
}

/** The running lines at one end of each page. */
function runningOn(
  side: Side,
  pages: readonly Page[],
  lines: readonly (readonly TextLine[])[],
): TextLine[][] {
  const ends = lines.map((own, page) => {
    const inward = side === 'top' ? own : [...own].reverse();
    const height = pages[page]?.height ?? 0;
    return inward
      .slice(0, DEEPEST + 1)
      .map(line => ({ line, page, away: side === 'top' ? line.y : height - line.y }));
  });
  const alike = new Map<string, Edge[]>();
  const shifts = new Map<number, number>();
  for (const end of ends) {
    for (const edge of end.slice(0, DEEPEST)) {
      const key = comparable(edge.line.text);
      const others = alike.get(key);
      if (others) others.push(edge);
      else alike.set(key, [edge]);
    }
    const ours = new Set(end.slice(0, DEEPEST).flatMap(edge => shiftOf(edge) ?? []));
    for (const shift of ours) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  const known = { pages: pages.length, alike, shifts };
  return ends.map((end, page) => {
    const own = lines[page] ?? [];
    const pitch = median(own.slice(1).map((line, index) => line.y - (own[index]?.y ?? line.y)));
    const verdicts = end.slice(0, DEEPEST).map((edge, depth) => verdictOn(edge, depth, own, known));
    const first = verdicts.indexOf('text');
    for (let count = first < 0 ? verdicts.length : first; count > 0; count--) {
      const [inner, next] = [end[count - 1]?.line, end[count]?.line];
      if (!inner || (next?.grid !== undefined && next.grid === inner.grid)) continue;
      if (verdicts[count - 1] === 'running' || (next && isSetOff(inner, next, pitch)))
        return end.slice(0, count).map(({ line }) => line);
    }
    return [];
  });
}

/** `maybe`: only if it is set off from the text. */
type Verdict = 'running' | 'maybe' | 'text';

function verdictOn(edge: Edge, depth: number, own: readonly TextLine[], known: Edges): Verdict {
  const { line } = edge;
  if (line.isHead || saysOfCriterion(line.text) || line.isRow) return 'text';
  if (isPageNumber(line.text)) {
    const isCounted = (known.shifts.get(shiftOf(edge) ?? Number.NaN) ?? 0) >= 2;
    return isCounted || /\p{L}{2}|\d\D+\d/u.test(line.text) ? 'running' : 'maybe';
  }
  const same = (known.alike.get(comparable(line.text)) ?? []).filter(other => isSame(edge, other));
  const pages = new Set(same.map(other => other.page)).size;
  // A code or the name of a part is taken for a running head from the second page on: it is said once.
  if (behindCode(line.text) !== undefined || endsWithCode(line.text) || isContext(line.text)) {
    const exactly = same.filter(other => other.line.text === line.text);
    return exactly.length >= 3 && exactly[0]?.page !== edge.page ? 'maybe' : 'text';
  }
  if (pages >= Math.max(2, 0.4 * known.pages)) {
    const counts = same.some(other => other.line.text !== line.text);
    return counts ? 'running' : 'maybe';
  }
  const shift = shiftOf(edge);
  if (depth === 0 && shift !== undefined && !/\p{Ll}/u.test(line.text) && (known.shifts.get(shift) ?? 0) >= 2)
    return 'running';
  return depth === 0 && line.grid === undefined && isFarFromAll(line, own) ? 'maybe' : 'text';
}

/** Whether a line is marks, or a label with what it announces. */
function saysOfCriterion(text: string): boolean {
  const label = labelOf(text);
  return (
    (label !== undefined && label.role !== 'other' && label.rest !== '') ||
    onlyMarks(text) !== undefined ||
    descriptorOf(text, false) !== undefined
  );
}

/** Whether two lines stand at the same height and say the same, but for a number that counts the pages. */
function isSame(a: Edge, b: Edge): boolean {
  if (Math.abs(a.away - b.away) > SAME_HEIGHT || Math.abs(a.line.size - b.line.size) > 0.6) return false;
  const numbers = numbersIn(b.line.text);
  return numbersIn(a.line.text).every((number, index) => {
    const step = (numbers[index] ?? 0) - number;
    return step === 0 || step === b.page - a.page;
  });
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d{1,6}/g)].map(([digits]) => Number(digits));
}

/** What lies between a page’s place and the number that a line is, begins or ends with. */
function shiftOf({ line, page }: Edge): number | undefined {
  const text = line.text.trim();
  const number = isPageNumber(text)
    ? /\d+/.exec(text)?.[0]
    : (/^(\d{1,4})\s+\p{Lu}/u.exec(text)?.[1] ?? /\p{Lu}\s+(\d{1,4})$/u.exec(text)?.[1]);
  return number === undefined ? undefined : Number(number) - page;
}

/** Whether there is more room between a line and the text than there is in the text. */
function isSetOff(line: TextLine, next: TextLine, pitch: number): boolean {
  const gap = Math.abs(next.y - line.y);
  const isOther =
    (next.grid !== undefined && line.grid === undefined) ||
    // A line close above a row is a part of it.
    (next.isRow && !line.isRow && gap > 1.6 * line.size) ||
    Math.abs(next.size - line.size) > 0.75;
  return isOther || (gap > 1.35 * pitch && gap > 1.6 * Math.max(line.size, next.size));
}

/** Whether a line stands far from all others, and is two texts that stand far from each other. */
function isFarFromAll(line: TextLine, all: readonly TextLine[]): boolean {
  return (
    line.widest > 6 * line.size &&
    all.every(other => other === line || Math.abs(other.y - line.y) > 2.2 * line.size)
  );
}
