import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Span } from '../draft/model.ts';
import { codeAt, type FullyAssessed, isHere, rangeOf, uriAt } from './assessed.ts';
import { workPlaces, workReferences } from './cited-work.ts';
import { ownPlaces } from './own-criteria.ts';

/** Every place in the draft that cites the code at a position; `withDefinition`: that of the writer’s own where it is set, too. */
export function references(assessed: FullyAssessed, position: Position, withDefinition = true): Location[] {
  const works = workReferences(assessed, position, withDefinition);
  if (works) return works;
  return cited(assessed, position, withDefinition).map(span => ({
    uri: uriAt(assessed, span.start),
    range: rangeOf(assessed.lines, span),
  }));
}

/** The same places, to be marked while the cursor stands at the code. */
export function highlights(assessed: FullyAssessed, position: Position): DocumentHighlight[] {
  return (workPlaces(assessed, position) ?? cited(assessed, position, true))
    .filter(span => isHere(assessed, span))
    .map(span => ({ range: rangeOf(assessed.lines, span), kind: DocumentHighlightKind.Text }));
}

function cited(assessed: FullyAssessed, position: Position, withDefinition: boolean): readonly Span[] {
  const { assessment, lines } = assessed;
  const at = codeAt(assessment, lines.offsetAt(position));
  if (!at) return ownPlaces(assessed, position, withDefinition);
  return at.kind === 'tracked'
    ? at.coverage.citations
    : assessment.strays.filter(({ code }) => code === at.stray.code);
}
