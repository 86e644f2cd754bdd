import { foreignIn } from '../assessment/foreign.ts';
import { foreignMarks } from '../draft/readings/foreign-marks.ts';
import { picturesOf, shownAddress } from './images.ts';
import { inOrder } from './source.ts';
import type { Writing } from './writing.ts';

/** Says of pictures that stand where nothing is printed, such as a note that no mark leads to, that they are not there. */
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

/** Says once what of the draft is written for another tool, and so is not in the document or stands there as it is written. */
export function tellForeign(writing: Writing): void {
  const { draft } = writing;
  const foreign = foreignIn(
    draft.pages.flatMap(page => foreignMarks.on(page)),
    draft,
  );
  if (foreign) writing.tell(foreign.sentence);
}
