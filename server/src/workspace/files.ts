/**
 * The file system as the program sees it. It is handed in: Node's, an editor's, or memory in tests. Paths are
 * absolute, in the form of whoever implements it.
 */

/** Why a file could not be read as text. */
export interface Unreadable {
  readonly unreadable:
    | 'missing'
    | 'folder'
    | 'denied'
    | 'binary'
    | 'utf-16'
    | 'not-utf-8'
    | 'too-large'
    | 'failed';
  /** What the system said, where it is worth passing on. */
  readonly detail?: string;
}

/** Reads files and finds them; writes none. */
export interface Files {
  /** The text of a file with its byte order mark, or why there is none. Never rejects. */
  read(path: string): Promise<string | Unreadable>;
  /** Whether a file (not a folder) is there. Never rejects. */
  exists(path: string): Promise<boolean>;
  /** Whether a file is reached by a link that leads out of a folder; not there where nobody can tell. Never rejects. */
  leaves?(path: string, folder: string): Promise<boolean>;
  /**
   * The files whose names end in one of `suffixes`, sorted: those that stand in `folder` itself, and with
   * `deep` those below it too. A folder that can't be read holds none.
   */
  find(folder: string, suffixes: readonly string[], options?: { readonly deep?: boolean }): Promise<string[]>;
}

/** What the names of workspace frameworks end in. */
export const frameworkSuffixes: readonly string[] = [
  '.markscheme.yaml',
  '.markscheme.yml',
  '.markscheme.json',
];

/** More than any draft or framework has. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Whether reading has failed. */
export function isUnreadable(read: string | Unreadable): read is Unreadable {
  return typeof read !== 'string';
}

/** The text that bytes stand for: UTF-8 and nothing else, with the byte order mark if there is one. */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { unreadable: 'utf-16' };
  if (bytes.includes(0)) return { unreadable: 'binary' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { unreadable: 'not-utf-8' };
  }
}
