import assert from 'node:assert/strict';
import { criteriaTagPlace } from '../../../server/src/rules/criteria-tag-place.ts';
import { fixed, found, severities } from './support.ts';

const C = '<!-- criteria: 1.2.1 -->';

describe('criteria/tag-place', () => {
  it('says what a comment claims that may be meant for what stands above it', () => {
    assert.match(
      found(criteriaTagPlace, ['One.', '', C, '', '## Two'])[0]?.message ?? '',
      /^1\.2\.1 tags the section/,
    );
    assert.match(
      found(criteriaTagPlace, ['- One.', C, '', 'Two.'])[0]?.message ?? '',
      /^1\.2\.1 tags the block below/,
    );
  });

  it('says of a tag that is about nothing that it is', () => {
    assert.deepEqual(severities(criteriaTagPlace, ['One.', '', C]), new Array(3).fill('information'));
    assert.match(found(criteriaTagPlace, ['# T (1.2.1)', '', '## One'])[0]?.message ?? '', /title/);
  });

  it('finds nothing where a comment stands at what it is about', () => {
    for (const lines of [
      [`One.${C}`],
      ['One.', C],
      [C, 'One.'],
      [C, '', 'One.'],
      [`## One ${C}`],
      ['## One', C, '## Two'],
    ])
      assert.deepEqual(found(criteriaTagPlace, lines), [], lines.join('⏎'));
  });

  it('ties a comment to what stands above it', () => {
    const of = (...lines: string[]) => fixed(criteriaTagPlace, lines);
    assert.deepEqual(of('One.', '', C), ['One.<!-- criteria: 1.2.1 -->\n\n']);
    assert.deepEqual(of('One.', '', C, '', '## Two'), ['One.<!-- criteria: 1.2.1 -->\n\n\n## Two']);
    assert.deepEqual(of('- One', '- two', C, '', 'Three.'), [
      '- One\n- two<!-- criteria: 1.2.1 -->\n\nThree.',
    ]);
    assert.deepEqual(of('```', 'x', '```', '', C), ['<!-- criteria: 1.2.1 -->\n```\nx\n```\n\n']);
    assert.deepEqual(of('One.<!-- criteria: 1.2.1 -->', '', '<!-- criteria: 1.2.1, 3.2.2 -->'), [
      'One.<!-- criteria: 1.2.1, 3.2.2 -->\n\n',
    ]);
  });

  it('joins a comment with the one that claims in its place', () => {
    assert.deepEqual(fixed(criteriaTagPlace, [C, '', '<!-- criteria: 3.2.2 -->', '', 'One.']), [
      '\n<!-- criteria: 1.2.1, 3.2.2 -->\n\nOne.',
    ]);
  });
});
