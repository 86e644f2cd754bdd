import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Span } from '../draft/model.ts';
import { codeAt, type FullyAssessed, isHere, rangeOf, uriAt } from './assessed.ts';

/** Every place in the draft that cites the code at a position. */
export function references(assessed: FullyAssessed, position: Position): Location[] {
  return cited(assessed, position).map(span => ({
    uri: uriAt(assessed, span.start),
    range: rangeOf(assessed.lines, span),
  }));
}

/** The same places, to be marked while the cursor stands at the code. */
export function highlights(assessed: FullyAssessed, position: Position): DocumentHighlight[] {
  return cited(assessed, position)
    .filter(span => isHere(assessed, span))
    .map(span => ({ range: rangeOf(assessed.lines, span), kind: DocumentHighlightKind.Text }));
}

function cited({ assessment, lines }: FullyAssessed, position: Position): readonly Span[] {
  const at = codeAt(assessment, lines.offsetAt(position));
  if (!at) return [];
  return at.kind === 'tracked'
    ? at.coverage.citations
    : assessment.strays.filter(({ code }) => code === at.stray.code);
}
