import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import { everything, headLines, linesOf, open, prose } from './support.ts';

/** The text with its hints in it, in ‹›. */
function hinted(lines: readonly string[], range = everything): string[] {
  const draft = open(lines);
  const shown = [...lines];
  for (const { position, label } of inlayHints(draft, range, false).reverse()) {
    const at = position.line - headLines;
    const line = shown[at] ?? '';
    shown[at] = `${line.slice(0, position.character)}‹${label}›${line.slice(position.character)}`;
  }
  return shown;
}

describe('The hint behind a code', () => {
  it('says what it is about, in the text and in comments, with the wording to read', () => {
    assert.deepEqual(hinted(['We looked (1.2.1).', '', 'More. <!-- criteria: 1.2.c, 3.2.b -->']), [
      'We looked (1.2.1‹Causes behind the gaps›).',
      '',
      'More. <!-- criteria: 1.2.c‹Priorities agreed with governors›, 3.2.b‹Communications plan› -->',
    ]);
    const [hint] = inlayHints(open(['We looked (1.2.1).']), everything, true);
    const tooltip = hint?.tooltip;
    assert.ok(typeof tooltip === 'object' && tooltip.kind === 'markdown');
    assert.match(tooltip.value, /\*\*Supporting document\*\*: Raw data analysis/);
  });

  it('is not said again in the same section, nor where the text says it', () => {
    assert.deepEqual(
      hinted([
        'One (3.2.b).',
        '',
        'Two (3.2.b).',
        '',
        '## Next',
        '',
        'Three (3.2.b).',
        '',
        '## Last',
        '',
        '3.2.b Communications plan',
      ]),
      [
        'One (3.2.b‹Communications plan›).',
        '',
        'Two (3.2.b).',
        '',
        '## Next',
        '',
        'Three (3.2.b‹Communications plan›).',
        '',
        '## Last',
        '',
        '3.2.b Communications plan',
      ],
    );
  });

  it('leaves tables, codes of unknown wording and other numbers alone', () => {
    const lines = [
      '| what | code |',
      '| - | - |',
      '| plan | 3.2.b |',
      '',
      'Unlisted (6.2.1), a slip (7.2.1), version 1.2.1.',
    ];
    assert.deepEqual(hinted(lines), lines);
  });

  it('is short', () => {
    const long = inlayHints(
      open(['(1.2.1) (1.2.b) (1.2.c) (1.2.d) (2.2.a) (2.2.b) (2.2.c) (5.2.a) (5.2.b)']),
      everything,
      false,
    );
    assert.equal(long.length, 9);
    for (const { label } of long) assert.ok(label.length <= 40, String(label));
  });

  it('is given for the lines that are asked for, and for no others', () => {
    const lines = ['One (1.2.1).', '', '## Next', '', 'Two (1.2.c).', '', '## Last', '', 'Three (3.2.b).'];
    const shown = hinted(lines, linesOf(headLines + 2, headLines + 6)).map(line => line.includes('‹'));
    assert.deepEqual(
      shown.flatMap((is, line) => (is ? line : [])),
      [4],
    );
  });
});

describe('The colours of codes', () => {
  it('are the same for a part of the draft as for all of it', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `## Part ${at}\n\n${prose(50)} (1.2.1) (7.2.1)\n`);
    const draft = open(lines);
    const decode = (data: readonly number[]) => {
      let [line, character] = [0, 0];
      const tokens: string[] = [];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length, , modifier] = data.slice(at, at + 5);
        character = down > 0 ? right : character + right;
        line += down;
        tokens.push([line, character, length, modifier].join(' '));
      }
      return tokens;
    };
    const all = decode(semanticTokens(draft).data);
    assert.equal(all.length, 120);
    const some = decode(semanticTokens(draft, linesOf(headLines + 40, headLines + 80)).data);
    assert.ok(some.length >= 20 && some.length < 40, String(some.length));
    const from = all.indexOf(some[0] ?? '');
    assert.deepEqual(some, all.slice(from, from + some.length));
  });
});
