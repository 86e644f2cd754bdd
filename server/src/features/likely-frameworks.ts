/**
 * Which frameworks a document looks like that nobody has assigned to one: by the codes, the headings, the names and the
 * everyday words that it has. A guess for the top of a list, and no more.
 */
import { plainTitle, plainWords } from '../assessment/titles.ts';
import { frontMatterContent } from '../draft/front-matter.ts';
import type { Framework } from '../framework/model.ts';
import { trackablesOf } from '../framework/trackables.ts';

/** What is looked at of a document. */
interface Traits {
  /** Codes where they are meant as codes: in brackets, in comments, behind words that say so, at the head of a heading. */
  readonly codes: ReadonlySet<string>;
  /** Headings in small letters, without their numbers. */
  readonly headings: ReadonlySet<string>;
  /** Its words and the phrases of up to `LONGEST` of them. */
  readonly phrases: ReadonlySet<string>;
}

/** What drafts of a framework have. */
interface Marks {
  readonly id: string;
  readonly codes: ReadonlySet<string>;
  readonly hasForm: (code: string) => boolean;
  /** Whether its codes are a letter and a number, or two numbers. */
  readonly isShort: boolean;
  readonly titles: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
}

/** Phrases have so many words at most. */
const LONGEST = 5;
/** From this on a document looks like a framework. */
const LIKELY = 3;
/** What lies so far below the best is not said beside it. */
const SHARE = 0.4;

/** Ids of the frameworks that the text looks like, the likeliest first; none where it looks like none of them. */
export function likelyFrameworks(text: string, frameworks: readonly Framework[]): string[] {
  const found = likeness(text, frameworks);
  const best = found[0]?.score ?? 0;
  return found.flatMap(({ id, score }) => (score >= LIKELY && score >= best * SHARE ? id : []));
}

/** All frameworks with how like them the text is, the likeliest first. */
export function likeness(
  text: string,
  frameworks: readonly Framework[],
): { readonly id: string; readonly score: number }[] {
  const traits = traitsOf(text.slice(frontMatterContent(text)?.end ?? 0));
  const marks = frameworks.filter(isForSomething).map(marksOf);
  /** What many have tells little. */
  const rarity = (of: (each: Marks) => Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const each of marks)
      for (const item of new Set(of(each))) counts.set(item, (counts.get(item) ?? 0) + 1);
    return (items: ReadonlySet<string>, among: ReadonlySet<string>) => {
      let sum = 0;
      for (const item of items) if (among.has(item)) sum += 1 / (counts.get(item) ?? 1);
      return sum;
    };
  };
  const headed = rarity(({ titles, phases }) => [...titles, ...phases]);
  const names = rarity(each => each.names);
  const cues = rarity(each => each.cues);
  return marks
    .map(each => {
      const byCues = cues(each.cues, traits.phrases);
      const score =
        codeScore(each, traits.codes) +
        3 * headed(each.titles, traits.headings) +
        headed(each.phases, traits.headings) +
        4 * Math.min(2, names(each.names, traits.phrases)) +
        (each.cues.size === 0 ? 0 : (8 * byCues) / Math.sqrt(each.cues.size * 10));
      return { id: each.id, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** Codes that are listed speak most, those of the form less; what a list of short codes lacks speaks against it. */
function codeScore({ codes, hasForm, isShort }: Marks, cited: ReadonlySet<string>): number {
  const listed = [...cited].filter(code => codes.has(code)).length;
  const formed = [...cited].filter(code => !codes.has(code) && hasForm(code)).length;
  const alike = [...cited].filter(code => !codes.has(code) && !hasForm(code) && isCodeLike(code)).length;
  const all = listed + formed + alike;
  const each = codes.size === 0 ? 1 : isShort ? -1 : 0.6;
  return all === 0 ? 0 : Math.max(0, ((1.2 * listed + each * formed) * (listed + formed)) / all);
}

const CITED = /[([]([^()[\]\n]{1,120})[)\]]|<!--([^<>]{1,200})>/g;
const BEHIND_WORD =
  /\b(?:[Cc]riteri(?:on|a)|KSBs?|ACs?|LOs?|learning outcomes?|assessment criteri(?:on|a))\s{1,3}([A-Z\d][\w.]{0,9})/g;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.{1,200})$/gm;
const CODE = /^(?:[A-Z]{1,4}\.?[PMD]?\d{1,2}|\d{1,2}(?:\.(?:\d{1,2}|[a-z])){1,2}|[A-Z])$/;

function isCodeLike(code: string): boolean {
  return CODE.test(code) && code.length > 1;
}

function traitsOf(text: string): Traits {
  const codes = new Set<string>();
  const add = (list: string) => {
    for (const item of list.split(/[\s,;/+&]+/)) if (CODE.test(item)) codes.add(item);
  };
  for (const [, bracketed, comment] of text.matchAll(CITED)) {
    if (comment !== undefined) add(comment.replace('--', ' '));
    // A year or a note in brackets is none.
    else if (bracketed?.split(/[\s,;/+&]+/).every(item => CODE.test(item) && item.length > 1)) add(bracketed);
  }
  for (const [, code = ''] of text.matchAll(BEHIND_WORD)) add(code.replace(/\.$/, ''));
  const headings = new Set<string>();
  for (const [, heading = ''] of text.matchAll(HEADING)) {
    const [all = '', opening = ''] =
      /^(?:[Cc]riteri(?:on|a)\s+[A-Z][:. –-]+)|^([A-Z\d][\w.]{0,9})[.:]?(?:\s|$)/.exec(heading) ?? [];
    headings.add(plainTitle(opening === '' ? heading.slice(all.length) : heading));
    // Numbers of sections have two parts, and those of a scheme that has titles for them three.
    if (isCodeLike(opening) && !/^\d{1,2}\.\d{1,2}$/.test(opening)) codes.add(opening);
  }
  const words = plainWords(text).split(' ');
  const phrases = new Set<string>();
  for (let at = 0; at < words.length; at++)
    for (let length = 1; length <= LONGEST && at + length <= words.length; length++)
      phrases.add(words.slice(at, at + length).join(' '));
  return { codes, headings, phrases };
}

/** Whether drafts of it can be told: one for any document has nothing of its own. */
function isForSomething({ codes, areas, phases, tasks, foundBy }: Framework): boolean {
  return (
    codes !== 'listed' ||
    areas.length > 0 ||
    phases.length > 0 ||
    foundBy.length > 2 ||
    tasks.some(({ criteria }) => criteria.length > 0)
  );
}

const FORMS = {
  'area.number': /^[1-9]\.([1-9]|1\d)$/,
  'aim.grade': /^[A-K]{1,4}\.[PMD][1-9]\d?$/,
  ksb: /^[KSB][1-9]\d?$/,
};

function marksOf(framework: Framework): Marks {
  const { id, name, title, foundBy, phases, tasks, codes: form, level, areas } = framework;
  const tracked = tasks.flatMap(task => trackablesOf(framework, task));
  const plain = (items: readonly string[]) => new Set(items.map(plainTitle).filter(item => item !== ''));
  const criteria = tracked.filter(({ kind }) => kind === 'criterion');
  return {
    id,
    codes: new Set(tracked.flatMap(({ code, entry }) => (entry?.codeless ? [] : code))),
    isShort: form !== 'area.level.number',
    hasForm: code => {
      if (form === 'listed') return false;
      if (form !== 'area.level.number') return FORMS[form].test(code);
      const [area, own, third] = code.split('.');
      return (
        third !== undefined && Number(own) === level && areas.some(({ number }) => number === Number(area))
      );
    },
    titles: plain(criteria.flatMap(({ entry }) => [entry?.title ?? '', ...(entry?.aliases ?? [])])),
    phases: plain(phases.flatMap(phase => [phase.title, ...phase.synonyms])),
    // A single word of everyday language says nothing.
    names: new Set(
      [id, name, title, ...foundBy.filter(word => /[A-Z\d\s]/.test(word))]
        .map(plainWords)
        .filter(item => item !== '' && item.split(' ').length <= LONGEST),
    ),
    cues: new Set(
      tracked
        .flatMap(({ entry, area }) => [
          ...(entry?.cues ?? []),
          ...(areas.find(({ number }) => number === area)?.cues ?? []),
        ])
        .concat(areas.flatMap(({ learnHowTo }) => learnHowTo.flatMap(({ cues = [] }) => cues)))
        .map(plainWords)
        .filter(item => item !== ''),
    ),
  };
}
