import assert from 'node:assert/strict';
import { resolveFramework } from '../../../../server/src/framework/resolve.ts';
import { criterion, doubtsOf, found, wordings } from '../support.ts';

const md = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('What is found in a mark scheme', () => {
  it('takes codes with stray spaces, full stops and letters glued to them', async () => {
    const answer = await found(
      'a.txt',
      md(
        '6. 2. 1 Finds talent.',
        '',
        '6.2.2.Keeps talent.',
        '',
        'AC6.2.3 – Shows talent.',
        '',
        'Criterion 6 .2. 4: Shares talent.',
      ),
    );
    assert.deepEqual(wordings(answer), [
      '6.2.1: Finds talent.',
      '6.2.2: Keeps talent.',
      '6.2.3: Shows talent.',
      '6.2.4: Shares talent.',
    ]);
    assert.deepEqual(answer.doubts, []);
  });

  it('reads labels at the beginning of lines and within them, whatever bullets stand there', async () => {
    const answer = await found(
      'a.html',
      '<p>6.2.1 – Finds talent early 2 marks</p><p>You must attach: A plan. Reflect: › Who? › Why?</p>' +
        '<p>6.2.2 Keeps talent (up to 1 mark)</p><ul><li>Submit: A note</li><li>Consider:</li><li>Who left?</li></ul>',
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent early', '6.2.2: Keeps talent']);
    const [first, second] = answer.criteria;
    assert.deepEqual([first?.marks, first?.supportingDocument], [2, 'A plan.']);
    assert.deepEqual(first?.keyQuestions, ['Who?', 'Why?']);
    assert.deepEqual([second?.marks, second?.supportingDocument], [1, 'A note']);
    assert.deepEqual(second?.keyQuestions, ['Who left?']);
  });

  it('leaves marks that belong to the sentence in the wording', async () => {
    const answer = await found('a.txt', '6.2.1 Explains to others what it takes to earn 2 marks\n');
    assert.deepEqual(wordings(answer), ['6.2.1: Explains to others what it takes to earn 2 marks']);
    assert.equal(answer.criteria[0]?.marks, undefined);
  });

  it('reads all levels from one cell or line, without their names', async () => {
    for (const levels of [
      '0 – Not yet: None.<br>1 – Secure: Some.<br>2 – Strong: All.',
      '2 = All.<br>1 = Some.<br>0 = None.',
      '0 = None. 1 = Some. 2 = All.',
      '<table><tr><td>None.<div>0 points</div></td><td>Some.<div>1 point</div></td><td>All.<div>2 points</div></td></tr></table>',
    ]) {
      const answer = await found(
        'a.html',
        `<table><tr><th>Code</th><th>Wording</th><th>Descriptors</th></tr><tr><td>6.2.1</td><td>Finds talent</td><td>${levels}</td></tr></table>`,
      );
      assert.deepEqual(
        answer.criteria[0]?.descriptors,
        ['None.', 'Some.', 'All.'].map((asks, marks) => ({ marks, asks })),
        levels,
      );
      assert.equal(answer.criteria[0]?.marks, undefined);
    }
  });

  it('leaves the title of an area out of the cell of a code or wording', async () => {
    const answer = await found(
      'a.html',
      '<table><tr><th>Reference</th><th>Wording</th><th>Out of</th></tr>' +
        '<tr><td>Increasing capability<br>6.2.1</td><td>Finds talent</td><td>/ 2</td></tr>' +
        '<tr><td>6.2.2</td><td><b>Increasing capability</b><br>Keeps talent</td><td>/ 1</td></tr>' +
        '<tr><td>Subtotal</td><td></td><td>/ 3</td></tr></table>',
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent', '6.2.2: Keeps talent']);
    assert.deepEqual(
      answer.criteria.map(({ marks, title }) => [marks, title]),
      [
        [2, undefined],
        [1, undefined],
      ],
    );
  });

  it('takes running heads and divided lines out of a Word document that was a PDF', async () => {
    const heads = (page: number) => `<p>Wyre Academy – guide ${page}</p><p>Criteria of this year</p>`;
    const answer = await found(
      'a.html',
      `<p>6.2.1 Finds talent for the im-</p><p>provement of the school as well as of</p>${heads(1)}<p>others (1 mark)</p>` +
        `<p>6.2.2 Keeps talent</p><p>Question 1</p>${heads(2)}<p>6.2.3 Shows talent</p><p>Submit: A film</p>${heads(3)}`,
    );
    assert.deepEqual(wordings(answer), [
      '6.2.1: Finds talent for the improvement of the school as well as of others',
      '6.2.2: Keeps talent',
      '6.2.3: Shows talent',
    ]);
    assert.deepEqual(answer.doubts, []);
  });

  it('knows a sheet of values by its tabs, though its name ends with .txt', async () => {
    const answer = await found(
      'a.txt',
      'Criteria of Wyre\t\t\t\r\nCode\tWording\tMarks\tDocument\r\n6.2.1\t"Finds talent,\r\nand keeps it"\t2\t-\r\n6.2.2\tShows talent\t1\tA film\r\n',
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent, and keeps it', '6.2.2: Shows talent']);
    assert.deepEqual(
      answer.criteria.map(({ marks, supportingDocument }) => [marks, supportingDocument]),
      [
        [2, undefined],
        [1, 'A film'],
      ],
    );
  });

  it('takes no date, version, longer number, range or reference for a criterion', async () => {
    const answer = await found(
      'a.md',
      md(
        'Version 6.2.1 of 14.2.2026. 6.2.1.4 is a page.',
        '',
        '6.2.1 to 6.2.3 are assessed in part B.',
        '',
        '6.2.2 Keeps talent, as was said under',
        '6.2.3, by those who lead.',
      ),
    );
    assert.deepEqual(wordings(answer), ['6.2.2: Keeps talent, as was said under 6.2.3, by those who lead.']);
  });

  it('reads several criteria in one cell, in whatever way they are set apart', async () => {
    for (const cell of [
      '<p>1.1 Explains roles.</p><p>1.2 Plans work.</p>',
      '1.1 Explains roles.<br>1.2 Plans work.',
      '<ul><li>1.1 Explains roles.</li><li>1.2 Plans work.</li></ul>',
    ]) {
      const answer = await found(
        'a.html',
        `<table><tr><th>Learning outcomes</th><th>Assessment criteria</th></tr><tr><td>1. Understand roles</td><td>${cell}</td></tr><tr><td>2. Understand change</td><td><p>2.1 Leads change.</p><p>2.2 Ends it.</p></td></tr></table>`,
        'rqf-unit',
      );
      assert.deepEqual(
        wordings(answer),
        ['1.1: Explains roles.', '1.2: Plans work.', '2.1: Leads change.', '2.2: Ends it.'],
        cell,
      );
    }
  });

  it('reads a mail that was quoted', async () => {
    const answer = await found(
      'a.txt',
      md(
        'On Monday Jo wrote:',
        '> 6.2.1 Finds talent among those',
        '> who are not asked',
        '>',
        '> 6.2.2 Keeps talent',
      ),
    );
    assert.deepEqual(wordings(answer), [
      '6.2.1: Finds talent among those who are not asked',
      '6.2.2: Keeps talent',
    ]);
  });

  it('takes all of a document in brackets, and the row of a form that names it', async () => {
    const answer = await found(
      'a.html',
      '<p>6.2.1 Finds talent (Part A; 2 marks; supporting document: Pupil data, three points)</p>' +
        '<table><tr><td>6.2.2</td><td>Keeps talent</td></tr><tr><td>Supporting document reference</td><td>Budget</td></tr></table>',
    );
    assert.deepEqual(
      answer.criteria.map(({ asks, part, marks, supportingDocument }) => [
        asks,
        part,
        marks,
        supportingDocument,
      ]),
      [
        ['Finds talent', 'A', 2, 'Pupil data, three points'],
        ['Keeps talent', undefined, undefined, 'Budget'],
      ],
    );
  });

  it('does not call a wording broken that ends in is, are or to', async () => {
    const answer = await found(
      'a.md',
      md('6.2.1 Knows who the leaders are', '', '6.2.2 Says what talent is'),
    );
    assert.deepEqual(answer.doubts, []);
  });

  it('says nothing that the document does not say', async () => {
    const { criteria } = await found('a.md', '6.2.1 Finds talent.\n');
    assert.deepEqual(criteria, [
      { code: '6.2.1', asks: 'Finds talent.', area: 6, task: 'project', replaces: false },
    ]);
  });

  it('reads labelled lines below a criterion', async () => {
    const answer = await found(
      'a.md',
      md(
        '**Criterion 6.2.1**',
        '',
        'Finds talent.',
        '',
        'Marks: 2 | Supporting document: Staff survey',
        '',
        'Think about:',
        '',
        '- Who was overlooked?',
        '- Why?',
        '',
        'What the marks mean:',
        '',
        '- 0: nobody was found',
        '- 2: somebody was found',
      ),
    );
    assert.deepEqual(criterion(answer, '6.2.1'), {
      code: '6.2.1',
      asks: 'Finds talent.',
      area: 6,
      task: 'project',
      marks: 2,
      supportingDocument: 'Staff survey',
      keyQuestions: ['Who was overlooked?', 'Why?'],
      descriptors: [
        { marks: 0, asks: 'nobody was found' },
        { marks: 2, asks: 'somebody was found' },
      ],
      replaces: false,
    });
  });

  it('reads a table whose rows repeat the code for each mark', async () => {
    const answer = await found(
      'a.csv',
      md(
        'Code,Criterion,Mark,Descriptor',
        '6.2.1,Finds talent,0,nobody was found',
        '6.2.1,Finds talent,1,somebody was found',
        '6.2.2,Keeps talent,0,everybody left',
      ),
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent', '6.2.2: Keeps talent']);
    assert.deepEqual(criterion(answer, '6.2.1').descriptors, [
      { marks: 0, asks: 'nobody was found' },
      { marks: 1, asks: 'somebody was found' },
    ]);
    assert.deepEqual(answer.doubts, []);
  });

  it('adds what a second table says of the same criteria', async () => {
    const answer = await found(
      'a.html',
      `<h2>Criteria</h2><table><tr><th>No.</th><th>Criterion</th></tr><tr><td>6.2.1</td><td>Finds talent in the school</td></tr>
       <tr><td>6.2.2</td><td>Keeps talent in the school</td></tr></table>
       <h2>Documents</h2><table><tr><th>Supporting document</th><th>Criterion no.</th></tr><tr><td>Survey</td><td>6.2.1</td></tr></table>`,
    );
    assert.equal(criterion(answer, '6.2.1').supportingDocument, 'Survey');
    assert.equal(criterion(answer, '6.2.2').supportingDocument, undefined);
  });

  it('reads cards: a small table for each criterion, in whatever order its rows are', async () => {
    const answer = await found(
      'a.html',
      `<h2>Task 1 – Part A</h2>
       <table><tr><td>1.2.1</td><td>2 marks</td></tr><tr><td colspan=2>Reads the figures with care</td></tr>
       <tr><td colspan=2>Key questions<ul><li>Which figures?</li><li>Whose?</li></ul></td></tr>
       <tr><td colspan=2>Supporting document: Table of figures</td></tr><tr><td>0</td><td>Nothing</td></tr></table>
       <table><tr><td rowspan=3>1.2.2</td><td>Criterion</td><td>Follows the plan for a year</td></tr>
       <tr><td>Marks</td><td>1</td></tr><tr><td>Document</td><td>–</td></tr></table>
       <table><tr><th>Code</th><td>1.2.3</td></tr><tr><th>Wording</th><td>Ends the plan in good time</td></tr>
       <tr><th>1 mark</th><td>An end</td></tr></table>`,
    );
    const common = { area: 1, part: 'A', taskName: 'Task 1', task: 'project', replaces: false };
    assert.deepEqual(answer.criteria, [
      {
        ...common,
        code: '1.2.1',
        asks: 'Reads the figures with care',
        marks: 2,
        supportingDocument: 'Table of figures',
        keyQuestions: ['Which figures?', 'Whose?'],
        descriptors: [{ marks: 0, asks: 'Nothing' }],
      },
      { ...common, code: '1.2.2', asks: 'Follows the plan for a year', marks: 1 },
      {
        ...common,
        code: '1.2.3',
        asks: 'Ends the plan in good time',
        descriptors: [{ marks: 1, asks: 'An end' }],
      },
    ]);
  });

  it('reads the export of a database, and a sheet with lines above its heads', async () => {
    const exported = await found(
      'a.csv',
      md(
        'id,level,area,criterion_text,max_marks,evidence,question_1,question_2,mark_0,mark_1',
        '1.2.1,2,1,"Reads figures, with care",1,Table,Which?,Whose?,None,Some',
      ),
    );
    assert.deepEqual(criterion(exported, '1.2.1'), {
      code: '1.2.1',
      asks: 'Reads figures, with care',
      area: 1,
      task: 'project',
      marks: 1,
      supportingDocument: 'Table',
      keyQuestions: ['Which?', 'Whose?'],
      descriptors: [
        { marks: 0, asks: 'None' },
        { marks: 1, asks: 'Some' },
      ],
      replaces: false,
    });
    const sheet = await found(
      'b.csv',
      md(
        'Export of 3.9.2026;;',
        ';;',
        'Ref;Assessment criteria;Marks',
        'Area 1;;',
        '1.2.1;Reads figures;2',
        '1.2.2;Writes a plan;1',
        'Total;;3',
      ),
    );
    assert.deepEqual(wordings(sheet), ['1.2.1: Reads figures', '1.2.2: Writes a plan']);
    assert.equal(criterion(sheet, '1.2.2').marks, 1);
  });

  it('leaves out the numbered sections of an introduction', async () => {
    const answer = await found(
      'a.md',
      md(
        '## 2.2 Marks',
        '',
        '### 2.2.1 Who gives them',
        '',
        'Two assessors.',
        '',
        '## 3 Criteria',
        '',
        '### 2.2.1 Teaches well',
        '',
        '### 2.2.2 Reads widely',
      ),
    );
    assert.deepEqual(wordings(answer), ['2.2.1: Teaches well', '2.2.2: Reads widely']);
    assert.deepEqual(answer.doubts, []);
  });

  it('puts divided words together, and leaves a hyphen that belongs there', async () => {
    const answer = await found('a.txt', md('6.2.1 Brings im-', 'provement to a long-', 'term plan.'));
    assert.deepEqual(wordings(answer), ['6.2.1: Brings improvement to a long-term plan.']);
  });

  it('reads two columns and a table in plain text that was made of pages', async () => {
    const answer = await found(
      'a.txt',
      md(
        'No.     Criterion                      Marks',
        '6.2.1   Finds talent among those         2',
        '        who are not asked',
        '6.2.2   Keeps talent in the school       1',
        '        for some years',
        '6.2.3   Shares talent with others        1',
      ),
    );
    assert.deepEqual(wordings(answer), [
      '6.2.1: Finds talent among those who are not asked',
      '6.2.2: Keeps talent in the school for some years',
      '6.2.3: Shares talent with others',
    ]);
    assert.equal(criterion(answer, '6.2.1').marks, 2);
  });

  it('takes only the criteria of the task that was named', async () => {
    const text = md('1.3.1 Looks outside.', '', '6.3.1 Builds capability.');
    const answer = await found('a.md', text, 'npqh', { task: 'task-2' });
    assert.deepEqual(wordings(answer), ['6.3.1: Builds capability.']);
    assert.deepEqual(doubtsOf(answer), ['other-task 1.3.1']);
  });
});

describe('A document that is made to keep one waiting', () => {
  it('is read soon, whatever run of signs is in it', async () => {
    const run = '\t \r'.repeat(2000);
    for (const text of [
      `1.2.1 Shares it. (2${run} marks${run}x`,
      `1.2.1 Shares ${'a)'.repeat(3000)}${run}2${run}marks, 3`,
      `${'A-'.repeat(3000)}1${'.1'.repeat(3000)}${run}x`,
      `1.2.1 Shares it [${'2 marks a'.repeat(1000)},${'a,'.repeat(3000)}(2`,
    ])
      await found('scheme.txt', `${text}\n\n1.2.2 Keeps it.\n`);
  });
});

describe('Codes that are just listed', () => {
  const listed = (...codes: string[]) =>
    resolveFramework(
      {
        id: 'mine',
        title: 'Mine',
        codes: 'listed',
        tasks: [{ id: 'report', title: 'Report', criteria: codes.map(code => ({ code, asks: 'Known' })) }],
      },
      undefined,
    ).framework;

  it('are found by their form', async () => {
    const answer = await found(
      'a.md',
      md(
        'AO 1 Manages the project. [10]',
        '',
        'AO2: Uses resources. [10]',
        '',
        'AO4 Reviews it. [10]',
        '',
        'A reader sees K7 here.',
      ),
      listed('AO1', 'AO2', 'AO3'),
    );
    assert.deepEqual(wordings(answer), [
      'AO1: Manages the project.',
      'AO2: Uses resources.',
      'AO4: Reviews it.',
    ]);
    assert.deepEqual(doubtsOf(answer), ['gap AO3']);
  });

  it('that are single letters need something that sets them off', async () => {
    const answer = await found(
      'a.md',
      md(
        'A short introduction.',
        '',
        'Criterion A: Focus and method',
        '',
        'B. Knowledge',
        '',
        '| Criterion code | Criterion |',
        '| - | - |',
        '| C | Thinks critically |',
        '| D | Presents well |',
      ),
      listed('A', 'B', 'C', 'D'),
    );
    assert.deepEqual(wordings(answer), [
      'A: Focus and method',
      'B: Knowledge',
      'C: Thinks critically',
      'D: Presents well',
    ]);
  });

  it('have the form that the framework’s codes have, and nothing else is one', async () => {
    const answer = await found(
      'a.md',
      md(
        'UNIT501 Plan and lead',
        '',
        'GLH21 of guided learning',
        '',
        '| ID | Text |',
        '| - | - |',
        '| K1 | Plans work |',
        '| S2 | Speaks clearly |',
        '| B3 | Behaves well |',
        '| E1 | Entry level |',
        '',
        'Task1 Report',
        '',
        'Learning outcome 4',
      ),
      'apprenticeship',
    );
    assert.deepEqual(wordings(answer), ['K1: Plans work', 'S2: Speaks clearly', 'B3: Behaves well']);
    const unit = await found(
      'a.md',
      md('| Unit number | 5.99 |', '| - | - |', '| 1.1 | Explains roles |', '| 1.2 | Plans work |'),
      'rqf-unit',
    );
    assert.deepEqual(wordings(unit), ['1.1: Explains roles', '1.2: Plans work']);
    assert.deepEqual(unit.doubts, []);
    const aims = await found(
      'a.md',
      md('A.P1 Explains it.', '', 'A.M1 Weighs it.', '', 'AB.D1 Judges it.'),
      'btec-unit',
    );
    assert.deepEqual(wordings(aims), ['A.P1: Explains it.', 'A.M1: Weighs it.', 'AB.D1: Judges it.']);
  });

  it('are read where none is known yet', async () => {
    const answer = await found(
      'a.csv',
      md('Code,Criterion', 'K1,Knows the law', 'S1,Speaks clearly'),
      listed(),
    );
    assert.deepEqual(wordings(answer), ['K1: Knows the law', 'S1: Speaks clearly']);
  });
});

describe('What is doubtful', () => {
  it('is a code twice, a gap, and a code of another level or area', async () => {
    const answer = await found(
      'a.md',
      md(
        '6.2.1 Finds talent.',
        '',
        '6.2.3 Shares talent.',
        '',
        '6.2.3 Sends talent away to other schools.',
        '',
        '6.3.1 Builds it.',
        '',
        '9.2.1 Flies.',
      ),
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent.', '6.2.3: Shares talent.']);
    assert.deepEqual(doubtsOf(answer), ['gap 6.2.2', 'twice 6.2.3', 'other-level 6.3.1', 'other-area 9.2.1']);
    assert.match(answer.doubts.find(({ kind }) => kind === 'other-level')?.message ?? '', /NPQH/);
  });

  it('is a wording that breaks off at the end of a page', async () => {
    const answer = await found(
      'a.txt',
      '6.2.1 Finds talent in every team, and\n\f6.2.2 Keeps talent in the school by means of\n\fgood work.\n',
    );
    assert.deepEqual(wordings(answer), [
      '6.2.1: Finds talent in every team, and',
      '6.2.2: Keeps talent in the school by means of good work.',
    ]);
    assert.deepEqual(doubtsOf(answer), ['cut 6.2.1']);
    assert.equal(answer.doubts[0]?.page, 1);
  });

  it('is a wording that is missing or very short, and marks that do not go together', async () => {
    const answer = await found(
      'a.csv',
      md(
        'Code,Criterion,Max. marks,0 marks,2 marks',
        '6.2.1,,1,none,',
        '6.2.2,Talent,1,none,some',
        '6.2.3,Shares talent with others,2,none,some',
      ),
    );
    assert.deepEqual(doubtsOf(answer), ['empty 6.2.1', 'short 6.2.2', 'marks 6.2.2']);
  });
});
