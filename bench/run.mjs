/**
 * `npm run bench`: compares Markscheme with its peers in one run, prints one table and writes it to RESULTS.md.
 *
 *   npm run bench -- --quick        a minute; prints only
 *   npm run bench -- --only=cohort  one part of keystrokes, starts, memory, engine, cohort; prints only
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { setUp } from '../scripts/setup.mjs';
import { runMain } from '../scripts/tools/advice.mjs';
import { installPackages } from '../scripts/tools/packages.mjs';
import { root } from '../scripts/tools/paths.mjs';
import { exitWhenInterrupted } from '../scripts/tools/signals.mjs';
import { temporaryFolder } from '../scripts/tools/temporary.mjs';
import { bench, buildProduct, bundle } from './builds.mjs';
import { contenders } from './contenders.mjs';
import { makeDraft, writeSupporting } from './documents.mjs';
import { load, surroundings } from './machine.mjs';
import { makeCohort, measureCohort } from './measure/cohort.mjs';
import { measureKeystrokes } from './measure/keystrokes.mjs';
import { countDiagnostics, measureMemory, measureStarts } from './measure/servers.mjs';
import { remarks, table, targets, targetTable } from './report.mjs';

const SEED = 1;
const parts = ['keystrokes', 'starts', 'memory', 'engine', 'cohort'];
const quick = process.argv.includes('--quick');
const only = process.argv.flatMap(arg => /^--only=(.*)$/.exec(arg)?.[1]?.split(',') ?? []);
const wants = (/** @type {string} */ part) => only.length === 0 || only.includes(part);
const plan = quick
  ? {
      sizes: [5000, 50_000],
      turns: 80,
      budget: 1500,
      starts: 3,
      edits: 200,
      memory: 1,
      engine: 200,
      cohorts: [50],
    }
  : {
      sizes: [5000, 50_000, 500_000],
      turns: 300,
      budget: 8000,
      starts: 10,
      edits: 1000,
      memory: 2,
      engine: 1000,
      cohorts: [1000, 2000],
    };

exitWhenInterrupted();
await runMain(async () => {
  const odd = only.find(part => !parts.includes(part));
  if (odd !== undefined) throw new Error(`There is no part ‘${odd}’; there are: ${parts.join(', ')}.`);
  await setUp({ build: false });
  await installPackages(bench);
  await buildProduct();
  const { path: scratch } = temporaryFolder('markscheme-bench-');
  const workspace = join(scratch, 'workspace');
  mkdirSync(workspace);
  writeSupporting(workspace);
  // unified-language-server loads remark from the workspace, as it would for a user who has installed it there.
  symlinkSync(join(bench, 'node_modules'), join(workspace, 'node_modules'), 'junction');
  const short = makeDraft(5000, SEED);
  const ours = await countDiagnostics({ file: join(root, 'dist', 'server.js') }, short, workspace);
  const all = contenders(await bundle('peers/floor.mjs', scratch), ours);
  const loads = [load()];

  /** @type {import('./report.mjs').Results} */
  const results = {
    contenders: all,
    sizes: plan.sizes,
    keystrokes: new Map(),
    starts: new Map(),
    memory: new Map(),
    edits: plan.edits,
    engine: new Map(),
    cohorts: [],
    cores: os.availableParallelism(),
  };

  if (wants('keystrokes')) {
    for (const [index, size] of plan.sizes.entries()) {
      console.log(`Keystrokes at ${size.toLocaleString('en-GB')} words …`);
      const before = results.keystrokes.get(plan.sizes[index - 1] ?? 0);
      const made = makeDraft(size, SEED);
      const measured = await measureKeystrokes(all, made, {
        folder: workspace,
        turns: plan.turns,
        budget: plan.budget,
        // Nobody’s time grows more slowly than the text, once it grows.
        expected: id => (isOurs(id) ? 0 : before?.has(id) ? (before.get(id)?.time?.median ?? 1e9) * 10 : 0),
      });
      results.keystrokes.set(size, measured);
      loads.push(load());
    }
  }
  if (wants('starts')) {
    console.log('Starts …');
    results.starts = await measureStarts(all, short, { folder: workspace, turns: plan.starts });
  }
  if (wants('memory')) {
    console.log(`Memory after ${plan.edits} edits …`);
    const options = { folder: workspace, edits: plan.edits, turns: plan.memory };
    results.memory = await measureMemory(all, short, options);
  }
  if (wants('engine')) {
    const engine = await bundle('engine.mjs', scratch);
    for (const size of plan.sizes) {
      console.log(`Inside the engine at ${size.toLocaleString('en-GB')} words …`);
      const args = [engine, String(size), String(plan.engine), String(SEED)];
      results.engine.set(size, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  }
  loads.push(load());
  if (wants('cohort')) {
    const folder = join(scratch, 'cohort');
    makeCohort(folder, Math.max(...plan.cohorts));
    const cli = join(root, 'dist', 'cli.js');
    const bare = await bundle('peers/bare-parse.mjs', scratch);
    for (const count of plan.cohorts) {
      console.log(`check over ${count.toLocaleString('en-GB')} drafts …`);
      const few = count <= 100;
      const turns = quick ? 1 : few ? 5 : 2;
      const options = { cli, bare, threads: results.cores, turns, scratch, one: few };
      results.cohorts.push({ count, runs: await measureCohort(folder, count, options) });
    }
    loads.push(load());
  }

  const reached = targets(results);
  const text = page(results, reached, loads, ours);
  console.log(`\n${table(results)}\n\n${targetTable(reached)}\n`);
  if (quick || only.length > 0) {
    console.log(remarks(results));
    return;
  }
  writeFileSync(join(bench, 'RESULTS.md'), text);
  console.log('Written to bench/RESULTS.md.');
});

/** @param {string} id */
function isOurs(id) {
  return id === 'push' || id === 'pull' || id === 'floor' || id === 'text';
}

/**
 * @param {import('./report.mjs').Results} results
 * @param {ReturnType<typeof targets>} reached
 * @param {number[]} loads
 * @param {number} ours diagnostics of the draft of 5,000 words
 */
function page(results, reached, loads, ours) {
  const busiest = Math.max(...loads);
  return `# How fast it is

Made by \`npm run bench\`; change nothing here by hand.

${surroundings().join('\n')}
- The load was ${loads.map(one => one.toFixed(1)).join(', ')} in the course of the run${
    busiest > results.cores
      ? ': others were working on the machine. All figures are those of a busy machine; the ratios, too, may differ on a quiet one.'
      : '.'
  }

${table(results)}

## Targets

As ratios of medians within this run.

${targetTable(reached)}

## What was measured

- **Keystroke**: \`didChange\` of one character in a paragraph in the middle of the document, until fresh diagnostics
  had come back over stdio, with the same client for all. A phrase is typed and taken back again, a keystroke for each
  contender in turn, after warming up. Each server gets the changes as it asks for them: unified-language-server asks
  for the whole text each time. *Pulled* means that the client asks for diagnostics after each change, as VS Code does,
  and that an answer may be \`unchanged\`; *pushing*, that the server sends them by itself.
- **Processor time** is what the server’s process used for a keystroke in all its threads, on average, compilation and
  garbage collection included.
- **The floors** answer each change with as many ready-made diagnostics as ours (${ours}), on the same stack (vscode-languageserver, bundled
  as we are). One keeps no text; the other keeps it in a \`TextDocument\`, as most servers do.
- **Libraries** have no wire: what is timed is the library alone, in a process of its own, on a text that is there
  already. markdownlint: \`lint\` with its defaults, without the limit for lines. harper.js: \`LocalLinter.lint\` in
  WebAssembly. vscode-markdown-languageservice: \`TextDocument.update\`, then diagnostics of links and symbols of
  headings.
- **Start**: from the start of the process to the first diagnostics of a draft of 5,000 words. Peers run from their
  packages, as they are installed; ours and the floors are bundles.
- **Memory**: resident memory of the server’s process with a draft of 5,000 words after ${results.edits.toLocaleString('en-GB')} keystrokes.
- **Engine**: \`editDraft\`, \`assess\` with the previous assessment and \`problemsOf\`, in turns with the parse of the edited
  block by the same parser. A character typed among plain words needs no parser; a mark of emphasis, set and taken back,
  does.
- **Drafts**: \`markscheme check\` over drafts of 5,000 words, each made by a seed of its own, against remark-parse with
  the same extensions in worker threads, which reads and parses the same files and does nothing with them; process
  starts included.
- The newest markdownlint and vscode-markdown-languageservice ask for Node 22; these are the newest for Node 20.

${remarks(results)}
`;
}
