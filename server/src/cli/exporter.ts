import type { Exporting } from '../export/main.ts';

/** What Word documents are written by. */
export interface Exporter {
  /** The part with the library for it, loaded when it is first asked for. */
  part(): Exporting;
}
