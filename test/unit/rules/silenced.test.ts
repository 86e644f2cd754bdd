import assert from 'node:assert/strict';
import { writingPlaceholder } from '../../../server/src/rules/writing-placeholder.ts';
import { found, problems } from './support.ts';

const OFF = '<!-- markscheme-disable writing/placeholder: on purpose -->';
/** Lines with placeholders that are not silenced. */
const left = (...lines: string[]) => found(writingPlaceholder, lines).map(({ at }) => at);

describe('A comment that silences rules', () => {
  it('alone on its line holds for the next block, until its end', () => {
    assert.deepEqual(left('TODO', '', OFF, '', 'TBC', 'TBD', '', 'XXX'), ['TODO', 'XXX']);
    assert.deepEqual(left(OFF, 'TBC', '', 'XXX'), ['XXX']);
    assert.deepEqual(left(OFF, '', '- TBC', '- TBD', '', '- TODO', '', 'XXX'), ['XXX']);
    assert.deepEqual(left(OFF, '', '<!-- criteria: 1.2.1 -->', '', 'TBC', '', 'XXX'), ['XXX']);
    assert.deepEqual(left('## A', '', OFF, '', '## TBC', '', 'XXX'), ['XXX']);
    assert.deepEqual(left('## A', '', OFF, '<!-- Why? -->', '', '## B', '', 'XXX'), ['XXX']);
    assert.deepEqual(
      left(...Array.from({ length: 31 }, () => ['Word.', '']).flat(), OFF, '', 'TBC', '', 'XXX'),
      ['XXX'],
    );
  });

  it('inside a block holds for that block', () => {
    assert.deepEqual(left(`TODO ${OFF}`, 'TBC', '', 'XXX'), ['XXX']);
    assert.deepEqual(left(`${OFF} TODO`, '', 'XXX'), ['XXX']);
    assert.deepEqual(left('| TODO |', '|---|', `| TBC ${OFF} |`, '', 'XXX'), ['XXX']);
  });

  it('in a heading line holds for the section', () => {
    assert.deepEqual(left('TODO', '', `## TBC ${OFF}`, '', 'TBD', '', '### A', '', 'TBA', '', '## XXX'), [
      'TODO',
      'XXX',
    ]);
  });

  it('silences the rules that it names, and no others', () => {
    const lines = (rules: string) => [
      `<!-- markscheme-disable ${rules}: on purpose -->`,
      '',
      'TODO a@b.uk (7.2.1)',
    ];
    const rulesLeft = (rules: string) =>
      problems(lines(rules)).flatMap(({ rule, at }) => (at === 'npqsl' ? [] : rule));
    assert.deepEqual(rulesLeft('writing/placeholder'), ['privacy/personal-data', 'criteria/unknown-code']);
    assert.deepEqual(rulesLeft('writing/placeholder, privacy/personal-data'), ['criteria/unknown-code']);
    assert.deepEqual(rulesLeft('criteria/unknown-code,privacy/personal-data'), ['writing/placeholder']);
  });

  it('is nothing in code, claims no criteria and is not counted', () => {
    assert.deepEqual(left(`\`${OFF}\` TODO`, '', '```', OFF, '```', '', 'TBC'), ['TODO', 'TBC']);
    assert.deepEqual(
      problems(['<!-- markscheme-disable criteria/uncovered: 1.2.b is for later -->', '', 'Word.']).filter(
        ({ rule }) => rule === 'criteria/uncovered',
      ).length,
      18,
    );
  });
});
