/**
 * What one page says of a task’s criteria. Worked out once for each page and task, so that after an edit only the
 * pages that it touched are looked at again.
 */
import { isNear, linkKey } from '../draft/links.ts';
import type { Passage, Span } from '../draft/model.ts';
import type { Lone, Page, PageClaim, PageMention } from '../draft/page.ts';
import { type CodeVerdict, classifyCode } from '../framework/classify.ts';
import type { Framework, Task } from '../framework/model.ts';
import { type Trackable, trackablesOf } from '../framework/trackables.ts';
import { Memo } from '../text/memo.ts';
import { nearest } from '../text/nearest.ts';
import { citedReader } from './cited-codes.ts';
import { leadReader } from './citing-words.ts';
import { annexKey } from './documents.ts';
import type { Doubt } from './doubts.ts';
import { type HeadingReader, headingReader } from './heading-tags.ts';
import { ownWording } from './own-wording.ts';
import type {
  Claimed,
  Further,
  PageCitation,
  PageTally,
  PhaseClaim,
  PlainCode,
  Stray,
  StrayPhase,
} from './page-tally.ts';
import { plainTitle, titlesOf } from './titles.ts';
import { type Found, namedAnnexes, phraseSearch, readingOf } from './wording.ts';

/** Reads pages for one task. */
export interface TallyReader {
  readonly tracked: ReadonlyMap<string, Trackable>;
  readonly headings: HeadingReader;
  /** What a page says by itself; what its section makes of it stands in the walk. */
  tally(page: Page): PageTally;
}

const readers = new WeakMap<Task, TallyReader>();

/** The reader for a task. */
export function tallyReader(framework: Framework, task: Task): TallyReader {
  const reader = readers.get(task) ?? makeReader(framework, task);
  readers.set(task, reader);
  return reader;
}

function makeReader(framework: Framework, task: Task): TallyReader {
  const tracked = new Map(trackablesOf(framework, task).map(item => [item.code, item]));
  const tallies = new WeakMap<Page, PageTally>();
  const phaseIds = framework.phases.map(({ id }) => id);
  const phaseNames = namesOfPhases(framework);
  const nearestPhase = new Memo<{ readonly id: string | undefined }>();
  const titles = titlesOf(tracked.values());
  const says = leadReader(framework.citingWords);
  /** Drafts repeat the same few codes, and the nearest one that is right takes long to find. */
  const verdicts = new Memo<CodeVerdict>();
  const verdictOf = (code: string) => verdicts.of(code, () => classifyCode(framework, task, code));
  const citedBy = citedReader(framework, tracked, verdictOf);
  const ownOn = ownWording(tracked.values());
  const conditions = readingOf(
    phraseSearch(new Map(task.conditions.flatMap(({ id, seen }) => (seen ? [[id, seen] as const] : [])))),
  );
  return {
    tracked,
    headings: headingReader(framework, task, tracked),
    tally: page => {
      const tally = tallies.get(page) ?? read(page);
      tallies.set(page, tally);
      return tally;
    },
  };

  /** Whether a code is the task’s, or may be one that nobody listed. */
  function isListed(code: string): boolean {
    const claim = { kind: 'nothing' } as const;
    return citedBy({ code, form: 'comment', start: 0, end: 0, claim, opensHeading: false }).codes.length > 0;
  }

  /** Whether codes alone are a line of codes: one of them is listed, and none is something else. */
  function isLine(codes: readonly string[]): boolean {
    const isCode = (code: string) => isListed(code) || verdictOf(code).kind !== 'none';
    return codes.some(isListed) && codes.every(isCode);
  }

  /** A line in which no code is listed is none: it says what brackets or a sentence would say. */
  function asMeant(mention: PageMention): PageMention {
    const { form, only, claim, beside, lead } = mention;
    if (form !== 'line' || claim.kind !== 'line') return mention;
    if (lead === undefined ? !only || isLine(only) : says(lead) === 'cites') return mention;
    return { ...mention, form: beside ? 'bracket' : 'bare', claim: { ...claim, kind: 'passages' } };
  }

  function read(page: Page): PageTally {
    const citations: PageCitation[] = [];
    const unlisted = new Map<string, number | undefined>();
    const strays: Stray[] = [];
    const plain: PlainCode[] = [];
    const phases: PhaseClaim[] = [];
    const strayPhases: StrayPhase[] = [];
    const own = ownOn(page);
    const row = new PassageRow(page.passages, own);
    for (const found of page.mentions) {
      const mention = asMeant(found);
      const { form, start, claim, opensHeading, longer, phase: namesPhase, lone } = mention;
      const code = mention.titled ? titles.get(plainTitle(mention.code)) : mention.code;
      if (code === undefined || (form === 'comment' && mention.only?.every(isListed) === false)) continue;
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
        if (ids.length > 0) phases.push({ phases: [...new Set(ids)], claim, ...(lone ? { lone } : {}) });
        continue;
      }
      const cited = citedBy(mention.titled ? { ...mention, code } : mention);
      const end = cited.codes.some(each => each.code === longer?.code)
        ? mention.end + (longer?.by ?? 0)
        : mention.end;
      strays.push(...cited.strays);
      if (cited.plain !== undefined) plain.push({ code: cited.plain, start, end });
      if (cited.codes.length === 0) continue;
      const { words, quoted } = claim.kind === 'passages' ? row.of(claim.from, claim.to) : NOTHING_CLAIMED;
      for (const each of cited.codes) {
        if (each.unlisted) unlisted.set(each.code, each.unlisted.area);
        citations.push({
          ...{ code: each.code, form: mention.titled ? 'title' : form, start, end, claim, words, quoted },
          ...(opensHeading ? { isOpening: true } : {}),
          ...(opensHeading && form === 'bare' ? { opens: true } : {}),
          ...(lone ? { lone } : {}),
        });
      }
    }
    const names = namedAnnexes.on(page);
    const refersToAny = page.targets.length > 0 || names.length > 0;
    letLastClaim(citations);
    letLastClaim(phases);
    return {
      citations,
      claimed: claimedOn(page, citations, NOTHING_FURTHER, own),
      unlisted,
      strays,
      plain,
      ownWording: own,
      whole: {
        words: wordsOf(page.passages, own),
        targets: refersToAny ? targetsOf(page.passages, names) : NO_TARGETS,
      },
      refers: refersToAny
        ? [...new Set([...page.targets, ...names.map(({ what }) => annexKey(what))])]
        : NO_TARGETS,
      speaksOf: firstOf(conditions.on(page)),
      phases,
      strayPhases,
      further: NOTHING_FURTHER,
      doubts: NO_DOUBTS,
    };
  }
}

/** Of comments that stand alone one after the other, with blank lines between them, the last claims what follows. */
function letLastClaim<Item extends { readonly claim: PageClaim; readonly lone?: Lone }>(items: Item[]): void {
  let last: Item | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item?.lone) continue;
    const { claim } = item;
    if (last?.lone && isSameClaim(claim, last.claim) && item.lone.group !== last.lone.group)
      items[index] = { ...item, claim: { kind: 'nothing' }, ...('words' in item ? { words: 0 } : {}) };
    else last = item;
  }
}

function isSameClaim(a: PageClaim, b: PageClaim): boolean {
  return a.kind === 'passages' && b.kind === 'passages' ? a.from === b.from : a.kind === b.kind;
}

const NOTHING_FURTHER: readonly Further[] = [];
const NO_DOUBTS: readonly Doubt[] = [];

const NOTHING_CLAIMED = { words: 0, quoted: false };

/** The passages of a page, added up once: many citations may each claim many of them. */
export class PassageRow {
  /** Words that can cover, and passages that are no quotations, before each passage. */
  readonly #words: number[] = [0];
  readonly #unquoted: number[] = [0];

  constructor(passages: readonly Passage[], own: ReadonlySet<number>) {
    for (const [index, passage] of passages.entries()) {
      const counts = isAccount(passage) && !own.has(index);
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

/** What codes waiting at the end of an earlier page claim of this one, with its own citations of them. */
export function claimedWith(
  page: Page,
  { citations, further, ownWording: own }: PageTally,
  waiting: readonly string[],
): ReadonlyMap<string, Claimed> {
  const opening = waiting.flatMap(code =>
    waitingPhases(code) === undefined ? { code, from: 0, to: page.opening } : [],
  );
  return claimedOn(page, citations, [...opening, ...further], own);
}

/** What citations claim on their own page, with what others claim of it. */
export function claimedOn(
  page: Page,
  citations: readonly PageCitation[],
  further: readonly Further[],
  own: ReadonlySet<number>,
): ReadonlyMap<string, Claimed> {
  const ranges = new Map<string, Range[]>();
  const claim = (code: string, range: Range) => {
    const known = ranges.get(code);
    if (known) known.push(range);
    else ranges.set(code, [range]);
  };
  for (const { code, claim: claimed } of citations) if (claimed.kind === 'passages') claim(code, claimed);
  for (const { code, from, to } of further) claim(code, { from, to });
  if (ranges.size === 0) return new Map();
  const row = new PassageRow(page.passages, own);
  const targets = targetsByPassage(page, namedAnnexes.on(page));
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

/** Whether the words of a passage can cover: those of quotations and of places to be filled can’t. */
function isAccount({ construct, place, task }: Passage): boolean {
  return construct !== 'quotation' && !place && !task;
}

/** Words of the first passages of a page that can cover a criterion: its own wording can’t. */
export function wordsOf(passages: readonly Passage[], own: ReadonlySet<number>): number {
  let words = 0;
  for (const [index, passage] of passages.entries())
    if (isAccount(passage) && !own.has(index)) words += passage.words;
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
