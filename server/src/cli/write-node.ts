/**
 * Writes files so that nothing is lost: what was there stays until all of the new text is on the disk.
 */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a text in place of a file, or anew; rejects if it can’t, and then all is as it was. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const about = await stat(path).catch(() => undefined);
  // A pipe or a device (`--output /dev/stdout`) is nothing that can be put in the place of.
  if (about && !about.isFile()) return writeFile(path, text);
  // What a link leads to is written, and the link stays.
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const file = await open(beside, 'wx', about?.mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
