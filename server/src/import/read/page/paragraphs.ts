/**
 * Lines of one column → paragraphs, list items and headings.
 */
import type { Block, Paragraph, Table } from '../../blocks.ts';
import { median, type Run } from './page.ts';

/** A table at its place on a page. */
export interface TableBox {
  readonly kind: 'table';
  readonly table: Table;
  /** Where its columns begin. */
  readonly edges: readonly number[];
  /** Lines are drawn between its columns. */
  readonly isRuled: boolean;
  /** Where codes stand in its rows, if these show it. */
  readonly alignment?: 'top' | 'middle' | 'bottom' | undefined;
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Element = Run | TableBox;

/** What is known of the whole document. */
export interface Style {
  /** The size of most of its text. */
  readonly body: number;
  readonly page: number;
  /** How far apart lines of one paragraph stand on the page, in letter sizes. */
  readonly pitch?: number;
}

/** A line: all runs of a column at one height. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Where its text begins behind a bullet or number. */
  readonly textX: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Marks at its right end. */
  readonly marks?: string | undefined;
}

const BULLET = /^(?:[•◦▪▫■□●○‣⁃∙·➢➤➔→►▶▸▹◆◇❖›»✓✔☐☑*\uf000-\uf0ff]\s*|[–—>-]\s+|o\s{2,})(?=\S)/u;
const ONLY_BULLET = /^(?:[•◦▪▫■□●○‣⁃∙·➢➤➔→►▶▸▹◆◇❖›»✓✔☐☑*\uf000-\uf0ff–—-]|o)$/u;

/** The lines that runs make. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - run.y) < 0.45 * Math.max(first.size, run.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.flatMap(line => {
    const sorted = [...line].sort((a, b) => a.x - b.x);
    const [first] = sorted;
    if (!first) return [];
    const longest = sorted.reduce((best, next) => (next.text.length > best.text.length ? next : best));
    const [, second] = sorted;
    return {
      text: sorted.map(({ text }) => text).join(' '),
      x: first.x,
      textX:
        second && (ONLY_BULLET.test(first.text) || /^\(?[\da-z]{1,2}[.)]$/.test(first.text))
          ? second.x
          : first.x,
      right: Math.max(...sorted.map(({ right }) => right)),
      y: longest.y,
      size: longest.size,
      bold: sorted.every(({ bold }) => bold),
      marks: sorted.find(({ marks }) => marks !== undefined)?.marks,
    };
  });
}

/** What one column holds, in order. */
export function blocksOfColumn(elements: readonly Element[], style: Style): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const flush = () => {
    blocks.push(...blocksOfLines(linesOf(runs), style));
    runs = [];
  };
  for (const element of [...elements].sort((a, b) => topOf(a) - topOf(b))) {
    if (element.kind === 'run') runs.push(element);
    else {
      flush();
      blocks.push(element.table);
    }
  }
  flush();
  return blocks;
}

/** The height at which an element begins. */
export function topOf(element: Element): number {
  return element.kind === 'run' ? element.y - 0.8 * element.size : element.top;
}

/** The height at which an element ends. */
export function bottomOf(element: Element): number {
  return element.kind === 'run' ? element.y + 0.2 * element.size : element.bottom;
}

interface Open {
  lines: Line[];
  item: boolean;
}

/** Lines of a column, put together. */
export function blocksOfLines(lines: readonly Line[], style: Style): Block[] {
  const right = Math.max(0, ...lines.map(line => line.right));
  const pitch = Math.min(pitchOf(lines), style.pitch ?? Number.POSITIVE_INFINITY);
  const blocks: Block[] = [];
  let open: Open | undefined;
  const flush = () => {
    if (open) blocks.push(blockOf(open, style));
    open = undefined;
  };
  for (const line of lines) {
    const item = BULLET.test(line.text);
    if (open === undefined || begins(open, line, item, right, pitch)) {
      flush();
      open = { lines: [line], item };
    } else open.lines.push(line);
  }
  flush();
  return blocks;
}

/** How far apart lines of one paragraph stand, in letter sizes. */
export function pitchOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before) return [];
    const step = (line.y - before.y) / line.size;
    return step > 0.8 && step < 2 ? [step] : [];
  });
  return steps.length === 0
    ? 1.3
    : Math.min(1.5, [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.35)] ?? 1.3);
}

/** Whether a line begins a new paragraph. */
function begins(open: Open, line: Line, item: boolean, right: number, pitch: number): boolean {
  const last = open.lines.at(-1);
  const first = open.lines[0];
  if (!last || !first || item) return true;
  const step = (line.y - last.y) / Math.max(line.size, last.size);
  if (step > pitch * 1.28 + 0.05 || step < 0) return true;
  if (Math.abs(line.size - last.size) > 0.09 * last.size) return true;
  // A sentence may be bold up to somewhere; a title is not followed by the rest of a sentence.
  if (
    line.bold !== last.bold &&
    !/^\p{Ll}/u.test(line.text) &&
    (line.bold || open.lines.every(({ bold }) => bold))
  )
    return true;
  if (
    /^\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\b/.test(line.text) &&
    line.x <= first.x + 2 &&
    /[.?!:)\]]$/.test(last.text)
  )
    return true;
  // An item’s further lines stand below its text.
  if (open.item && line.x < first.x + 1 && first.textX - first.x > 1 && line.x < first.textX - 2) return true;
  // The first word would have had room on the line before: somebody ended that one.
  const words = line.text.split(' ');
  const width = (line.right - line.x) * ((words[0]?.length ?? 0) / Math.max(1, line.text.length));
  const isShort = right - last.right > width + 1.6 * line.size;
  return isShort && /^[^\p{Ll}(]/u.test(line.text) && last.right - last.x < 0.8 * (right - first.x);
}

function blockOf({ lines, item }: Open, { body, page }: Style): Block {
  const [first] = lines;
  const marks = lines.flatMap(line => line.marks ?? []).map(text => ` ${text}`);
  const text = lines.map(line => line.text).join('\n') + marks.join('');
  const size = median(lines.map(line => line.size));
  const bold = lines.every(line => line.bold);
  if (!item && first && size > 1.14 * body && text.length < 200)
    return { kind: 'heading', text, level: size > 1.5 * body ? 1 : size > 1.3 * body ? 2 : 3, page };
  const bare = item ? text.replace(BULLET, '') : text;
  return {
    kind: 'paragraph',
    text: bare,
    page,
    ...(item ? { depth: 0 } : {}),
    ...(bold && !item ? { strong: true } : {}),
  } satisfies Paragraph;
}
