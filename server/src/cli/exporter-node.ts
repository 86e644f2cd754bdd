/**
 * Makes Word documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Exporting } from '../export/main.ts';
import { LARGEST_IMAGE, TOO_LARGE } from '../export/options.ts';
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
        const about = await stat(path);
        if (!about.isFile()) return 'it is no file';
        if (about.size > LARGEST_IMAGE) return TOO_LARGE;
        return new Uint8Array(await readFile(path));
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
