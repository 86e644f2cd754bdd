/**
 * What the page of a report has from outside: its texts, its state, and the way to VS Code.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlaceItem } from '../../../server/src/protocol.ts';
import type { FromPage, PageState } from '../report/messages.ts';
import type { ReportTexts } from '../report/texts.ts';

/** What every part of the page may use. */
export interface Page {
  readonly texts: ReportTexts;
  /** Tells VS Code what was pressed. */
  readonly tell: (message: FromPage) => void;
  /** Whether a part that can be closed is open, and to remember that it is. */
  readonly isOpen: (part: string, otherwise: boolean) => boolean;
  readonly setOpen: (part: string, open: boolean) => void;
}

const PageContext = createContext<Page | undefined>(undefined);

/** Hands the page to all below it. */
export const PageProvider = PageContext.Provider;

/** The page that a part stands on. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this part.');
  return page;
}

/** Opens a place of the draft. */
export function opens(page: Page, place: PlaceItem): () => void {
  return () => page.tell({ type: 'open', place });
}

/** The state of the page, kept by VS Code while it is hidden. */
export type { PageState };
