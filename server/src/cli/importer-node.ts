/**
 * Reads documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ImportBundle from '../import-node.ts';
import type { Importer } from './importer.ts';

/** What reads documents for the program in this file. */
export function nodeImporter(program: string): Importer {
  return {
    run(job) {
      const bundle: typeof ImportBundle = createRequire(program)(join(dirname(program), 'import-node.js'));
      return bundle.runImport(job);
    },
  };
}
