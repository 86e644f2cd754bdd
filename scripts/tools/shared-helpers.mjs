import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Each file of the language server's packages brings the same few functions with which TypeScript makes modules of older kinds:
 * some 15 KB of the server. So they are there once, and shorter.
 *
 * @type {import('esbuild').Plugin}
 */
export const sharedHelpers = {
  name: 'shared-helpers',
  setup(build) {
    const ours = fileURLToPath(new URL('typescript-helpers.mjs', import.meta.url));
    build.initialOptions.inject = [...(build.initialOptions.inject ?? []), ours];
    build.onLoad(
      { filter: /[\\/]vscode-(?:jsonrpc|language[\w-]+)[\\/]lib[\\/].*\.js$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(theirs, ''),
      }),
    );
  },
};

/** One of theirs: from the start of a line to the next line that begins with its end. */
const theirs =
  /^var __(createBinding|setModuleDefault|importStar|importDefault|exportStar) = \(this && this\.__\1\) \|\| [\s\S]*?^\}.*;$/gm;
