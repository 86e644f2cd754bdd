/**
 * What one page says of a task’s criteria. Worked out once for each page and task, so that after an edit only the
 * pages that it touched are looked at again.
 */
import { isLocalTarget } from '../draft/links.ts';
import type { MentionForm, Passage, Span } from '../draft/model.ts';
import type { Page, PageClaim } from '../draft/page.ts';
import { type CodeVerdict, classifyCode } from '../framework/classify.ts';
import type { Framework, Task } from '../framework/model.ts';
import { type Trackable, trackablesOf } from '../framework/trackables.ts';
import { Memo } from '../text/memo.ts';

/** A code in a citing form that is not the task's. */
export interface Stray extends Span {
  readonly code: string;
  readonly verdict: Extract<CodeVerdict, { kind: 'unknown' | 'stepped-back' | 'other-task' }>;
}

/** A citation on a page; offsets count from the page’s start. */
export interface PageCitation extends Span {
  readonly code: string;
  readonly form: MentionForm;
  readonly claim: PageClaim;
  /** Words of the passages that it claims on the page; nought where it claims something else. */
  readonly words: number;
}

/** What the page’s citations of one code claim on the page itself, each passage once. */
export interface Claimed {
  readonly words: number;
  readonly targets: readonly string[];
}

/** What a page comes to. Offsets count from its start. */
export interface PageTally {
  readonly citations: readonly PageCitation[];
  readonly claimed: ReadonlyMap<string, Claimed>;
  /** Codes that nobody listed and that are taken at their word, with the number of their area. */
  readonly unlisted: ReadonlyMap<string, number>;
  readonly strays: readonly Stray[];
  /** All that a claim of the whole section claims here. */
  readonly whole: Claimed;
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
  /** Drafts repeat the same few codes, and the nearest one that is right takes long to find. */
  const verdicts = new Memo<CodeVerdict>();
  return {
    tracked,
    tally: page => {
      const tally = tallies.get(page) ?? read(page);
      tallies.set(page, tally);
      return tally;
    },
    claimedWith: (page, waiting) => claimedOn(page, read(page).citations, waiting),
  };

  function verdictOf(code: string): CodeVerdict {
    return verdicts.of(code, () => classifyCode(framework, task, code));
  }

  /** Whether a number can be no code: brackets that hold one hold versions or figures. */
  function isOtherNumber(code: string): boolean {
    return /^[\d.]+$/.test(code) && !tracked.has(code) && verdictOf(code).kind === 'none';
  }

  function read(page: Page): PageTally {
    const citations: PageCitation[] = [];
    const unlisted = new Map<string, number>();
    const strays: Stray[] = [];
    for (const { code, form, start, end, claim, opensHeading, beside } of page.mentions) {
      if (opensHeading && numbered.has(form)) continue;
      const item = tracked.get(code);
      if (item) {
        if (form === 'bare' && !item.citedAnywhere) continue;
      } else {
        if (form === 'bare') continue;
        const verdict = verdictOf(code);
        if (verdict.kind === 'none' || beside?.some(isOtherNumber)) continue;
        if (verdict.kind !== 'unlisted') {
          strays.push({ code, start, end, verdict });
          continue;
        }
        unlisted.set(code, verdict.area);
      }
      const words = claim.kind === 'passages' ? wordsOf(page.passages.slice(claim.from, claim.to)) : 0;
      citations.push({ code, form, start, end, claim, words });
    }
    const targets = page.targets.length > 0 ? targetsOf(page.passages) : NO_TARGETS;
    const whole = { words: wordsOf(page.passages), targets };
    return { citations, claimed: claimedOn(page, citations, []), unlisted, strays, whole };
  }
}

function claimedOn(
  page: Page,
  citations: readonly PageCitation[],
  waiting: readonly string[],
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
  for (const code of waiting) claim(code, 0, page.opening);
  return new Map(
    [...passages].map(([code, set]) => [code, { words: wordsOf([...set]), targets: targetsOf([...set]) }]),
  );
}

/** Words that can cover a criterion: those of quotations can’t. */
export function wordsOf(passages: readonly Passage[]): number {
  let words = 0;
  for (const passage of passages) if (passage.construct !== 'quotation') words += passage.words;
  return words;
}

const NO_TARGETS: readonly string[] = [];

function targetsOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(passage =>
    passage.construct === 'quotation' || passage.words === 0
      ? []
      : passage.links.flatMap(({ url }) => (isLocalTarget(url) ? [url] : [])),
  );
}
