import assert from 'node:assert/strict';
import { isContentsFile } from '../../../server/src/project/contents-files.ts';
import { Wholes } from '../../../server/src/workspace/wholes.ts';
import { memoryWorkspace } from '../../memory.ts';

const FOLDER = 'file:///school/';
const TOP = '---\nassessment:\n  framework: plain\n---\n';

/** The draft that a file belongs to: the paths of its files, what is missing, and what is said. */
async function gathered(texts: Readonly<Record<string, string>>, of = 'index.qmd') {
  const wholes = new Wholes({
    files: memoryWorkspace(new Map(Object.entries(texts).map(([path, text]) => [`${FOLDER}${path}`, text]))),
    open: () => undefined,
    all: () => [],
    folderOf: () => FOLDER,
  });
  await wholes.load(
    [],
    Object.keys(texts)
      .filter(isContentsFile)
      .map(path => `${FOLDER}${path}`),
  );
  const found = await wholes.of(`${FOLDER}${of}`);
  return (
    found && {
      files: found.files.map(({ path }) => path),
      missing: found.missing,
      faults: found.faults.map(({ start, message }) => `${start}: ${message}`),
    }
  );
}

describe('A draft whose parts another tool names', () => {
  it('has the files that its text includes, and what these include, in their order', async () => {
    const texts = {
      'index.qmd': `${TOP}Words.\n\n{{< include parts/_a.qmd >}}\n\nMore.\n\n{{< include b.Rmd >}}\n`,
      'parts/_a.qmd': 'A.\n\n{{< include _c.qmd >}}\n',
      'parts/_c.qmd': 'C.\n\n{{< include _a.qmd >}}\n',
      'b.Rmd': 'B.\n',
    };
    const files = ['index.qmd', 'parts/_a.qmd', 'parts/_c.qmd', 'b.Rmd'];
    assert.deepEqual(await gathered(texts), { files, missing: [], faults: [] });
    assert.deepEqual((await gathered(texts, 'parts/_c.qmd'))?.files, files);
  });

  it('says where a file stands that is included and is not there', async () => {
    const text = `${TOP}Words.\n\n{{< include gone.qmd >}}\n\n{{< include ../../out.qmd >}}\n`;
    assert.deepEqual(await gathered({ 'index.qmd': text }), {
      files: ['index.qmd'],
      missing: ['../../out.qmd', 'gone.qmd'],
      faults: [
        `${text.indexOf('{{<')}: There is no file ‘gone.qmd’. Correct the path, which begins at the folder of this file, or make the file.`,
      ],
    });
  });

  for (const [name, text] of [
    ['_quarto.yml', 'book:\n  chapters: [index.qmd, a.qmd, gone.qmd, other.qmd, code.ipynb]\n'],
    [
      '_toc.yml',
      'root: index.qmd\nchapters:\n- file: a.qmd\n- file: gone.qmd\n- file: other.qmd\n- file: code.ipynb\n',
    ],
    ['SUMMARY.md', '- [I](index.qmd)\n- [A](a.qmd)\n- [G](gone.qmd)\n- [O](other.qmd)\n- [C](code.ipynb)\n'],
  ] as const)
    it(`has the chapters of ${name}, and says which are missing; another draft is none`, async () => {
      const texts = { [name]: text, 'index.qmd': `${TOP}Words.\n`, 'a.qmd': 'A.\n', 'other.qmd': TOP };
      const found = await gathered(texts);
      assert.deepEqual(found?.files, ['index.qmd', 'a.qmd']);
      assert.deepEqual(found.missing, ['code.ipynb', 'gone.qmd']);
      assert.match(found.faults.join('\n'), /^4: There is no file ‘gone\.qmd’\./);
      assert.deepEqual((await gathered(texts, 'a.qmd'))?.files, ['index.qmd', 'a.qmd']);
    });

  it('is one by itself where no such file lists it, or it names its parts', async () => {
    const quarto = 'book:\n  chapters: [index.qmd, a.qmd]\n';
    const others = { '_quarto.yml': quarto, 'index.qmd': 'I.\n', 'a.qmd': 'A.\n' };
    assert.equal(await gathered({ ...others, 'mine.md': TOP }, 'mine.md'), undefined);
    const named = TOP.replace('plain\n', 'plain\n  parts: []\n');
    assert.deepEqual((await gathered({ ...others, 'index.qmd': named }))?.files, ['index.qmd']);
  });
});
