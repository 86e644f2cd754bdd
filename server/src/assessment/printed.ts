import type { Bibliography, Printer } from '../bibliography/bibliography.ts';
import type { Draft } from '../draft/model.ts';

/** How a draft’s works are printed, and where their list stands. */
export interface PrintedWorks {
  readonly bibliography: Bibliography;
  readonly printer: Printer;
  /** The keys of all works that are cited and known, in the order of the text, each once. */
  readonly cited: readonly string[];
}

/** A draft with the words that are printed. */
export interface PrintedDraft extends Draft {
  readonly written: Draft;
  readonly works: PrintedWorks;
}

/** Whether a draft has the words that are printed. */
export function isPrinted(draft: Draft): draft is PrintedDraft {
  return draft.written !== undefined && 'works' in draft;
}
