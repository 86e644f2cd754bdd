/**
 * From what was measured to the table and the targets.
 */
import { figure } from './statistics.mjs';

/**
 * @typedef {object} Results
 * @property {import('./contenders.mjs').Contender[]} contenders
 * @property {number[]} sizes words
 * @property {Map<number, Map<string, import('./measure/keystrokes.mjs').Measured>>} keystrokes
 * @property {Map<string, import('./statistics.mjs').Summary>} starts
 * @property {Map<string, number>} memory
 * @property {number} edits before the memory was read
 * @property {Map<number, Record<'edit' | 'assess' | 'rules' | 'whole' | 'reread' | 'parse', import('./statistics.mjs').Summary>>} engine
 * @property {{ count: number, runs: Record<'check' | 'bare' | 'one', import('./measure/cohort.mjs').Run | undefined> }[]} cohorts
 * @property {number} cores
 */

const none = '–';
const words = (/** @type {number} */ count) => count.toLocaleString('en-GB');

/**
 * One table: a row for each contender, then for the engine and the command line.
 *
 * @param {Results} results
 */
export function table(results) {
  const { contenders, sizes, keystrokes, starts, memory, edits, engine, cohorts } = results;
  const largest = cohorts.at(-1);
  const head = [
    'median / p95',
    ...sizes.map(size => `keystroke, ${words(size)} words`),
    'start to first diagnostics',
    `memory after ${words(edits)} edits`,
    `${words(largest?.count ?? 0)} drafts`,
  ];
  const both = (/** @type {import('./statistics.mjs').Summary | undefined} */ time) =>
    time ? `${figure(time.median)} / ${figure(time.p95)} ms` : none;
  const shown = keystrokes.size + starts.size + memory.size === 0 ? [] : contenders;
  const rows = shown.map(({ id, name }) => [
    name,
    ...sizes.map(size => {
      const measured = keystrokes.get(size)?.get(id);
      return measured?.time ? both(measured.time) : 'not measured';
    }),
    both(starts.get(id)),
    memory.has(id) ? `${Math.round(memory.get(id) ?? 0)} MB` : none,
    none,
  ]);
  const inEngine = (/** @type {string} */ name, /** @type {'whole' | 'reread' | 'parse'} */ what) =>
    rows.push([name, ...sizes.map(size => both(engine.get(size)?.[what])), none, none, none]);
  if (engine.size > 0) {
    inEngine('Markscheme’s engine alone: a typed character to assessment and problems', 'whole');
    inEngine('Markscheme’s engine alone: the same for an edit that needs the parser', 'reread');
    inEngine('remark-parse: the one block that was edited', 'parse');
  }
  if (!largest) return aligned([head, ...rows]);
  const blanks = sizes.map(() => none);
  const run = (/** @type {import('./measure/cohort.mjs').Run | undefined} */ measured) =>
    measured ? `${figure(measured.seconds)} s, peak ${Math.round(measured.peak)} MB` : none;
  rows.push(['`markscheme check`', ...blanks, none, none, run(largest?.runs.check)]);
  rows.push([
    `remark-parse, same extensions, ${results.cores} threads`,
    ...blanks,
    none,
    none,
    run(largest?.runs.bare),
  ]);
  return aligned([head, ...rows]);
}

/**
 * Each target of the issue with the ratio that was measured in this run.
 *
 * @param {Results} results
 * @returns {{ target: string, measured: string, reached: boolean | undefined }[]}
 */
export function targets({ sizes, keystrokes, starts, memory, engine, cohorts, cores }) {
  const list = [];
  const at = (/** @type {number} */ size, /** @type {string} */ id) =>
    keystrokes.get(size)?.get(id)?.time?.median ?? Number.NaN;
  const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)} ×`;
  const limits = new Map([
    [5000, 2],
    [50_000, 3],
  ]);
  for (const size of sizes) {
    for (const [id, name] of /** @type {const} */ ([
      ['push', 'pushed'],
      ['pull', 'pulled'],
    ])) {
      const ratio = at(size, id) / at(size, 'floor');
      if (Number.isNaN(ratio)) continue;
      const withText = at(size, id) / at(size, 'text');
      const unified = at(size, 'unified') / at(size, id);
      const limit = limits.get(size);
      const cpu = (/** @type {string} */ who) => keystrokes.get(size)?.get(who)?.cpu ?? Number.NaN;
      const used = cpu(id) / cpu('floor');
      const beside =
        (Number.isNaN(used) ? '' : `processor time ${times(used)} the floor’s; `) +
        `${times(withText)} the floor that keeps a TextDocument` +
        (Number.isNaN(unified) ? '' : `, 1/${unified.toFixed(0)} of unified-language-server’s`);
      list.push(
        limit === undefined
          ? {
              target: `Keystroke at ${words(size)} words, ${name}: near what TextDocument’s own update costs`,
              measured: `${times(ratio)} the floor; ${beside}`,
              reached: withText <= 1.25,
            }
          : {
              target: `Keystroke at ${words(size)} words, ${name}: at most ${limit} × the floor’s`,
              measured: `${times(ratio)}; ${beside}`,
              reached: ratio <= limit,
            },
      );
    }
  }
  for (const [size, { whole, reread, parse, edit, assess, rules }] of engine) {
    const ratio = reread.median / parse.median;
    list.push({
      target: `Engine at ${words(size)} words: at most 5 × the parse of the edited block`,
      measured:
        `${times(ratio)} where the parser is needed; ${times(whole.median / parse.median)} for plain words ` +
        `(edit ${figure(edit.median)}, assess ${figure(assess.median)}, rules ${figure(rules.median)} ms; ` +
        `parse ${figure(parse.median)} ms)`,
      reached: ratio <= 5,
    });
  }
  if (starts.size > 0) {
    const start = (starts.get('push')?.median ?? 0) / (starts.get('unified')?.median ?? 0);
    list.push({
      target: 'Start to first diagnostics: at most half of unified-language-server’s',
      measured: times(start),
      reached: start <= 0.5,
    });
  }
  if (memory.size > 0) {
    const pushing = (memory.get('push') ?? 0) / (memory.get('unified') ?? 0);
    const pulled = (memory.get('pull') ?? 0) / (memory.get('unified') ?? 0);
    list.push({
      target: 'Memory at 5,000 words: below unified-language-server’s',
      measured: `${times(pushing)} pushing, ${times(pulled)} pulled`,
      reached: Math.max(pushing, pulled) < 1,
    });
  }
  const last = cohorts.at(-1);
  for (const { count, runs } of cohorts) {
    const { check, bare, one } = runs;
    if (!check || !bare) continue;
    const ratio = bare.seconds / check.seconds;
    const ofOne = one
      ? `; ${times(one.seconds / cores / check.seconds)} that of one thread × ${cores} cores`
      : '';
    list.push({
      target: `check, ${words(count)} drafts: at least 0.9 × remark-parse’s throughput on all cores`,
      measured: `${times(ratio)}${ofOne}; processor time ${times(check.cpu / bare.cpu)} remark-parse’s`,
      reached: ratio >= 0.9,
    });
  }
  const first = cohorts[0];
  if (first?.runs.check && last?.runs.check && first !== last) {
    const growth = last.runs.check.peak / first.runs.check.peak;
    list.push({
      target: `check: memory does not grow from ${words(first.count)} to ${words(last.count)} drafts`,
      measured: `${Math.round(first.runs.check.peak)} → ${Math.round(last.runs.check.peak)} MB (${times(growth)})`,
      reached: growth <= 1.15,
    });
  }
  return list;
}

/** @param {ReturnType<typeof targets>} list */
export function targetTable(list) {
  return aligned([
    ['target', 'measured', ''],
    ...list.map(({ target, measured, reached }) => [target, measured, reached ? 'reached' : '**missed**']),
  ]);
}

/**
 * Why something is not in the table, and how many problems each finds.
 *
 * @param {Results} results
 */
export function remarks({ contenders, sizes, keystrokes }) {
  if (keystrokes.size === 0) return '';
  const lines = [];
  for (const { id, name } of contenders) {
    const cells = sizes.map(size => keystrokes.get(size)?.get(id));
    const counts = cells.map(cell =>
      cell?.time ? `${words(cell.time.count)} keystrokes` : (cell?.why ?? none),
    );
    const used = cells.map(cell => (cell?.cpu === undefined ? none : `${figure(cell.cpu)} ms`));
    const found = cells.map(cell => (cell?.found === undefined ? none : words(cell.found)));
    const held = cells.map(cell => (cell?.memory === undefined ? none : `${Math.round(cell.memory)} MB`));
    lines.push(
      `- ${name}: ${counts.join('; ')}. Processor time: ${used.join(', ')}. Diagnostics: ${found.join(', ')}. Memory: ${held.join(', ')}.`,
    );
  }
  return lines.join('\n');
}

/**
 * A Markdown table whose columns stand below each other in plain text, too.
 *
 * @param {string[][]} rows
 */
function aligned(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  );
}
