/**
 * The passages of a draft that can show something, each with the headings that it stands under and what it claims.
 */
import { citationsOn, codesArrivingAt, frameOf, titlePage } from '../assessment/ask.ts';
import type { Assessment } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import { type Hit, hitsIn, hitsOf, type ReadPassage } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** A passage where it stands. */
export interface PlacedPassage extends Span {
  readonly read: ReadPassage;
  readonly section: Section;
  /** Codes that it is tagged with. */
  readonly claims: readonly string[];
}

/** What stands under one heading, without its subsections. */
export interface Section {
  /** The terms of its heading and of those above it, the nearest first; the draft's title is none. */
  readonly headings: readonly (readonly Hit[])[];
}

/** The passages of the account, in their order: what stands in annexes and references shows nothing. */
export function passagesOf(assessment: Assessment, lexicon: Lexicon): PlacedPassage[] {
  const { draft } = assessment;
  const title = titlePage(assessment);
  const found: PlacedPassage[] = [];
  const above: { readonly depth: number; readonly hits: readonly Hit[] }[] = [];
  let section: Section = { headings: [] };
  for (const [index, page] of draft.pages.entries()) {
    const frame = frameOf(assessment, index);
    if (page.heading) {
      const { depth, text } = page.heading;
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
      if (index !== title) above.push({ depth, hits: hitsOf(lexicon, wordsOf(text)) });
      section = { headings: above.map(({ hits }) => hits).reverse() };
    }
    if (frame.kind !== 'account') continue;
    const claiming = claimsOn(assessment, index);
    let by = draft.pageStart(index);
    let first = 0;
    for (const slice of page.slices) {
      for (const [at, read] of hitsIn(lexicon, slice)) {
        const start = by + read.start;
        found.push({ start, end: by + read.end, read, section, claims: claiming(first + at) });
      }
      by += slice.text.length;
      for (const { passages } of slice.blocks) first += passages.length;
    }
  }
  return found;
}

const NO_CODES: readonly string[] = [];

/** What each passage of a page is tagged with; looked up in a sweep, since a table may have as many tags as cells. */
function claimsOn(assessment: Assessment, index: number): (passage: number) => readonly string[] {
  const { claiming } = frameOf(assessment, index);
  const citations = citationsOn(assessment, index);
  const arriving = codesArrivingAt(assessment, index);
  if (claiming.size + citations.length + arriving.length === 0) return () => NO_CODES;
  const page = assessment.draft.pages[index];
  const begin = new Map<number, string[]>();
  const end = new Map<number, string[]>();
  const claim = (code: string, from: number, to: number) => {
    if (from >= to) return;
    pushTo(begin, from, code);
    pushTo(end, to, code);
  };
  for (const code of arriving) claim(code, 0, page?.opening ?? 0);
  for (const { code, claim: what } of citations)
    if (what.kind === 'passages') claim(code, what.from, what.to);
  const open = new Map<string, number>([...claiming].map(code => [code, 1]));
  const claims = (page?.passages ?? []).map((_, at) => {
    for (const code of end.get(at) ?? []) {
      const left = (open.get(code) ?? 0) - 1;
      if (left > 0) open.set(code, left);
      else open.delete(code);
    }
    for (const code of begin.get(at) ?? []) open.set(code, (open.get(code) ?? 0) + 1);
    return open.size === 0 ? NO_CODES : [...open.keys()];
  });
  return passage => claims[passage] ?? NO_CODES;
}

function pushTo(lists: Map<number, string[]>, key: number, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
