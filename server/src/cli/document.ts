/**
 * A document of another format, read as it is.
 */
import { isUnreadable, type Unreadable } from '../workspace/workspace.ts';
import { uriOf } from './paths.ts';
import { whyUnreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** More bytes than a document is read of. */
const LARGEST = 64 * 1024 * 1024;

/** The bytes of a document at a path, or a sentence that says why there are none. */
export async function documentAt(path: string, { files, folder }: World): Promise<Uint8Array | string> {
  const read = await files.readBytes(uriOf(path, folder), LARGEST);
  return isUnreadable(read) ? whyNot(read) : read;
}

function whyNot(why: Unreadable): string {
  if (why.unreadable === 'no-file') return 'This is a pipe or a device, not a file. Name a document.';
  return why.unreadable === 'too-large'
    ? 'This file is larger than 64 MB. Save the pages with the criteria on their own.'
    : whyUnreadable(why);
}
