import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ImportFault } from '../../../../server/src/import/job.ts';
import { readCase } from '../../../../server/src/import/read/read-case.ts';
import { criterion, doubtsOf, found, wordings } from '../support.ts';

const item = (identifier: string, fullStatement: string, more: object = {}) => ({
  identifier,
  fullStatement,
  ...more,
});
const child = (from: string, to: string, sequenceNumber?: number, associationType = 'isChildOf') => ({
  associationType,
  sequenceNumber,
  originNodeURI: { identifier: from },
  destinationNodeURI: { identifier: to },
});

/** As a server of standards gives a package: items in any order, with nulls, codes on groups, too. */
const STANDARDS = {
  CFDocument: { identifier: 'doc', title: 'Invented for testing' },
  CFItems: [
    item('b', 'Names who gains.', { humanCodingScheme: '1.2.2', CFItemType: 'Standard', notes: null }),
    item('group', 'Area one', { humanCodingScheme: '1', CFItemType: 'Strand' }),
    item('a', 'Reads the *figures*.', { humanCodingScheme: '1.2.1', abbreviatedStatement: null }),
  ],
  CFAssociations: [
    child('b', 'group', 2),
    child('group', 'doc', 1),
    child('a', 'group', 1),
    child('a', 'b', 1, 'isRelatedTo'),
  ],
  CFRubrics: [
    {
      CFRubricCriteria: [
        {
          CFItemURI: { identifier: 'a' },
          CFRubricCriterionLevels: [
            { score: 2, quality: 'Full', description: 'Says what they hide' },
            { score: 0, quality: 'None', description: null },
          ],
        },
      ],
    },
  ],
};

describe('A package of CASE', () => {
  it('of somebody else: its leaves are criteria in the order of the tree, rubrics give the marks', async () => {
    const answer = await found('standards.json', JSON.stringify(STANDARDS));
    assert.deepEqual(wordings(answer), ['1.2.1: Reads the *figures*.', '1.2.2: Names who gains.']);
    const { marks, descriptors, area } = criterion(answer, '1.2.1');
    assert.deepEqual(
      { marks, descriptors, area },
      {
        marks: 2,
        area: 1,
        descriptors: [
          { marks: 0, asks: 'None' },
          { marks: 2, asks: 'Full: Says what they hide' },
        ],
      },
    );
    assert.match(answer.file.text, /status: official/);
  });

  it('may stand in the frame of a service', async () => {
    const answer = await found('a.txt', `\ufeff\n${JSON.stringify({ CFPackage: STANDARDS }, undefined, 2)}`);
    assert.equal(wordings(answer).length, 2);
  });

  it('may have circles, loops and links to nothing', () => {
    const loops = {
      CFItems: [item('a', 'One.'), item('b', 'Two.'), item('c', 'Three.')],
      CFAssociations: [child('a', 'b'), child('b', 'a'), child('c', 'c'), child('c', 'nowhere'), {}, null, 7],
    };
    assert.deepEqual(
      readCase(JSON.stringify(loops)).stated?.map(({ asks }) => asks),
      ['Three.'],
    );
  });

  it('without codes goes by titles where the framework has such criteria, and is left out elsewhere', async () => {
    const without = { CFItems: [item('a', 'Weighs what was read.', { abbreviatedStatement: 'Weighing' })] };
    const plain = await found('a.json', JSON.stringify(without), 'university-project');
    assert.equal(criterion(plain, 'Weighing').codeless, true);
    assert.match(plain.file.text, /- title: Weighing\n\s+asks: Weighs what was read\./);
    assert.doesNotMatch(plain.file.text, /code:/);
    await assert.rejects(found('a.json', JSON.stringify(without)), /‘Weighing’ has no code.*1\.2\.1/);
  });

  it('with codes of another form says so for each, and writes the others', async () => {
    const mixed = {
      CFItems: [
        item('a', 'Reads.', { humanCodingScheme: 'CCSS.RL.1' }),
        item('b', 'Writes well.', { humanCodingScheme: '1.2.1' }),
        item('c', 'Counts.', { humanCodingScheme: '1.3.1' }),
        item('d', 'Sings.', { humanCodingScheme: '9.2.1' }),
        item('e', 'Writes better.', { humanCodingScheme: '1.2.1' }),
      ],
    };
    const answer = await found('a.json', JSON.stringify(mixed));
    assert.deepEqual(wordings(answer), ['1.2.1: Writes well.']);
    assert.deepEqual(doubtsOf(answer), [
      'no-code CCSS.RL.1',
      'other-level 1.3.1',
      'other-area 9.2.1',
      'twice 1.2.1',
    ]);
  });

  it('leaves out half marks, and says so', async () => {
    const halves = {
      CFItems: [item('a', 'Reads the figures.', { humanCodingScheme: '1.2.1' })],
      CFRubrics: [
        {
          CFRubricCriteria: [
            { CFItemURI: { identifier: 'a' }, CFRubricCriterionLevels: [{ score: 2.5, description: 'All' }] },
          ],
        },
      ],
    };
    const answer = await found('a.json', JSON.stringify(halves));
    assert.deepEqual(doubtsOf(answer), ['marks 1.2.1']);
    assert.equal(criterion(answer, '1.2.1').marks, undefined);
  });

  it('that is known from elsewhere is not called official, and makes no area whole', async () => {
    const seen = {
      CFItems: [
        item('a', 'Reads the figures.', {
          humanCodingScheme: '1.2.1',
          extensions: { markscheme: { provenance: { status: 'seen', note: 'On a slide.' } } },
        }),
      ],
    };
    const { file } = await found('a.json', JSON.stringify(seen));
    assert.match(file.text, /provenance: \{ status: seen, in: \[ a\.json \], note: On a slide\. \}/);
    assert.doesNotMatch(file.text, /criteriaComplete: true$/m);
  });

  it('that is broken, empty or something else is a sentence', () => {
    for (const [text, says] of [
      ['{"CFItems": [', /breaks off/],
      ['{"CFItems": []}', /no package of CASE/],
      ['{"CFItems": 7}', /no package of CASE/],
      ['{"a": 1}', /no package of CASE/],
      ['[]', /no package of CASE/],
      [JSON.stringify({ CFItems: [item('a', '', {})] }), /no criteria/],
    ] as const)
      assert.throws(
        () => readCase(text),
        (error: unknown) => error instanceof ImportFault && says.test(error.message),
      );
  });

  it('never fails otherwise, whatever is in it', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom('a', 'b', 'c'),
      fc.constant(null),
      fc.double(),
      fc.object(),
    );
    const links = fc.record({ identifier: odd });
    const packages = fc.record({
      CFItems: fc.array(
        fc.record(
          { identifier: odd, fullStatement: odd, humanCodingScheme: odd, CFItemType: odd, extensions: odd },
          { requiredKeys: [] },
        ),
      ),
      CFAssociations: fc.array(
        fc.record({
          associationType: fc.constantFrom('isChildOf', 'isPartOf'),
          sequenceNumber: odd,
          originNodeURI: links,
          destinationNodeURI: links,
        }),
      ),
      CFRubrics: fc.array(odd),
    });
    fc.assert(
      fc.property(packages, made => {
        try {
          readCase(JSON.stringify(made));
        } catch (error) {
          assert.ok(error instanceof ImportFault, String(error));
        }
      }),
    );
  });
});
