import { l10n } from 'vscode';
import type { ReadCriteriaAnswer } from '../../../server/src/protocol.ts';
import { placeInWords } from '../criteria/found-rows.ts';
import type { CriteriaView } from '../criteria/messages.ts';
import { number } from '../say/amounts.ts';
import { criteriaIn } from './found-preview.ts';

/** What the server understood of pasted lines, for a framework with a name. */
export interface Understood {
  /** The framework’s id. */
  readonly id: string;
  readonly framework: string;
  readonly answer: ReadCriteriaAnswer;
  /** The draft shown, and how many of its citations name what the file puts an end to. */
  readonly draft?: { readonly name: string; readonly outdated: number };
}

/** Each line as it was understood or left out, to be looked through; a sentence where there is nothing to be saved. */
export function pastedView({ framework, answer, draft }: Understood): CriteriaView | string {
  const { file, problem, accepted, known } = answer;
  if (!file) return problem ?? noneUnderstood(answer);
  const name = file.uri.replace(/^.*\//, '');
  const sizes = new Map<string | null, number>();
  for (const { area } of accepted) sizes.set(area, (sizes.get(area) ?? 0) + 1);
  return {
    title: l10n.t('Add Official Criteria: {0}', framework),
    lead: [...consequences(answer, file.exists), ...draftSentences(draft)].join(' '),
    save: file.exists ? l10n.t('Add to {0}', name) : l10n.t('Save in {0}', name),
    rows: accepted
      .map((criterion, id) => ({ criterion, id }))
      .sort((a, b) => place(answer, a.criterion.area) - place(answer, b.criterion.area))
      .map(({ criterion: { code, asks, area, line, text }, id }) => ({
        id,
        read: { code, asks, marks: null },
        title: '',
        also: [],
        source: text,
        where: placeInWords(undefined, line),
        doubts: [],
        group: criteriaIn(area ?? l10n.t('In no area'), sizes.get(area) ?? 0),
        task: '',
        ticked: true,
        barred: false,
      })),
    known: known.map(one => ({ ...one, task: null })),
    notes: strayNotes(answer),
  };
}

/** Where an area stands among those of the lines. */
function place({ accepted }: ReadCriteriaAnswer, area: string | null): number {
  return accepted.findIndex(one => one.area === area);
}

/** What it means for the draft shown. */
function draftSentences(draft: Understood['draft']): string[] {
  if (!draft || draft.outdated === 0) return [];
  const { name, outdated } = draft;
  return outdated === 1
    ? [l10n.t('1 tag in {0} will need a new code: it names an interim criterion of these areas.', name)]
    : [
        l10n.t(
          '{0} tags in {1} will need a new code: they name interim criteria of these areas.',
          number(outdated),
          name,
        ),
      ];
}

/** What writing the file changes besides adding the lines. */
function consequences({ accepted }: ReadCriteriaAnswer, exists: boolean): string[] {
  const areas = [...new Set(accepted.flatMap(({ area }) => area ?? []))];
  return [
    ...(exists ? [] : [l10n.t('A new file in your folder; delete it to go back.')]),
    ...(areas.length > 0
      ? [
          areas.length === 1
            ? l10n.t('These replace the interim criteria of area {0}.', areas.join(', '))
            : l10n.t('These replace the interim criteria of areas {0}.', areas.join(', ')),
        ]
      : []),
  ];
}

function strayNotes({ stray }: ReadCriteriaAnswer): CriteriaView['notes'] {
  if (stray.length === 0) return [];
  return [
    {
      title:
        stray.length === 1 ? l10n.t('Left out: 1 line') : l10n.t('Left out: {0} lines', number(stray.length)),
      items: stray.map(({ line, text, why }) => l10n.t('Line {0}: ‘{1}’: {2}', line, text, why)),
    },
  ];
}

function noneUnderstood({ stray }: ReadCriteriaAnswer): string {
  const [first] = stray;
  const what = l10n.t(
    'No line was understood as a criterion. Each needs its code, a tab or spaces, and its wording.',
  );
  return first ? `${what} ${l10n.t('Line {0}: {1}', first.line, first.why)}` : what;
}
