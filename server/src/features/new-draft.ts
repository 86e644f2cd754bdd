import { conditionKeys } from '../assessment/identify.ts';
import type { DraftStatus } from '../assessment/model.ts';
import { excludableNames } from '../framework/excludables.ts';
import type { Framework, Task } from '../framework/model.ts';
import { trackablesOf } from '../framework/trackables.ts';
import { count, listed } from '../text/english.ts';

/** A new draft and the name of its file, which tells the tasks of one framework apart. */
export function newDraftFile(framework: Framework, task: Task): { text: string; fileName: string } {
  const { id, tasks } = framework;
  return {
    text: newDraft(framework, task),
    fileName: tasks.length > 1 ? `${id}-${task.id}.md` : `${id}.md`,
  };
}

/** A new draft: front matter, the phases' headings, hints in comments, and no word of the participant's. */
export function newDraft(framework: Framework, task: Task): string {
  const keys = task.conditions.flatMap(conditionKeys);
  const left = [...task.exclude.map(what => excludableNames[what]), ...task.excludeSections];
  const limit =
    task.wordLimit === undefined
      ? 'Set a word limit under ‘assessment:’ with words: { limit: 2000 }.'
      : `At most ${count(task.wordLimit)} words${left.length > 0 ? `; not counted: ${listed(left)}` : ''}.`;
  const phases = framework.phases.filter(phase => task.phases.includes(phase.id));
  const headings = phases.length > 0 ? phases.map(({ title }) => title) : ['Account'];
  const tracked = trackablesOf(framework, task);
  return [
    '---',
    // An outline: what is still missing is no more than a hint yet.
    frontMatterLines(framework, task, 'outline').join('\n'),
    ...keys.map(key => `  ${key}:`),
    '---',
    '',
    `# ${task.title}`,
    '',
    hint(`${limit} Comments like this one are not counted; delete them as you go.`),
    ...(tracked.length > 0
      ? [
          hint(
            'Tag each paragraph with the criterion that it meets: Markscheme: Tag This Paragraph… does it. Hover a code to read what it asks.',
          ),
        ]
      : framework.codes === 'listed'
        ? []
        : [
            hint(
              'The criteria are not known here. Add yours by Markscheme: Add Official Criteria…, and tag where you meet each.',
            ),
          ]),
    ...headings.flatMap(title => [`## ${title}`, '', hint('Write here.')]),
    ...(tracked.length > 0 || task.exclude.includes('references')
      ? ['## References', '', hint('The research that you name in the text.')]
      : []),
    ...(task.exclude.includes('supporting-documents')
      ? [
          '## Supporting documents',
          '',
          hint('Only those that a criterion asks for, each linked from the account.'),
        ]
      : []),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

/** The lines under and with `assessment:` that make a document a draft. */
export function frontMatterLines(framework: Framework, task: Task, status: DraftStatus): string[] {
  return [
    'assessment:',
    `  framework: ${framework.id}`,
    ...(framework.tasks.length > 1 ? [`  task: ${task.id}`] : []),
    `  status: ${status}`,
  ];
}

function hint(text: string): string {
  return `<!-- ${text} -->\n`;
}
