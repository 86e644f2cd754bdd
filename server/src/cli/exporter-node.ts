/**
 * Makes Word documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Exporting } from '../export/main.ts';
import type { Exporter } from './exporter.ts';

/** What writes documents for the program in this file. */
export function nodeExporter(program: string): Exporter {
  return {
    part() {
      const { part }: { part: Exporting } = createRequire(program)(join(dirname(program), 'export.js'));
      return part;
    },
  };
}
