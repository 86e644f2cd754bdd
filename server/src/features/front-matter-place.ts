/**
 * What is said of a document that is no draft, though its front matter means it to be one.
 */
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { oddFrontMatter } from '../draft/odd-front-matter.ts';
import { frontMatterAstray, marksFrontMatterPlace } from '../rules/marks-front-matter-place.ts';
import type { Severity } from '../rules/rule.ts';
import { LineIndex } from '../text/lines.ts';
import { rangeOf } from './assessed.ts';
import { diagnosticOf } from './diagnostics.ts';

/** The problem, where there is one. */
export function frontMatterProblems(text: string, severity: Severity, rulesUri?: string): Diagnostic[] {
  return frontMatterAstray(text).map(finding => {
    const problem = { ...finding, rule: marksFrontMatterPlace.id, severity };
    return diagnosticOf(problem, rangeOf(new LineIndex(text.slice(0, finding.end)), finding), rulesUri);
  });
}

/** The fix that puts the front matter right, for what stands at some lines. */
export function frontMatterFix(
  uri: string,
  text: string,
  at: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const odd = oddFrontMatter(text);
  if (!odd?.isOurs) return [];
  const lines = new LineIndex(text);
  const { start, end } = rangeOf(lines, odd);
  if (end.line < at.start.line || start.line > at.end.line) return [];
  const changes = odd.edits.map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
  return [
    {
      title: 'Put the front matter at the very top, between two lines of ---',
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code }) => code === marksFrontMatterPlace.id),
      edit: { changes: { [uri]: changes } },
      isPreferred: true,
    },
  ];
}
