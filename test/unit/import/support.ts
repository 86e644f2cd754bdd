import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import type { Framework } from '../../../server/src/framework/model.ts';
import { doJob } from '../../../server/src/import/do-job.ts';
import type { FoundAnswer, FoundCriterion, MarkSchemeJob } from '../../../server/src/import/job.ts';

/** A bundled framework. */
export function bundled(id: string): Framework {
  const framework = createCatalogue().find(id);
  assert.ok(framework, id);
  return framework;
}

/** What a document comes to, in this thread. */
export async function found(
  name: string,
  contents: string | Uint8Array,
  framework: Framework | string = 'npqsl',
  more: Partial<MarkSchemeJob> = {},
): Promise<FoundAnswer> {
  return doJob(
    {
      job: 'mark-scheme',
      name,
      bytes: typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
      framework: typeof framework === 'string' ? bundled(framework) : framework,
      date: '2026-01-31',
      ...more,
    },
    () => {},
  );
}

/** `code: wording` of what goes into the file. */
export function wordings({ criteria }: FoundAnswer): string[] {
  return criteria.flatMap(({ code, asks, leftOut }) => (leftOut ? [] : `${code}: ${asks}`));
}

/** `kind code` of each doubt. */
export function doubtsOf({ doubts }: FoundAnswer): string[] {
  return doubts.map(({ kind, code }) => `${kind} ${code}`);
}

/** The only criterion with that code. */
export function criterion({ criteria }: FoundAnswer, code: string): FoundCriterion {
  const [only, ...more] = criteria.filter(one => one.code === code);
  assert.ok(only && more.length === 0, `${code} stands there once`);
  return only;
}
