import { SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Coverage } from '../assessment/model.ts';
import { homeOf } from '../rules/rule.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';

/** The states as a person reads them. */
const states: Readonly<Record<Coverage['status'], string>> = {
  uncovered: 'uncovered',
  mentioned: 'mentioned only',
  covered: 'covered',
  evidenced: 'covered, with its supporting document',
};

/**
 * The criteria of a draft as symbols, those whose code and title have all of the query’s letters in its order. Each stands
 * where it is cited first; one that is not cited, where the draft says what it is assessed against.
 */
export function criterionSymbols(assessed: FullyAssessed, query: string): SymbolInformation[] {
  const { assessment, lines } = assessed;
  return assessment.coverage.flatMap(({ tracked: { code, title }, status, first }) => {
    const name = title === '' || title === code ? code : `${code} ${title}`;
    if (!hasLetters(name, query)) return [];
    const span = first ?? homeOf(assessment);
    const range = rangeOf(lines, { start: span.start, end: span.end });
    const uri = uriAt(assessed, span.start);
    const container = `${states[status]} · ${assessment.task.title}`;
    return SymbolInformation.create(name, SymbolKind.EnumMember, range, uri, container);
  });
}

/** As clients look for symbols: ‘121ra’ finds ‘1.2.1 Raising attainment’. */
function hasLetters(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
