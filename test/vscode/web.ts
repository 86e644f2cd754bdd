import { runInWorker } from './web-mocha.ts';
// Each file that can run without Node has its line here, after the one above, which makes `describe`.
import './client.test.ts';
import './diagnostics.test.ts';
import './documents.test.ts';
import './editor.test.ts';
import './evidence.test.ts';
import './export.test.ts';
import './frameworks.test.ts';
import './killed.test.ts';
import './preview.test.ts';
import './progress.test.ts';
import './report.test.ts';
import './round-trip.test.ts';
import './several-files.test.ts';
import './smoke.test.ts';
import './start.test.ts';
import './support.test.ts';
import './trees.test.ts';
import './virtual.test.ts';

/** What VS Code's web worker extension host runs, as vscode.dev would. */
export const run: () => Promise<void> = runInWorker;
