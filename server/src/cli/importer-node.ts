/**
 * Reads documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ImportBundle from '../import-node.ts';
import { printable } from '../report/printable.ts';
import { readRegularFile } from '../workspace/regular-file-node.ts';
import type { Importer } from './importer.ts';
import { whyUnreadable } from './unreadable.ts';

/** More than a document is read of. */
const LARGEST = 64 * 1024 * 1024;

/** What reads documents for the program in this file. */
export function nodeImporter(program: string): Importer {
  return {
    async bytes(path) {
      try {
        const read = await readRegularFile(path, LARGEST);
        if (read === 'folder') return whyUnreadable({ unreadable: 'folder' });
        if (read === 'no-file') return 'This is a pipe or a device, not a file. Name a document.';
        if (read === 'too-large')
          return 'This file is larger than 64 MB. Save the pages with the criteria on their own.';
        return read;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR') return whyUnreadable({ unreadable: 'missing' });
        if (code === 'EACCES' || code === 'EPERM') return whyUnreadable({ unreadable: 'denied' });
        return whyUnreadable({ unreadable: 'failed', detail: printable(String(error)) });
      }
    },
    run(job) {
      const bundle: typeof ImportBundle = createRequire(program)(join(dirname(program), 'import-node.js'));
      return bundle.runImport(job);
    },
  };
}
