/** A framework file for tests, and a workspace that may have it. */
import type { Position } from 'vscode-languageserver-protocol/node';
import { withCursor } from '../client.ts';
import { type TestWorkspace, workspaceForEach } from '../workspace.ts';

const pulls = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown' as const] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** A framework file that is right. */
export const GARDEN = `id: garden
title: The school garden
areas:
  - number: 1
    code: SOIL
    title: Soil and plants
    learnHowTo:
      - asks: Prepare a bed.
      - asks: Choose plants that suit it.
  - number: 2
    title: People
    criteriaComplete: true
phases:
  - { id: plan, title: Plan, synonyms: [plan] }
  - { id: grow, title: Grow, synonyms: [grow] }
tasks:
  - id: report
    title: Report
    words: { limit: 800 }
    areas: [1, 2]
    phases: [plan, grow]
    criteria:
      - code: G1
        asks: Says what was planted, and why there.
        area: 1
        tracks: [1.b]
      - code: "G2"
        asks: Says who did what.
        area: 2
`;

/** A draft of it; more of its front matter may follow. */
export const draft = (text: string, more = ''): string =>
  `---\nassessment:\n  framework: garden\n${more}---\n\n## Plan\n\n${text}\n`;

/** The name of its file. */
export const FILE = 'garden.markscheme.yaml';

/** A workspace in which a framework file is written. */
export interface Garden {
  readonly workspace: TestWorkspace;
  /** Opens the framework file, or another, with a cursor in it, in place of what is on disk. */
  openAt(text: string, name?: string): Promise<Position>;
  /** A place in a file, as requests name it. */
  at(name: string, position: Position): { textDocument: { uri: string }; position: Position };
}

/** A folder for each test of a `describe`, whose client pulls diagnostics, takes snippets and asks before it renames. */
export function gardenForEach(): Garden {
  const workspace = workspaceForEach(pulls);
  const { uriOf } = workspace;
  return {
    workspace,
    openAt: async (text, name = FILE) => {
      const cursor = withCursor(text);
      await workspace.client.open(uriOf(name), cursor.text, 'yaml');
      return cursor.position;
    },
    at: (name, position) => ({ textDocument: { uri: uriOf(name) }, position }),
  };
}

/** A draft that cites the framework in comments and in its front matter, too. */
export const otherDraft = (): string =>
  draft('Peas (G1) and <!-- criteria: G1, G2 -->', '  marks: { G1: 2, G2: 1 }\n');

/** Writes the framework, one that extends it, drafts of both in folders, and files that don't count. */
export async function plantDrafts({ write }: TestWorkspace): Promise<void> {
  await write(FILE, GARDEN);
  await write(
    'more.markscheme.yaml',
    'id: more\nextends: garden\ntasks:\n  - id: report\n    criteria:\n      - { code: G1, asks: In other words. }\n',
  );
  await write('other/closed.md', otherDraft());
  await write('other/more.md', draft('Kale (G1).').replace('garden', 'more'));
  await write('notes.md', '# Notes\n\nG1\n');
  await write('plain.md', draft('G1').replace('garden', 'plain'));
  await write('.gitignore', 'build/\n');
  await write('build/copy.md', draft('Peas (G1).'));
  await write('node_modules/p/README.md', draft('Peas (G1).'));
}
