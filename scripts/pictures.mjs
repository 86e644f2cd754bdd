/**
 * Takes the pictures of the walkthrough and of README in a real workbench: `node scripts/pictures.mjs [NAME]`, after
 * `npm run build`. Look at them before they are committed.
 */
import process from 'node:process';
import { runMain } from './tools/advice.mjs';
import { runTool } from './tools/run.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

exitWhenInterrupted();
await runMain(async () => {
  const [name] = process.argv.slice(2);
  const only = name === undefined ? [] : ['--grep', name];
  await runTool('mocha', ['dist/test/ui/*.pictures.js', '--timeout', '120000', ...only]);
});
