import assert from 'node:assert/strict';
import { frameworkGroups } from '../../../../client/src/say/framework-groups.ts';
import { frameworkItem } from '../../../../server/src/features/framework-item.ts';
import { createCatalogue } from '../../../../server/src/framework/bundled.ts';

const catalogue = createCatalogue();
const all = catalogue.ids.flatMap(id => catalogue.find(id) ?? []);
const groups = (current?: string, likely: readonly string[] = []) =>
  frameworkGroups(
    all.map(framework => frameworkItem(framework, likely)),
    current,
    () => '',
  );

describe('The list of frameworks', () => {
  it('says of each what tells it from the others, shortly and in its own words', () => {
    const lines = groups().flatMap(({ frameworks }) => frameworks);
    assert.equal(lines.length, all.length);
    assert.equal(new Set(lines.map(({ detail }) => detail.slice(0, 40))).size, all.length);
    for (const { framework, detail } of lines) {
      assert.ok(framework.about !== null && framework.kind !== null, framework.id);
      assert.ok(framework.about.length <= 76 && detail.startsWith(framework.about), detail);
    }
  });

  it('has the current one and those that the document looks like first, and each once', () => {
    const found = groups('ib-tok', ['ocr-h446', 'aqa-7517', 'ib-tok']);
    assert.deepEqual(
      found
        .slice(0, 2)
        .map(({ which, frameworks }) => [which, frameworks.map(({ framework }) => framework.id)]),
      [
        ['current', ['ib-tok']],
        ['likely', ['ocr-h446', 'aqa-7517']],
      ],
    );
    assert.equal(found.flatMap(({ frameworks }) => frameworks).length, all.length);
  });

  it('is found by the words of those whom it is for', () => {
    const foundBy = (word: string) =>
      groups()
        .flatMap(({ frameworks }) => frameworks)
        .filter(({ label, description, detail }) =>
          [label, description, detail].some(text => text.toLowerCase().includes(word.toLowerCase())),
        )
        .map(({ framework }) => framework.id);
    for (const id of ['aqa-7517', 'aqa-epq', 'ocr-h446']) assert.ok(foundBy('A level').includes(id), id);
    assert.deepEqual(foundBy('apprentice').sort(), ['apprenticeship', 'apprenticeship-st0116']);
    assert.ok(foundBy('KSB').includes('apprenticeship'));
  });
});
