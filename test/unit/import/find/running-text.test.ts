import assert from 'node:assert/strict';
import { doubtsOf, found, wordings } from '../support.ts';

const html = (...paragraphs: string[]) => paragraphs.map(text => `<p>${text}</p>`).join('');

describe('Codes in brackets behind wordings', () => {
  const expected = ['6.2.1: Wins people over', '6.2.2: Keeps talent', '6.2.3: Shares talent with others'];

  it('are read, on lines of their own, in lists and under headings, with marks beside them', async () => {
    for (const [name, text] of [
      ['a.txt', 'Wins people over (6.2.1)\n\nKeeps talent [6.2.2]\n\nShares talent\nwith others (6.2.3).\n'],
      ['a.txt', 'Wins people over (6.2.1)\nKeeps talent (6.2.2)\nShares talent with others (6.2.3)\n'],
      [
        'a.md',
        '- Wins people over (6.2.1)\n- Keeps talent (criterion 6.2.2)\n- Shares talent with others (6.2.3)\n',
      ],
      [
        'a.md',
        '### Wins people over (6.2.1)\n\n### Keeps talent (6.2.2)\n\n### Shares talent with others (6.2.3)\n',
      ],
      [
        'a.html',
        html('Wins people over (6.2.1)', 'Keeps talent (6.2.2)<br>Shares talent with others (6.2.3)'),
      ],
    ] as const) {
      const answer = await found(name, text);
      assert.deepEqual(wordings(answer), expected, text);
      assert.deepEqual(answer.doubts, [], text);
    }
  });

  it('leave marks and documents to the criterion that they stand behind', async () => {
    const answer = await found(
      'a.txt',
      'Wins people over (6.2.1, 2 marks)\nSupporting document: Staff survey\nKeeps talent (6.2.2) [1 mark]\n',
    );
    assert.deepEqual(
      answer.criteria.map(({ asks, marks, supportingDocument }) => [asks, marks, supportingDocument]),
      [
        ['Wins people over', 2, 'Staff survey'],
        ['Keeps talent', 1, undefined],
      ],
    );
  });

  it('are read where a wording goes on over a page, and where a table lists the same codes', async () => {
    const over = await found(
      'a.txt',
      'Wins people over by sharing\n\fwhat it knows (6.2.1)\n\nKeeps talent (6.2.2)\n',
    );
    assert.deepEqual(wordings(over), [
      '6.2.1: Wins people over by sharing what it knows',
      '6.2.2: Keeps talent',
    ]);
    const listed = await found(
      'a.html',
      '<table><tr><th>Code</th><th>Marks</th></tr><tr><td>6.2.1</td><td>2</td></tr><tr><td>6.2.2</td><td>1</td></tr></table>' +
        html('Wins people over (6.2.1)', 'Keeps talent (6.2.2)'),
    );
    assert.deepEqual(wordings(listed), ['6.2.1: Wins people over', '6.2.2: Keeps talent']);
    assert.deepEqual(
      listed.criteria.map(({ marks }) => marks),
      [2, 1],
    );
  });

  it('are doubtful where the codes of others open lines', async () => {
    const answer = await found(
      'a.md',
      '6.2.1 Wins people over.\n\n6.2.2 Keeps talent.\n\nThis is shared with others (6.2.3)\n',
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Wins people over.', '6.2.2: Keeps talent.']);
    assert.ok(doubtsOf(answer).includes('missed 6.2.3'));
  });
});

describe('A wording that begins with a small letter', () => {
  const expected = [
    '6.2.1: Finds talent',
    '6.2.2: wins people over',
    '6.2.3: Shares talent',
    '6.2.4: Builds on it',
  ];

  it('is taken among those with capitals', async () => {
    for (const [name, text] of [
      ['a.md', '6.2.1 Finds talent\n\n6.2.2 wins people over\n\n6.2.3 Shares talent\n\n6.2.4 Builds on it\n'],
      ['a.txt', '6.2.1 Finds talent\n6.2.2 wins people over\n6.2.3 Shares talent\n6.2.4 Builds on it\n'],
      [
        'a.html',
        html('6.2.1 Finds talent', '6.2.2 wins people over', '6.2.3 Shares talent', '6.2.4 Builds on it'),
      ],
    ] as const)
      assert.deepEqual(wordings(await found(name, text)), expected, text);
  });

  it('is taken at the beginning of the next area, too', async () => {
    const answer = await found('a.txt', '5.2.1 counts money\n6.2.1 finds talent\n6.2.2 keeps talent\n');
    assert.deepEqual(wordings(answer), ['5.2.1: counts money', '6.2.1: finds talent', '6.2.2: keeps talent']);
  });

  it('is doubtful where it speaks of a criterion', async () => {
    const answer = await found('a.md', '6.2.1 Finds talent.\n\n6.2.2 is assessed in another year.\n');
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent.']);
    assert.deepEqual(doubtsOf(answer), ['missed 6.2.2']);
  });
});

describe('What stands in brackets', () => {
  it('goes on over a line break, and is not cut at a label', async () => {
    for (const [name, text] of [
      ['a.txt', '6.2.1 Finds talent (Part A; 2 marks; supporting\ndocument: Pupil data, three points)\n'],
      [
        'a.html',
        html('6.2.1 Finds talent (Part A; 2 marks; Supporting<br>document: Pupil data, three points)'),
      ],
      ['a.md', '6.2.1 Finds talent (Part A; 2 marks; Supporting document: Pupil data, three points)\n'],
      ['a.md', '6.2.1 Finds talent (Part A, 2 marks, supporting document: Pupil data,\nthree points)\n'],
    ] as const) {
      const { criteria } = await found(name, text);
      assert.deepEqual(
        criteria.map(({ asks, part, marks, supportingDocument }) => [asks, part, marks, supportingDocument]),
        [['Finds talent', 'A', 2, 'Pupil data, three points']],
        text,
      );
    }
  });

  it('stays in the wording where it belongs to it', async () => {
    const answer = await found('a.txt', '6.2.1 Finds talent (in schools and\nelsewhere: wherever it is)\n');
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent (in schools and elsewhere: wherever it is)']);
  });
});

describe('LaTeX around codes and wordings', () => {
  it('is taken off, and a formula is left', async () => {
    const lines = [
      '$${\\color{red}6.2.1}$$ Finds talent',
      '\\textbf{6.2.2} \\textcolor{blue}{Keeps \\emph{talent}}',
      '$\\textbf{6.2.3}$ Shares $x^2$ with others',
      '$${\\color{red}6.2.4\\ \\text{Ends it well}}$$',
    ];
    for (const [name, text] of [
      ['a.md', lines.join('\n\n')],
      ['a.txt', lines.join('\n\n')],
      ['a.html', html(...lines)],
    ] as const)
      assert.deepEqual(
        wordings(await found(name, text)),
        [
          '6.2.1: Finds talent',
          '6.2.2: Keeps talent',
          '6.2.3: Shares $x^2$ with others',
          '6.2.4: Ends it well',
        ],
        name,
      );
  });

  it('that is not known is doubtful', async () => {
    const answer = await found('a.txt', '6.2.1 Finds \\underbrace{talent}_{here} and keeps it\n');
    assert.deepEqual(doubtsOf(answer), ['left-out 6.2.1']);
  });
});

describe('The end of a wording', () => {
  it('may be is or to at the end of a page, where the next code follows', async () => {
    for (const text of [
      '6.2.1 Knows who the leaders are\n\f6.2.2 Says whom they listen to\n\f6.2.3 Shares talent\n',
      '6.2.1 Explains what talent is\n\n\f6.2.2 Shows where it leads to\n\n\f6.2.3 Shares talent\n',
    ])
      assert.deepEqual(doubtsOf(await found('a.txt', text)), [], text);
  });
});
