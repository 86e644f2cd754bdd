/**
 * Entry of the bundle that looks where a draft may show what. The server loads it when somebody looks for that, or a view shows it:
 * never for a keystroke.
 */
import { evidenceAnswer, possiblePlaces } from '../features/evidence.ts';
import { nameSection } from '../features/name-section.ts';

export const part = { evidenceAnswer, possiblePlaces, nameSection };

/** What the server may ask of this part: pure functions over plain data. */
export type EvidencePart = typeof part;
