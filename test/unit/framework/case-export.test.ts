import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import { bundledFrameworks, createCatalogue } from '../../../server/src/framework/bundled.ts';
import { casePackageOf } from '../../../server/src/framework/case-export.ts';
import type { CasePackage } from '../../../server/src/framework/case-package.ts';
import type { Framework } from '../../../server/src/framework/model.ts';
import { casePackageSchema } from './case-schema.ts';

const valid = new Ajv({ allErrors: true }).compile(casePackageSchema);

function exported(framework: Framework, changed = '2026-01-31T00:00:00Z'): CasePackage {
  const made = casePackageOf(framework, {
    changed,
    sha1: bytes => createHash('sha1').update(bytes).digest(),
  });
  // As it is written into a file, where what is undefined is not.
  return JSON.parse(JSON.stringify(made));
}

function frameworkOf(id: string, ...sources: { file: string; text: string }[]): Framework {
  const framework = createCatalogue(sources).find(id);
  assert.ok(framework, id);
  return framework;
}

describe('A framework in CASE', () => {
  for (const id of Object.keys(bundledFrameworks)) {
    describe(id, () => {
      const framework = frameworkOf(id);
      const made = exported(framework);
      const things = [
        made.CFDocument,
        ...made.CFItems,
        ...made.CFAssociations,
        ...(made.CFDefinitions.CFLicenses ?? []),
        ...made.CFDefinitions.CFItemTypes,
        ...(made.CFRubrics ?? []).flatMap(rubric => [
          rubric,
          ...rubric.CFRubricCriteria.flatMap(one => [one, ...one.CFRubricCriterionLevels]),
        ]),
      ];

      it('has the fields that the specification allows and demands', () => {
        assert.ok(valid(made), JSON.stringify(valid.errors, undefined, 2));
      });

      it('has an identifier for each thing that is its own, and the same the next time', () => {
        const identifiers = things.map(({ identifier }) => identifier);
        assert.equal(new Set(identifiers).size, identifiers.length);
        for (const identifier of identifiers)
          assert.match(identifier, /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        const later = exported(framework, '2027-12-31T00:00:00Z');
        assert.deepEqual(
          later.CFItems.map(({ identifier }) => identifier),
          made.CFItems.map(({ identifier }) => identifier),
        );
      });

      it('leads from each item to the document by what is in it', () => {
        const known = new Set(things.map(({ identifier }) => identifier));
        const parents = new Map(
          made.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf').map(
            ({ originNodeURI, destinationNodeURI }) => [
              originNodeURI.identifier,
              destinationNodeURI.identifier,
            ],
          ),
        );
        for (const { originNodeURI, destinationNodeURI } of made.CFAssociations) {
          assert.ok(known.has(originNodeURI.identifier));
          assert.ok(known.has(destinationNodeURI.identifier));
        }
        for (const { identifier } of made.CFItems) {
          let at: string | undefined = identifier;
          for (let steps = 0; at !== made.CFDocument.identifier; steps++) {
            assert.ok(at !== undefined && steps < 5, identifier);
            at = parents.get(at);
          }
        }
      });

      it('has each criterion, with a code where the scheme gives one and without where it gives none', () => {
        const items = made.CFItems.filter(({ CFItemType }) => CFItemType === 'Criterion');
        for (const { code, codeless, asks, title } of framework.tasks.flatMap(({ criteria }) => criteria)) {
          const item = items.find(
            one =>
              one.fullStatement === asks &&
              (codeless ? one.abbreviatedStatement === title : one.humanCodingScheme === code),
          );
          assert.ok(item, code);
          if (codeless) assert.equal(item.humanCodingScheme, undefined);
        }
      });

      it('says that its wording is Markscheme’s own, how each entry is known, and under which licence', () => {
        assert.equal(made.CFDocument.creator, 'The Markscheme developers');
        assert.match(made.CFDocument.notes ?? '', /not published by the body/);
        assert.equal(made.CFDocument.licenseURI?.identifier, made.CFDefinitions.CFLicenses?.[0]?.identifier);
        for (const item of made.CFItems) {
          const status = item.extensions?.markscheme.provenance?.status;
          if (status !== undefined) assert.match(item.notes ?? '', /^(?:Seen|Inferred|Looked for)/);
        }
      });
    });
  }

  it('has one item for a criterion that two tasks share word for word, and two for one that differs', () => {
    const framework = frameworkOf('own', {
      file: '/x/own.markscheme.yaml',
      text: [
        'id: own',
        'title: Own',
        'tasks:',
        '  - id: one',
        '    title: One',
        '    criteria: [{ code: A, asks: Reads. }, { code: B, asks: Writes. }]',
        '  - id: two',
        '    title: Two',
        '    criteria: [{ code: A, asks: Reads. }, { code: B, asks: Writes well. }]',
      ].join('\n'),
    });
    const items = exported(framework).CFItems.filter(({ CFItemType }) => CFItemType === 'Criterion');
    assert.deepEqual(
      items.map(({ humanCodingScheme, fullStatement }) => `${humanCodingScheme} ${fullStatement}`),
      ['A Reads.', 'B Writes.', 'B Writes well.'],
    );
  });

  it('claims no licence and no author for somebody’s own file', () => {
    const made = exported(
      frameworkOf('npqsl', {
        file: '/home/her/npqsl.markscheme.yaml',
        text: 'id: npqsl\nextends: npqsl\ntasks: [{ id: project, criteria: [{ code: 1.2.1, asks: Hers., provenance: { status: official, in: [hers.pdf] } }] }]\n',
      }),
    );
    assert.ok(valid(made), JSON.stringify(valid.errors));
    assert.equal(made.CFDocument.creator, 'Whoever wrote npqsl.markscheme.yaml');
    assert.equal(made.CFDocument.licenseURI, undefined);
    assert.equal(made.CFDefinitions.CFLicenses, undefined);
    const hers = made.CFItems.find(({ humanCodingScheme }) => humanCodingScheme === '1.2.1');
    assert.match(hers?.notes ?? '', /^Official wording.*hers\.pdf/);
    assert.doesNotMatch(JSON.stringify(made), /home\/her/);
  });
});
