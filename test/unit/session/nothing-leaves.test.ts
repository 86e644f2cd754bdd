import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wantedImages } from '../../../server/src/export/images.ts';
import { readSource } from '../../../server/src/export/read.ts';
import { isFullyAssessed } from '../../../server/src/features/assessed.ts';
import { documentLinks } from '../../../server/src/features/document-links.ts';
import { overview } from '../../../server/src/features/overview.ts';
import { bundledFrameworks } from '../../../server/src/framework/bundled.ts';
import { Session } from '../../../server/src/session/session.ts';
import { OpenDocument } from '../../../server/src/workspace/open-document.ts';
import { memoryWorkspace } from '../../memory.ts';
import { runs } from '../../seed.ts';
import { folders, isInside, nastyNames } from '../project/nasty-names.ts';

/** What a draft leads to: all URIs that are asked of the files or handed to the client. */
async function ledTo(
  folder: string,
  file: string,
  text: string,
  project?: string,
  isWorkspace = true,
): Promise<{ asked: string[]; given: string[] }> {
  const asked: string[] = [];
  const ask = <Answer>(answer: Answer, ...uris: string[]) => {
    asked.push(...uris);
    return Promise.resolve(answer);
  };
  const projectUri = `${folder}markscheme.yaml`;
  const session = new Session({
    ...memoryWorkspace(new Map(project === undefined ? [] : [[projectUri, project]])),
    read: uri => ask((uri === projectUri ? project : undefined) ?? 'Words.\n', uri),
    readBytes: uri => ask({ unreadable: 'missing' }, uri),
    listMarkdown: uri => ask([], uri),
    list: uri => ask([], uri),
    exist: uris =>
      ask(
        uris.map(() => true),
        ...uris,
      ),
  });
  session.bundled = bundledFrameworks;
  if (isWorkspace) session.folders = [folder.replace(/\/$/, '')];
  const document = new OpenDocument(folder + file, 'markdown', 1, text);
  session.documents = { get: uri => (uri === document.uri ? document : undefined), all: () => [document] };
  await session.loadFrameworks();
  const assessed = await session.assessed(document);
  if (!assessed || !isFullyAssessed(assessed)) return { asked, given: [] };
  const source = readSource(assessed.assessment.draft);
  for (const { path } of wantedImages(source)) await session.image(path, document.uri);
  const given = [
    ...documentLinks(assessed, true).flatMap(({ target }) => target ?? []),
    ...overview(assessed).documents.flatMap(({ uri }) => uri ?? []),
  ];
  return { asked, given };
}

const HEAD = '---\nassessment:\n  framework: npqsl\n---\n\n';
const linking = (...addresses: string[]) =>
  `${HEAD}${addresses.map((one, index) => `[a](<${one}>) ![b](<${one}>) [c][${index}]\n\n[${index}]: <${one}>`).join('\n\n')}\n`;

describe('What a draft leads to', () => {
  it('is asked about in its folder of the workspace', async () => {
    const draft = linking('../images/x.png', 'data.xlsx', ' my data.xlsx ', '%2E%2E/y.docx?a#b');
    const { asked, given } = await ledTo('file:///school/', 'sub/draft.md', draft);
    // Also from the folders around the draft, as pandoc does, but in that folder only.
    assert.deepEqual([...new Set(asked)].sort(), [
      'file:///school/data.xlsx',
      'file:///school/images/x.png',
      'file:///school/my%20data.xlsx',
      'file:///school/sub/data.xlsx',
      'file:///school/sub/my%20data.xlsx',
      'file:///school/y.docx',
    ]);
    assert.ok(given.includes('file:///school/images/x.png'));
    assert.ok(given.includes('file:///school/y.docx?a#b'));
  });

  it('is asked about in the draft’s own folder where it is in no workspace', async () => {
    const { asked } = await ledTo(
      'file:///school/',
      'draft.md',
      linking('a.docx', '../b.docx'),
      undefined,
      false,
    );
    assert.deepEqual([...new Set(asked)], ['file:///school/a.docx']);
  });

  for (const address of [
    ...[
      ' //h1.example/x.docx',
      '\t//h1.example/x.docx',
      '&#9;//h1.example/x.docx',
      '&#32;\\\\\\\\h\\\\x.docx',
    ],
    ...['&#10;http://h1.example/x.docx', 'ht&#10;tp://h1.example/x.docx'],
    ...[
      '../../../../elsewhere.txt',
      '..\\\\..\\\\elsewhere.txt',
      '%2e%2e/%2e%2e/x.txt',
      '..%2f..%2fx.txt',
      '..%5c..%5cx.txt',
    ],
    ...['./C:/x.txt', 'sub/..%00/x.txt', '.. /.. /x.txt'],
  ])
    it(`is not asked about through ${JSON.stringify(address)}`, async () => {
      assert.deepEqual(await ledTo('file:///school/', 'sub/draft.md', linking(address)), {
        asked: [],
        given: [],
      });
    });

  it('never lies outside, whatever stands in links, pictures, definitions and lists of files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(nastyNames, { minLength: 1, maxLength: 3 }),
        folders,
        fc.constantFrom('draft.md', 'sub/draft.md'),
        fc.boolean(),
        fc.boolean(),
        async (names, folder, file, listed, isWorkspace) => {
          const files = JSON.stringify(names.map(name => `${name}.md`));
          const project = listed ? `framework: npqsl\nfiles: ${files}\n` : undefined;
          const head = `---\nassessment:\n  framework: npqsl\n  parts: ${files}\n---\n\n`;
          const text = linking(...names);
          const parted = text.replace(HEAD, listed ? HEAD : head);
          for (const draft of [text, parted]) {
            const { asked, given } = await ledTo(folder, file, draft, project, isWorkspace);
            for (const uri of [...asked, ...given]) assert.ok(isInside(uri, folder), uri);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
