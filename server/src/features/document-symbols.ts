/**
 * The outline of a draft: its headings, each with the words that are counted below it.
 */
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import { isLeftOut } from '../assessment/left-out.ts';
import { counted } from '../text/english.ts';
import { type FullyAssessed, rangeOf } from './assessed.ts';
import { sectionFigures } from './section-figures.ts';

/** The headings as a tree. */
export function documentSymbols(assessed: FullyAssessed): DocumentSymbol[] {
  const { assessment, lines } = assessed;
  const top: DocumentSymbol[] = [];
  const around: { readonly level: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { heading, text, level, end, counted: words, total } of sectionFigures(assessed)) {
    const { page, by, frame } = heading;
    const line = page.heading ?? { start: 0, end: 0 };
    const selectionRange = rangeOf(lines, { start: line.start + by, end: line.end + by });
    const children: DocumentSymbol[] = [];
    while ((around.at(-1)?.level ?? 0) >= level) around.pop();
    (around.at(-1)?.children ?? top).push({
      // An empty name is no symbol (LSP 3.17).
      name: text.trim() || '#'.repeat(level),
      detail: isLeftOut(frame, assessment.wordRules.excludes)
        ? `${counted(total, 'word')}, not counted`
        : counted(words, 'word'),
      kind: SymbolKind.String,
      range: { start: selectionRange.start, end: lines.placeAt(Math.max(end - 1, line.end + by)) },
      selectionRange,
      children,
    });
    around.push({ level, children });
  }
  return top;
}
