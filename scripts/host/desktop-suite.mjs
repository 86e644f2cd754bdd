/** Runs a suite in a desktop VS Code: `node desktop-suite.mjs OPTIONS`, JSON for `runTests`. */
import { runTests } from '@vscode/test-electron';

await runTests(JSON.parse(process.argv[2] ?? '{}')).catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
