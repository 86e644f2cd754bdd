/**
 * Makes Word documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Exporting } from '../export/main.ts';
import { LARGEST_IMAGE, TOO_LARGE } from '../export/options.ts';
import { readRegularFile } from '../workspace/regular-file-node.ts';
import type { Exporter } from './exporter.ts';

/** What writes documents for the program in this file. */
export function nodeExporter(program: string): Exporter {
  return {
    part() {
      const { part }: { part: Exporting } = createRequire(program)(join(dirname(program), 'export.js'));
      return part;
    },
    async image(path) {
      try {
        const read = await readRegularFile(path, LARGEST_IMAGE);
        if (read === 'too-large') return TOO_LARGE;
        return typeof read === 'string' ? 'it is no file' : read;
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
        return code === 'EACCES' || code === 'EPERM' ? 'it may not be read' : 'it can’t be read';
      }
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
