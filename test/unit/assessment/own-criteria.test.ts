import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { ownCriteriaOf } from '../../../server/src/assessment/own-criteria.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { bundled, frontMatter } from './support.ts';

const HEAD = frontMatter('ocr-h446');

function own(...lines: string[]) {
  const assessment = assess(readDraft(HEAD + lines.join('\n')), bundled);
  assert.ok(assessment.kind === 'assessed');
  return ownCriteriaOf(assessment);
}

const codes = (...lines: string[]) => own(...lines).map(({ code, text }) => `${code}: ${text}`);
const SECTION = ['## Analysis', '', '### Success criteria', ''];

describe('The writer’s own criteria', () => {
  it('are found in tables, lists, lines and headings', () => {
    const both = ['SC1: Saves', 'SC2: Loads'];
    assert.deepEqual(
      codes(...SECTION, '| ID | Criterion |', '|--|--|', '| SC1 | Saves |', '| SC2 | Loads |'),
      both,
    );
    assert.deepEqual(
      codes(
        ...SECTION,
        '| Success criterion | Why |',
        '|--|--|',
        '| **SC1**: Saves | a |',
        '| SC2 – Loads | b |',
      ),
      both,
    );
    assert.deepEqual(codes(...SECTION, '- **SC1**: Saves', '- [ ] SC2 – Loads'), both);
    assert.deepEqual(codes(...SECTION, '- SC1 Saves', '- SC2 Loads'), both);
    assert.deepEqual(codes(...SECTION, 'SC1: Saves', 'SC2: Loads'), both);
    assert.deepEqual(codes(...SECTION, '**SC1** – Saves', '', '**SC2** – Loads'), both);
    assert.deepEqual(codes(...SECTION, '#### SC1: Saves', '', 'Word.', '', '#### SC2 Loads'), both);
    const plain = ['1: Saves', '2: Loads'];
    assert.deepEqual(codes(...SECTION, '1. Saves', '2. Loads'), plain);
    assert.deepEqual(codes(...SECTION, '1. Saves', '', '1. Loads'), plain);
    assert.deepEqual(
      codes(...SECTION, '| No. | Description |', '|--|--|', '| 1 | Saves |', '| 2 | Loads |'),
      plain,
    );
    assert.deepEqual(
      codes(...SECTION, '| Criterion | Description |', '|--|--|', '| 1 | Saves |', '| 2 | Loads |'),
      plain,
    );
    assert.deepEqual(codes(...SECTION, '- Criterion 1: Saves', '- Criterion 2: Loads'), plain);
    assert.deepEqual(
      codes(
        ...SECTION,
        '| Criteria: | Met? |',
        '|--|--|',
        '| Criteria 1: Saves | |',
        '| Criteria 2: Loads | |',
      ),
      plain,
    );
    assert.deepEqual(codes('## Objectives', '', '- 1.1 Saves', '- 1.2 Loads'), ['1.1: Saves', '1.2: Loads']);
    assert.deepEqual(codes('## User requirements', '', '- UR1: Saves', '- UR2: Loads'), [
      'UR1: Saves',
      'UR2: Loads',
    ]);
  });

  it('are found under headings that say a little more, and not elsewhere', () => {
    const list = ['', '- SC1: Saves', '- SC2: Loads'];
    for (const heading of [
      '3.1.4 My success criteria',
      'Requirements and success criteria',
      'Success Criteria for the game',
    ])
      assert.equal(own(`### ${heading}`, ...list).length, 2, heading);
    for (const heading of ['Hardware requirements', 'Stakeholders', 'Evaluation of the success criteria'])
      assert.equal(own(`### ${heading}`, ...list).length, 0, heading);
  });

  it('are not what only looks like a code', () => {
    assert.deepEqual(codes(...SECTION, '- HTML5: the pages', '- It works.'), []);
    assert.deepEqual(codes(...SECTION, '| Feature | Why |', '|--|--|', '| MP3 support | 2 people |'), []);
    assert.deepEqual(codes(...SECTION, '```', 'SC1: Saves', 'SC2: Loads', '```'), []);
  });

  it('are numbers of one list only: of the first kind of section, and of none that has codes', () => {
    const more = ['', '### Requirements', '', '1. A screen', '2. A mouse'];
    assert.deepEqual(codes(...SECTION, '1. Saves', '2. Loads', ...more), ['1: Saves', '2: Loads']);
    assert.deepEqual(codes(...SECTION, '- SC1: Saves', '- SC2: Loads', ...more), [
      'SC1: Saves',
      'SC2: Loads',
    ]);
  });

  const DEFINED = [
    ...SECTION,
    '- SC1: Saves',
    '- SC2: Loads',
    '- SC3: Sorts',
    '',
    '## Testing',
    '',
    'SC1.',
    '',
  ];
  const judged = (...lines: string[]) =>
    own(...DEFINED, '## Evaluation', '', ...lines).map(each => each.judged);

  it('are judged by sentences', () => {
    assert.deepEqual(judged('SC1 was fully met. SC2 was only partially met. SC3 was not met.'), [
      'met',
      'partly',
      'not',
    ]);
    assert.deepEqual(judged('SC1 and SC2 were met, but SC3 was not.'), ['met', 'met', 'not']);
    assert.deepEqual(
      judged('SC1 has been achieved, SC2 has not been fully achieved; I failed to meet SC3.'),
      ['met', 'partly', 'not'],
    );
    assert.deepEqual(
      judged('SC1: It saves. This was met.', '', 'SC2: Loading is slow. I did not meet this.'),
      ['met', 'not', undefined],
    );
    assert.deepEqual(judged('The program meets SC1–SC2. SC3 wasn’t met.'), ['met', 'met', 'not']);
    assert.deepEqual(judged('Neither SC1 nor SC2 was met. SC3 has yet to be met.'), ['not', 'not', 'not']);
    assert.deepEqual(judged('SC1 could have been met. SC2 must be met. I met the client about SC3.'), [
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(judged('Success criterion 1 ✓, SC2 ✗'), ['met', 'not', undefined]);
    assert.deepEqual(judged('SC1 was met to some extent. SC2 was met in part. SC3 is unmet.'), [
      'partly',
      'partly',
      'not',
    ]);
  });

  it('are judged by rows, items and headings', () => {
    assert.deepEqual(
      judged(
        '| Criterion | Met? | Evidence |',
        '|--|--|--|',
        '| SC1 | Yes | Test 1 |',
        '| SC2 | Partially | Test 2 |',
        '| SC3 | No | – |',
      ),
      ['met', 'partly', 'not'],
    );
    assert.deepEqual(
      judged(
        '| No. | Success criterion | Status |',
        '|--|--|--|',
        '| 1 | Saves once completed | ✅ |',
        '| 2 | Loads | ❌ |',
        '| 3 | Sorts | Fully met |',
      ),
      ['met', 'not', 'met'],
    );
    assert.deepEqual(
      judged(
        '| Criteria met | Notes |',
        '|--|--|',
        '| SC1 | Yes, partially |',
        '',
        '| Criterion | Achieved |',
        '|--|--|',
        '| SC2 | N/A |',
        '| SC3 | Yes, mostly |',
      ),
      [undefined, undefined, 'partly'],
    );
    assert.deepEqual(judged('- **SC1** – met', '- SC2: partly met', '- SC3 (not achieved)'), [
      'met',
      'partly',
      'not',
    ]);
    assert.deepEqual(
      judged(
        '### SC1 – Met',
        '',
        'Words.',
        '',
        '### SC2: Loads',
        '',
        'This was not met.',
        '',
        '### SC3',
        '',
        'Words.',
      ),
      ['met', 'not', undefined],
    );
  });

  it('are found and judged in tables as real reports have them', () => {
    const table = [
      '| Ref. No. | Criterion | Included | Reference |',
      '| :--: | --- | --- | --- |',
      '| 1 | Move with the keys. | Included | [Movement](features.md#movement) |',
      '| 2 | Many weapons. | Partially Included | [Weapons](features.md#weapons) |',
      '| 3 | A camera. | Not Included | [Camera](features.md#camera) |',
    ];
    const found = own(...SECTION, ...table, '', '## Evaluation', '', '### Criteria', '', ...table);
    assert.deepEqual(
      found.map(({ code, judged: verdict }) => [code, verdict]),
      [
        ['1', 'met'],
        ['2', 'partly'],
        ['3', 'not'],
      ],
    );
  });

  it('are judged where they are evaluated, and by no test', () => {
    assert.deepEqual(
      own(...DEFINED, 'SC2 was met.').map(each => each.judged),
      [undefined, undefined, undefined],
    );
  });

  it('have the places where they come back', () => {
    const places = own(...DEFINED, '## Evaluation', '', 'SC1, SC3.', '', '## Design', '', 'SC2.');
    assert.deepEqual(
      places.map(({ code, tested, evaluated }) => [code, tested.length, evaluated.length]),
      [
        ['SC1', 1, 1],
        ['SC2', 0, 0],
        ['SC3', 0, 1],
      ],
    );
  });
});
