import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textReport } from '../../../server/src/report/text.ts';
import { context, hostile, report, reportOf } from './support.ts';

describe('The report as text', () => {
  it('says it all, the verdict first', () => {
    assert.equal(
      textReport(report, context),
      `3 of 4 tagged, 1 of them with too few words · 188 words left · no heading names evaluation
· 1 condition unmet.
drafts/reading.md: NPQSL, Project

Words
  4,812 of 5,000 words used; 188 words left. 5,312 words in total.
  Not counted: 500 words of annexes.

Phases
  present    Design            4,812 words
  missing    Evaluation        0 words

Criteria
  A criterion is covered once 40 words are tagged with it.
  2 of the 4 are interim criteria: the official criteria of these areas are not known
  here, so learning statements or whole areas are listed until you add them from your
  provider’s document (Markscheme: Add Official Criteria…). These replace them.
  2.2.7 is taken at your word: its wording is not known here.

  SAI Strategy and improvement (part A)
    evidenced      1.2.1  Causes behind the gaps (1,180 words, lines 31 and 45); own marks
                          1 of 2
    not tagged     1.2.a  Data with a purpose

  TCE Teaching and curriculum excellence (part A)
    covered        TCE    Teaching and curriculum excellence (40 words, line 50)
    too few words  2.2.7  wording not known here (1 word, line 52)

Marks
  You give yourself 3 of 28 marks, for 2 criteria. 20 pass, so 17 more are needed.
  A mark is nearest for 1.2.1 (1 of 2). How this is chosen: fewest marks (1) to the next
  descriptor or to the most; of those, most to gain first.

Conditions
  met      Sponsor. Confirmed in the front matter (sponsor: true).
  unmet    Two terms. 30 days, too few for 2 school terms.

Behaviours
  Not assessed. Strength at the beginning from 1 (little) to 5 (very), and what you plan.
  Commitment: 2 of 5; Ask to be watched.
  Nothing yet on Respect.

Problems
  3:14: warning: No heading names evaluation. [phases/missing]

Words by section
   4,812  Design
     500  Annex A (not counted)

About this framework
  Senior Leadership. Last submissions were in August 2022.
`,
    );
  });

  it('leaves out what the framework does not ask for', () => {
    const { report: plain, context: words } = reportOf(
      '---',
      'assessment:',
      '  framework: plain',
      '---',
      '# One',
      'two three',
    );
    const text = textReport(plain, words);
    assert.match(
      text,
      /^3 words\.\ndraft\.md: Plain, Document\n\nWords\n {2}3 words counted; no limit is set\. 3 words in total\./,
    );
    assert.doesNotMatch(text, /Phases|Criteria|Conditions/);
    assert.match(text, /\nProblems\n {2}None\.\n/);
  });

  it('never lets a control character out', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '\u001b',
            '\n',
            '\r',
            '\t',
            '\u0000',
            '\u009b',
            '\u202e',
            '\u2028',
            '[',
            'm',
            'a',
            ' ',
          ),
        }),
        text => {
          const { report: bad, context: worse } = hostile(text);
          const shown = textReport(bad, worse);
          assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
        },
      ),
    );
  });

  it('keeps to 100 columns where words allow it', () => {
    const { report: long, context: words } = hostile('a rather long heading '.repeat(20));
    for (const line of textReport(long, words).split('\n')) assert.ok(line.length <= 100, line);
  });
});
