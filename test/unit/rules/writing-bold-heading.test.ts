import assert from 'node:assert/strict';
import { writingBoldHeading } from '../../../server/src/rules/writing-bold-heading.ts';
import { found, severities } from './support.ts';

describe('writing/bold-heading', () => {
  it('offers a heading for a line in bold or large print, below the one around it', () => {
    const findings = found(writingBoldHeading, [
      '**The context**',
      '',
      'Words.',
      '',
      '## Design',
      '',
      '__How I planned:__',
      '',
      'Words.',
      '',
      '<h3>What came of it</h3>',
      '',
      '<font size="5">Large print</font>',
    ]);
    assert.deepEqual(
      findings.map(({ at, data }) => [at, data?.replacement]),
      [
        ['**The context**', '## The context'],
        ['__How I planned:__', '### How I planned'],
        ['<h3>What came of it</h3>', '### What came of it'],
        ['<font size="5">Large print</font>', '### Large print'],
      ],
    );
  });

  it('finds nothing in sentences, captions, labels and lines of text', () => {
    for (const line of [
      '**This is a sentence.**',
      '**Bold** words in a line',
      '**Figure 1: The survey**',
      '**KSBs covered:** K1',
      '**References**',
      '- **An item**',
      '> **Said so**',
      `**${'word '.repeat(14)}**`,
      '**12**',
    ])
      assert.deepEqual(found(writingBoldHeading, [line, '', 'Words.']), [], line);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(writingBoldHeading, ['**The context**']), new Array(3).fill('hint'));
  });
});
