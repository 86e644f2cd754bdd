/**
 * What the preview of a draft shows besides its text: citations with what they claim for, and what is over the limit.
 */
import type { Range } from 'vscode-languageserver-protocol';
import { frameOf, homeOf } from '../assessment/ask.ts';
import { isLeftOut } from '../assessment/left-out.ts';
import type { Span } from '../draft/model.ts';
import type { PreviewAnswer } from '../protocol.ts';
import { type FullyAssessed, isHere, rangeOf } from './assessed.ts';

/** What the preview shows of one file. */
export function previewAnswer(assessed: FullyAssessed): PreviewAnswer {
  const { assessment, lines, version } = assessed;
  const ranges = (spans: readonly Span[]) =>
    spans.filter(span => isHere(assessed, span)).map(span => rangeOf(lines, span));
  return {
    version,
    criteria: assessment.coverage.flatMap(({ tracked, status, words, citations }) => {
      const places = ranges(citations);
      const { code, kind, title, asks } = tracked;
      return places.length > 0 ? { code, kind, title, asks, status, words, places } : [];
    }),
    unknown: ranges(assessment.strays),
    limit: limitOf(assessed, ranges),
  };
}

function limitOf(
  assessed: FullyAssessed,
  ranges: (spans: readonly Span[]) => Range[],
): PreviewAnswer['limit'] {
  const { assessment } = assessed;
  const { draft, words, wordRules } = assessment;
  const cutOff = assessment.atMost;
  if (!cutOff || words.most === undefined) return null;
  const over: Span[] = [];
  let open = false;
  for (const [index, page] of draft.pages.entries()) {
    const start = draft.pageStart(index);
    if (start + page.length <= cutOff.start) continue;
    const { excludes } = wordRules;
    for (const [at, passage] of page.passages.entries()) {
      const end = start + passage.end;
      if (end <= cutOff.start || passage.words === 0) continue;
      const home = homeOf(assessment, index, at);
      // A footnote is read where its mark is.
      if (home !== index && draft.pageStart(home) < cutOff.start) continue;
      const leftOut = isLeftOut(frameOf(assessment, home), excludes);
      const counts = !leftOut && !excludes.some(what => what === passage.construct);
      const from = Math.max(cutOff.start, start + passage.start);
      const last = over.at(-1);
      // What is counted again behind an annex, or in another file, is a stretch of its own.
      if (counts && open && last && isHere(assessed, last) === isHere(assessed, { start: from, end }))
        over[over.length - 1] = { start: last.start, end };
      else if (counts) over.push({ start: from, end });
      open = counts;
    }
  }
  return {
    words: words.most,
    tolerated: words.most !== words.limit,
    here: isHere(assessed, cutOff),
    over: ranges(over),
  };
}
