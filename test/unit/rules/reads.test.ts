import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Draft } from '../../../server/src/draft/model.ts';
import { readingsOf } from '../../../server/src/draft/readings/reading.ts';
import { silences } from '../../../server/src/draft/readings/silences.ts';
import { problemsOf, readsOf, rules } from '../../../server/src/rules/rules.ts';
import { assessed, assessText, bundled, frontMatter } from '../assessment/support.ts';

/** All readings that were made of a draft. */
function readingsMade({ pages }: Draft): ReadonlySet<unknown> {
  return new Set(pages.flatMap(({ slices }) => slices.flatMap(readingsOf)));
}

describe('What a rule reads of the text', () => {
  for (const rule of rules)
    it(`is what it names: ${rule.id}`, () => {
      const text = readFileSync(`test/rules/${rule.id.replace('/', '-')}/problem.md`, 'utf8');
      const reads = new Set([silences, ...(rule.reads ?? [])]);
      const assessment = assessText(text, bundled, { reads: () => reads });
      const named = readingsMade(assessment.draft);
      rule.check(assessment);
      for (const reading of readingsMade(assessment.draft)) assert.ok(named.has(reading));
    });

  it('is found, whether or not it was counted before', () => {
    for (const { id } of rules) {
      const text = readFileSync(`test/rules/${id.replace('/', '-')}/problem.md`, 'utf8');
      const counted = assessText(text, bundled, { reads: status => readsOf({}, status) });
      assert.deepEqual(problemsOf(assessText(text)), problemsOf(counted));
    }
  });

  it('is looked for only where there is any: a long draft is looked at no more often than a short one', () => {
    const looks = (sections: number) => {
      const section = '## Further\n\nI led a team (1.2.1) and my pupils read more.\n\n';
      const assessment = assessed([section.repeat(sections)], {
        head: frontMatter('npqsl', 'words: { limit: 1000000 }'),
        reads: status => readsOf({}, status),
      });
      let count = 0;
      const pages = new Proxy(assessment.draft.pages, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) count++;
          return Reflect.get(target, key);
        },
      });
      const draft = new Proxy(assessment.draft, {
        get: (target, key) => (key === 'pages' ? pages : Reflect.get(target, key, target)),
      });
      problemsOf({ ...assessment, draft });
      return count;
    };
    assert.equal(looks(2000), looks(200));
  });
});
