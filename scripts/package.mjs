/**
 * `npm run package`: makes `markscheme-VERSION.vsix`, which VS Code's 'Install from VSIX…' takes. What is
 * in it is said in `.vscodeignore`.
 */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { runMain } from './tools/advice.mjs';
import { root } from './tools/paths.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';
import { makeVsix, vsixName } from './tools/vsix.mjs';

exitWhenInterrupted();
await runMain(async () => {
  await setUp({ build: false });
  console.log('Building …');
  const name = vsixName();
  await makeVsix(join(root, name));
  console.log(`\nMade ${name}. In VS Code: Extensions view, the menu '…', Install from VSIX….`);
});
