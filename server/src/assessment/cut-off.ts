/**
 * Where an assessor stops reading who reads no further than the limit, and what is claimed before that place. Looks at
 * no page behind it, so it costs what the limit is long, not the draft.
 */
import type { Draft, Passage } from '../draft/model.ts';
import type { PlacedNote } from '../draft/note-places.ts';
import { bodyOf, partsOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import { wordSpan } from '../draft/word-places.ts';
import type { Standing } from './counts.ts';
import { outermost } from './frames.ts';
import { isLeftOut } from './left-out.ts';
import type { CutOff, WordBudget } from './model.ts';
import { noteStanding } from './sums.ts';
import { PassageRow } from './tally.ts';
import type { Walk } from './walk.ts';

const NONE: readonly string[] = [];

/** The first counted word that is not read; undefined where all are. */
export function cutOffOf(
  draft: Draft,
  { pages, frames, arriving, bodies, notes, adding }: Walk,
  { counted, readTo }: WordBudget,
): CutOff | undefined {
  if (readTo === undefined || counted <= readTo) return undefined;
  const read = new Set<string>();
  const excludes: ReadonlySet<string> = new Set(adding.excludes);
  let left = readTo;
  for (const [index, page] of pages.entries()) {
    const frame = frames[index] ?? outermost;
    const row = isLeftOut(frame, adding.excludes) ? [] : readOn(page, notes.get(index) ?? []);
    let at = 0;
    // The passage with the first word that is not read; behind the last one where all of the page is.
    for (; at < row.length; at++) {
      const words = countedWords(row[at]?.passage);
      if (words > left) break;
      left -= words;
    }
    const stop = row[at];
    // A passage that is read in part speaks for what it claims.
    const seen = row.slice(0, stop && left > 0 ? at + 1 : at);
    const isAll = stop === undefined;
    if (frame.kind === 'account')
      for (const text of [undefined, ...(notes.get(index) ?? [])]) {
        const standing = text
          ? noteStanding(text.page, frame, adding.reader)
          : { frame, arriving: page.heading ? NONE : (arriving[index] ?? NONE), tally: bodies[index] };
        noteRead(text?.page ?? bodyOf(page), {
          ...standing,
          tally: standing.tally ?? adding.reader.tally(bodyOf(page)),
          seen: isAll ? Number.POSITIVE_INFINITY : seen.filter(({ note }) => note === text).length,
        });
      }
    if (stop) return { ...wordSpan(draft, stop.note?.definedOn ?? index, stop.index, left), read };
  }
  return undefined;

  /** Notes what a text claims of its passages that are read, which are its first ones. */
  function noteRead(
    text: Page,
    { frame, arriving: codes, tally, seen }: Standing & { readonly seen: number },
  ): void {
    const row = new PassageRow(text.passages, tally.ownWording);
    const note = (code: string, from: number, to: number) => {
      if (row.of(from, Math.min(to, seen)).words > 0) read.add(code);
    };
    for (const code of frame.claiming) note(code, 0, text.passages.length);
    for (const code of codes) note(code, 0, text.opening);
    for (const { code, claim } of tally.citations)
      if (claim.kind === 'passages') note(code, claim.from, claim.to);
    for (const { code, from, to } of tally.further) note(code, from, to);
  }

  function countedWords(passage: Passage | undefined): number {
    return passage && !excludes.has(passage.construct) ? passage.words : 0;
  }
}

/** A passage in the order in which it is read. */
interface Read {
  readonly passage: Passage;
  /** Its index on the page that it stands on. */
  readonly index: number;
  /** The footnote that it is of. */
  readonly note: PlacedNote | undefined;
}

/** The passages of a page, each with the footnotes whose marks stand in it behind it. */
function readOn(page: Page, notes: readonly PlacedNote[]): Read[] {
  const { passages } = page;
  const isOut = (index: number) => partsOf(page).notes.some(({ from, to }) => from <= index && index < to);
  const row = passages.flatMap((passage, index): Read | [] =>
    page.defines.size > 0 && isOut(index) ? [] : { passage, index, note: undefined },
  );
  if (notes.length === 0) return row;
  const text = page.slices
    .map(slice => slice.text)
    .join('')
    .toLowerCase();
  const behind = new Map<number, Read[]>();
  for (const note of notes) {
    const mark = text.indexOf(`[^${note.identifier.toLowerCase()}]`);
    const at = row.findIndex(({ passage: { start, end } }) => start <= mark && mark < end);
    const own = note.page.passages.map(
      (passage, index): Read => ({ passage, index: index + note.from, note }),
    );
    behind.set(at, [...(behind.get(at) ?? []), ...own]);
  }
  return [...row.flatMap((each, at) => [each, ...(behind.get(at) ?? [])]), ...(behind.get(-1) ?? [])];
}
