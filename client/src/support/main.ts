/**
 * The part of the client that makes diagnostics for a bug report (`dist/web/support.js`), loaded when somebody asks for them.
 */
import { reportOf } from './report.ts';

/** What the part offers. */
export const part = { reportOf };

export type SupportPart = typeof part;
