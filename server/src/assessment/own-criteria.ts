/**
 * The criteria that the writer of a draft has set: where they are defined, and where they come back in testing and evaluation.
 */

import type { Page } from '../draft/page.ts';
import type { Span } from '../draft/passage.ts';
import { lettersOfKey, type OwnNoun } from '../draft/readings/own-codes.ts';
import type { OwnMark } from '../draft/readings/own-mark.ts';
import { ownMarks } from '../draft/readings/own-marks.ts';
import { proseOf } from '../draft/readings/reading.ts';
import { type Verdict, verdictIn } from '../draft/readings/verdicts.ts';
import { frameOf, standingAt } from './ask.ts';
import type { PageReading } from './counts.ts';
import { firstsOf, keysOf, type Looking, moved, placesOf } from './found.ts';
import {
  type Defined,
  definedBy,
  definedKey,
  definitionsOf,
  meaningOf,
  meantBy,
  meantKey,
} from './own-definitions.ts';

/** A place that names one of them. */
export interface OwnPlaceNamed extends Span {
  /** What is said of it there. */
  readonly verdict: Verdict | undefined;
}

/** One of them; its span is that of its code where it is defined. */
export interface OwnCriterion extends Span {
  readonly id: string;
  /** As it is written: `UR1`, `3`. */
  readonly code: string;
  /** What a sentence calls it: `UR1`, `success criterion 3`. */
  readonly name: string;
  /** Its words; empty where there are none. */
  readonly text: string;
  readonly tested: readonly Span[];
  readonly evaluated: readonly OwnPlaceNamed[];
  /** What the evaluation says of it; undefined where it says nothing that can be told. */
  readonly judged: Verdict | undefined;
}

const NONE: readonly OwnMark[] = [];

/** What may define them, in sections that do. */
const defining: PageReading<OwnMark & { readonly rank: number }> = {
  on: (page, { frame: { own } }) =>
    own.defines < 0
      ? []
      : ownMarks
          .on(page)
          .flatMap(mark =>
            mark.text === undefined ? [] : { ...mark, noun: mark.noun ?? own.noun, rank: own.defines },
          ),
  key: mark => definedKey(mark, mark.rank),
};

function naming(role: 'tested' | 'evaluated'): PageReading<OwnMark> {
  return {
    on: (page, { frame: { own } }) =>
      own[role] ? ownMarks.on(page).filter(({ weak }) => own.about || !weak) : NONE,
    key: meantKey,
  };
}

const inTests = naming('tested');
const inEvaluation = naming('evaluated');

/** Headings below which they are looked for; `defines`: of a section that is named for them. */
const askedHeadings: PageReading<Span & { readonly defines: boolean }> = {
  on: ({ heading }, { frame: { own } }) =>
    heading && own.asked ? [{ start: heading.start, end: heading.end, defines: own.defines >= 0 }] : [],
};

/** What rules on them count. */
export const ownReads: readonly PageReading<unknown>[] = [defining, inTests, inEvaluation, askedHeadings];

/** A criterion that lacks something, where it is defined. */
export type OwnLack = Pick<OwnCriterion, 'start' | 'end' | 'id' | 'code' | 'name' | 'text'>;

/** Those that no place in testing, or in the evaluation, names. */
export function ownWithout(looking: Looking, role: 'tested' | 'evaluated'): OwnLack[] {
  const definitions = definitionsOf(keysOf(looking, defining));
  if (definitions.size === 0) return [];
  const meaning = meaningOf(definitions);
  const lacking = new Map(definitions);
  for (const key of keysOf(looking, role === 'tested' ? inTests : inEvaluation))
    lacking.delete(meaning(meantBy(key))?.id ?? '');
  return definedAt(looking, lacking);
}

/**
 * The heading below which they are looked for and none is defined: of a section that is named for them, else of the phase that has it.
 * Undefined where some are defined, or where there is no such heading.
 */
export function ownMissing(looking: Looking): Span | undefined {
  if (definitionsOf(keysOf(looking, defining)).size > 0) return undefined;
  const headings = placesOf(looking, askedHeadings);
  return headings.find(({ defines }) => defines) ?? headings[0];
}

/** All of them, in the order of the text. Looks through all of the draft. */
export function ownCriteriaOf(looking: Looking): OwnCriterion[] {
  const definitions = definitionsOf(keysOf(looking, defining));
  if (definitions.size === 0) return [];
  const meaning = meaningOf(definitions);
  const tested = grouped(placesOf(looking, inTests), meaning);
  const evaluated = grouped(judgedPlaces(looking), meaning);
  return definedAt(looking, definitions).map(lack => {
    const places = evaluated.get(lack.id) ?? [];
    const said = places.filter(({ verdict }) => verdict !== undefined);
    return {
      ...lack,
      tested: (tested.get(lack.id) ?? []).map(({ start, end }) => ({ start, end })),
      evaluated: places.map(({ start, end, verdict }) => ({ start, end, verdict })),
      // A table, or a heading of its own, is where it is judged; a sentence may only mention it.
      judged: (said.findLast(({ form }) => form === 'row' || form === 'heading') ?? said.at(-1))?.verdict,
    };
  });
}

/** Marks by what they mean. */
function grouped(
  marks: readonly OwnMark[],
  meaning: ReturnType<typeof meaningOf>,
): ReadonlyMap<string, readonly OwnMark[]> {
  const found = new Map<string, OwnMark[]>();
  for (const mark of marks) {
    const id = meaning(mark)?.id;
    if (id === undefined) continue;
    const group = found.get(id);
    if (group) group.push(mark);
    else found.set(id, [mark]);
  }
  return found;
}

/** The marks of the evaluation; what a heading does not say itself is said below it. */
function judgedPlaces(looking: Looking): OwnMark[] {
  const { draft } = looking;
  return draft.pages.flatMap((page, index) => {
    const marks = inEvaluation.on(page, standingAt(looking, index));
    const isOpen = marks.some(({ form, verdict }) => form === 'heading' && !verdict);
    const below = isOpen ? saidBelow(page) : undefined;
    return marks.map(mark => ({
      ...moved(mark, draft.pageStart(index)),
      verdict: mark.verdict ?? (mark.form === 'heading' ? below : undefined),
    }));
  });
}

/** What the text below the heading of a page says first. */
function saidBelow({ slices }: Page): Verdict | undefined {
  for (const slice of slices) {
    if (slice.blocks.some(({ heading }) => heading)) continue;
    const prose = proseOf(slice);
    for (const { passages } of slice.blocks)
      for (const { start, end } of passages) {
        const verdict = verdictIn(prose.slice(start, end));
        if (verdict) return verdict;
      }
  }
  return undefined;
}

/** Which of them an offset names, and where; undefined for none. Looks at no more than the page that it is on. */
export function ownAt(
  looking: Looking,
  offset: number,
): { readonly id: string; readonly span: Span } | undefined {
  const definitions = definitionsOf(keysOf(looking, defining));
  if (definitions.size === 0) return undefined;
  const { draft } = looking;
  const index = draft.pages.findIndex((page, at) => offset <= draft.pageStart(at) + page.length);
  const page = draft.pages[index];
  if (!page) return undefined;
  const by = draft.pageStart(index);
  const here = marksOn(looking, index, page).find(
    ({ start, end }) => start + by <= offset && offset <= end + by,
  );
  const id = here && meaningOf(definitions)(here)?.id;
  return here && id !== undefined ? { id, span: { start: here.start + by, end: here.end + by } } : undefined;
}

/** Every place in the draft that names one, its definition included. */
export function ownMentions(looking: Looking, id: string): OwnMark[] {
  const meaning = meaningOf(definitionsOf(keysOf(looking, defining)));
  return looking.draft.pages.flatMap((page, index) =>
    marksOn(looking, index, page)
      .filter(mark => meaning(mark)?.id === id)
      .map(mark => moved(mark, looking.draft.pageStart(index))),
  );
}

/** Marks on a page as they are read there: numbers alone only where the section is about them. */
function marksOn(looking: Looking, index: number, page: Page): readonly OwnMark[] {
  const { own } = frameOf(looking, index);
  return ownMarks
    .on(page)
    .filter(({ weak }) => !weak || own.about)
    .map(mark => (own.defines < 0 ? mark : { ...mark, noun: mark.noun ?? own.noun }));
}

/** Where definitions stand: the first place of each, a plain number’s in the sections that its like are taken from. */
function definedAt(looking: Looking, wanted: ReadonlyMap<string, Defined>): OwnLack[] {
  if (wanted.size === 0) return [];
  const keys = [...keysOf(looking, defining)].filter(key => {
    const { id, rank } = definedBy(key);
    const own = wanted.get(id);
    return own !== undefined && (own.rank === rank || lettersOfKey(own.key) !== '');
  });
  const found = new Map<string, OwnLack>();
  for (const mark of firstsOf(looking, defining, keys)) {
    const { id } = definedBy(definedKey(mark, mark.rank));
    const { start, end, code, noun, text = '' } = mark;
    if (!found.has(id)) found.set(id, { start, end, id, code, name: nameOf(code, noun), text });
  }
  return [...found.values()];
}

function nameOf(code: string, noun: OwnNoun | undefined): string {
  if (!/^\d/.test(code)) return code;
  return `${noun === undefined || noun === 'criterion' ? 'success criterion' : noun} ${code}`;
}
