/**
 * `npm test [-- STEP …]`: sets up what is missing, then runs the steps side by side as far as the processor has cores. What a step
 * prints is shown whole when it is done. Once one has failed no other begins. `npm test -- quick` is what a change in between needs.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { countTests } from './host/report.mjs';
import { setUp } from './setup.mjs';
import { quick, steps } from './test-steps.mjs';
import { Advice, runMain } from './tools/advice.mjs';
import { run } from './tools/run.mjs';
import { sideBySide } from './tools/side-by-side.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

const program = fileURLToPath(new URL('test-step.mjs', import.meta.url));

exitWhenInterrupted();
await runMain(async () => {
  const names = process.argv.slice(2);
  const chosen = chooseSteps(names);
  const start = Date.now();
  const total = { passed: 0, failed: 0 };
  let done = 0;
  await setUp({ build: false });
  // One step alone is shown as it goes.
  const isOne = names.length === 1 && !names.includes('quick');
  const env = environment(names);
  const jobs = chosen.map(step => ({ ...step, after: step.needs ?? [] }));
  const left = await sideBySide(jobs, availableParallelism(), async ({ name, title }) => {
    console.log(`Begins: ${title}`);
    const began = Date.now();
    const isShown = isOne && names.includes(name);
    let output = '';
    const passed = await run(process.execPath, [program, name], {
      env,
      onOutput: text => {
        output += text;
        if (isShown) process.stdout.write(text);
      },
    }).then(
      () => true,
      () => false,
    );
    const counts = countTests(output);
    total.passed += counts.passed;
    total.failed += passed ? 0 : Math.max(1, counts.failed);
    done += 1;
    console.log(`\n[${done}/${chosen.length}] ${title}\n${isShown ? '' : output}`);
    if (passed) console.log(`${title}: done in ${seconds(began)}`);
    else console.log(`${title}: failed. To run only this step again: npm test -- ${name}`);
    return passed;
  });
  if (left.length > 0) console.log(`\nNot run: ${left.map(({ title }) => title).join(', ')}.`);
  if (total.failed === 0) console.log(`\nEverything asked for has passed, in ${seconds(start)}.`);
  if (total.failed + total.passed > 0) console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * The steps that were named, in their usual order, with what they need.
 *
 * @param {string[]} names
 */
function chooseSteps(names) {
  const known = [...steps.map(({ name }) => name), 'quick'];
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0)
    throw new Advice(`There is no step ${unknown.join(', ')}. The steps are: ${known.join(', ')}.`);
  if (names.length === 0) return steps.filter(({ asked }) => !asked);
  const wanted = new Set(names.flatMap(name => (name === 'quick' ? quick : [name])));
  const needed = steps.flatMap(({ name, needs = [] }) => (wanted.has(name) ? needs : []));
  return steps.filter(({ name }) => wanted.has(name) || needed.includes(name));
}

/**
 * What the steps find in their environment: colours as here, one process for the unit tests where other tests run beside them, and
 * fewer cases of property tests where it is to be quick.
 *
 * @param {string[]} names
 */
function environment(names) {
  return {
    ...process.env,
    ...(names.length === 1 ? {} : { MARKSCHEME_JOBS: '1' }),
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    ...(names.includes('quick') ? { MARKSCHEME_QUICK: '1' } : {}),
  };
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
