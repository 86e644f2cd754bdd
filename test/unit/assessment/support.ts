/** Drafts assessed against the bundled frameworks, or against small ones of a test's own. */
import assert from 'node:assert/strict';
import { type AssessOptions, assess } from '../../../server/src/assessment/assess.ts';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import type { Assessment, Coverage, Unassessed } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';

/** The bundled frameworks. */
export const bundled = createCatalogue();

/** The bundled frameworks and those of some YAML texts, which must be right. */
export function withFrameworks(...texts: string[]): FrameworkFinder {
  const catalogue = createCatalogue(texts.map((text, index) => ({ file: `${index}.markscheme.yaml`, text })));
  assert.deepEqual(catalogue.faults, []);
  return catalogue;
}

/** The assessment of a text, whatever it comes to. */
export function assessText(
  text: string,
  frameworks: FrameworkFinder = bundled,
  options: AssessOptions = {},
): Assessment | Unassessed {
  return assess(readDraft(text), frameworks, options);
}

/** The front matter of a draft for a framework, with further lines under `assessment:`. */
export function frontMatter(framework: string, ...more: string[]): string {
  return [
    '---',
    'assessment:',
    `  framework: ${framework}`,
    ...more.map(line => `  ${line}`),
    '---',
    '',
    '',
  ].join('\n');
}

/** The assessment of a draft that must be one: for NPQSL, or what `head` says. */
export function assessed(
  lines: readonly string[],
  {
    head = frontMatter('npqsl'),
    frameworks = bundled,
    ...options
  }: { head?: string; frameworks?: FrameworkFinder } & AssessOptions = {},
): Assessment {
  const assessment = assessText(head + lines.join('\n'), frameworks, options);
  assert.ok(assessment.kind === 'assessed', 'the draft is assessed');
  return assessment;
}

/** What is known of one code. */
export function coverageFor(assessment: Assessment, code: string): Coverage {
  const found = assessment.coverage.find(({ tracked }) => tracked.code === code);
  assert.ok(found, `${code} is tracked`);
  return found;
}

/** `status words` of one code. */
export function standing(assessment: Assessment, code: string): string {
  const { status, words } = coverageFor(assessment, code);
  return `${status} ${words}`;
}

/** Codes of all that is tracked. */
export function trackedCodes(assessment: Assessment): string[] {
  return assessment.coverage.map(({ tracked }) => tracked.code);
}

/** `count` plain words. */
export function prose(count: number): string {
  return new Array<string>(count).fill('word').join(' ');
}
