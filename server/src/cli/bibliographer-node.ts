/**
 * Reads bibliographies through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BibliographyPart } from '../bibliography/main.ts';
import type { Bibliographer } from './bibliographer.ts';

/** What reads bibliographies for the program in this file. */
export function nodeBibliographer(program: string): Bibliographer {
  return {
    part() {
      const { part }: { part: BibliographyPart } = createRequire(program)(
        join(dirname(program), 'bibliography.js'),
      );
      return part;
    },
  };
}
