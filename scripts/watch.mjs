/** `npm run watch`: builds anew what a change concerns, tests too, and checks types, until Ctrl-C. */
import { setUp } from './setup.mjs';
import { runMain } from './tools/advice.mjs';
import { run, runTool } from './tools/run.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

exitWhenInterrupted();
await runMain(async () => {
  await setUp({ build: false });
  await Promise.all([
    run(process.execPath, ['esbuild.mjs', '--watch']),
    runTool('tsc', ['--noEmit', '--watch', '--preserveWatchOutput', '-p', '.']),
  ]);
});
