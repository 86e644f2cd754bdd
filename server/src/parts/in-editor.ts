/**
 * Entry of the bundle with what is shown in the text itself. The server loads it when an editor first asks for any of it, which
 * is after the first problems are on their way.
 */
import { claimedPassages } from '../features/claimed-passages.ts';
import { codeLenses } from '../features/code-lens.ts';
import { documentLinks } from '../features/document-links.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { whatCounts } from '../features/what-counts.ts';

export const part = {
  claimedPassages,
  codeLenses,
  documentLinks,
  documentSymbols,
  foldingRanges,
  inlayHints,
  semanticTokens,
  whatCounts,
};

/** What the server may ask of this part: pure functions over plain data. */
export type InEditor = typeof part;
