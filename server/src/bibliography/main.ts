/**
 * Entry of the bundle that reads bibliographies and sets them. It is loaded with the first draft that names one.
 */
import { readBibliography } from './read.ts';

export const part = { readBibliography };

/** What may be asked of this part: pure functions over plain data. */
export type BibliographyPart = typeof part;
