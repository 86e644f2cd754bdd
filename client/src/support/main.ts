/**
 * The part of the client for while the rest sleeps (`dist/web/support.js`): the way in before there is a draft, and diagnostics for a
 * bug report.
 */
import { copyReport } from './copy.ts';
import { Door } from './door.ts';

/** What the part offers. */
export const part = { copyReport, Door };

export type SupportPart = typeof part;
