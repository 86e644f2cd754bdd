import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { Wholes } from '../../../server/src/workspace/wholes.ts';
import type { Unreadable } from '../../../server/src/workspace/workspace.ts';
import { memoryWorkspace } from '../../memory.ts';

const FOLDER = 'file:///school/';
const MAIN = `${FOLDER}main.md`;
const TEXT = '---\nassessment:\n  framework: plain\n  parts: [part.md]\n---\nWords.\n';

/** What is said of the part of a draft that can’t be read for this reason: in its list, and in a project file’s. */
async function said(why: Unreadable['unreadable']): Promise<{ parts: string[]; project: string[] }> {
  const project = `${FOLDER}markscheme.yaml`;
  const files = memoryWorkspace(
    new Map([
      [MAIN, TEXT],
      [project, 'framework: plain\nfiles: [other.md, part.md]\n'],
      [`${FOLDER}other.md`, 'Words.\n'],
    ]),
  );
  const wholes = new Wholes({
    files: {
      ...files,
      read: async uri => (uri.endsWith('/part.md') ? { unreadable: why } : files.read(uri)),
    },
    open: () => undefined,
    all: () => [],
    folderOf: () => FOLDER,
  });
  await wholes.load([project], []);
  const gathered = await wholes.of(MAIN);
  assert.deepEqual(gathered?.missing, ['part.md']);
  return {
    parts: gathered.faults.map(({ message }) => message),
    project: wholes.faults(() => createCatalogue([])).map(({ message }) => message),
  };
}

describe('A part that can’t be read', () => {
  const cases: [Unreadable['unreadable'], RegExp][] = [
    ['missing', /^There is no file ‘part\.md’\. /],
    ['folder', /^There is no file ‘part\.md’\. /],
    ['no-file', /^There is no file ‘part\.md’\. /],
    ['utf-16', /^‘part\.md’ is not text in UTF-8, so it is not read\. Save it in the encoding UTF-8\.$/],
    ['not-utf-8', /^‘part\.md’ is not text in UTF-8, /],
    ['binary', /^‘part\.md’ is not text in UTF-8, /],
    ['denied', /^‘part\.md’ can’t be read\. /],
    ['failed', /^‘part\.md’ can’t be read\. /],
    ['too-large', /^‘part\.md’ is too long to be read: /],
  ];
  for (const [why, expected] of cases)
    it(`as it is ${why} is left out, and it is said why`, async () => {
      const { parts, project } = await said(why);
      assert.match(parts.join('\n'), expected);
      assert.match(project.join('\n'), new RegExp(expected.source, 'm'));
    });
});
