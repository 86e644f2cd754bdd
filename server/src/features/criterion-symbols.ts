import type { SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Coverage } from '../assessment/model.ts';
import { homeOf } from '../rules/rule.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';

/** LSP 3.17, SymbolKind.EnumMember; the library that has it by name would be a large part of this bundle. */
const ENUM_MEMBER: SymbolKind = 22;

/** The states as a person reads them. */
const states: Readonly<Record<Coverage['status'], string>> = {
  uncovered: 'not tagged',
  mentioned: 'too few words',
  covered: 'covered',
  evidenced: 'covered, with its supporting document',
};

/**
 * The criteria of a draft as symbols, those whose code and title have all of the query’s letters in its order. Each stands
 * where it is cited first; one that is not cited, where the draft says what it is assessed against.
 */
export function criterionSymbols(assessed: FullyAssessed, query: string): SymbolInformation[] {
  const { assessment, lines } = assessed;
  return assessment.coverage.flatMap(({ tracked: { code, title }, status, first }): SymbolInformation[] => {
    const name = title === '' || title === code ? code : `${code} ${title}`;
    if (!hasLetters(name, query)) return [];
    const span = first ?? homeOf(assessment);
    const range = rangeOf(lines, { start: span.start, end: span.end });
    const uri = uriAt(assessed, span.start);
    const containerName = `${states[status]} · ${assessment.task.title}`;
    return [{ name, kind: ENUM_MEMBER, location: { uri, range }, containerName }];
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
