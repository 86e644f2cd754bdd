/**
 * `npm run package`: makes `markscheme-VERSION.vsix`, which VS Code's 'Install from VSIX…' takes. What is
 * in it is said in `.vscodeignore`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installInto, installNode, once } from './host/install.mjs';
import { setUp } from './setup.mjs';
import { runMain } from './tools/advice.mjs';
import { cache, root } from './tools/paths.mjs';
import { run } from './tools/run.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';

/** Not among the project's own packages: it asks for Node 22 or newer, and they for no more than 20.19. */
const vsce = '@vscode/vsce@4.1.0';

exitWhenInterrupted();
await runMain(async () => {
  await setUp({ build: false });
  console.log('Building …');
  await run(process.execPath, ['esbuild.mjs', '--production']);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  const folder = join(cache, 'vsce');
  await once(folder, vsce, async () => {
    console.log(`Installing ${vsce} into .vscode-test/vsce …`);
    await installInto(folder, vsce);
  });
  // Everything that the extension needs is in its bundles, so no package goes with it.
  // And vsce has no public repository to make README's relative links point to.
  const vsceArgs = ['package', '--no-dependencies', '--out', file];
  vsceArgs.push('--allow-missing-repository', '--no-rewrite-relative-links');
  await run(await installNode(), [join(folder, 'node_modules', '@vscode', 'vsce', 'vsce'), ...vsceArgs]);
  console.log(`\nMade ${file}. In VS Code: Extensions view, the menu '…', Install from VSIX….`);
});
