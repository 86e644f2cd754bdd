/**
 * Which passages the draft claims for a criterion.
 */
import type { Range } from 'vscode-languageserver-protocol';
import { codesArrivingAt, standingAt } from '../assessment/ask.ts';
import type { FullyAssessed } from './assessed.ts';
import { rangeOf } from './assessed.ts';
import { pagesHere } from './pages.ts';

/** More than these are marked in no document: it is looked at, not read through. */
const MOST = 2000;

/** The passages of this document that are claimed for a code and can cover it, each once, in their order. */
export function claimedPassages(assessed: FullyAssessed, code: string): Range[] {
  const { lines, assessment } = assessed;
  const ranges: Range[] = [];
  for (const { page, index, by, frame } of pagesHere(assessed)) {
    if (frame.kind !== 'account') continue;
    const all = frame.claiming.has(code);
    const { citations, further } = standingAt(assessment, index).tally;
    const claims = [
      ...citations.flatMap(citation =>
        citation.code === code && citation.claim.kind === 'passages' ? citation.claim : [],
      ),
      ...further.filter(claim => claim.code === code),
    ];
    const opening = !page.heading && codesArrivingAt(assessment, index).includes(code) ? page.opening : 0;
    if (!all && claims.length === 0 && opening === 0) continue;
    for (const [at, { start, end, construct, words, place }] of page.passages.entries()) {
      const isClaimed = all || at < opening || claims.some(({ from, to }) => from <= at && at < to);
      if (!isClaimed || construct === 'quotation' || words === 0 || place) continue;
      ranges.push(rangeOf(lines, { start: start + by, end: end + by }));
      if (ranges.length === MOST) return ranges;
    }
  }
  return ranges;
}
