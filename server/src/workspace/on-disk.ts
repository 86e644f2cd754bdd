import { readDraft } from '../draft/draft.ts';
import { whyTooLong } from '../draft/longest.ts';
import type { Draft } from '../draft/model.ts';
import type { Found } from '../project/paths.ts';
import type { Unreadable } from './workspace.ts';

/** Why a file that a list names could not be read. */
type Unread = Extract<Found, 'missing' | 'too-long' | 'not-utf-8' | 'unreadable'>;

/** A file as it was read from disk. */
export class OnDisk {
  readonly text: string | undefined;
  /** What is to be said where there is no text. */
  readonly unread: Unread;
  /** Whether it is a link that leads out of the workspace. */
  readonly outside: boolean;
  fresh = true;
  #draft: Draft | undefined;
  #isTooLong: boolean | undefined;

  constructor(read: string | Unreadable | undefined, outside: boolean) {
    this.text = typeof read === 'string' ? read : undefined;
    this.unread = unreadOf(typeof read === 'string' ? undefined : read);
    this.outside = outside;
  }

  /** Whether the same was read. */
  isAs({ text, unread, outside }: OnDisk): boolean {
    return this.text === text && this.unread === unread && this.outside === outside;
  }

  /** Whether there is more text than is read as a draft. */
  get isTooLong(): boolean {
    this.#isTooLong ??= this.text !== undefined && whyTooLong(this.text) !== undefined;
    return this.#isTooLong;
  }

  /** Most of what stands in a folder is looked at no further than its front matter. */
  get draft(): Draft | undefined {
    if (this.text !== undefined && !this.isTooLong) this.#draft ??= readDraft(this.text);
    return this.#draft;
  }
}

function unreadOf(why: Unreadable | undefined): Unread {
  switch (why?.unreadable) {
    case undefined:
    case 'missing':
    case 'folder':
    case 'no-file':
      return 'missing';
    case 'utf-16':
    case 'not-utf-8':
    case 'binary':
      return 'not-utf-8';
    case 'too-large':
      return 'too-long';
    case 'denied':
    case 'failed':
      return 'unreadable';
  }
}
