/**
 * Which pictures of the draft have been dealt with: none is left out in silence.
 */
import type { SourceFile } from './source.ts';

/** Notes pictures as they are written, or as it is said that they are not. */
export class Pictures {
  readonly #done = new Set<string>();

  /** Notes one, by where it is written. */
  done(file: SourceFile, at: number, url: string): void {
    this.#done.add(keyOf(file, at, url));
  }

  /** Whether one was noted. */
  isDone(file: SourceFile, at: number, url: string): boolean {
    return this.#done.has(keyOf(file, at, url));
  }
}

function keyOf({ index }: SourceFile, at: number, url: string): string {
  return `${index} ${at} ${url}`;
}
