/**
 * What one page says of a task’s criteria. Worked out once for each page and task, so that after an edit only the
 * pages that it touched are looked at again.
 */
import { isNear, linkKey } from '../draft/links.ts';
import type { MentionForm, Passage, Span } from '../draft/model.ts';
import type { Page, PageClaim } from '../draft/page.ts';
import { type CodeVerdict, classifyCode } from '../framework/classify.ts';
import type { Framework, Task } from '../framework/model.ts';
import { type Trackable, trackablesOf } from '../framework/trackables.ts';
import { Memo } from '../text/memo.ts';
import { nearest } from '../text/nearest.ts';
import { annexKey } from './documents.ts';
import { type Found, namedAnnexes, phraseSearch, readingOf } from './wording.ts';

/** A code in a citing form that is not the task's. */
export interface Stray extends Span {
  readonly code: string;
  readonly verdict: Extract<CodeVerdict, { kind: 'unknown' | 'stepped-back' | 'other-task' }>;
}

/** A comment that names a phase that there is not. */
export interface StrayPhase extends Span {
  readonly name: string;
  /** Id of the phase that is likely meant. */
  readonly suggestion: string | undefined;
}

/** A citation on a page; offsets count from the page’s start. */
export interface PageCitation extends Span {
  readonly code: string;
  readonly form: MentionForm;
  readonly claim: PageClaim;
  /** Words of the passages that it claims on the page; nought where it claims something else. */
  readonly words: number;
  /** Whether it claims nothing but quotations. */
  readonly quoted: boolean;
}

/** A comment that claims something for a phase, or for each of several. */
export interface PhaseClaim {
  readonly phases: readonly string[];
  readonly claim: PageClaim;
}

/** What the page’s citations of one code claim on the page itself, each passage once. */
export interface Claimed {
  readonly words: number;
  /** Keys of the links in them, and of the annexes that they name. */
  readonly targets: readonly string[];
}

/** What a page comes to. Offsets count from its start. */
export interface PageTally {
  readonly citations: readonly PageCitation[];
  readonly claimed: ReadonlyMap<string, Claimed>;
  /** Codes that nobody listed and that are taken at their word, with the number of their area. */
  readonly unlisted: ReadonlyMap<string, number | undefined>;
  readonly strays: readonly Stray[];
  /** All that a claim of the whole section claims here. */
  readonly whole: Claimed;
  /** What it refers to, links and annexes, each once. */
  readonly refers: readonly string[];
  /** Conditions that it speaks of, by id, each where it does first. */
  readonly speaksOf: ReadonlyMap<string, Span>;
  readonly phases: readonly PhaseClaim[];
  readonly strayPhases: readonly StrayPhase[];
}

/** Reads pages for one task. */
export interface TallyReader {
  readonly tracked: ReadonlyMap<string, Trackable>;
  tally(page: Page): PageTally;
  /** What further codes, waiting at the end of an earlier page, claim of this one with its own citations of them. */
  claimedWith(page: Page, waiting: readonly string[]): ReadonlyMap<string, Claimed>;
}

const readers = new WeakMap<Task, Map<string, TallyReader>>();

/** The reader for a task; in a form that is `numbered`, the code that opens a heading is the heading’s number. */
export function tallyReader(
  framework: Framework,
  task: Task,
  numbered: ReadonlySet<MentionForm>,
): TallyReader {
  const known = readers.get(task) ?? new Map<string, TallyReader>();
  readers.set(task, known);
  const key = `${numbered.has('bare')} ${numbered.has('bracket')}`;
  const reader = known.get(key) ?? makeReader(framework, task, numbered);
  known.set(key, reader);
  return reader;
}

function makeReader(framework: Framework, task: Task, numbered: ReadonlySet<MentionForm>): TallyReader {
  const tracked = new Map(trackablesOf(framework, task).map(item => [item.code, item]));
  const tallies = new WeakMap<Page, PageTally>();
  const phaseIds = framework.phases.map(({ id }) => id);
  const phaseNames = namesOfPhases(framework);
  const nearestPhase = new Memo<{ readonly id: string | undefined }>();
  /** Drafts repeat the same few codes, and the nearest one that is right takes long to find. */
  const verdicts = new Memo<CodeVerdict>();
  const conditions = readingOf(
    phraseSearch(new Map(task.conditions.flatMap(({ id, seen }) => (seen ? [[id, seen] as const] : [])))),
  );
  return {
    tracked,
    tally: page => {
      const tally = tallies.get(page) ?? read(page);
      tallies.set(page, tally);
      return tally;
    },
    claimedWith: (page, waiting) => claimedOn(page, read(page).citations, waiting, namedAnnexes.on(page)),
  };

  function verdictOf(code: string): CodeVerdict {
    return verdicts.of(code, () => classifyCode(framework, task, code));
  }

  function isNoCode(code: string): boolean {
    return !tracked.has(code) && verdictOf(code).kind === 'none';
  }

  /** Whether a number can be no code: brackets that hold one hold versions or figures. */
  function isOtherNumber(code: string): boolean {
    return /^[\d.]+$/.test(code) && isNoCode(code);
  }

  /**
   * Whether a code that the task does not list is meant as one, where codes are ordinary words, letters and figures: it is
   * said to be one, or stands in brackets with one that is listed. Codes such as K1 say so themselves.
   */
  function isMeant(form: MentionForm, { kind }: CodeVerdict, code: string, isAmongCodes: boolean): boolean {
    return (
      framework.citing === 'anywhere' ||
      form !== 'bracket' ||
      isAmongCodes ||
      (kind === 'unlisted' && /^\D/.test(code))
    );
  }

  function read(page: Page): PageTally {
    const citations: PageCitation[] = [];
    const unlisted = new Map<string, number | undefined>();
    const strays: Stray[] = [];
    const phases: PhaseClaim[] = [];
    const strayPhases: StrayPhase[] = [];
    const row = new PassageRow(page.passages);
    const hasOtherNumber = onceForEach((beside: readonly string[]) => beside.some(isOtherNumber));
    const hasNoCode = onceForEach((beside: readonly string[]) => beside.some(isNoCode));
    const hasTracked = onceForEach((beside: readonly string[]) => beside.some(other => tracked.has(other)));
    for (const { code, form, start, end, claim, opensHeading, beside, phase: namesPhase } of page.mentions) {
      if (namesPhase) {
        const ids: string[] = [];
        for (const { name, at } of namesIn(code, phaseNames)) {
          const id = phaseNames.get(name.toLowerCase());
          if (id !== undefined) ids.push(id);
          else if (framework.phases.length > 0)
            strayPhases.push({
              name,
              start: start + at,
              end: start + at + name.length,
              suggestion: nearestPhase.of(name, () => ({ id: nearest(name, phaseIds) })).id,
            });
        }
        if (ids.length > 0) phases.push({ phases: [...new Set(ids)], claim });
        continue;
      }
      if (opensHeading && numbered.has(form)) continue;
      const item = tracked.get(code);
      if (item) {
        if (form === 'bare' && !item.citedAnywhere) continue;
        // (B/KB/MB) are units, whatever B is besides.
        if (/^[A-Z]$/.test(code) && beside && hasNoCode(beside)) continue;
      } else {
        if (form === 'bare') continue;
        const verdict = verdictOf(code);
        if (verdict.kind === 'none' || (beside && hasOtherNumber(beside))) continue;
        if (!isMeant(form, verdict, code, !beside || hasTracked(beside))) continue;
        if (verdict.kind !== 'unlisted') {
          strays.push({ code, start, end, verdict });
          continue;
        }
        unlisted.set(code, verdict.area);
      }
      const { words, quoted } = claim.kind === 'passages' ? row.of(claim.from, claim.to) : NOTHING_CLAIMED;
      citations.push({ code, form, start, end, claim, words, quoted });
    }
    const names = namedAnnexes.on(page);
    const refersToAny = page.targets.length > 0 || names.length > 0;
    return {
      citations,
      claimed: claimedOn(page, citations, [], names),
      unlisted,
      strays,
      whole: {
        words: wordsOf(page.passages),
        targets: refersToAny ? targetsOf(page.passages, names) : NO_TARGETS,
      },
      refers: refersToAny
        ? [...new Set([...page.targets, ...names.map(({ what }) => annexKey(what))])]
        : NO_TARGETS,
      speaksOf: firstOf(conditions.on(page)),
      phases,
      strayPhases,
    };
  }
}

const NOTHING_CLAIMED = { words: 0, quoted: false };

/** What was found out of something, for each just once: all codes in brackets share the list of those beside them. */
function onceForEach<Key extends object>(find: (key: Key) => boolean): (key: Key) => boolean {
  const known = new Map<Key, boolean>();
  return key => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** The passages of a page, added up once: many citations may each claim many of them. */
export class PassageRow {
  /** Words that can cover, and passages that are no quotations, before each passage. */
  readonly #words: number[] = [0];
  readonly #unquoted: number[] = [0];

  constructor(passages: readonly Passage[]) {
    for (const passage of passages) {
      const counts = passage.construct !== 'quotation';
      this.#words.push((this.#words.at(-1) ?? 0) + (counts ? passage.words : 0));
      this.#unquoted.push((this.#unquoted.at(-1) ?? 0) + (counts ? 1 : 0));
    }
  }

  /** What the passages from `from` to `to` (half open) come to. */
  of(from: number, to: number): { readonly words: number; readonly quoted: boolean } {
    const last = Math.min(to, this.#words.length - 1);
    if (last <= from) return NOTHING_CLAIMED;
    return {
      words: (this.#words[last] ?? 0) - (this.#words[from] ?? 0),
      quoted: this.#unquoted[last] === this.#unquoted[from],
    };
  }
}

function claimedOn(
  page: Page,
  citations: readonly PageCitation[],
  waiting: readonly string[],
  names: readonly Found[],
): Map<string, Claimed> {
  const ranges = new Map<string, Range[]>();
  const claim = (code: string, range: Range) => {
    const known = ranges.get(code);
    if (known) known.push(range);
    else ranges.set(code, [range]);
  };
  for (const { code, claim: claimed } of citations) if (claimed.kind === 'passages') claim(code, claimed);
  const opening = { from: 0, to: page.opening };
  for (const code of waiting) if (waitingPhases(code) === undefined) claim(code, opening);
  if (ranges.size === 0) return new Map();
  const row = new PassageRow(page.passages);
  const targets = targetsByPassage(page, names);
  return new Map(
    [...ranges].map(([code, claimed]) => {
      const apart = withoutOverlap(claimed);
      const words = apart.reduce((sum, { from, to }) => sum + row.of(from, to).words, 0);
      return [code, { words, targets: targets(apart) }];
    }),
  );
}

/** Passages from one to another (half open). */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges that hold the same passages, each once. */
function withoutOverlap(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 1) return ranges;
  const apart: Range[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else apart.push({ from, to });
  }
  return apart;
}

/** Gives what passages link to and name. The same range, which all codes of a comment may claim, is put together once. */
function targetsByPassage(
  page: Page,
  names: readonly Found[],
): (ranges: readonly Range[]) => readonly string[] {
  if (page.targets.length === 0 && names.length === 0) return () => NO_TARGETS;
  const known = new Map<string, readonly string[]>();
  return ranges => {
    const key = ranges.map(({ from, to }) => `${from} ${to}`).join();
    const found =
      known.get(key) ??
      targetsOf(
        ranges.flatMap(({ from, to }) => page.passages.slice(from, to)),
        names,
      );
    known.set(key, found);
    return found;
  };
}

/** Words that can cover a criterion: those of quotations can’t. */
export function wordsOf(passages: readonly Passage[]): number {
  let words = 0;
  for (const passage of passages) if (passage.construct !== 'quotation') words += passage.words;
  return words;
}

const NO_TARGETS: readonly string[] = [];

/** Both lists are in the order of the text. */
function targetsOf(passages: readonly Passage[], names: readonly Found[]): string[] {
  let at = passages[0] ? firstFrom(names, passages[0].start) : 0;
  return passages.flatMap(passage => {
    const named: string[] = [];
    for (let name = names[at]; name && name.start < passage.end; name = names[++at])
      if (name.start >= passage.start) named.push(annexKey(name.what));
    return passage.construct === 'quotation' || passage.words === 0
      ? []
      : [...passage.links.map(linkKey).filter(isNear), ...named];
  });
}

/** Index of the first that begins at an offset or behind it. */
function firstFrom(names: readonly Found[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOWHERE: ReadonlyMap<string, Span> = new Map();

function firstOf(found: readonly Found[]): ReadonlyMap<string, Span> {
  if (found.length === 0) return NOWHERE;
  const firsts = new Map<string, Span>();
  for (const { what, start, end } of found) {
    const known = firsts.get(what);
    if (!known || start < known.start) firsts.set(what, { start, end });
  }
  return firsts;
}

/** The phases of a comment that wait for the first block of the next page, among the codes that do. */
export function phasesThatWait(phases: readonly string[]): string {
  return `phase: ${phases.join(' ')}`;
}

/** The phases that `phasesThatWait` made this of; undefined for a code. */
export function waitingPhases(waiting: string): readonly string[] | undefined {
  return waiting.startsWith('phase: ') ? waiting.slice('phase: '.length).split(' ') : undefined;
}

/** The names that a comment lists, with where each stands in the list; a name may have ‘and’ in it. */
function namesIn(
  list: string,
  known: ReadonlyMap<string, string>,
): { readonly name: string; readonly at: number }[] {
  if (known.has(list.toLowerCase())) return [{ name: list, at: 0 }];
  let at = 0;
  return list.split(BETWEEN_NAMES).flatMap(part => {
    const name = part.trim();
    const start = list.indexOf(name, at);
    at = start + name.length;
    return name === '' ? [] : { name, at: start };
  });
}

/** What stands between the names of a list. */
const BETWEEN_NAMES = /[,;/&+]|\band\b/i;

/** Whether a code is among what waits. */
export function awaitsCode(waiting: readonly string[]): boolean {
  return waiting.some(what => waitingPhases(what) === undefined);
}

/** Ids of phases by what a comment may call them, in small letters: id, title or a synonym. */
function namesOfPhases({ phases }: Framework): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, title, synonyms } of phases)
    for (const name of [id, title, ...synonyms].map(each => each.toLowerCase()))
      if (!ids.has(name)) ids.set(name, id);
  return ids;
}
