import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { transformSync } from 'esbuild';

/** A pattern of ours, and where it stands. */
interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = process.cwd();

/** The only files that put patterns together: of fixed parts, or of phrases whose signs are escaped (`wording.ts`). */
const BUILDING = [
  'server/src/assessment/wording.ts',
  'server/src/draft/cited-works.ts',
  'server/src/draft/mentions.ts',
  'server/src/draft/personal-data.ts',
  'server/src/draft/plain.ts',
  'server/src/export/codes.ts',
  'server/src/import/labels.ts',
  'server/src/import/word-html.ts',
];

/**
 * Patterns whose texts are short. What the importer reads it reads in a thread that is ended when its time is up
 * (`test/protocol/import.test.ts`); numbers have few digits; a command line is typed by the one who waits for it.
 */
const BOUNDED = ['server/src/import/', 'server/src/text/english.ts', 'server/src/cli/expand.ts'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map(name => join(root, folder, name));
}

/** All regular expressions that stand in a file. esbuild has taken out comments and types, so that little can be taken for one. */
function patternsIn(file: string): Pattern[] {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader,
    minifyWhitespace: true,
    target: 'esnext',
  });
  const found: Pattern[] = [];
  /** For each template that is open, how many braces are. */
  const templates: number[] = [];
  let at = 0;
  const text = (quote: string) => {
    for (at++; at < code.length && code[at] !== quote; at++) {
      if (code[at] === '\\') at++;
      else if (quote === '`' && code.startsWith('${', at)) {
        templates.push(0);
        at += 2;
        return;
      }
    }
    at++;
  };
  while (at < code.length) {
    const sign = code[at] ?? '';
    const open = templates.at(-1);
    if (sign === '"' || sign === "'" || sign === '`') text(sign);
    else if (sign === '}' && open === 0) {
      templates.pop();
      text('`');
    } else if (
      sign === '/' &&
      /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in))$/.test(
        code.slice(Math.max(0, at - 8), at).trimEnd(),
      )
    ) {
      const start = at;
      let inClass = false;
      for (at++; inClass || code[at] !== '/'; at++) {
        if (code[at] === '\\') at++;
        else if (code[at] === '[') inClass = true;
        else if (code[at] === ']') inClass = false;
      }
      const flags = /^[a-z]*/.exec(code.slice(at + 1))?.[0] ?? '';
      found.push({ place: relative(root, file), source: code.slice(start + 1, at), flags });
      at += 1 + flags.length;
    } else {
      if (open !== undefined && sign === '{') templates[templates.length - 1] = open + 1;
      if (open !== undefined && sign === '}') templates[templates.length - 1] = open - 1;
      at++;
    }
  }
  return found;
}

/** The patterns that are put together while what builds them is loaded and a draft is assessed. */
async function built(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = globalThis.RegExp;
  let place = 'server/src/import/, put together';
  globalThis.RegExp = new Proxy(own, {
    construct: (target, [source, flags]: [string | RegExp, string?]) => {
      const made = new target(source, flags);
      found.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import('../../server/src/import/labels.ts');
    await import('../../server/src/import/word-html.ts');
    place = 'put together';
    const { readDraft } = await import('../../server/src/draft/draft.ts');
    const { personalData } = await import('../../server/src/draft/personal-data.ts');
    const { citedWorks } = await import('../../server/src/draft/cited-works.ts');
    const draft = readDraft(
      'Pupil Jane Smith and J. Smith, born 1.1.2011 (1.2.1; Smith, 2019), see Annex B.\n',
    );
    for (const page of draft.pages) [personalData.on(page), citedWorks.on(page)];
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** Short texts of which one at least fits each part of a pattern, or nearly: what pumped strings are made of. */
function seedsOf({ source }: Pattern): string[] {
  const seeds = new Set([
    'a',
    ' ',
    '1',
    'A',
    '\n',
    '.',
    '-',
    '<',
    '[',
    '(',
    '"',
    "'",
    'a ',
    '1.',
    '\t',
    '\u00e9',
    'a,',
    'aa\n',
  ]);
  // The fixed text in it, long and short, and each single sign.
  for (const word of source
    .replace(/\\[pP]\{[^}]*\}|\(\?<?[=!:]|\\./g, ' ')
    .match(/[A-Za-z]{2,}|[^\sA-Za-z0-9\\]/g) ?? [])
    if (word.length <= 24) seeds.add(word);
  for (const run of source.match(/[^\sA-Za-z0-9\\()[\]{}|?*+^$.]{2,}/g) ?? []) seeds.add(run);
  for (const [, sign = ''] of source.matchAll(/\\([^\w\s])/g)) seeds.add(sign);
  // What it opens with: whatever is looked for behind it may be looked for from each.
  const plain = source.replace(/\(\?<?[=!][^)]*\)|\\[sbB][*+]?|[()^]/g, '');
  const opening = /^[^\\[\]{}|?*+.$]{2,40}/.exec(plain)?.[0];
  if (opening) for (const end of ['', ' ', ':', 'a']) seeds.add(opening + end);
  for (const word of [...seeds]) {
    if (word.length > 1) seeds.add(`${word} `);
    else seeds.add(`${word}a`).add(`${word} `);
  }
  return [...seeds].slice(0, 60).concat(opening ? [opening, `${opening}:`, `${opening} a`] : []);
}

/** The pattern’s own time for a text, in milliseconds: as it is used where it has the flag `g` or `y`, else once. */
function timeOf(pattern: RegExp, text: string): number {
  const start = process.hrtime.bigint();
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else {
    pattern.lastIndex = 0;
    pattern.test(text);
  }
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The least of some times, since a busy machine makes single ones long. */
function leastOf(pattern: RegExp, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) least = Math.min(least, timeOf(pattern, text));
  return least;
}

/** What a pattern does not do in a time that grows with the length of the text; undefined if all is well. */
async function fault(pattern: Pattern): Promise<string | undefined> {
  const compiled = new RegExp(pattern.source, pattern.flags);
  leastOf(compiled, 'a1 .'.repeat(50), 2);
  const seeds = seedsOf(pattern);
  const openings = ['', ...seeds.filter(seed => /^(?:[a-z]{2,}|[<[({"`])$/i.test(seed)).slice(0, 4)];
  for (const opening of openings) {
    for (const seed of seeds) {
      for (const ending of opening === '' ? ['', '\u0000'] : ['\u0000']) {
        const text = (length: number) => opening + seed.repeat(Math.ceil(length / seed.length)) + ending;
        // What takes twice as long for each sign more would never come back from a long text.
        if (
          [16, 20, 24, 28, 34, 42, 52, 66, 84, 110, 150].some(
            length => leastOf(compiled, text(length), 2) > 20,
          )
        )
          return `${pattern.place} /${pattern.source}/ on ${JSON.stringify(seed)} again and again takes for ever`;
        // Only what looks as if it grew with the square is measured at length.
        if (leastOf(compiled, text(250), 1) < 2 && looksLinear(compiled, text)) continue;
        if (!(await isLinear(compiled, text)))
          return `${pattern.place} /${pattern.source}/ on ${JSON.stringify(opening)} and ${JSON.stringify(seed)} again and again, then ${JSON.stringify(ending)}`;
      }
    }
  }
  return undefined;
}

/** Whether four times the text costs less than eight times as much, or next to nothing. */
function looksLinear(pattern: RegExp, text: (length: number) => string): boolean {
  const long = leastOf(pattern, text(2000), 3);
  return long < 0.1 || long < 8 * leastOf(pattern, text(500), 3);
}

/** Whether a text doubled twice costs at most 2.5 times 2.5 as much: in two steps, in which noise counts for less than in one. */
async function isLinear(pattern: RegExp, text: (length: number) => string): Promise<boolean> {
  for (let turn = 0; turn < 8; turn++) {
    // What keeps the machine busy now may be over in a while.
    await wait(turn * 50);
    let length = 500;
    while (length < 64_000 && leastOf(pattern, text(length), 3) < 1) length *= 2;
    const once = leastOf(pattern, text(length), 3);
    const fourfold = leastOf(pattern, text(length * 4), 3);
    if (fourfold <= 2.5 * 2.5 * once || fourfold < 4) return true;
  }
  return false;
}

describe('Our regular expressions', function () {
  this.timeout(0);
  const files = [...sources('server/src'), ...sources('client/src')];

  it('take time in proportion to the text, whatever it is', async () => {
    const literals = files.flatMap(patternsIn);
    const made = await built();
    assert.ok(made.length > 15, `only ${made.length} are put together`);
    const patterns = new Map([...literals, ...made].map(each => [`${each.source}/${each.flags}`, each]));
    assert.ok(patterns.size > 250, `only ${patterns.size} found`);
    const attacked = [...patterns.values()].filter(
      ({ place }) => !BOUNDED.some(known => place.startsWith(known)),
    );
    const faults: string[] = [];
    for (const each of attacked) {
      const found = await fault(each);
      if (found !== undefined) faults.push(found);
    }
    assert.deepEqual(faults, []);
  });

  it('come from no file that somebody else has written', () => {
    const building = files
      .filter(file => /\bRegExp\(/.test(readFileSync(file, 'utf8')))
      .map(file => relative(root, file));
    assert.deepEqual(building.sort(), BUILDING);
  });

  it('would be found if one were slow', async () => {
    for (const source of ['\\s+$', '<!--[^]*?-->x', '(?:\\d+,?)+;', '[a-z]+@'])
      assert.ok(await fault({ place: 'here', source, flags: 'g' }), source);
  });
});
