/**
 * Writes Word documents through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { Exporting } from '../export/main.ts';
import { LARGEST_IMAGE, TOO_LARGE } from '../export/options.ts';
import { readRegularFile } from '../regular-file-node.ts';
import type { Exporter } from './exporter.ts';
import { whyUnwritten } from './unwritten.ts';

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
    save: saveWhole,
  };
}

/** Writes to a file beside the one that is meant, and gives it the name when all of it is there. */
async function saveWhole(path: string, bytes: Uint8Array, replace: boolean): Promise<string | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(beside, path);
    else await nameAnew(beside, path);
    return undefined;
  } catch (error) {
    return whyUnwritten(error);
  } finally {
    // Nothing is there any more if it was renamed.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Gives a file a name that no other has; a file of that name that has come meanwhile stays. */
async function nameAnew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw error;
    // Some file systems know no links.
    const there = await stat(to).then(
      () => true,
      () => false,
    );
    if (there) throw Object.assign(new Error('There is a file of this name.'), { code: 'EEXIST' });
    await rename(from, to);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
