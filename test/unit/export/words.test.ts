import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { withNotesAcross } from '../../../server/src/draft/notes-across.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { type Layout, layouts } from '../../../server/src/export/options.ts';
import { runs } from '../../seed.ts';
import { assessText, bundled, frontMatter } from '../assessment/support.ts';
import { countedIn, exported, onCover } from './support.ts';

const root = process.cwd();
const corpus = join(root, 'test/corpus/words');

function assessedText(text: string): Assessment {
  const assessment = assessText(text);
  assert.ok(assessment.kind === 'assessed');
  return assessment;
}

/** Both layouts have the words that are counted, by another count, and say so on the cover. */
async function assertAgree(
  assessment: Assessment,
  name: string,
  forms: readonly Layout[] = layouts,
): Promise<void> {
  for (const layout of forms) {
    const unpacked = await exported(assessment, { layout, mappingTable: true });
    assert.equal(await countedIn(unpacked), assessment.words.counted, `${name}, ${layout}`);
    assert.equal(unpacked.words, assessment.words.counted, `${name}, ${layout}`);
    assert.equal(onCover(unpacked), assessment.words.counted, `${name}, ${layout}, on the cover`);
  }
}

/** Stand-ins are left out of the document, and then it has fewer words: here they stand in comments. */
function withoutVisibleStandIns(text: string): string {
  return text.replace(/ ?\((?:\d\.\d\.[a-z]|[A-Z]{2,3})\)/g, '');
}

describe('The words of an exported account', () => {
  const everything = 'words: { exclude: [tables, captions, quotations, footnotes, headings, references] }';
  const newer = 'words: { exclude: [captions, code, contents, abstract, More] }';

  for (const [folder, name] of drafts()) {
    it(`are those of examples/${folder}/${name}, to the word`, async () => {
      const text = withoutVisibleStandIns(readFileSync(join(root, 'examples', folder, name), 'utf8'));
      await assertAgree(assessedText(text), name);
    });
  }

  it('are those of a draft in several files', async () => {
    const folder = join(root, 'examples/npqh-in-files/task-1');
    const files = readdirSync(folder).map(name => ({
      name,
      path: `task-1/${name}`,
      draft: readDraft(withoutVisibleStandIns(readFileSync(join(folder, name), 'utf8'))),
    }));
    const assessment = assess(wholeOf(files), bundled, { assigned: { framework: 'npqh', task: 'task-1' } });
    assert.ok(assessment.kind === 'assessed');
    assert.ok(assessment.words.counted > 1000);
    await assertAgree(assessment, 'npqh-in-files');
  });

  it('are those of notes in another file than their marks', async () => {
    const texts = [
      `${frontMatter('npqsl')}# Design\n\nOne[^1] and[^a].\n\n[^2]: Not here.\n`,
      '# Delivery\n\nTwo[^2].\n',
      '# Annex A\n\nThree[^a].\n\n[^1]: Four five.\n\n[^2]: Six.\n\n[^a]: Seven[^b].\n\n[^b]: Eight nine.\n',
    ];
    const files = texts.map((text, index) => ({
      name: `${index}.md`,
      path: `${index}.md`,
      draft: readDraft(text),
    }));
    const assessment = assess(wholeOf(withNotesAcross(files)), bundled);
    assert.ok(assessment.kind === 'assessed');
    assert.equal(assessment.words.counted, 12);
    await assertAgree(assessment, 'notes');
  });

  it('are those of the small documents of the corpus, whatever is excluded', async () => {
    for (const file of readdirSync(join(corpus, 'small'))) {
      const text = readFileSync(join(corpus, 'small', file), 'utf8').replace(/^---\n[\s\S]*?^---\n/m, '');
      const name = basename(file, '.md');
      await assertAgree(assessedText(frontMatter('plain') + text), name, ['account']);
      await assertAgree(assessedText(frontMatter('plain', everything) + text), name, ['by-criterion']);
    }
  });

  it('are those of the long documents of the corpus', async () => {
    const { longDocuments } = await import('../../../scripts/words/long.mjs');
    for (const [name, text] of Object.entries(longDocuments()))
      await assertAgree(assessedText(frontMatter('plain', everything) + text), name, ['account']);
  });

  it('are those of whatever is written', async () => {
    const piece = fc.constantFrom(
      ...[
        '\n\nFig 1. A caption\n\n',
        '![](e.png)\n\n',
        '<table><caption>f g</caption><tr><td>h</td></tr></table>\n',
      ],
      ...[
        '# Abstract\n',
        '# Contents\n',
        '- [More](#more)\n',
        '\n\n[^1]: note\n\n',
        '\n\n```\ncode i\n```\n\n',
      ],
      ...['word ', 'two words ', '*', '**', '`', '[a](b) ', '![c](d.png)', '\n', '\n\n', '- ', '> ', '1. '],
      ...[
        '| a | b |\n| - | - |\n| c | d |\n',
        '<br>',
        '<b>',
        '<!-- criteria: 1.2.1 -->',
        '<!--',
        '-->',
        '~~',
      ],
      ...[
        '## Annex A\n',
        '## References\n',
        '# Title\n',
        '### More\n',
        '[^1]',
        '\n[^1]: note ',
        '    ',
        '\t',
      ],
      ...[
        '```\n',
        '[x] ',
        '[ ] ',
        '(1.2.1) ',
        '&amp;',
        '\u0001',
        '\u000b',
        '\u00a0',
        '\ufffe',
        '第3回',
        '\ud83d\udc4d',
      ],
      ...['<p>', '</p>', '<script>', '---\n', '\\', '\n[a]: http://x.y "t"\n', '[a]', '{', '}', '"', "'"],
    );
    const rules = fc.constantFrom<readonly string[]>([], [everything], [newer]);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), rules, async (pieces, excluding) => {
        const head = frontMatter('npqsl', ...excluding);
        const forms: readonly Layout[] =
          excluding[0] === newer ? layouts : [excluding[0] === everything ? 'by-criterion' : 'account'];
        await assertAgree(assessedText(head + pieces.join('')), JSON.stringify(pieces.join('')), forms);
      }),
      {
        numRuns: runs(100),
        examples: [
          [['<p>', '{', '\u00a0', 'word '], []],
          [['\n[^1]: note ', '[^1]'], []],
        ],
      },
    );
  });
});

function drafts(): [string, string][] {
  const folders = readdirSync(join(root, 'examples')).filter(folder => folder !== 'npqh-in-files');
  return folders.flatMap(folder =>
    readdirSync(join(root, 'examples', folder))
      .filter(name => name.endsWith('.md') && name !== 'unknown-framework.md')
      .map((name): [string, string] => [folder, name]),
  );
}
