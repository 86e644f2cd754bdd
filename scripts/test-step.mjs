/** `node scripts/test-step.mjs STEP`: one step of `npm test`, in a process of its own. */
import { steps } from './test-steps.mjs';
import { Advice, runMain } from './tools/advice.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

exitWhenInterrupted();
await runMain(async () => {
  const step = steps.find(({ name }) => name === process.argv[2]);
  if (step === undefined) throw new Advice(`There is no step ${process.argv[2]}.`);
  await step.run();
});
