import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything that the scripts fetch or write goes; ignored by git. */
export const cache = join(root, '.vscode-test');

/** The example drafts: what `npm start` opens, and what the tests in VS Code work on a copy of. */
export const examples = join(root, 'examples');
