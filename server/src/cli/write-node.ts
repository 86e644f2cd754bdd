/**
 * Writes files so that nothing is lost: what was there stays until all of the new contents are on the disk, and is replaced
 * only by who says so.
 */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file anew, or with `replace` in place of the one that is there; rejects if it can’t, and then all is as it was.
 * Without `replace` a file that is there (come a moment ago, say) is left alone: code `EEXIST`.
 */
export async function writeWhole(
  path: string,
  contents: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  const about = await stat(path).catch(() => undefined);
  // A pipe or a device (`--output /dev/stdout`) is nothing that can be put in the place of.
  if (about && !about.isFile()) return writeFile(path, contents);
  // What a link leads to is replaced, and the link stays.
  const target = replace ? await realpath(path).catch(() => path) : path;
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`);
  try {
    // ‘x’: nobody who guessed the name can have put a link there for this to write through.
    const file = await open(beside, 'wx', about?.mode);
    try {
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(beside, target);
    else await nameAnew(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Gives a file a name that no other has. */
async function nameAnew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await copyAnew(from, to);
  }
  await rm(from, { force: true }).catch(() => undefined);
}

/** The same where the file system knows no links. */
async function copyAnew(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    // Half of a copy is none; what was there before it is not ours.
    if (codeOf(error) !== 'EEXIST') await rm(to, { force: true }).catch(() => undefined);
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
