import process from 'node:process';

/**
 * @typedef {import('./sources.mjs').Pattern} Pattern
 * @typedef {(length: number) => string} Text of about that length
 */

/** So many texts of mixed parts are tried for each pattern, besides those that repeat one part. */
const MIXED = 600;

/** Lengths in small steps, so that what doubles with each sign is noticed before it takes hours. */
const SHORT = Array.from({ length: 20 }, (_, step) => Math.round(16 * 1.2 ** step));

/** Signs that patterns treat in ways of their own: white space of all kinds, line ends, signs beyond the first plane. */
const ALWAYS = [
  ...[
    'a',
    '1',
    'A',
    '.',
    '-',
    ',',
    '_',
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '"',
    "'",
    '/',
    ':',
    '*',
    '#',
    '|',
  ],
  ...[' ', '\t', '\n', '\r', '\r\n', '\v', '\u00a0', '\u2028', '\ufeff', '\u00e9', '\u{1f600}', '\u0000'],
  ...['a ', ' a', '1.', '1 ', 'a,', 'aa\n', 'Aa ', '\t\n', '---\n', '<!--', '-->'],
];

/**
 * Short texts of which one at least fits each part of a pattern, or nearly.
 *
 * @param {string} source
 */
function partsOf(source) {
  /** @type {Set<string>} */
  const parts = new Set();
  // The fixed text in it, long and short, and each single sign.
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|\(\?<?[=!:]|\\[a-z]/gi, ' ');
  for (const word of plain.match(/[A-Za-z]{2,24}|[^\sA-Za-z0-9\\]/g) ?? []) parts.add(word);
  for (const run of plain.match(/[^\s\\()[\]{}|?*+^$]{2,40}/g) ?? []) parts.add(run).add(`${run} `);
  // What it opens with: whatever is looked for behind it may be looked for from each.
  const opening = /^[^\\[\]{}|?*+.$]{2,40}/.exec(
    source.replace(/\(\?<?[=!][^)]*\)|\\[sbB][*+]?|[()^]/g, ''),
  )?.[0];
  if (opening) for (const end of ['', ' ', ':', 'a', '\t']) parts.add(opening + end);
  return [...parts];
}

/**
 * The time that a pattern takes for a text, in milliseconds of this process alone: for all matches where it has the flag
 * `g` or `y`, else for one.
 *
 * @param {RegExp} pattern
 * @param {string} text
 */
function timeOf(pattern, text) {
  const { user } = process.cpuUsage();
  pattern.lastIndex = 0;
  while (pattern.lastIndex <= text.length) {
    const from = pattern.lastIndex;
    if (!pattern.test(text) || !(pattern.global || pattern.sticky)) break;
    if (pattern.lastIndex === from) pattern.lastIndex++;
  }
  return (process.cpuUsage().user - user) / 1000;
}

/**
 * The least of some times, since a busy machine makes single ones long.
 *
 * @param {RegExp} pattern
 * @param {string} text
 * @param {number} times
 */
function leastOf(pattern, text, times) {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) least = Math.min(least, timeOf(pattern, text));
  return least;
}

/**
 * A text that a pattern takes more time for than in proportion to its length, as words say it; undefined if none of those
 * that are tried is one.
 *
 * @param {Pick<Pattern, 'source' | 'flags'>} pattern
 * @param {number} [seed] which mixed texts are tried
 * @returns {string | undefined}
 */
export function slowText({ source, flags }, seed = 1) {
  const compiled = new RegExp(source, flags);
  const own = partsOf(source);
  const parts = [...new Set([...own, ...ALWAYS])];
  leastOf(compiled, 'a1 .'.repeat(50), 2);
  let state = seed;
  const any = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const among = state % 4096 < 2800 && own.length > 0 ? own : parts;
    return among[(state >> 12) % among.length] ?? '';
  };
  /** @type {string[][]} */
  const recipes = parts.flatMap(part => [
    ['', part, '', '', ''],
    ['', part, '', '', '\u0000'],
    ['', part, '', '', '\u2028x'],
  ]);
  for (let mixed = 0; mixed < MIXED; mixed++)
    recipes.push([
      mixed % 3 ? any() : '',
      any() + (mixed % 2 ? any() : ''),
      any(),
      mixed % 4 ? any() : '',
      any(),
    ]);
  for (const recipe of recipes) {
    const [before = '', first = '', between = '', second = '', after = ''] = recipe;
    /** @type {Text} */
    const text = length => {
      const half = second === '' ? length : length / 2;
      const again = second === '' ? '' : second.repeat(Math.ceil(half / second.length));
      return before + first.repeat(Math.ceil(half / first.length)) + between + again + after;
    };
    // What takes twice as long for each sign more would never come back from a long text.
    const endless = SHORT.some(length => leastOf(compiled, text(length), 1) > 20);
    if (endless || !isLinear(compiled, text)) return JSON.stringify(recipe);
  }
  return undefined;
}

/**
 * Whether four times the text costs less than eight times as much, or next to nothing.
 *
 * @param {RegExp} pattern
 * @param {Text} text
 */
function isLinear(pattern, text) {
  const long = leastOf(pattern, text(2000), 2);
  if (long < 0.1 || long < 8 * leastOf(pattern, text(500), 3)) return true;
  for (let turn = 0; turn < 12; turn++) {
    let length = 500;
    while (length < 64_000 && leastOf(pattern, text(length), 3) < 1) length *= 2;
    const once = leastOf(pattern, text(length), 3);
    const fourfold = leastOf(pattern, text(length * 4), 3);
    if (fourfold <= 2.5 * 2.5 * once || fourfold < 4) return true;
  }
  return false;
}
