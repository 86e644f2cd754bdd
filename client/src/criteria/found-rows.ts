/**
 * What was found in a mark scheme, as rows to be looked through.
 */
import { l10n, QuickPickItemKind } from 'vscode';
import type { FoundAnswer, FoundCriterion, ImportTarget } from '../../../server/src/protocol.ts';
import { foundPicks } from '../commands/found-preview.ts';
import type { Chosen, CriterionRow, Known } from './rows.ts';

/** The rows, those that are doubtful first, and what is missing, each in a sentence. */
export function foundRows(
  found: FoundAnswer,
  { areas }: ImportTarget['framework'],
): { rows: CriterionRow[]; missing: string[] } {
  const names = new Map(areas.map(({ number, title }) => [number, `${number} ${title}`]));
  const rows: CriterionRow[] = [];
  const missing: string[] = [];
  let group = '';
  for (const pick of foundPicks(found, names)) {
    if (pick.kind === QuickPickItemKind.Separator) group = pick.label;
    else if (pick.place === undefined) missing.push(pick.detail ?? '');
    else {
      const criterion = found.criteria[pick.place];
      if (criterion) rows.push(rowOf(criterion, pick.place, group, found));
    }
  }
  return { rows, missing };
}

function rowOf(
  { code, title, asks, marks, task, leftOut, page, supportingDocument, ...more }: FoundCriterion,
  id: number,
  group: string,
  { doubts, sources }: FoundAnswer,
): CriterionRow {
  const from = sources?.[id];
  return {
    id,
    read: { code, asks, marks: marks ?? null },
    title: title === undefined || title === asks || title === code ? '' : title,
    also: [
      ...(supportingDocument === undefined ? [] : [l10n.t('Supporting document: {0}', supportingDocument)]),
      ...(more.keyQuestions ?? []),
      ...(more.descriptors ?? []).map(({ marks: earned, asks: what }) => `${earned}: ${what}`),
    ],
    source: from?.text ?? '',
    where: placeInWords(from?.page ?? page, from?.line),
    doubts: doubts.filter(doubt => doubt.code === code).map(({ message }) => message),
    group,
    task,
    ticked: leftOut !== true,
    barred: task === '',
  };
}

/** `page 4`, `line 12`; empty where neither is known. */
export function placeInWords(page: number | undefined, line: number | undefined): string {
  if (page !== undefined) return l10n.t('page {0}', page);
  return line === undefined ? '' : l10n.t('line {0}', line);
}

/** The official criteria that are there already, of all tasks. */
export function knownIn({ tasks }: ImportTarget['framework']): Known[] {
  return tasks.flatMap(({ id: task, criteria }) =>
    criteria.flatMap(({ code, asks, marks, provenance }) =>
      provenance?.status === 'official' ? { task, code, asks, marks: marks ?? null } : [],
    ),
  );
}

/** What was found, as somebody has corrected it. */
export function correctedCriteria(
  criteria: readonly FoundCriterion[],
  chosen: readonly Chosen[],
): FoundCriterion[] {
  const byId = new Map(chosen.map(one => [one.id, one]));
  return criteria.map((criterion, index): FoundCriterion => {
    const one = byId.get(index);
    if (!one) return criterion;
    const { marks: _, ...rest } = criterion;
    return {
      ...rest,
      code: one.code,
      asks: one.asks,
      ...(one.marks === null ? {} : { marks: one.marks }),
      ...(one.corrected ? { corrected: true } : {}),
    };
  });
}
