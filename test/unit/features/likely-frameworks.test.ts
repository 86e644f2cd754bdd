/** Which framework a document looks like, tried on the examples without what their front matter says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelyFrameworks } from '../../../server/src/features/likely-frameworks.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';

const examples = join(__dirname, '..', '..', '..', '..', 'examples');
const catalogue = createCatalogue();
const all = catalogue.ids.flatMap(id => catalogue.find(id) ?? []);

/** Two whose drafts look alike: editions of one essay, and units by learning outcomes. */
const alike: Readonly<Record<string, string>> = {
  'ib-ee': 'ib-ee-2027',
  'ib-ee-2027': 'ib-ee',
  'cmi-5-unit': 'rqf-unit',
};

describe('What a document looks like', () => {
  for (const id of catalogue.ids.filter(id => id !== 'plain' && id !== 'npq-case-study'))
    for (const file of readdirSync(join(examples, id)).filter(name =>
      /^(?:draft|task-\d|report|essay|assignment)\.md$/.test(name),
    ))
      it(`is seen of examples/${id}/${file}`, () => {
        const text = readFileSync(join(examples, id, file), 'utf8');
        const [first] = likelyFrameworks(text, all);
        assert.ok(first === id || (first !== undefined && alike[id] === first), `${first}`);
      });

  it('is nothing where a text has nothing of any of them', () => {
    assert.deepEqual(likelyFrameworks('# Shopping\n\nMilk, 2.1 kg of flour, and bread.\n', all), []);
    assert.deepEqual(likelyFrameworks('', all), []);
  });
});
