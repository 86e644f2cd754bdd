/** More alternatives than these no glob has that somebody wrote for others to read. */
const MOST_ALTERNATIVES = 100;
/** Nor is one longer than this, in signs. */
export const LONGEST_GLOB = 1000;

/** One part of a glob: what fits one character, a run of them, or any number of whole folders. */
type Part = ((character: string) => boolean) | 'run' | 'anything' | 'folders';

/**
 * Whether a path, relative and with slashes, fits a glob as VS Code reads them: `*`, `**`, `?`, `{a,b}`, `[a-z]` and
 * `[!a]`. A glob that makes no sense, or is longer than 1,000 signs, fits nothing. Globs come from settings that a workspace may bring with it, so none is
 * made into a regular expression: what this takes grows with glob times path, and no faster.
 */
export function fits(path: string, glob: string): boolean {
  if (glob.length > LONGEST_GLOB) return false;
  const known = read.get(glob) ?? alternativesOf(glob.replace(/^\.\//, '')).map(partsOf);
  if (read.size > MOST_ALTERNATIVES) read.clear();
  read.set(glob, known);
  return known.some(parts => parts !== undefined && fitsParts(path, parts));
}

/** So many runs of `*` in one name, and so many `**`, VS Code’s own matcher looks through at once. */
const MOST_RUNS = 3;

/**
 * Whether a glob can be given to VS Code, which makes a regular expression of it: what that takes grows with the length of
 * a path to the power of the runs of `*`, and doubles with braces in braces.
 */
export function isTame(glob: string): boolean {
  if (glob.length > LONGEST_GLOB || /\{[^{}]*\{/.test(glob)) return false;
  const folders = glob.match(/\*{2,}/g)?.length ?? 0;
  const names = glob.split('/').map(name => name.match(/\*+/g)?.length ?? 0);
  return folders <= MOST_RUNS && names.every(runs => runs <= MOST_RUNS) && alternativesOf(glob).length > 0;
}

/** Globs are few, and asked about each file. */
const read = new Map<string, (readonly Part[] | undefined)[]>();

/** The globs without braces that one stands for; none where it makes no sense or there would be too many. */
function alternativesOf(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const start = next.indexOf('{');
    if (start < 0) done.push(next);
    else {
      const choices = choicesAt(next, start);
      if (!choices || done.length + open.length + choices.texts.length > MOST_ALTERNATIVES) return [];
      for (const text of choices.texts) open.push(next.slice(0, start) + text + next.slice(choices.end));
    }
  }
  return done;
}

function choicesAt(glob: string, start: number): { texts: string[]; end: number } | undefined {
  const texts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < glob.length; at++) {
    if (glob[at] === '{') depth++;
    if (glob[at] === '}') depth--;
    if (depth === 0 || (depth === 1 && glob[at] === ',')) {
      texts.push(glob.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { texts, end: at + 1 };
  }
  return undefined;
}

function partsOf(glob: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at] ?? '';
    if (sign === '*') {
      let end = at;
      while (glob[end] === '*') end++;
      const isWhole = end - at > 1 && (at === 0 || glob[at - 1] === '/');
      if (isWhole && glob[end] === '/') {
        parts.push('folders');
        at = end;
      } else {
        parts.push(isWhole && end === glob.length ? 'anything' : 'run');
        at = end - 1;
      }
    } else if (sign === '?') parts.push(character => character !== '/');
    else if (sign === '[') {
      const end = glob.indexOf(']', at + 2);
      const set = end < 0 ? undefined : setOf(glob.slice(at + 1, end));
      if (!set) return undefined;
      parts.push(set);
      at = end;
    } else {
      const literal = sign === '\\' ? glob[++at] : sign;
      if (literal === undefined) return undefined;
      parts.push(character => character === literal);
    }
  }
  return parts.length === 0 ? undefined : parts;
}

/** The characters between square brackets; undefined where a range goes backwards. */
function setOf(text: string): ((character: string) => boolean) | undefined {
  const negated = text.startsWith('!') || text.startsWith('^');
  const listed = negated ? text.slice(1) : text;
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = 0; at < listed.length; at++) {
    const from = listed[at] ?? '';
    const isRange = listed[at + 1] === '-' && at + 2 < listed.length;
    const to = isRange ? (listed[at + 2] ?? '') : from;
    if (to < from) return undefined;
    ranges.push([from, to]);
    if (isRange) at += 2;
  }
  return character =>
    character !== '/' && ranges.some(([from, to]) => character >= from && character <= to) !== negated;
}

/** Moves through the path once, at all places of the glob at the same time. */
function fitsParts(path: string, parts: readonly Part[]): boolean {
  let places = new Set<number>();
  const reach = (into: Set<number>, place: number) => {
    // Runs and folders may be empty.
    for (let at = place; !into.has(at); at++) {
      into.add(at);
      if (typeof parts[at] !== 'string') break;
    }
  };
  reach(places, 0);
  for (const [index, character] of [...path].entries()) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part === 'anything' || (part === 'run' && character !== '/')) reach(next, place);
      else if (part === 'folders') {
        next.add(place);
        if (character === '/' && index > 0) reach(next, place + 1);
      } else if (typeof part === 'function' && part(character)) reach(next, place + 1);
    }
    places = next;
  }
  return places.has(parts.length);
}
