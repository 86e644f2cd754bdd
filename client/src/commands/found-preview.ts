import { l10n, type QuickPickItem } from 'vscode';
import type { Doubt, FoundAnswer, FoundCriterion } from '../../../server/src/protocol.ts';
import { marks as marksOf, number } from '../say/amounts.ts';
import { separator } from './pick-choice.ts';

/** A line of the preview; `index` is that of its criterion, and missing where there is nothing to choose. */
export interface FoundPick extends QuickPickItem {
  readonly index?: number;
  /** The index of the criterion that it shows, whether that can be chosen or not. */
  readonly place?: number;
}

/**
 * The lines of the preview: what is doubtful at the top, with the doubt in words, then the rest area by area.
 * `areas` are the framework's names for its areas.
 */
export function foundPicks(
  { criteria, doubts }: FoundAnswer,
  areas: ReadonlyMap<number, string>,
): FoundPick[] {
  const doubtsOf = (code: string) => doubts.filter(doubt => doubt.code === code);
  const codes = new Set(criteria.map(({ code }) => code));
  const missing = doubts.filter(({ code }) => !codes.has(code));
  const picks = criteria.map((criterion, index) => pickOf(criterion, index, doubtsOf(criterion.code)));
  const doubtful = picks.filter((_, index) => doubtsOf(criteria[index]?.code ?? '').length > 0);
  const groups = new Map<string, FoundPick[]>();
  for (const pick of picks) {
    if (doubtful.includes(pick)) continue;
    const area = areas.get(criteria[pick.index ?? -1]?.area ?? -1) ?? l10n.t('In no area');
    groups.set(area, [...(groups.get(area) ?? []), pick]);
  }
  return [
    ...group(l10n.t('Please look at these'), [
      ...missing.map(({ code, message }) => ({
        label: `$(warning) ${code}`,
        description: l10n.t('not found'),
        detail: message,
      })),
      ...doubtful,
    ]),
    ...[...groups].flatMap(([area, inArea]) => group(criteriaIn(area, inArea.length), inArea)),
  ];
}

/** `1 Leading with impact: 3 criteria`, above those of an area. */
export function criteriaIn(area: string, count: number): string {
  return count === 1 ? l10n.t('{0}: 1 criterion', area) : l10n.t('{0}: {1} criteria', area, number(count));
}

function group(label: string, picks: readonly FoundPick[]): FoundPick[] {
  return picks.length === 0 ? [] : [separator(label), ...picks];
}

function pickOf(criterion: FoundCriterion, index: number, doubts: readonly Doubt[]): FoundPick {
  const { code, title, asks, marks, page, replaces, leftOut, task } = criterion;
  const description = [
    ...(marks === undefined ? [] : [marksOf(marks)]),
    ...(page === undefined ? [] : [l10n.t('page {0}', page)]),
    ...(replaces ? [l10n.t('replaces what was read in before')] : []),
    // A criterion that no task has can't be written; the doubt says why.
    ...(task === '' ? [l10n.t('can’t be added')] : []),
  ].join(', ');
  const wording = title === undefined || title === asks ? asks : `${title}: ${asks}`;
  const words = [...doubts.map(({ message }) => message), wording === '' ? '' : `‘${wording}’`].filter(
    Boolean,
  );
  return {
    label: doubts.length > 0 ? `$(warning) ${code}` : code,
    description,
    detail: doubts.length > 0 ? words.join(' ') : wording,
    place: index,
    ...(task === '' ? {} : { index, picked: leftOut !== true }),
  };
}

/** The doubts as a document, to be looked through beside the mark scheme. */
export function doubtsText(name: string, doubts: readonly Doubt[]): string {
  const lines = doubts.map(({ message, page }) => {
    const where = page === undefined ? '' : ` (${l10n.t('page {0}', page)})`;
    return `- [ ] ${message.replace(/[\\`*_[\]<>|#]/g, '\\$&')}${where}\n`;
  });
  return [
    `# ${l10n.t('What is doubtful in {0}', name)}`,
    l10n.t('Compare these with your document.'),
    lines.join(''),
  ].join('\n\n');
}
