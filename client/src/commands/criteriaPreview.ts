import { window } from 'vscode';
import type { ReadCriteriaAnswer } from '../../../server/src/protocol.ts';
import { amount } from '../english.ts';
import { type Choice, pickChoice, separator } from './pickChoice.ts';

/** What the server understood of pasted lines, for a framework with a name. */
export interface Understood {
  readonly framework: string;
  readonly answer: ReadCriteriaAnswer;
  /** The draft shown, and how many of its citations name what the file puts an end to. */
  readonly draft?: { readonly name: string; readonly outdated: number };
}

type Decision = Choice<'write' | 'cancel'>;

/** Shows each line as it was understood or left out, and asks whether to write the file. */
export async function approve({ framework, answer, draft }: Understood): Promise<boolean> {
  const { file, problem } = answer;
  if (!file) {
    void window.showWarningMessage(problem ?? noneUnderstood(answer));
    return false;
  }
  const name = file.uri.replace(/^.*\//, '');
  const write: Decision = {
    label: `$(save) ${file.exists ? 'Add to' : 'Write'} ${name}`,
    detail: consequences(answer, file.exists),
    choice: 'write',
  };
  // It stays open while one looks through the lines: only the two choices close it.
  const decision = await pickChoice<'write' | 'cancel'>(
    {
      title: `Add Official Criteria: ${framework}`,
      placeholder: 'Is this what your document says?',
      stays: true,
    },
    [
      write,
      { label: '$(close) Cancel', choice: 'cancel' },
      ...draftItems(draft),
      ...acceptedItems(answer),
      ...strayItems(answer),
    ],
  );
  return decision === 'write';
}

/** What it means for the draft shown. */
function draftItems(draft: Understood['draft']): Decision[] {
  if (!draft || draft.outdated === 0) return [];
  const name = draft.outdated === 1 ? 'It names a stand-in' : 'They name stand-ins';
  return [
    separator('Your draft'),
    {
      label: `$(warning) ${amount(draft.outdated, 'citation')} in ${draft.name} will need a new code`,
      detail: `${name} of these areas.`,
    },
  ];
}

/** What writing the file changes besides adding the lines. */
function consequences({ accepted }: ReadCriteriaAnswer, exists: boolean): string {
  const replaced = accepted.filter(({ replaces }) => replaces).length;
  const areas = areasOf(accepted).flatMap(area => area ?? []);
  return [
    ...(replaced > 0 ? [`Replaces the wording of ${amount(replaced, 'criterion', 'criteria')} in it.`] : []),
    ...(exists ? [] : ['A new file in your folder; delete it to go back.']),
    ...(areas.length > 0 ? [`Nothing stands in for the criteria of ${areas.join(', ')} any more.`] : []),
  ].join(' ');
}

function areasOf(accepted: ReadCriteriaAnswer['accepted']): (string | null)[] {
  return [...new Set(accepted.map(({ area }) => area))];
}

function acceptedItems({ accepted }: ReadCriteriaAnswer): Decision[] {
  return areasOf(accepted).flatMap(area => {
    const inArea = accepted.filter(criterion => criterion.area === area);
    return [
      separator(`${area ?? 'In no area'}: ${amount(inArea.length, 'criterion', 'criteria')}`),
      ...inArea.map(({ code, asks, replaces }) => ({
        label: code,
        description: replaces ? 'replaces what was known' : '',
        detail: asks,
      })),
    ];
  });
}

function strayItems({ stray }: ReadCriteriaAnswer): Decision[] {
  if (stray.length === 0) return [];
  return [
    separator(`Left out: ${amount(stray.length, 'line')}`),
    ...stray.map(({ line, text, why }) => ({ label: `Line ${line}`, description: why, detail: text })),
  ];
}

function noneUnderstood({ stray }: ReadCriteriaAnswer): string {
  const [first] = stray;
  const example = first ? ` Line ${first.line}: ${first.why}` : '';
  return `No line was understood as a criterion. Each needs its code, a tab or spaces, and its wording.${example}`;
}
