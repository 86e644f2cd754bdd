/**
 * What comments of the draft silence: the next block, the block they are in, or the section that they head.
 */
import { countOf } from '../assessment/found.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import { silences } from '../draft/readings/silences.ts';
import type { Problem } from './rule.ts';

/** The problems that no comment of the draft silences; costs nothing where there is no such comment. */
export function unsilenced(problems: Problem[], assessment: Assessment | Unassessed): Problem[] {
  if (assessment.kind !== 'assessed' || countOf(assessment, silences) === 0) return problems;
  const quiet = new Map<string, Stretches>();
  for (const { rule, start, end } of quietPlaces(assessment)) {
    const known = quiet.get(rule) ?? new Stretches();
    quiet.set(rule, known);
    known.add(start, end);
  }
  return problems.filter(({ rule, start }) => !quiet.get(rule)?.has(start));
}

/** Stretches of a text, of which some may hold others; they are added before anything is asked. */
class Stretches {
  readonly #all: Span[] = [];
  /** In their order, without those that another holds or goes on with. */
  #joined: Span[] | undefined;

  add(start: number, end: number): void {
    this.#all.push({ start, end });
  }

  has(offset: number): boolean {
    this.#joined ??= joined(this.#all);
    let low = 0;
    let high = this.#joined.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#joined[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#joined[low];
    return found !== undefined && found.start <= offset;
  }
}

function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else if (span.end > span.start) found.push(span);
  }
  return found;
}

interface QuietPlace {
  readonly rule: string;
  readonly start: number;
  end: number;
}

function quietPlaces({ draft }: Assessment): QuietPlace[] {
  const places: QuietPlace[] = [];
  /** Rules of comments that stand alone and hold until the end of the next block, which is still to come. */
  let waiting: { readonly rule: string; readonly start: number }[] = [];
  const sections: { readonly depth: number; readonly places: QuietPlace[] }[] = [];
  const add = (rules: readonly string[], start: number, end: number) => {
    const added = rules.map(rule => ({ rule, start, end }));
    for (const place of added) places.push(place);
    return added;
  };
  for (const [index, page] of draft.pages.entries()) {
    let start = draft.pageStart(index);
    const { heading } = page;
    if (heading) {
      // Each stands in the one before it, so those that end here are the last.
      while ((sections.at(-1)?.depth ?? -1) >= heading.depth)
        for (const place of sections.pop()?.places ?? []) place.end = start;
    }
    // Most pages silence nothing: a glance has to do, since this is asked at every keystroke.
    if (waiting.length === 0 && silences.on(page).length === 0) continue;
    for (const slice of page.slices) {
      const end = start + slice.text.length;
      if (slice.blocks.some(({ passages }) => passages.length > 0)) {
        for (const quiet of waiting) places.push({ ...quiet, end });
        waiting = [];
      }
      for (const { rules, holds } of silences.inSlice(slice)) {
        const ids = rules.map(({ id }) => id);
        if (holds === 'next') for (const rule of ids) waiting.push({ rule, start });
        else if (holds === 'block') add(ids, start, end);
        else sections.push({ depth: heading?.depth ?? 0, places: add(ids, start, draft.length + 1) });
      }
      start = end;
    }
  }
  return [...places, ...waiting.map(quiet => ({ ...quiet, end: draft.length + 1 }))];
}
