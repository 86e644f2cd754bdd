import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import { citationsOn, straysOn } from '../assessment/ask.ts';
import type { Span } from '../draft/model.ts';
import type { FullyAssessed } from './assessed.ts';
import { pagesHere } from './pages.ts';

/** What our tokens are: codes that the draft cites, by how far they are covered. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['criterion'],
  tokenModifiers: ['covered', 'uncovered', 'unknown'],
};

const COVERED = 1 << 0;
const UNCOVERED = 1 << 1;
const UNKNOWN = 1 << 2;

/** LSP 3.17, Semantic Tokens: five numbers a token, each place relative to the one before; with a range those of its pages. */
export function semanticTokens(assessed: FullyAssessed, range?: Range): SemanticTokens {
  const { assessment, lines } = assessed;
  const statuses = new Map(assessment.coverage.map(({ tracked, status }) => [tracked.code, status]));
  const tokens: Token[] = [];
  for (const { index, by } of pagesHere(assessed, range)) {
    const add = ({ start, end }: Span, modifier: number) =>
      tokens.push({ start: start + by, end: end + by, modifier });
    for (const citation of citationsOn(assessment, index))
      add(citation, statuses.get(citation.code) === 'mentioned' ? UNCOVERED : COVERED);
    for (const stray of straysOn(assessment, index)) add(stray, UNKNOWN);
  }
  tokens.sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of oneByOne(tokens)) {
    const place = lines.placeAt(token.start);
    data.push(place.line - line, place.line === line ? place.character - character : place.character);
    data.push(token.end - token.start, 0, token.modifier);
    ({ line, character } = place);
  }
  return { data };
}

interface Token extends Span {
  readonly modifier: number;
}

/** A range is one token for all its codes, and is covered only if all of them are. */
function oneByOne(tokens: readonly Token[]): Token[] {
  const apart: Token[] = [];
  for (const token of tokens) {
    const last = apart.at(-1);
    if (last && token.start < last.end)
      apart[apart.length - 1] = { ...last, modifier: Math.max(last.modifier, token.modifier) };
    else apart.push(token);
  }
  return apart;
}
