import assert from 'node:assert/strict';
import { lexiconOf } from '../../../server/src/evidence/lexicon.ts';
import { bundledFrameworks, createCatalogue } from '../../../server/src/framework/bundled.ts';

describe('The words that speak for criteria', () => {
  const catalogue = createCatalogue();

  for (const id of Object.keys(bundledFrameworks))
    it(`are at least 20 for each criterion of ${id}, phrases among them`, () => {
      const framework = catalogue.find(id);
      for (const task of framework?.tasks ?? []) {
        if (!framework) continue;
        const { criteria, terms } = lexiconOf(framework, task);
        for (const [index, { code }] of criteria.entries()) {
          const own = terms.filter(({ speaksFor }) => speaksFor.some(({ criterion }) => criterion === index));
          assert.ok(own.length >= 20, `${code} has ${own.length}`);
          assert.ok(
            own.some(({ stems }) => stems.length > 1),
            `${code} has no phrase`,
          );
        }
      }
    });

  it('are made once for a task', () => {
    const framework = catalogue.find('npqsl');
    const [task] = framework?.tasks ?? [];
    assert.ok(framework && task);
    assert.equal(lexiconOf(framework, task), lexiconOf(framework, task));
  });

  it('come from the statement that a criterion tracks to, and from its area where its own are not known', () => {
    const own = createCatalogue([
      {
        file: 'more.markscheme.yaml',
        text: `id: npqsl\nextends: npqsl\ntasks:\n  - id: project\n    criteria:\n      - { code: 5.2.1, asks: Something else., tracks: [5.2.c] }\n      - { code: 6.2.9, asks: Something else. }\n`,
      },
    ]);
    const framework = own.find('npqsl');
    const [task] = framework?.tasks ?? [];
    assert.ok(framework && task, JSON.stringify(own.faults));
    const { criteria, terms } = lexiconOf(framework, task);
    const speaks = (code: string, word: string) => {
      const index = criteria.findIndex(each => each.code === code);
      const term = terms.find(({ stems }) => stems.join(' ') === word);
      return term?.speaksFor.some(({ criterion }) => criterion === index) ?? false;
    };
    assert.ok(speaks('5.2.1', 'hazard'));
    assert.ok(speaks('6.2.9', 'mentor'));
  });

  it('come from the statement that an official criterion is about, also where only the NPQSL’s are known', () => {
    const official = (id: string, code: string) =>
      `id: ${id}\nextends: ${id}\ntasks:\n  - id: project\n    criteria:\n      - { code: ${code}, asks: Finds risks and keeps them small. }\n`;
    for (const [id, code] of [
      ['npqsl', '5.2.9'],
      ['npqml', '5.1.9'],
    ] as const) {
      const framework = createCatalogue([
        { file: 'official.markscheme.yaml', text: official(id, code) },
      ]).find(id);
      const [task] = framework?.tasks ?? [];
      assert.ok(framework && task);
      const { criteria, terms } = lexiconOf(framework, task);
      const index = criteria.findIndex(each => each.code === code);
      const weight = (word: string) =>
        terms
          .find(({ stems }) => stems.join(' ') === word)
          ?.speaksFor.find(({ criterion }) => criterion === index)?.weight ?? 0;
      assert.ok(
        weight('insur') > 2 * weight('inventori'),
        `${id}: ${weight('insur')}, ${weight('inventori')}`,
      );
    }
  });
});
