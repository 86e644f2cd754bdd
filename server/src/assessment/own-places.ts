/**
 * Where criteria of the writer’s own are defined, tested and evaluated: it follows from the headings of a section and of those around it.
 */
import { nounOf, type OwnNoun } from '../draft/readings/own-codes.ts';
import type { Framework, OwnCriteria, Task } from '../framework/model.ts';
import { plainHeading } from './headings.ts';

/** What a section has to do with them. */
export interface OwnPlace {
  /** Which of the names of sections that define them its heading has, or one above it: from 0, -1 for none. */
  readonly defines: number;
  readonly tested: boolean;
  readonly evaluated: boolean;
  /** Whether it is about them, so that a number alone may be one, and what its heading calls them. */
  readonly about: boolean;
  readonly noun: OwnNoun | undefined;
  /** Whether its own heading is one below which they are looked for: of a section that defines them, or of that phase. */
  readonly asked: boolean;
}

/** Has nothing to do with them. */
export const NOWHERE: OwnPlace = {
  defines: -1,
  tested: false,
  evaluated: false,
  about: false,
  noun: undefined,
  asked: false,
};

/** Gives the place of a section by its heading, the phases that it names and the place around it. */
export type OwnPlaceReader = (heading: string, phases: readonly string[], around: OwnPlace) => OwnPlace;

/** The reader for a task; `phasesOf` says which phases the words of a heading name. */
export function ownPlaceReader(
  { phases }: Framework,
  { ownCriteria: asked }: Task,
  phasesOf: (heading: string) => readonly string[],
): OwnPlaceReader {
  if (!asked) return () => NOWHERE;
  const ids = new Set(phases.map(({ id }) => id));
  const names = asked.section.map(plainHeading);
  const tested = roleOf(asked.tested, ids);
  const evaluated = roleOf(asked.evaluated, ids);
  return (heading, named, around) => {
    // ‘Appendix A: Testing’ is no section of the account, and has the tests all the same.
    const label = ANNEX.exec(heading)?.[0].length ?? 0;
    const inPhases = label > 0 ? phasesOf(heading.slice(label)) : named;
    const words = wordsOf(heading.slice(label));
    const byName = { tested: tested.names(words), evaluated: evaluated.names(words) };
    const isNamed = byName.tested || byName.evaluated;
    const roles = isNamed
      ? byName
      : { tested: tested.phases(inPhases), evaluated: evaluated.phases(inPhases) };
    const isRole = roles.tested || roles.evaluated;
    const inRole = isRole || around.tested || around.evaluated;
    const own = inRole || label > 0 ? -1 : names.findIndex(name => isCalled(words, name));
    const mentioned = names.find(name => ` ${words} `.includes(` ${name} `));
    return {
      defines: inRole ? -1 : own >= 0 ? own : around.defines,
      tested: isRole ? roles.tested : around.tested,
      evaluated: isRole ? roles.evaluated : around.evaluated,
      about: mentioned !== undefined || around.about,
      noun: mentioned === undefined ? around.noun : nounOf(mentioned),
      asked: own >= 0 || (asked.phase !== undefined && named.includes(asked.phase)),
    };
  };
}

/** Its words, without what stands in brackets. */
function wordsOf(heading: string): string {
  return plainHeading(heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replaceAll('&', ' and '));
}

const ANNEX = /^\s*(?:annex|annexe|appendix)\s+\w{1,3}\s*[:.–—-]?\s+/i;

function roleOf(entries: OwnCriteria['tested'], ids: ReadonlySet<string>) {
  const names = entries.filter(entry => !ids.has(entry)).map(plainHeading);
  const phases = entries.filter(entry => ids.has(entry));
  return {
    names: (words: string) => names.some(name => isCalled(words, name)),
    phases: (named: readonly string[]) => phases.some(phase => named.includes(phase)),
  };
}

/** What may stand before a name that changes nothing of it. */
const LEADING = new Set(
  'my our the a list of project system overall final main key measurable specific smart proposed initial full numbered agreed stakeholder client customer essential desirable solution general core extension primary secondary'.split(
    ' ',
  ),
);
/** What may go on behind it. */
const GOING_ON = new Set(
  'for of from by with and or list table in to against justification justifications specification overview'.split(
    ' ',
  ),
);

/** Whether a heading’s words are a name, perhaps with others joined to it: ‘My success criteria for the game’. */
function isCalled(words: string, name: string): boolean {
  if (words === name) return true;
  const all = words.split(' ');
  const from = all.findIndex(word => !LEADING.has(word));
  const own = from < 0 ? '' : all.slice(from).join(' ');
  if (own === name) return true;
  if (own.startsWith(`${name} `)) return GOING_ON.has(own.slice(name.length + 1).split(' ')[0] ?? '');
  return own.endsWith(` and ${name}`);
}

/** Whether two places are alike for all that stands in them. */
export function areSamePlaces(a: OwnPlace, b: OwnPlace): boolean {
  return (
    a === b ||
    (a.defines === b.defines &&
      a.tested === b.tested &&
      a.evaluated === b.evaluated &&
      a.about === b.about &&
      a.noun === b.noun)
  );
}
