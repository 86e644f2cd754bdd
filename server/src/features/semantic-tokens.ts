import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import { type FullyAssessed, isHere } from './assessed.ts';

/** What our tokens are: codes that the draft cites, by how far they are covered. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['criterion'],
  tokenModifiers: ['covered', 'uncovered', 'unknown'],
};

const COVERED = 1 << 0;
const UNCOVERED = 1 << 1;
const UNKNOWN = 1 << 2;

/** LSP 3.17, Semantic Tokens: five numbers a token, each place relative to the one before. */
export function semanticTokens(assessed: FullyAssessed): SemanticTokens {
  const { assessment, lines } = assessed;
  const tokens = [
    ...assessment.coverage.flatMap(({ citations, status }) =>
      citations.map(({ start, end }) => ({
        start,
        end,
        modifier: status === 'mentioned' ? UNCOVERED : COVERED,
      })),
    ),
    ...assessment.strays.map(({ start, end }) => ({ start, end, modifier: UNKNOWN })),
  ]
    .filter(span => isHere(assessed, span))
    .sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const place = lines.placeAt(token.start);
    data.push(place.line - line, place.line === line ? place.character - character : place.character);
    data.push(token.end - token.start, 0, token.modifier);
    ({ line, character } = place);
  }
  return { data };
}
