import assert from 'node:assert/strict';
import { isUpn, personalData } from '../../../../server/src/draft/readings/personal-data.ts';
import { read } from '../support.ts';

/** `kind: text` of each datum that a paragraph has. */
function data(text: string): string[] {
  return read(text).pages.flatMap(page =>
    personalData.on(page).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  );
}

describe('Personal data', () => {
  it('are e-mail addresses, but not in the address of a page', () => {
    assert.deepEqual(data('Ask j.smith@school.sch.uk, or <k@x.uk>.'), [
      'email: j.smith@school.sch.uk',
      'email: k@x.uk',
    ]);
    assert.deepEqual(
      data('See [it](mailto:a@b.uk) and https://x.uk/a@b.uk, `a@b.uk` <!-- a@b.uk --> @ all.'),
      [],
    );
  });

  it('are British telephone numbers, however they are grouped', () => {
    for (const number of ['07000 000123', '07000000123', '020 0000 0958', '(0161) 000 0123', '01632 000 123'])
      assert.deepEqual(data(`Ring ${number}.`), [`phone: ${number}`]);
    assert.deepEqual(data('Ring +44 7000 000123 or +44 (0)161 000 0123.'), [
      'phone: +44 7000 000123',
      'phone: +44 (0)161 000 0123',
    ]);
  });

  it('are nobody’s where they were typed in to try something out', () => {
    const table = (head: string) =>
      `| No | ${head} | Outcome |\n| - | - | - |\n| 1 | j.smith@school.sch.uk | It worked |\n| 2 | 07000 000123 | It worked |\n`;
    for (const head of [
      'Test data',
      '**Input**',
      'Expected result',
      'Test',
      'Invalid data',
      'Method of testing',
    ])
      assert.deepEqual(data(table(head)), [], head);
    for (const head of ['Contact', 'Testimonial', 'E-mail'])
      assert.deepEqual(data(table(head)), ['email: j.smith@school.sch.uk', 'phone: 07000 000123'], head);
    assert.deepEqual(data(`${table('Test data')}\nAsk j.smith@school.sch.uk.`), [
      'email: j.smith@school.sch.uk',
    ]);
  });

  it('are nobody’s where they only show what such data look like', () => {
    for (const name of [
      'test',
      'Test1',
      'user',
      'admin',
      'abc123',
      'name',
      'your.name',
      'test.user',
      'first_last',
    ])
      assert.deepEqual(data(`I typed ${name}@gmail.com.`), [], name);
    assert.deepEqual(data('I typed jo@test.com, 01234 567890 and 07111 111111.'), []);
    for (const name of ['usera', 'j.test', 'abigail', 'named', 'tester.jones', 'administration'])
      assert.deepEqual(data(`Ask ${name}@gmail.com.`), [`email: ${name}@gmail.com`], name);
  });

  it('are no telephone numbers where figures stand', () => {
    for (const text of [
      'In 2019-2020 it was 0.123456789 of 12,345,678.',
      'At 09 45 on 12 10 2020 for 20 30 children.',
      'It cost £07000 000123.',
      'ISBN 0 7619 6162 8',
      'ISBN: 0 7619 6162 8',
      'https://x.uk/07700900123',
    ])
      assert.deepEqual(data(text), [], text);
  });

  it('are no addresses and numbers that are reserved for examples', () => {
    for (const domain of [
      'example.com',
      'mail.example.org',
      'example.net',
      'example.co.uk',
      'school.example',
      'school.test',
      'x.invalid',
    ])
      assert.deepEqual(data(`Ask alice@${domain}.`), [], domain);
    assert.deepEqual(data('Ask a@example.com or b@myexample.com.'), ['email: b@myexample.com']);
    for (const number of [
      ...[
        '01632 960123',
        '01632960123',
        '(01632) 960 123',
        '+44 1632 960 123',
        '07700 900123',
        '+44 7700 900 123',
      ],
      ...[
        '0113 496 0123',
        '0117 496 0123',
        '0121 496 0123',
        '(0161) 496 0123',
        '0191 498 0123',
        '020 7946 0958',
      ],
      ...['028 9649 6123', '029 2018 0123', '0808 157 0123', '0909 879 0123', '03069 990123'],
    ])
      assert.deepEqual(data(`Ring ${number}.`), [], number);
  });

  it('are postcodes of areas that exist', () => {
    for (const code of ['SW1A 1AA', 'M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'BT1 5GS'])
      assert.deepEqual(data(`It is in ${code}.`), [`postcode: ${code}`]);
    for (const text of ['KS2 1ST', 'Y4 2AB', 'X1 1AA', 'm1 1ae', 'M1 1AC', 'AM1 1AEB'])
      assert.deepEqual(data(text), [], text);
  });

  it('are unique pupil numbers with the right check letter', () => {
    // 8·2 + 0·3 + 1·4 + 2·5 + 5·10 + 1·13 = 93, and 93 - 4·23 = 1, which is B.
    assert.deepEqual(data('UPN B801200005001.'), ['upn: B801200005001']);
    for (const letter of 'ACDEFGHIJKLMNOPQRSTUVWXYZ')
      assert.deepEqual(data(`UPN ${letter}801200005001.`), []);
    // 2·2 + 7·4 + 1·9 + 6·10 + 4·12 + 9·13 = 266, and 266 - 11·23 = 13, which is P: I and O are left out.
    assert.ok(isUpn('P207000016049'));
    assert.ok(!isUpn('N207000016049'));
    // A temporary number ends with a letter: the same without its last figure, and C for 2: 80 + 26 = 106, 106 - 92 = 14, Q.
    assert.ok(isUpn('Q80120000500C'));
    assert.deepEqual(data('xB801200005001 B8012000050011'), []);
  });

  it('are dates of birth, but no other dates', () => {
    for (const text of [
      'born 12.3.2011',
      'born on 12 March 2011',
      'DOB: 12/03/2011',
      'date of birth is 2011-03-12',
      'D.O.B. 1/2/11',
    ])
      assert.deepEqual(data(`He was ${text}.`), [`birth: ${text}`]);
    for (const text of [
      'born in 2011',
      'We kept each date of birth.',
      'on 12.3.2011',
      'an idea born in March 2011',
    ])
      assert.deepEqual(data(text), [], text);
  });

  it('are names of pupils', () => {
    assert.deepEqual(data('The pupil J. Smith, the student Jane Smith and Amy O’Neill (Year 4) said so.'), [
      'name: J. Smith',
      'name: Jane Smith',
      'name: Amy O’Neill',
    ]);
    assert.deepEqual(data('When Jane Smith (Y4) came, Pupil A. B. Jones-Lee left.'), [
      'name: Jane Smith',
      'name: A. B. Jones-Lee',
    ]);
  });

  it('are no names across items, cells and paragraphs, nor in titles', () => {
    for (const text of [
      '- Design for students\n- **Export Functionality**: it exports',
      '- Design for students\n- Jane Smith led it',
      '1. All pupils\n2. Amy Walker Award',
      '| pupils | Amy Walker |\n|---|---|\n| boys | Jane Smith |',
      'We asked the students\n\nJane Smith led it.',
      '# Strategic Leadership (Year 3)',
      '## Amy Walker (Year 3)',
      '### Lessons for the student Jane Smith',
    ])
      assert.deepEqual(data(text), [], text);
    assert.deepEqual(data('- the student\n  Jane Smith'), ['name: Jane Smith']);
  });

  it('are no names where two words in capitals are something else', () => {
    for (const text of [
      ...[
        'Strategic Leadership (Year 3) is a module.',
        'Reading Recovery (Year 2) helped.',
        'Forest School (Year 4) began.',
      ],
      ...['Talk Boost (Y1) and Little Wandle (Year 1).', 'Power Maths (Year 5) and White Rose (Year 6).'],
      ...[
        'The student Wellbeing Ambassador spoke.',
        'Each child Development Plan.',
        'for students Export Functionality is',
      ],
      ...['*Reading Recovery* (Year 2)', '**Amy Walker** (Year 2)', 'Software Developer (Year 2)'],
    ])
      assert.deepEqual(data(text), [], text);
    assert.deepEqual(data('Mohammed Khan (Year 5) and the pupil called Xanthe Obuya.'), [
      'name: Mohammed Khan',
      'name: Xanthe Obuya',
    ]);
  });

  it('are no names where schools speak of other things', () => {
    for (const text of [
      'Pupil A said so, and the pupil B. Then all.',
      'The Pupil Premium Grant and Pupil Progress Meetings.',
      'The Reading Lead (Year 4), Mrs Jane Smith (Year 4) and Stone Age (Year 3).',
      'We read *Street Child* (Year 6), *Harry Potter* (Year 5) and Key Stage (Year 2).',
      'The child Protection Officer and one student Council Meeting.',
      'Dr Jane Smith (Year 4)',
    ])
      assert.deepEqual(data(text), [], text);
  });
});
