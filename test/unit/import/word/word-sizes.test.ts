import assert from 'node:assert/strict';
import { p, r, style, styled } from '../../../docx.ts';
import { draftOf } from './support.ts';

const large = (size: number, more = '') => `<w:sz w:val="${size}"/>${more}`;
const bold = '<w:b/>';
const text = p('', 'We began in late September and went on until the end of the summer term.');

describe('Headings by their print alone', () => {
  it('are headings, the largest first, where the document has no others, and are said', async () => {
    const { markdown, lost } = await draftOf(
      p('', r('Reading after lunch', large(40))) +
        text +
        p('', r('Design', large(30))) +
        text +
        p('', r('Who took part?', bold)) +
        text +
        p('', r('Evaluation', large(30))) +
        text,
    );
    assert.deepEqual(
      markdown.split('\n').filter(line => line.startsWith('#')),
      ['# Reading after lunch', '## Design', '### Who took part?', '## Evaluation'],
    );
    assert.equal(
      lost[0],
      'No heading is one in Word. By their print these lines are now: ‘Reading after lunch’, ‘Design’, ‘Who took part?’ and ‘Evaluation’. Look whether each is, and its level.',
    );
  });

  it('are those that are only bold, too', async () => {
    const { markdown } = await draftOf(
      [
        p('', r('Design', bold)),
        text,
        p('', r('Delivery', bold)),
        text,
        p('', r('Table 1: Results', bold)),
        text,
      ].join(''),
    );
    assert.match(markdown, /^# Design\n\nWe began .*\n\n# Delivery\n/);
    assert.match(markdown, /\n\*\*Table 1: Results\*\*\n/);
  });

  it('are none where the document has headings, in lists, in sentences, or without a text', async () => {
    const styles = style('heading 1');
    const own = await draftOf(p(styled('heading 1'), 'Design') + p('', r('Who', bold)) + text, { styles });
    assert.match(own.markdown, /^# Design\n\n\*\*Who\*\*\n/);
    const others = await draftOf(
      p('', r('Jo Doe', bold)) +
        p('', r('A school', bold)) +
        text +
        p('', r('This is a sentence.', large(40))) +
        text +
        p('', r('The end', bold)),
    );
    assert.deepEqual(
      others.markdown.split('\n').filter(line => line.startsWith('#')),
      ['# A school'],
    );
  });
});
