/**
 * What the command line needs of the machine it runs on.
 */
import type { Files } from '../files.ts';

/** Handed in, so that the commands can be run without a process. */
export interface World {
  readonly files: Files;
  /** The current folder, absolute. */
  readonly folder: string;
  /** Prints to standard output. */
  print(text: string): void;
  /** Prints one line to standard error. */
  warn(line: string): void;
  /** Writes a file; resolves to what went wrong, if something did. */
  write(path: string, text: string): Promise<string | undefined>;
  /** Whether two paths lead to one and the same file that is there. */
  isSameFile(one: string, other: string): Promise<boolean>;
}
