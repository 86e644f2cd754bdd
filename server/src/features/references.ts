import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { codeAt, type FullyAssessed, rangeOf } from './assessed.ts';

/** Every place in the draft that cites the code at a position. */
export function references(assessed: FullyAssessed, position: Position): Location[] {
  return citedRanges(assessed, position).map(range => ({ uri: assessed.uri, range }));
}

/** The same places, to be marked while the cursor stands at the code. */
export function highlights(assessed: FullyAssessed, position: Position): DocumentHighlight[] {
  return citedRanges(assessed, position).map(range => ({ range, kind: DocumentHighlightKind.Text }));
}

function citedRanges({ assessment, lines }: FullyAssessed, position: Position) {
  const at = codeAt(assessment, lines.offsetAt(position));
  if (!at) return [];
  const spans =
    at.kind === 'tracked'
      ? at.coverage.citations
      : assessment.strays.filter(({ code }) => code === at.stray.code);
  return spans.map(span => rangeOf(lines, span));
}
