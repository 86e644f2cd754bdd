/**
 * Files that are files: what is opened in Node never keeps anybody waiting, as a pipe without a writer does.
 */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** Why there are no bytes though something is there. */
export type NotRead = 'folder' | 'no-file' | 'too-large';

/**
 * The bytes of a file of at most so many; a pipe or a device (`no-file`) is never opened. Rejects with what the system says if
 * there is nothing, or it may not be read.
 */
export async function readRegularFile(path: string, most: number): Promise<Uint8Array | NotRead> {
  // Opening some devices does something already.
  const before = whatIs(await stat(path), most);
  if (before !== undefined) return before;
  // Not on Windows, where no pipe has a name in a folder. What it is now may be something else than it was.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return whatIs(await file.stat(), most) ?? new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

interface About {
  readonly size: number;
  isDirectory(): boolean;
  isFile(): boolean;
}

function whatIs(about: About, most: number): NotRead | undefined {
  if (about.isDirectory()) return 'folder';
  if (!about.isFile()) return 'no-file';
  return about.size > most ? 'too-large' : undefined;
}
