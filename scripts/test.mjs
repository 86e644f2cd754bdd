/**
 * `npm test [-- STEP …]`: sets up what is missing, then runs each step and stops at the first that fails.
 */
import { setUp } from './setup.mjs';
import { steps } from './test-steps.mjs';
import { Advice, runMain } from './tools/advice.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

exitWhenInterrupted();
await runMain(async () => {
  const chosen = chooseSteps(process.argv.slice(2));
  const start = Date.now();
  const total = { passed: 0, failed: 0 };
  const sum = () => console.log(`\n${total.passed} passed, ${total.failed} failed`);
  await setUp({ build: false });
  for (const [index, step] of chosen.entries()) {
    console.log(`\n[${index + 1}/${chosen.length}] ${step.title}`);
    const began = Date.now();
    try {
      const counts = await step.run();
      total.passed += counts?.passed ?? 0;
    } catch (error) {
      total.failed += 1;
      if (error instanceof Advice) console.error(`\n${error.message}`);
      else console.error(error);
      console.error(`\n${step.title}: failed. To run only this step again: npm test -- ${step.name}`);
      sum();
      return 1;
    }
    console.log(`${step.title}: done in ${seconds(began)}`);
  }
  console.log(`\nEverything asked for has passed, in ${seconds(start)}.`);
  if (total.passed > 0) sum();
  return 0;
});

/**
 * The steps that were named, in their usual order; a step that runs what is built has the build first.
 *
 * @param {string[]} names
 */
function chooseSteps(names) {
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map(step => step.name).join(', ');
    throw new Advice(`There is no step ${unknown.join(', ')}. The steps are: ${known}.`);
  }
  if (names.length === 0) return steps.filter(step => !step.asked);
  const built = steps.some(step => step.built && names.includes(step.name));
  return steps.filter(step => names.includes(step.name) || (built && step.name === 'build'));
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
