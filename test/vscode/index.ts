import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { options, runMocha } from './run-mocha.ts';

/**
 * What VS Code's Node extension host runs, on the desktop as in the browser: every `*.test.js` beside the
 * built form of this file.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ...options, forbidOnly: Boolean(process.env.CI) });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await runMocha(mocha);
}
