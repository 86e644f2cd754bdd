/**
 * Which pictures of the draft have been dealt with: none is left out in silence.
 */
import { picturesOf, shownAddress } from './images.ts';
import { inOrder, type SourceFile } from './source.ts';
import type { Writing } from './writing.ts';

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

/** Says of those that stand where nothing is printed, such as a note that no mark leads to, that they are not there. */
export function tellForgotten(writing: Writing): void {
  for (const file of writing.files) {
    for (const node of inOrder(file.nodes)) {
      for (const picture of picturesOf(node, file)) {
        if (picture.kind !== 'image' || writing.pictures.isDone(file, picture.at, picture.url)) continue;
        writing.tellLeftOut(
          `The image ‘${shownAddress(picture.url)}’ in ${writing.lineOf(file, picture.at)} is not in the document: nothing is printed where it stands.`,
        );
      }
    }
  }
}
