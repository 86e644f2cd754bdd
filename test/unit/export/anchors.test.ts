/** Links within the document, and those that can’t be links there. */
import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { assessed, bundled, frontMatter } from '../assessment/support.ts';
import { exported } from './support.ts';

/** The bookmarks that links lead to, each with whether it is in the document. */
function leads({ body }: { readonly body: string }): string[] {
  return [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, name = '']) =>
    body.includes(`w:name="${name}"`) ? name : `${name} is nowhere`,
  );
}

describe('Links in an exported document', () => {
  it('lead to headings, by the names that GitHub, pandoc or the draft gives them', async () => {
    const unpacked = await exported(
      assessed([
        '[a](#design) [b](#sec:way) [c](#2-the-way) [d](#the-way) [e][way]',
        '## Design',
        '## 2 The way {#sec:way}',
        '',
        '[way]: #sec:way',
      ]),
    );
    assert.deepEqual(leads(unpacked), ['section_1', 'section_2', 'section_2', 'section_2', 'section_2']);
    assert.deepEqual(unpacked.notes, []);
  });

  it('lead to headings by criterion, too', async () => {
    const unpacked = await exported(assessed(['## Design', 'One. (1.2.1)', '## More', '[a](#design)']), {
      layout: 'by-criterion',
    });
    assert.deepEqual(leads(unpacked), ['section_1']);
  });

  it('lead to other files of the draft', async () => {
    const texts = [
      `${frontMatter('npqsl')}# Design\n\n[a](02.md) [b](./02.md#more) [c](../other/03.md)\n`,
      '# Delivery\n\n## More\n\n[d](01.md#design) [e](#design)\n',
    ];
    const files = texts.map((text, index) => ({
      name: `0${index + 1}.md`,
      path: `parts/0${index + 1}.md`,
      draft: readDraft(text),
    }));
    const assessment = assess(wholeOf(files), bundled);
    assert.ok(assessment.kind === 'assessed');
    const unpacked = await exported(assessment);
    assert.deepEqual(leads(unpacked), ['section_2', 'section_3', 'section_1', 'section_1']);
    assert.deepEqual(unpacked.notes, [
      'Links to files are text in the document, since the files don’t go with it: ‘../other/03.md’ (line 8 of ‘01.md’). Hand in beside it what your assessor needs.',
    ]);
  });

  it('are said to be text where they lead to nothing in it', async () => {
    const { notes } = await exported(assessed(['[a](plan.xlsx) [b](#nowhere) [again](plan.xlsx)']));
    assert.deepEqual(notes, [
      'Links to files are text in the document, since the files don’t go with it: ‘plan.xlsx’ (line 6). Hand in beside it what your assessor needs.',
      'Links are text in the document that lead to no heading of the draft: ‘#nowhere’ (line 6).',
    ]);
  });
});
