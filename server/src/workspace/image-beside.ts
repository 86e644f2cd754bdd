import { LARGEST_IMAGE, OUTSIDE, TOO_LARGE } from '../export/options.ts';
import { urisInside } from '../project/inside.ts';
import { isUnreadable, type Unreadable, type Workspace } from './workspace.ts';

/**
 * The bytes of an image, or a clause that says why there are none. `path` is as the draft at the URI `draft` writes it: from
 * there, or from a folder around it; nothing outside `folder`, whose URI ends with a slash, is read.
 */
export async function imageBeside(
  files: Workspace,
  path: string,
  draft: string,
  folder: string,
): Promise<Uint8Array | string> {
  let reason: string | undefined;
  for (const image of urisInside(path, draft, folder)) {
    if (await files.leavesBy(image, folder)) {
      reason ??= OUTSIDE;
      continue;
    }
    const read = await files.readBytes(image, LARGEST_IMAGE);
    if (!isUnreadable(read)) return read;
    if (reason === undefined || read.unreadable !== 'missing') reason = why(read);
  }
  return reason ?? OUTSIDE;
}

function why({ unreadable }: Unreadable): string {
  switch (unreadable) {
    case 'missing':
      return 'there is no such file';
    case 'folder':
    case 'no-file':
      return 'it is no file';
    case 'denied':
      return 'it may not be read';
    case 'too-large':
      return TOO_LARGE;
    case 'binary':
    case 'utf-16':
    case 'not-utf-8':
    case 'failed':
      return 'it can’t be read';
  }
}
