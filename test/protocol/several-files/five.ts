/** A draft in five files, and a workspace that may have it. */
import assert from 'node:assert/strict';
import type { Diagnostic, Position } from 'vscode-languageserver-protocol/node';
import { type CoverageAnswer, CoverageRequest } from '../../../server/src/protocol.ts';
import { words } from '../drafts.ts';
import { workspaceForEach } from '../workspace.ts';

/** A place in a text, from 0. */
export const at = (line: number, character: number): Position => ({ line, character });

/** The diagnostics of a rule, each as `line:character message`. */
export const messages = (diagnostics: readonly Diagnostic[], rule: string): string[] =>
  diagnostics
    .filter(({ code }) => code === rule)
    .map(({ range: { start }, message }) => `${start.line}:${start.character} ${String(message)}`);

/** A draft in five files, with 1 + 2 + 2 + 2 + 2 words of headings and as many of text as it says. */
export const FIVE = {
  'main.md':
    '---\nassessment:\n  framework: npqsl\n  parts: [one.md, text/two.md, three.md, annex.md]\n---\n# Reading\n',
  'one.md': `## Design\n\nI planned it ${words(47)} (1.2.b).\n`,
  'text/two.md': `${words(9)} a slip (7.2.1)\n\n## Implementation phase\n\n${words(60)} (1.2.b) (2.2.b)\n`,
  'three.md': `## Evaluation\n\n${words(20)} (3.2.b). See [the survey](annex.md) and [nothing](gone.pdf).\n`,
  'annex.md': `# Annex A\n\n${words(100)} (5.2.a)\n`,
} as const;

/** The criterion of a code. */
export const criterion = ({ areas }: CoverageAnswer, code: string) =>
  areas.flatMap(({ criteria }) => criteria).find(item => item.code === code);

/** A folder for each test of a `describe`, whose client pulls diagnostics, and what is asked of it. */
export function severalForEach() {
  const workspace = workspaceForEach({ textDocument: { diagnostic: {} } });
  const { uriOf: uri } = workspace;
  return {
    workspace,
    uri,
    /** Writes files, by their names. */
    write: async (files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) await workspace.write(name, text);
    },
    /** What is covered by the draft that has a file. */
    coverage: async (name: string): Promise<CoverageAnswer> => {
      const answer = await workspace.client.connection.sendRequest<{
        kind: string;
        coverage: CoverageAnswer;
      }>(CoverageRequest.method, { textDocument: { uri: uri(name) } });
      assert.equal(answer.kind, 'full', JSON.stringify(answer));
      return answer.coverage;
    },
  };
}
