/**
 * Says why a file is not taken as a draft, and what to do.
 */
import { oddFrontMatter } from '../draft/odd-front-matter.ts';
import { printable } from '../report/printable.ts';
import { whyAstray } from '../rules/marks-front-matter-place.ts';
import type { Unreadable } from '../workspace/workspace.ts';

/** Why a file can't be read, as a sentence. */
export function whyUnreadable({ unreadable, detail }: Unreadable): string {
  switch (unreadable) {
    case 'missing':
      return 'There is no such file. Check its name and folder.';
    case 'folder':
      return 'This is a folder. Name the files in it.';
    case 'no-file':
      return 'This file can’t be read: it is a pipe or a device, not a file.';
    case 'denied':
      return 'You may not read this file. Ask for permission, or make a copy.';
    case 'binary':
      return 'This is not a text file. Save the text as Markdown first.';
    case 'utf-16':
      return 'This file is in UTF-16. Save it in the encoding UTF-8.';
    case 'not-utf-8':
      return 'This file is not valid UTF-8. Save it in the encoding UTF-8.';
    case 'too-large':
      return 'This file is too large to be a draft.';
    case 'failed':
      return `This file can’t be read${detail === undefined ? '' : `: ${printable(detail)}`}.`;
  }
}

/** Why a text without our front matter is no draft, as a sentence. */
export function whyNoDraft(text: string): string {
  const isOpened = /^\u{feff}?---[ \t]*[\r\n]/u.test(text);
  if (isOpened && !/^(?:---|\.\.\.)[ \t]*$/m.test(text.replace(/^\u{feff}?---/u, '')))
    return 'This is no draft: its front matter is not closed. Put a line with --- below it.';
  const odd = oddFrontMatter(text);
  if (odd?.isOurs) return `This is no draft. ${whyAstray(odd)}`;
  const advice = 'Add ‘assessment:’ with ‘framework:’ to its front matter, or name one by --framework ID.';
  if (text.trim() === '') return `This file is empty, so it is no draft. ${advice}`;
  return `This is no draft. ${advice}`;
}
