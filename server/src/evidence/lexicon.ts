/**
 * The words that speak for a task's criteria: those of their own wording, their cues, and where they bring none, those of the
 * themes that their wording names. Made once for each task.
 */
import type { Framework, Statement, Task } from '../framework/model.ts';
import { type Trackable, trackablesOf } from '../framework/trackables.ts';
import { once } from '../text/once.ts';
import { isEmpty } from './empty-words.ts';
import { statementsOfKin } from './kin.ts';
import { themes } from './themes.ts';
import { wordsOf } from './words.ts';

/** A word or a phrase, and how much it speaks for which criteria. */
export interface Term {
  /** Its place in `Lexicon.terms`. */
  readonly id: number;
  readonly stems: readonly string[];
  /** The less for each, the more they are. */
  readonly speaksFor: readonly { readonly criterion: number; readonly weight: number }[];
}

/** All terms of a task. */
export interface Lexicon {
  readonly criteria: readonly Trackable[];
  readonly terms: readonly Term[];
  /** Terms by their first stem; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Term[]>;
  /** Whether words near to a term count, too. */
  readonly near: boolean;
}

/** Which words are used: all but for measurements. */
export interface Uses {
  readonly cues: boolean;
  readonly themes: boolean;
  readonly near: boolean;
}

/** How much a word says, by where it is from. */
const WEIGHT = {
  title: 1,
  asks: 0.6,
  area: 0.3,
  cue: 1,
  alike: 1,
  areaCue: 0.25,
  theme: 0.7,
  themeBesideCues: 0.15,
};
/** A phrase says more than a word. */
const PHRASE = 1.6;

const ALL: Uses = { cues: true, themes: true, near: true };

/** The terms of a task. */
export function lexiconOf(framework: Framework, task: Task, uses: Uses = ALL): Lexicon {
  if (uses !== ALL) return makeLexicon(framework, task, uses);
  let known = made.get(task);
  if (!known || known.framework !== framework) {
    known = { framework, lexicon: makeLexicon(framework, task, uses) };
    made.set(task, known);
  }
  return known.lexicon;
}

const made = new WeakMap<Task, { readonly framework: Framework; readonly lexicon: Lexicon }>();

function makeLexicon(framework: Framework, task: Task, uses: Uses): Lexicon {
  const criteria = trackablesOf(framework, task);
  const found = new Map<
    string,
    { readonly stems: readonly string[]; readonly weights: Map<number, number> }
  >();
  const add = (index: number, cues: readonly (readonly string[])[], weight: number) => {
    for (const stems of cues) {
      if (stems.length === 0 || (stems.length === 1 && isEmpty(stems[0] ?? ''))) continue;
      const key = stems.join(' ');
      const entry = found.get(key) ?? { stems, weights: new Map<number, number>() };
      const own = stems.length > 1 ? weight * PHRASE : weight;
      entry.weights.set(index, Math.max(entry.weights.get(index) ?? 0, own));
      found.set(key, entry);
    }
  };
  for (const [index, criterion] of criteria.entries()) {
    const wording = textsOf(framework, criterion);
    add(index, singly(wording.title), WEIGHT.title);
    add(index, singly(wording.asks), WEIGHT.asks);
    add(index, singly(wording.area), WEIGHT.area);
    const cues = cuesOf(framework, criterion);
    if (uses.cues) {
      add(index, cues.own.map(stemsOf), WEIGHT.cue);
      add(index, cues.alike.map(stemsOf), WEIGHT.alike);
      add(index, cues.area.map(stemsOf), WEIGHT.areaCue);
    }
    if (uses.themes) {
      const weight =
        uses.cues && cues.own.length + cues.alike.length > 0 ? WEIGHT.themeBesideCues : WEIGHT.theme;
      const on = themesIn(`${wording.title} ${wording.asks}`);
      // A wording that names many themes is about each of them the less.
      for (const theme of on) add(index, theme.cues, weight / Math.sqrt(on.length));
    }
  }
  const terms = [...found.values()].map(({ stems, weights }, id): Term => {
    const most = Math.max(...weights.values());
    const shares = [...weights.values()].reduce((sum, weight) => sum + weight / most, 0);
    const all = criteria.length;
    const distinct = Math.log((all + 1) / (shares + 0.2)) / Math.log((all + 1) / 1.2);
    return {
      id,
      stems,
      speaksFor: [...weights].map(([criterion, weight]) => ({ criterion, weight: weight * distinct })),
    };
  });
  const byFirst = new Map<string, Term[]>();
  for (const term of terms) {
    const [first = ''] = term.stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  for (const those of byFirst.values()) those.sort((a, b) => b.stems.length - a.stems.length);
  return { criteria, terms, byFirst, near: uses.near };
}

/** The stems of a cue; of several words those that say something, unless that would leave but one. */
function stemsOf(text: string): string[] {
  const all = wordsOf(text).map(({ stem }) => stem);
  if (all.length < 2) return all;
  const telling = all.filter(stem => !isEmpty(stem));
  return telling.length < 2 ? all : telling;
}

/** Each word that says something. */
function singly(text: string): string[][] {
  return wordsOf(text).flatMap(({ stem }) => (isEmpty(stem) ? [] : [[stem]]));
}

function textsOf(framework: Framework, { title, asks, area, kind }: Trackable) {
  const inArea = framework.areas.find(({ number }) => number === area);
  // What an area without criteria 'asks' is a sentence of ours about it.
  const about = kind === 'area' ? (inArea?.learnAbout ?? []).map(each => each.asks).join(' ') : asks;
  return { title, asks: about, area: inArea?.title ?? '' };
}

/** Its own cues with those of the statements that it tracks to; else those of statements with a like wording, and its area's. */
function cuesOf(framework: Framework, { area: number, tracks, entry, kind, title, asks }: Trackable) {
  const area = framework.areas.find(each => each.number === number);
  const statements = area?.learnHowTo ?? [];
  const ofArea = area?.cues ?? [];
  if (kind === 'area') return { own: ofArea, alike: [], area: [] };
  const tracked = statements.filter((_, index) =>
    tracks.some(code => code.endsWith(`.${String.fromCharCode(97 + index)}`)),
  );
  const own = [...(entry?.cues ?? []), ...tracked.flatMap(({ cues }) => cues ?? [])];
  if (own.length > 0) return { own, alike: [], area: ofArea };
  const known = statements.length > 0 ? statements : statementsOfKin(area?.title ?? '');
  const alike = statementsLike(`${title} ${asks}`, known);
  const others = known.filter(each => !alike.includes(each));
  const cuesOfAll = (those: readonly Statement[]) => those.flatMap(({ cues }) => cues ?? []);
  return { own: [], alike: cuesOfAll(alike), area: [...ofArea, ...cuesOfAll(others)] };
}

/** So much of the best likeness makes another statement as good. */
const AS_GOOD = 0.75;

/** The statements that a wording is about, by the words that it shares with them and not with the others. */
function statementsLike(wording: string, statements: readonly Statement[]): readonly Statement[] {
  const holding = statements.map(
    ({ title = '', asks, cues = [] }) => new Set(singly([title, asks, ...cues].join(' ')).flat()),
  );
  const stems = new Set(singly(wording).flat());
  const likeness = holding.map(own =>
    [...stems].reduce(
      (sum, stem) => sum + (own.has(stem) ? 1 / holding.filter(other => other.has(stem)).length : 0),
      0,
    ),
  );
  const best = Math.max(0, ...likeness);
  return best === 0 ? [] : statements.filter((_, at) => (likeness[at] ?? 0) >= best * AS_GOOD);
}

/** The themes that a criterion’s wording names. */
function themesIn(wording: string) {
  const all = joined(wording);
  return readThemes().filter(({ on }) => on.some(part => all.includes(part)));
}

const readThemes = once(() =>
  themes().map(({ on, cues }) => ({ on: on.map(joined), cues: cues.map(stemsOf) })),
);

/** The stems of a text between blanks, so that those of a part are found in it as whole words. */
function joined(text: string): string {
  return ` ${wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ')} `;
}
