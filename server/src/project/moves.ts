/**
 * What follows from files that are renamed or moved: which names of them are written otherwise. Addresses are URIs without
 * escapes, of folders without a slash at the end; paths are relative to the file that they stand in, with slashes.
 */
import type { Span } from '../draft/model.ts';

/** A file or a folder with all in it that is elsewhere from now on. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** A place in a file that names another. */
export interface Reference extends Span {
  readonly path: string;
  /** What stands there for another path. */
  write(path: string): string;
}

/** A text to be put in the place of another; offsets are those of the file before it is moved. */
export interface Replacement extends Span {
  readonly newText: string;
}

/** Where a file or folder is after moves. */
export function movedTo(address: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (address === from) return to;
    if (address.startsWith(`${from}/`)) return to + address.slice(from.length);
  }
  return address;
}

/**
 * The edits by which the references of a file still lead to the same files after moves, of itself, too. Where one can’t,
 * because `reaches` says no or there is no relative path, it is left as it is.
 */
export function followed(
  file: string,
  references: readonly Reference[],
  moves: readonly Move[],
  reaches: (from: string, to: string) => boolean = () => true,
): Replacement[] {
  const home = movedTo(file, moves);
  return references.flatMap((reference): Replacement | [] => {
    const { start, end, path } = reference;
    const target = addressFrom(file, path);
    const before = target === undefined ? undefined : relativePath(file, target);
    if (target === undefined || before === undefined) return [];
    const to = movedTo(target, moves);
    const after = relativePath(home, to);
    if (after === undefined || after === before || !reaches(home, to)) return [];
    // As it was begun: `./` is some people’s habit.
    const newText = reference.write(path.startsWith('./') && !after.startsWith('.') ? `./${after}` : after);
    return { start, end, newText };
  });
}

/** The parts of an address that no path leads out of: scheme and authority. */
const ROOT = 3;

/** The address that a path leads to from a file; undefined where it leads to nowhere. */
export function addressFrom(file: string, path: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length <= ROOT) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The path from a file to another; undefined where none leads there. */
function relativePath(from: string, to: string): string | undefined {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  if (shared < ROOT) return undefined;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
