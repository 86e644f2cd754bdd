import assert from 'node:assert/strict';
import { writingFirstPerson } from '../../../server/src/rules/writing-first-person.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

/** What the problems stand on. */
const at = (...lines: string[]) => found(writingFirstPerson, lines).map(problem => problem.at);

describe('writing/first-person', () => {
  it('finds a claimed passage that never says ‘I’, at its first citation', () => {
    const [problem, more] = found(writingFirstPerson, [
      `${prose(40)} (1.2.b; 1.2.c). <!-- criteria: 1.2.d -->`,
    ]);
    assert.equal(problem?.at, '1.2.b');
    assert.match(
      problem?.message ?? '',
      /^This passage is tagged .* 42 words .* say which part of it was yours\.$/,
    );
    assert.equal(more, undefined);
    assert.deepEqual(at('<!-- criteria: 1.2.b -->', '', prose(40)), ['1.2.b']);
    assert.deepEqual(at(`We led it. ${prose(37)} (1.2.b)`), ['1.2.b']);
  });

  it('finds nothing where the text only says that more stands with a criterion', () => {
    for (const pointing of [
      'more of it under criterion 1.2.b',
      'see criterion 1.2.b',
      'as described in more detail in criterion 1.2.b',
      'which refers to criterion 1.2.b',
    ])
      assert.deepEqual(at(`${prose(40)}, ${pointing}.`), [], pointing);
    assert.deepEqual(at(`${prose(40)}, which meets criterion 1.2.b.`), ['1.2.b']);
  });

  it('finds nothing where the writer says ‘I’, in whatever form', () => {
    for (const word of ['I', 'I’ve', "I'm", 'my', 'My', 'me', 'mine', 'myself', '*I*', '(I', 'I,'])
      assert.deepEqual(at(`${prose(40)} ${word} ${prose(2)} (1.2.b)`), [], word);
    for (const word of ['Part I', 'I. L. Beck', 'i', 'Im', 'm-I', 'mead', '<!-- I -->', '`I`'])
      assert.deepEqual(at(`${prose(40)} ${word} ${prose(2)} (1.2.b)`), ['1.2.b'], word);
  });

  it('finds nothing in what is short, not claimed or not an account in prose', () => {
    assert.deepEqual(at(`${prose(38)} (1.2.b)`), []);
    assert.equal(at(`${prose(39)} (1.2.b)`).length, 1);
    assert.deepEqual(at(prose(100)), []);
    assert.deepEqual(at(`> ${prose(50)} (1.2.b)`), []);
    assert.deepEqual(at(`| ${prose(50)} (1.2.b) |`, '|---|'), []);
    for (const heading of ['## Annex', '## References', '## Supporting documents'])
      assert.deepEqual(at(heading, '', `${prose(50)} (1.2.b)`), []);
  });

  it('looks at a claimed list, and at a claimed section, as a whole', () => {
    assert.deepEqual(at('<!-- criteria: 1.2.b -->', '', `- ${prose(30)}`, `- ${prose(30)}`), ['1.2.b']);
    assert.deepEqual(at('<!-- criteria: 1.2.b -->', '', `- ${prose(30)}`, `- I led ${prose(30)}`), []);
    const section = (text: string) => [
      '## Design (1.2.b)',
      '',
      prose(30),
      '',
      '### More',
      '',
      text,
      '',
      '## Next',
    ];
    assert.deepEqual(at(...section(prose(10))), ['1.2.b']);
    assert.deepEqual(at(...section(prose(9))), []);
    assert.deepEqual(at(...section(`I led ${prose(10)}`)), []);
    assert.deepEqual(at(...section(prose(10)), '', 'I did.'), ['1.2.b']);
    assert.match(
      found(writingFirstPerson, section(prose(10)))[0]?.message ?? '',
      /^This section is tagged .* 40 words/,
    );
  });

  it('looks at a block on the page behind the comment that claims it', () => {
    const many = Array.from({ length: 31 }, () => ['I did.', '']).flat();
    assert.deepEqual(at(...many, '<!-- criteria: 1.2.b -->', '', prose(40)), ['1.2.b']);
    assert.deepEqual(at('## A', '', '<!-- criteria: 1.2.b -->', '', `## ${prose(40)}`, '', prose(40)), [
      '1.2.b',
    ]);
    assert.deepEqual(at('## A', '', '<!-- criteria: 1.2.b -->', '', '## B', '', `I did. ${prose(40)}`), []);
  });

  it('is a hint, whatever the status', () => {
    assert.deepEqual(severities(writingFirstPerson, [`${prose(40)} (1.2.b)`]), ['hint', 'hint', 'hint']);
  });

  it('finds nothing in an essay, which need not speak of its writer', () => {
    const lines = [`${prose(45)} <!-- criteria: A -->`];
    for (const id of ['ib-ee', 'ib-ee-2027'])
      assert.deepEqual(found(writingFirstPerson, lines, { head: frontMatter(id, 'task: essay') }), []);
    const reflection = { head: frontMatter('ib-ee-2027', 'task: reflection') };
    assert.equal(found(writingFirstPerson, [`${prose(45)} <!-- criteria: E -->`], reflection).length, 1);
  });
});
