import assert from 'node:assert/strict';
import { stemOf } from '../../../server/src/evidence/stem.ts';

describe('A stem', () => {
  for (const words of [
    'manage managed manages managing management',
    'plan plans planned planning',
    'governor governors',
    'risk risks risky',
    'teach teaches taught teaching teacher teachers',
    'learn learned learnt learning learns',
    'evaluate evaluated evaluation evaluations evaluating',
    'organise organised organize organizing organisation organization',
    'analyse analysed analysing analysis',
    'policy policies',
    'stop stops stopped stopping',
    'child children',
    'spend spent spending spends',
    'observe observed observation observations',
    'try tried trying tries',
    'cost costs costly',
    'question questions questioned questioning',
  ])
    it(`is one for ${words}`, () => {
      assert.equal(new Set(words.split(' ').map(stemOf)).size, 1, words.split(' ').map(stemOf).join(' '));
    });

  it('keeps apart what is not one word', () => {
    const words =
      'govern governor part partner plan plant board boring sick six cover covert need needle'.split(' ');
    assert.equal(new Set(words.map(stemOf)).size, words.length, words.map(stemOf).join(' '));
  });

  it('is its own stem for short words', () => {
    for (const word of ['ta', 'is', 'gap', 'it', 'cpd']) assert.equal(stemOf(word), word);
  });
});
