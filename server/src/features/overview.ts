import { breakdownOf, whyNotCounted } from '../assessment/breakdown.ts';
import { documentsOf, type ListedDocument } from '../assessment/document-list.ts';
import { conditionKeys } from '../assessment/identify.ts';
import type { ConditionState } from '../assessment/model.ts';
import { ownCriteriaOf } from '../assessment/own-criteria.ts';
import { sectionHeadings } from '../draft/lists.ts';
import type { Span } from '../draft/model.ts';
import { excludableNames } from '../framework/excludables.ts';
import type { ConditionItem, DocumentItem, Overview, SectionItem } from '../protocol.ts';
import { type FullyAssessed, rangeOf, uriAt, uriOfTarget } from './assessed.ts';

/** What the views show of a draft beside its coverage: words by section, supporting documents, conditions. */
export function overview(assessed: FullyAssessed): Overview {
  const { assessment, uri, version, files } = assessed;
  const { words, cutOff } = assessment;
  return {
    uri,
    version,
    ...(files ? { files: files.map(({ name }) => name) } : {}),
    words: {
      counted: words.counted,
      total: words.total,
      limit: words.limit ?? null,
      most: words.most ?? null,
      minimum: words.least ?? null,
      status: words.status,
      excluded: words.excluded.map(item => ({ what: excludableNames[item.what], words: item.words })),
      budgets: words.budgets.map(({ budget, counted }) => ({
        name: budget.name,
        kind: budget.kind,
        words: counted,
        budget: budget.words,
      })),
      cutOff: cutOff ? { ...placeOf(assessed, cutOff), words: words.readTo ?? 0 } : null,
    },
    sections: sectionItems(assessed),
    documents: documentItems(assessed),
    conditions: assessment.conditions.map(state => conditionItem(state, assessed)),
    ownCriteria: assessment.task.ownCriteria
      ? ownCriteriaOf(assessment).map(own => ({
          code: own.code,
          text: own.text,
          ...placeOf(assessed, own),
          tested: own.tested.map(span => placeOf(assessed, span)),
          evaluated: own.evaluated.map(span => placeOf(assessed, span)),
          judged: own.judged ?? null,
        }))
      : null,
  };
}

/** A place with its file, where there are several. */
function placeOf(assessed: FullyAssessed, span: Span) {
  return {
    ...(assessed.files ? { uri: uriAt(assessed, span.start) } : {}),
    range: rangeOf(assessed.lines, span),
  };
}

function sectionItems(assessed: FullyAssessed): SectionItem[] {
  return breakdownOf(assessed.assessment).map(section => ({
    heading: section.heading,
    level: section.level,
    ...placeOf(assessed, section.place),
    phases: section.phases,
    part: section.part ?? null,
    words: section.words,
    wordsBelow: section.wordsBelow,
    notCounted: section.leftOut.reduce((sum, { words }) => sum + words, 0),
    counted: section.counted,
    why: whyNotCounted(section) ?? null,
    budget: section.budget ?? null,
    claims: [...section.claims].map(([code, words]) => ({ code, words })),
  }));
}

function documentItems(assessed: FullyAssessed): DocumentItem[] {
  const headings = sectionHeadings(assessed.assessment.draft);
  return documentsOf(assessed.assessment).map(document => ({
    name: document.name,
    kind: document.kind,
    status: document.status,
    uri: uriOf(document, assessed),
    range: document.heading ? rangeOf(assessed.lines, document.heading) : null,
    links: document.links.map(link => ({
      ...placeOf(assessed, link),
      section: headings[link.section] ?? null,
      inAccount: link.inAccount,
    })),
    criteria: document.criteria,
  }));
}

/** Null for what is in no folder of the workspace, and for all of a draft that was never saved. */
function uriOf({ heading, target }: ListedDocument, assessed: FullyAssessed): string | null {
  if (heading) return uriAt(assessed, heading.start);
  if (target === undefined) return null;
  return uriOfTarget(assessed, target) ?? null;
}

function conditionItem(
  { condition, status, detail, missing, seen }: ConditionState,
  assessed: FullyAssessed,
): ConditionItem {
  const keys = conditionKeys(condition);
  const entries = assessed.assessment.draft.frontMatter?.entries;
  const entry = keys.flatMap(key => entries?.get(key) ?? [])[0];
  return {
    id: condition.id,
    title: condition.title,
    status,
    detail,
    asks: condition.asks,
    keys,
    takes: condition.answer.kind,
    items: condition.answer.kind === 'list' ? condition.answer.of : [],
    missing,
    answer: entry
      ? placeOf(assessed, {
          start: entry.keySpan.start,
          end: Math.max(entry.keySpan.end, entry.valueSpan.end),
        })
      : null,
    seen: seen ? placeOf(assessed, seen) : null,
  };
}
