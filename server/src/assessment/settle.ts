/**
 * What the citations of a section come to where pages cannot say it by themselves: those of its heading, and its lines of
 * codes, which claim what stands between them. A run is a heading’s page with those that follow it up to the next heading.
 */
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { HeadReading } from './heading-tags.ts';
import type { Further, PageCitation, PageTally } from './page-tally.ts';
import { claimedOn, PassageRow } from './tally.ts';

/** The tallies of a run; `head` is how its heading is read, undefined where the run begins without one. */
export function settleRun(
  pages: readonly Page[],
  tallies: readonly PageTally[],
  head: HeadReading | undefined,
  isLabel: boolean,
): readonly PageTally[] {
  const [page, ...others] = pages;
  const [tally, ...rest] = tallies;
  if (!page || !tally) return tallies;
  const settled = head ? [settleHead(page, tally, head), ...rest] : tallies;
  return [tally, ...rest].some(hasLine) ? settleLines([page, ...others], settled, head, isLabel) : settled;
}

/** Whether a page holds a line of codes. */
export function hasLine({ citations }: PageTally): boolean {
  return citations.some(isLine);
}

function isLine({ form }: PageCitation): boolean {
  return form === 'line';
}

/** By tally, so that the same is made of it each time, and what is kept by it is kept. */
const heads = new WeakMap<PageTally, { readonly head: HeadReading; readonly made: PageTally }>();

function settleHead(page: Page, tally: PageTally, head: HeadReading): PageTally {
  if (head.reads === 'cites' && head.titled === undefined && !head.doubt) return tally;
  const known = heads.get(tally);
  if (known && isSameHead(known.head, head)) return known.made;
  const made = makeHead(page, tally, head);
  heads.set(tally, { head, made });
  return made;
}

function isSameHead(a: HeadReading, b: HeadReading): boolean {
  return (
    a.reads === b.reads &&
    a.titled === b.titled &&
    JSON.stringify(a.doubt ?? 0) === JSON.stringify(b.doubt ?? 0)
  );
}

function makeHead(page: Page, tally: PageTally, { reads, titled, doubt }: HeadReading): PageTally {
  const doubts = doubt ? [...tally.doubts, doubt] : tally.doubts;
  const { heading } = page;
  if (reads === 'title') {
    const own = tally.citations.filter(({ claim }) => claim.kind === 'section');
    return {
      ...tally,
      citations: tally.citations.map(citation =>
        citation.claim.kind === 'section' ? { ...citation, claim: { kind: 'nothing' } } : citation,
      ),
      doubts: [
        ...doubts,
        ...own.map(({ code, start, end }) => ({ kind: 'title', code, start, end }) as const),
      ],
    };
  }
  if (reads === 'number') {
    const citations = tally.citations.filter(({ opens }) => !opens);
    return { ...tally, citations, doubts };
  }
  if (titled === undefined || !heading) return { ...tally, doubts };
  const citation: PageCitation = {
    code: titled,
    form: 'title',
    ...lineOf(page, heading),
    claim: { kind: 'section' },
    words: 0,
    quoted: false,
  };
  return { ...tally, citations: [citation, ...tally.citations], doubts };
}

/** The first line of a heading without the marks before it. */
function lineOf({ slices }: Page, { start, end }: Span): Span {
  const text = slices[0]?.text.slice(start, end) ?? '';
  const marks = /^[ \t]*#{1,6}[ \t]+/.exec(text)?.[0].length ?? 0;
  const line = /^[^\r\n]*/.exec(text)?.[0].trimEnd().length ?? text.length;
  return { start: start + marks, end: start + Math.max(marks, line) };
}

/** Lines with nothing between them; passages count from the run’s start. */
interface Lines {
  readonly from: number;
  to: number;
  /** The citations of each, by page. */
  readonly citations: { readonly page: number; readonly citation: PageCitation }[];
}

function settleLines(
  pages: readonly Page[],
  tallies: readonly PageTally[],
  head: HeadReading | undefined,
  isLabel: boolean,
): readonly PageTally[] {
  const starts = [0];
  for (const { passages } of pages) starts.push((starts.at(-1) ?? 0) + passages.length);
  const end = starts.at(-1) ?? 0;
  const own = tallies.flatMap(({ ownWording }, index) =>
    [...ownWording].map(passage => passage + (starts[index] ?? 0)),
  );
  const passages = pages.flatMap(page => page.passages);
  const labels = passages.flatMap(({ label }, index) => (label ? index : []));
  const row = new PassageRow(passages, new Set([...own, ...labels]));
  const hasWords = (from: number, to: number) => row.of(from, to).words > 0;
  const begin = pages[0]?.heading ? pages[0].opening : 0;
  const lines = linesOf(tallies, starts, hasWords);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return tallies;
  if (isLabel) return withClaims(tallies, pages, starts, lines, () => 'around');
  const isFirst = pages[0]?.heading !== undefined && !hasWords(begin, first.from);
  if (lines.length === 1 && isFirst)
    return withClaims(tallies, pages, starts, lines, () =>
      head?.reads === 'title' ? { from: first.to, to: end } : 'section',
    );
  const isAbove = hasWords(last.to, end);
  const settled = withClaims(tallies, pages, starts, lines, (line, index) =>
    isAbove
      ? { from: line.to, to: lines[index + 1]?.from ?? end }
      : { from: lines[index - 1]?.to ?? begin, to: line.from },
  );
  const [place] = first.citations;
  if (!isAbove || !hasWords(begin, first.from) || !place) return settled;
  const { start, end: stop } = place.citation;
  return settled.map((tally, index) =>
    index === place.page
      ? { ...tally, doubts: [...tally.doubts, { kind: 'lines-above', start, end: stop }] }
      : tally,
  );
}

/** The lines of a run, those with nothing between them as one. */
function linesOf(
  tallies: readonly PageTally[],
  starts: readonly number[],
  hasWords: (from: number, to: number) => boolean,
): Lines[] {
  const lines: Lines[] = [];
  for (const [page, { citations }] of tallies.entries()) {
    const by = starts[page] ?? 0;
    for (const citation of citations) {
      const { claim } = citation;
      if (claim.kind !== 'line') continue;
      const last = lines.at(-1);
      if (last && !hasWords(last.to, by + claim.from)) {
        last.to = Math.max(last.to, by + claim.to);
        last.citations.push({ page, citation });
      } else lines.push({ from: by + claim.from, to: by + claim.to, citations: [{ page, citation }] });
    }
  }
  return lines;
}

const NONE: ReadonlySet<number> = new Set();

type LineClaim = 'section' | 'around' | { readonly from: number; readonly to: number };

/** The tallies with what lines claim; a claim that goes over pages is told to each of them. */
function withClaims(
  tallies: readonly PageTally[],
  pages: readonly Page[],
  starts: readonly number[],
  lines: readonly Lines[],
  claimOf: (line: Lines, index: number) => LineClaim,
): readonly PageTally[] {
  const rows = pages.map(
    ({ passages }, index) => new PassageRow(passages, tallies[index]?.ownWording ?? NONE),
  );
  const claims = new Map<PageCitation, PageCitation>();
  const further: Further[][] = pages.map(() => []);
  for (const [index, line] of lines.entries()) {
    const claim = claimOf(line, index);
    if (typeof claim === 'string') {
      for (const { citation } of line.citations)
        claims.set(citation, { ...citation, claim: { kind: claim } });
      continue;
    }
    const parts = pages.flatMap((_, page) => {
      const by = starts[page] ?? 0;
      const from = Math.max(claim.from, by) - by;
      const to = Math.min(claim.to, starts[page + 1] ?? by) - by;
      return from < to ? { page, from, to } : [];
    });
    const words = parts.reduce((sum, { page, from, to }) => sum + (rows[page]?.of(from, to).words ?? 0), 0);
    for (const { page, citation } of line.citations) {
      const own = parts.find(part => part.page === page);
      const { from, to } = own ?? { from: 0, to: 0 };
      const by = starts[page] ?? 0;
      claims.set(citation, {
        ...citation,
        words,
        claim: { kind: 'passages', from, to },
        reach: { from: claim.from - by, to: claim.to - by },
      });
      for (const part of parts)
        if (part !== own) further[part.page]?.push({ code: citation.code, from: part.from, to: part.to });
    }
  }
  return tallies.map((tally, index) => {
    const page = pages[index];
    const others = further[index] ?? [];
    if (!page || (others.length === 0 && !hasLine(tally))) return tally;
    const citations = tally.citations.map(citation => claims.get(citation) ?? citation);
    return {
      ...tally,
      citations,
      further: others,
      claimed: claimedOn(page, citations, others, tally.ownWording),
    };
  });
}
