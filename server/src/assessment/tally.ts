/**
 * What one page says of a task’s criteria. Worked out once for each page and task, so that after an edit only the
 * pages that it touched are looked at again.
 */
import { isNear, linkKey } from '../draft/links.ts';
import type { MentionForm, Passage, Span } from '../draft/model.ts';
import type { Page, PageClaim } from '../draft/page.ts';
import type { Reading } from '../draft/reading.ts';
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

/** A comment that claims something for a phase. */
export interface PhaseClaim {
  readonly phase: string;
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
  /** What it reads of words. */
  readonly readings: readonly Reading<Found>[];
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
  /** Drafts repeat the same few codes, and the nearest one that is right takes long to find. */
  const verdicts = new Memo<CodeVerdict>();
  const conditions = readingOf(
    phraseSearch(new Map(task.conditions.flatMap(({ id, seen }) => (seen ? [[id, seen] as const] : [])))),
  );
  return {
    tracked,
    readings: [namedAnnexes, conditions],
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
  function isMeant(
    form: MentionForm,
    { kind }: CodeVerdict,
    code: string,
    beside?: readonly string[],
  ): boolean {
    return (
      framework.citing === 'anywhere' ||
      form !== 'bracket' ||
      !beside ||
      beside.some(other => tracked.has(other)) ||
      (kind === 'unlisted' && /^\D/.test(code))
    );
  }

  function read(page: Page): PageTally {
    const citations: PageCitation[] = [];
    const unlisted = new Map<string, number | undefined>();
    const strays: Stray[] = [];
    const phases: PhaseClaim[] = [];
    const strayPhases: StrayPhase[] = [];
    for (const { code, form, start, end, claim, opensHeading, beside, phase: namesPhase } of page.mentions) {
      if (namesPhase) {
        const phase = phaseNamed(framework, code);
        if (phase !== undefined) phases.push({ phase, claim });
        else if (framework.phases.length > 0)
          strayPhases.push({ name: code, start, end, suggestion: nearest(code, phaseIds) });
        continue;
      }
      if (opensHeading && numbered.has(form)) continue;
      const item = tracked.get(code);
      if (item) {
        if (form === 'bare' && !item.citedAnywhere) continue;
        // (B/KB/MB) are units, whatever B is besides.
        if (/^[A-Z]$/.test(code) && beside?.some(isNoCode)) continue;
      } else {
        if (form === 'bare') continue;
        const verdict = verdictOf(code);
        if (verdict.kind === 'none' || beside?.some(isOtherNumber)) continue;
        if (!isMeant(form, verdict, code, beside)) continue;
        if (verdict.kind !== 'unlisted') {
          strays.push({ code, start, end, verdict });
          continue;
        }
        unlisted.set(code, verdict.area);
      }
      const claimed = claim.kind === 'passages' ? page.passages.slice(claim.from, claim.to) : [];
      const quoted = claimed.length > 0 && claimed.every(({ construct }) => construct === 'quotation');
      citations.push({ code, form, start, end, claim, words: wordsOf(claimed), quoted });
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

function claimedOn(
  page: Page,
  citations: readonly PageCitation[],
  waiting: readonly string[],
  names: readonly Found[],
): Map<string, Claimed> {
  const passages = new Map<string, Set<Passage>>();
  const claim = (code: string, from: number, to: number) => {
    const set = passages.get(code) ?? new Set();
    for (const passage of page.passages.slice(from, to)) set.add(passage);
    passages.set(code, set);
  };
  for (const { code, claim: claimed } of citations) {
    if (claimed.kind === 'passages') claim(code, claimed.from, claimed.to);
  }
  for (const code of waiting) if (waitingPhase(code) === undefined) claim(code, 0, page.opening);
  return new Map(
    [...passages].map(([code, set]) => [
      code,
      { words: wordsOf([...set]), targets: targetsOf([...set], names) },
    ]),
  );
}

/** Words that can cover a criterion: those of quotations can’t. */
export function wordsOf(passages: readonly Passage[]): number {
  let words = 0;
  for (const passage of passages) if (passage.construct !== 'quotation') words += passage.words;
  return words;
}

const NO_TARGETS: readonly string[] = [];

function targetsOf(passages: readonly Passage[], names: readonly Found[]): string[] {
  return passages.flatMap(passage =>
    passage.construct === 'quotation' || passage.words === 0
      ? []
      : [
          ...passage.links.map(linkKey).filter(isNear),
          ...names
            .filter(({ start }) => passage.start <= start && start < passage.end)
            .map(({ what }) => annexKey(what)),
        ],
  );
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

/** A phase that waits for the first block of the next page, among the codes that do. */
export function phaseThatWaits(phase: string): string {
  return `phase: ${phase}`;
}

/** The phase that `phaseThatWaits` made this of; undefined for a code. */
export function waitingPhase(waiting: string): string | undefined {
  return waiting.startsWith('phase: ') ? waiting.slice('phase: '.length) : undefined;
}

/** Whether a code is among what waits. */
export function awaitsCode(waiting: readonly string[]): boolean {
  return waiting.some(what => waitingPhase(what) === undefined);
}

/** Id of the phase that a comment names by its id, its title or a synonym. */
function phaseNamed({ phases }: Framework, name: string): string | undefined {
  const called = name.toLowerCase();
  return phases.find(({ id, title, synonyms }) =>
    [id, title, ...synonyms].some(known => known.toLowerCase() === called),
  )?.id;
}
