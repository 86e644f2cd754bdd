import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phaseReader } from '../../../../server/src/assessment/phase-headings.ts';
import { withFrameworks } from '../support.ts';

/** A heading of a public project, and the phases that a reader takes it to be about. */
interface Labelled {
  readonly framework: string;
  readonly phases: readonly string[];
  readonly heading: string;
}

const phase = (id: string, ...synonyms: string[]) =>
  `  - { id: ${id}, title: ${id}, synonyms: [${synonyms.join(', ')}] }`;
const framework = (id: string, order: string, ...phases: string[]) =>
  [
    `id: ${id}`,
    `title: ${id}`,
    `order: ${order}`,
    'phases:',
    ...phases,
    'tasks: [{ id: report, title: Report }]',
  ].join('\n');

/** What projects of these kinds go through; the other headings are judged by bundled frameworks. */
const frameworks = withFrameworks(
  framework(
    'computing',
    'free',
    phase(
      'analysis',
      'Analysis',
      'Analysis of the problem',
      'Problem identification',
      'Problem definition',
      'Definition of the problem',
      'Research the problem',
      'Stakeholders',
      'Features of the proposed solution',
      'Features of a proposed solution',
      'Success criteria',
    ),
    phase(
      'design',
      'Design',
      'Planning',
      'Solution overview',
      'System diagram',
      'Systems diagram',
      'Pseudocode',
    ),
    phase('development', 'Development', 'Implementation'),
    phase('testing', 'Testing', 'Tests', 'Test plan', 'Usability testing'),
    phase('evaluation', 'Evaluation', 'Client feedback', 'Feedback from the client', 'Maintenance'),
  ),
  framework(
    'dissertation',
    'given',
    phase('introduction', 'Introduction'),
    phase('literature', 'Literature review', 'Review of the literature'),
    phase('methodology', 'Methodology', 'Methods'),
    phase('results', 'Results'),
    phase('discussion', 'Discussion'),
    phase('conclusion', 'Conclusion', 'Conclusions'),
  ),
);

const read = (file: string): readonly Labelled[] =>
  JSON.parse(readFileSync(join('test/unit/assessment/headings', file), 'utf8'));

/** Headings of which a phase is named that they are not about, and of which one is missed. */
function judge(headings: readonly Labelled[]) {
  const wrong: string[] = [];
  let [invented, missed] = [0, 0];
  for (const { framework: id, phases, heading } of headings) {
    const named = phaseReader(frameworks.find(id)?.phases ?? [])(heading);
    const extra = named.some(one => !phases.includes(one));
    const lacking = phases.some(one => !named.includes(one));
    if (extra) invented++;
    if (lacking) missed++;
    if (extra || lacking)
      wrong.push(`${id}: ${heading} – ${phases.join('+') || 'none'}, read as ${named.join('+') || 'none'}`);
  }
  return { invented, missed, wrong, right: 1 - wrong.length / headings.length };
}

describe('Headings of public projects', () => {
  for (const [what, file] of [
    ['that the reader was made with', 'headings.json'],
    ['that were kept apart', 'headings-apart.json'],
  ] as const)
    it(`${what} are taken to be about their phases`, () => {
      const headings = read(file);
      const { invented, missed, wrong, right } = judge(headings);
      console.log(
        `      ${headings.length} headings: ${(right * 100).toFixed(1)}% right, ${invented} with a phase that is none, ${missed} with one missed`,
      );
      assert.ok(right >= 0.97, wrong.join('\n'));
    });
});
