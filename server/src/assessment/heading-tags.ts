/**
 * Whether a heading claims its section: by the code that opens it, which may be its number in the draft, or by the title
 * of a criterion. No heading but the enclosing ones bears on it.
 */
import type { Page } from '../draft/page.ts';
import type { Framework, Task } from '../framework/model.ts';
import type { Trackable } from '../framework/trackables.ts';
import { Memo } from '../text/memo.ts';
import type { Doubt } from './doubts.ts';
import type { PageCitation } from './page-tally.ts';
import { namesOf, plainTitle, plainWords, titlesOf } from './titles.ts';

/** How a heading is read. */
export interface HeadReading {
  /** Its codes claim its section; are its number; or claim nothing, since it is the title. */
  readonly reads: 'cites' | 'number' | 'title';
  /** The code of the criterion whose title it is. */
  readonly titled?: string;
  readonly doubt?: Doubt;
}

/** The number that opens a heading, and whether number and words are those of the scheme. */
export interface Numbering {
  readonly number: string;
  readonly isScheme: boolean;
}

/** What bears on a heading of those that enclose it. */
export interface Enclosing {
  readonly numbering: Numbering | undefined;
  readonly claiming: ReadonlySet<string>;
  readonly above: Enclosing | undefined;
}

/** Reads headings for a task. */
export interface HeadingReader {
  /** The number of a heading; undefined where it has none. */
  numberingOf(heading: string): Numbering | undefined;
  /** How a heading inside of others is read that has these citations on its page. */
  read(
    heading: NonNullable<Page['heading']>,
    citations: readonly PageCitation[],
    around: Enclosing,
  ): HeadReading;
  /** Whether a heading is the title of a criterion, where such headings claim. */
  isTitleOfCriterion(heading: string): boolean;
}

const NUMBER = /^\s*(?:(?:section|chapter|part)\s)?(\d{1,2}(?:\.\d{1,2}){0,4})[.):]?(?:\s+|$)/i;
const IS_NUMBER = /^\d{1,2}(?:\.\d{1,2})+$/;
const CITES: HeadReading = { reads: 'cites' };

/** Makes the reader for a task. */
export function headingReader(
  framework: Framework,
  task: Task,
  tracked: ReadonlyMap<string, Trackable>,
): HeadingReader {
  const byNumber = schemeTitles(framework, task, tracked);
  const titles = titlesOf(framework.headings === 'titles' ? tracked.values() : []);
  const numberings = new Memo<{ readonly numbering: Numbering | undefined }>();
  const cued = cuedCriteria(framework.headings === 'titles' ? tracked.values() : []);
  return {
    numberingOf: heading =>
      numberings.of(heading, () => {
        const [all = '', number] = NUMBER.exec(heading) ?? [];
        if (number === undefined) return { numbering: undefined };
        const isScheme = isLike(heading.slice(all.length), byNumber.get(number) ?? []);
        return { numbering: { number, isScheme } };
      }).numbering,
    read: (heading, citations, around) => {
      const own = citations.filter(({ end }) => end <= heading.end);
      const opening = own.filter(({ opens }) => opens);
      const [only] = opening;
      if (only && opening.length === 1 && IS_NUMBER.test(only.code)) return readNumber(heading, only, around);
      return own.length > 0 || around.claiming.size > 0 ? CITES : readTitle(heading);
    },
    isTitleOfCriterion: heading => titles.has(plainTitle(heading)),
  };

  function readNumber(
    { text }: NonNullable<Page['heading']>,
    { code, start, end }: PageCitation,
    around: Enclosing,
  ): HeadReading {
    const title = text.slice(text.indexOf(code) + code.length);
    if (isLike(title, byNumber.get(code) ?? [])) return CITES;
    const before = code.replace(/\.\d+$/, '');
    let isNumber = false;
    for (let each: Enclosing | undefined = around; each; each = each.above) {
      if (!each.numbering) continue;
      const { number, isScheme } = each.numbering;
      if (isScheme && code.startsWith(`${number}.`))
        return { reads: 'cites', doubt: { kind: 'number', code, sure: true, start, end } };
      isNumber ||= number === before;
    }
    if (isNumber) return { reads: 'number' };
    // Nothing but the code can be meant as nothing else.
    if (plainWords(title) === '') return CITES;
    return { reads: 'cites', doubt: { kind: 'number', code, sure: false, start, end } };
  }

  function readTitle({ text, start, end }: NonNullable<Page['heading']>): HeadReading {
    const titled = titles.get(plainTitle(text));
    if (titled !== undefined) return { reads: 'cites', titled };
    const [best, ...others] = cued(plainTitle(text));
    if (!best) return CITES;
    if (best.isClear && others.every(({ score }) => score < best.score))
      return { reads: 'cites', titled: best.code };
    const codes = [best, ...others].slice(0, MOST_OFFERED).map(({ code }) => code);
    return { reads: 'cites', doubt: { kind: 'like-title', codes, start, end } };
  }
}

const MOST_OFFERED = 3;

/** What the scheme calls the numbers of criteria, areas and parts. */
function schemeTitles(
  { areas, level }: Framework,
  { parts }: Task,
  tracked: ReadonlyMap<string, Trackable>,
): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, readonly string[]>();
  const add = (number: string, names: readonly string[]) =>
    titles.set(number, [...(titles.get(number) ?? []), ...names]);
  for (const { number, code, title } of areas) {
    add(String(number), [title]);
    add(code, [title]);
    if (level !== undefined) add(`${number}.${level}`, [title]);
  }
  for (const { id, title } of parts) add(id, [title]);
  const named = new Set([...titles.keys(), ...tracked.keys()]);
  for (const item of tracked.values()) {
    // A number that the scheme has no title for is about what the criteria below it are about.
    const before = item.code.replace(/\.\d+$/, '');
    if (IS_NUMBER.test(item.code) && !named.has(before)) add(before, [item.title, ...namesOf(item)]);
    add(item.code, [item.title, ...namesOf(item), ...(item.entry?.cues ?? [])]);
  }
  return titles;
}

const SMALL =
  /^(?:the|and|for|with|from|that|this|your|our|their|its|how|what|why|are|was|were|has|have|into|one)$/;

function tellingWords(text: string): string[] {
  return plainWords(text)
    .split(' ')
    .filter(word => word.length >= 3 && !SMALL.test(word) && /\p{L}/u.test(word));
}

/** Whether at least half of the telling words of a title are those of the names, other endings allowed. */
function isLike(title: string, names: readonly string[]): boolean {
  const words = tellingWords(title);
  if (words.length === 0) return false;
  const known = names.flatMap(tellingWords);
  const shared = words.filter(word => known.some(other => isSameStem(word, other)));
  return shared.length * 2 >= words.length;
}

function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = short.length > 4 ? short.slice(0, Math.max(4, short.length - 2)) : short;
  return long.startsWith(stem) && long.length - short.length <= 4;
}

interface Cued {
  readonly code: string;
  readonly score: number;
  /** Whether it says enough of the criterion to claim for it. */
  readonly isClear: boolean;
}

/**
 * Gives the criteria whose cues a heading has as whole words, the best first. It is clear where they make up half of the
 * heading’s telling words, or where there are two of them.
 */
function cuedCriteria(tracked: Iterable<Trackable>): (heading: string) => readonly Cued[] {
  const cues = [...tracked].flatMap(({ code, entry }) =>
    entry?.cues ? { code, cues: [...new Set(entry.cues.map(plainWords))].filter(cue => cue !== '') } : [],
  );
  if (cues.length === 0) return () => [];
  return heading => {
    const padded = ` ${heading} `;
    const telling = tellingWords(heading).length;
    const found = cues.flatMap(({ code, cues: own }): Cued | [] => {
      const here = own.filter(cue => padded.includes(` ${cue} `));
      if (here.length === 0) return [];
      const words = new Set(here.flatMap(tellingWords)).size;
      return { code, score: words, isClear: here.length > 1 || words * 2 >= telling };
    });
    return found.sort((a, b) => b.score - a.score);
  };
}
