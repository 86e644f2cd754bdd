import { l10n, window } from 'vscode';
import type { ReadCriteriaAnswer } from '../../../server/src/protocol.ts';
import { number } from '../say/amounts.ts';
import { criteriaIn } from './found-preview.ts';
import { type Choice, pickChoice, separator } from './pick-choice.ts';

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
    label: `$(save) ${file.exists ? l10n.t('Add to {0}', name) : savesInWords(answer.accepted.length)}`,
    detail: consequences(answer, file.exists),
    choice: 'write',
  };
  // It stays open while one looks through the lines: only the two choices close it.
  const decision = await pickChoice<'write' | 'cancel'>(
    {
      title: l10n.t('Add Official Criteria: {0}', framework),
      placeholder: l10n.t('Check: did we read these correctly?'),
      stays: true,
    },
    [
      write,
      { label: `$(close) ${l10n.t('Cancel')}`, choice: 'cancel' },
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
  const { name, outdated } = draft;
  const [label, detail] =
    outdated === 1
      ? [
          l10n.t('1 tag in {0} will need a new code', name),
          l10n.t('It names an interim criterion of these areas.'),
        ]
      : [
          l10n.t('{0} tags in {1} will need a new code', number(outdated), name),
          l10n.t('They name interim criteria of these areas.'),
        ];
  return [separator(l10n.t('Your draft')), { label: `$(warning) ${label}`, detail }];
}

/** What writing the file changes besides adding the lines. */
function consequences({ accepted }: ReadCriteriaAnswer, exists: boolean): string {
  const replaced = accepted.filter(({ replaces }) => replaces).length;
  const areas = areasOf(accepted).flatMap(area => area ?? []);
  return [
    ...(replaced > 0 ? [replacesInWords(replaced)] : []),
    ...(exists ? [] : [l10n.t('A new file in your folder; delete it to go back.')]),
    ...(areas.length > 0
      ? [
          areas.length === 1
            ? l10n.t('These replace the interim criteria of area {0}.', areas.join(', '))
            : l10n.t('These replace the interim criteria of areas {0}.', areas.join(', ')),
        ]
      : []),
  ].join(' ');
}

/** `Save these 14 criteria`. */
function savesInWords(count: number): string {
  return count === 1 ? l10n.t('Save this criterion') : l10n.t('Save these {0} criteria', number(count));
}

function replacesInWords(count: number): string {
  return count === 1
    ? l10n.t('Replaces the wording of 1 criterion in it.')
    : l10n.t('Replaces the wording of {0} criteria in it.', number(count));
}

function areasOf(accepted: ReadCriteriaAnswer['accepted']): (string | null)[] {
  return [...new Set(accepted.map(({ area }) => area))];
}

function acceptedItems({ accepted }: ReadCriteriaAnswer): Decision[] {
  return areasOf(accepted).flatMap(area => {
    const inArea = accepted.filter(criterion => criterion.area === area);
    return [
      separator(criteriaIn(area ?? l10n.t('In no area'), inArea.length)),
      ...inArea.map(({ code, asks, replaces }) => ({
        label: code,
        description: replaces ? l10n.t('replaces what was known') : '',
        detail: asks,
      })),
    ];
  });
}

function strayItems({ stray }: ReadCriteriaAnswer): Decision[] {
  if (stray.length === 0) return [];
  return [
    separator(
      stray.length === 1 ? l10n.t('Left out: 1 line') : l10n.t('Left out: {0} lines', number(stray.length)),
    ),
    ...stray.map(({ line, text, why }) => ({
      label: l10n.t('Line {0}', line),
      description: why,
      detail: text,
    })),
  ];
}

function noneUnderstood({ stray }: ReadCriteriaAnswer): string {
  const [first] = stray;
  const what = l10n.t(
    'No line was understood as a criterion. Each needs its code, a tab or spaces, and its wording.',
  );
  return first ? `${what} ${l10n.t('Line {0}: {1}', first.line, first.why)}` : what;
}
