/** harper.js: lints the whole text, in WebAssembly. */
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

export async function open() {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async ({ text }) => (await linter.lint(text, { language: 'markdown' })).length;
}
