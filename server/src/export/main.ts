/**
 * Entry of the bundle that writes Word documents. It is loaded when somebody exports.
 */
import { exportDocument } from './document.ts';
import { wantedImages } from './images.ts';

export const part = { exportDocument, wantedImages };

/** What may be asked of this part: pure functions over plain data. */
export type Exporting = typeof part;
