/**
 * Entry of the bundle that marks previews, loaded when the first preview of a draft is shown. It knows nothing of VS Code.
 */
import { decorate } from './decorate.ts';

export const part = { decorate };

/** What the client may ask of it. */
export type PreviewPart = typeof part;
