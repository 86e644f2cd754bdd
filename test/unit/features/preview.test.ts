import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-protocol';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { previewAnswer } from '../../../server/src/features/preview.ts';
import type { PreviewAnswer } from '../../../server/src/protocol.ts';
import { cases } from '../../seed.ts';
import { assessed, bundled, frontMatter, prose } from '../assessment/support.ts';

const URI = 'file:///draft.md';

interface Shown extends PreviewAnswer {
  /** The text of a range, on one line. */
  text(range: Range): string;
}

function shown(lines: readonly string[], head?: string): Shown {
  const assessment = assessed(lines, head === undefined ? {} : { head });
  const { draft } = assessment;
  const answer = previewAnswer({ uri: URI, version: 7, assessment, problems: [], lines: draft });
  const text = ({ start, end }: Range) => draft.text.slice(draft.offsetAt(start), draft.offsetAt(end));
  return { ...answer, text };
}

const limited = (limit: number, more = '') => frontMatter('npqsl', `words: { limit: ${limit}${more} }`);

describe('What the preview of a draft shows', () => {
  it('has each cited code with its wording, its state and its places', () => {
    const answer = shown([
      `I asked everybody (1.2.1). ${prose(50)}`,
      '',
      '<!-- criteria: 1.2.1, 3.2.2 -->',
      'I told a few.',
    ]);
    assert.deepEqual(
      answer.criteria.map(({ code, kind, status, places }) => [code, kind, status, places.map(answer.text)]),
      [
        ['1.2.1', 'criterion', 'covered', ['1.2.1', '1.2.1']],
        ['3.2.2', 'unlisted', 'mentioned', ['3.2.2']],
      ],
    );
    assert.match(answer.criteria[0]?.asks ?? '', /\w+ \w+/);
    assert.equal(answer.limit, null);
    assert.equal(answer.version, 7);
  });

  it('has the codes that are in no list', () => {
    const answer = shown(['I asked everybody (7.2.1), of course.']);
    assert.deepEqual(answer.unknown.map(answer.text), ['7.2.1']);
  });

  it('says where the limit falls, whether or not an assessor reads on', () => {
    for (const more of ['', ', cut-off: limit', ', cut-off: none']) {
      const answer = shown(['one two three four', '', 'five six'], limited(3, more));
      assert.deepEqual(answer.limit && [answer.limit.words, answer.limit.tolerated, answer.limit.here], [
        3,
        false,
        true,
      ]);
      assert.deepEqual(answer.limit?.over.map(answer.text), ['four\n\nfive six']);
    }
    assert.equal(shown(['one two three'], limited(3)).limit, null);
  });

  it('counts in the tolerance', () => {
    const answer = shown(['one two three four five six'], limited(4, ', tolerance: 25%'));
    assert.deepEqual(answer.limit && [answer.limit.words, answer.limit.tolerated], [5, true]);
    assert.deepEqual(answer.limit?.over.map(answer.text), ['six']);
  });

  it('takes nothing for over the limit that is not counted', () => {
    const answer = shown(
      ['# Design', '', 'one two three', '', '## Annex A', '', 'not counted', '', '# Review', '', 'four five'],
      limited(3),
    );
    assert.deepEqual(answer.limit?.over.map(answer.text), ['three', '# Review\n\nfour five']);
  });

  it('keeps to the file that is shown', () => {
    const texts = [`${limited(3)}one two (1.2.1)\n`, 'three four (3.2.2)\n', 'five six (1.2.1)\n'];
    const files = texts.map((text, index) => ({
      name: `file:///${index}.md`,
      path: `${index}.md`,
      draft: readDraft(text),
    }));
    const draft = wholeOf(files);
    const assessment = assess(draft, bundled);
    assert.ok(assessment.kind === 'assessed');
    const seen = files.map(({ name, draft: own }) => {
      const { criteria, limit } = previewAnswer({
        uri: name,
        version: 1,
        assessment,
        problems: [],
        lines: draft,
        files: draft.files,
      });
      const text = ({ start, end }: Range) => own.text.slice(own.offsetAt(start), own.offsetAt(end));
      return [criteria.map(({ code }) => code), limit?.here, limit?.over.map(text)];
    });
    assert.deepEqual(seen, [
      [['1.2.1'], false, []],
      [['3.2.2'], true, ['three four (3.2.2)']],
      [['1.2.1'], false, ['five six (1.2.1)']],
    ]);
  });

  it('covers exactly the words that are over', () => {
    const word = fc.constantFrom('ab', 'cde', '**fg**', '_h_', '[ij](x.md)', '`kl`');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        (paragraphs, limit) => {
          const answer = shown(
            paragraphs.flatMap(words => [words.join(' '), '']),
            limited(limit),
          );
          const total = paragraphs.flat().length;
          const over = (answer.limit?.over ?? []).flatMap(range => answer.text(range).split(/\s+/));
          assert.equal(over.length, Math.max(0, total - limit));
        },
      ),
      { numRuns: cases(200) },
    );
  });
});
