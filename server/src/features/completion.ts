import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type Position,
} from 'vscode-languageserver-protocol';
import type { FrameworkFinder } from '../assessment/identify.ts';
import type { Assessment, Coverage } from '../assessment/model.ts';
import type { Draft } from '../draft/model.ts';
import { ruleIds, ruleOf } from '../rules/rules.ts';
import { lineBefore } from '../text/line-before.ts';
import { type Assessed, isFullyAssessed, rangeOf } from './assessed.ts';
import { workCompletions } from './cited-work.ts';
import { completeFrontMatter } from './completion-front-matter.ts';
import { blockAt, type CompletionPlace, completionPlace } from './completion-place.ts';
import { kindInWords, statusInWords } from './describe.ts';
import { markupOf } from './markup.ts';

/** Characters after which completion is asked for: quick suggestions are off in Markdown by default. */
export const completionTriggers: readonly string[] = ['[', '(', '.', ':', ' ', '@'];

/** Codes in the text; codes, phases and rules in our comments; keys and values in the front matter. */
export function completion(
  assessed: Assessed,
  frameworks: FrameworkFinder,
  position: Position,
  context: CompletionContext | undefined,
  markdown: boolean,
): CompletionItem[] {
  const offset = assessed.lines.offsetAt(position);
  const { draft } = assessed.assessment;
  const { frontMatter } = draft;
  if (frontMatter && offset <= frontMatter.end) {
    if (offset < frontMatter.content.start || offset > frontMatter.content.end) return [];
    return completeFrontMatter(assessed, frameworks, position);
  }
  if (!isFullyAssessed(assessed)) return [];
  const block = blockAt(draft, offset);
  const works = block && workCompletions(assessed, block.slice, block.at, offset, markdown);
  if (works) return works;
  const trigger =
    context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
  const place = block && completionPlace(block.slice, block.at, trigger);
  if (!place) return [];
  const range = rangeOf(assessed.lines, {
    start: offset - place.typed.length,
    end: offset + place.rest.length,
  });
  return itemsFor(place, assessed.assessment, markdown).map(({ newText, ...item }) => ({
    ...item,
    textEdit: { range, newText: place.lead + newText },
  }));
}

/** Whether anything can be wanted behind a space, which is asked at every space that is typed: only in comments and front matter of ours. */
export function isWantedBehindSpace(draft: Draft, position: Position): boolean {
  const block = blockAt(draft, draft.offsetAt(position));
  const before = block?.slice.text.slice(Math.max(0, block.at - 400), block.at) ?? '';
  if (block?.slice.frontMatter)
    return /^[ \t]*(?:- )?[\w-]+: $|[,{[] $|^[ \t]*- $/.test(lineBefore(before, before.length));
  return /<!--\s*(?:criteri(?:a|on)\s*:|phases?\s*:|markscheme-disable)[^<>]*$/i.test(before);
}

type Item = CompletionItem & { readonly newText: string };

function itemsFor(place: CompletionPlace, assessment: Assessment, markdown: boolean): Item[] {
  const { kind, listed } = place;
  switch (kind) {
    case 'codes':
      return codes(assessment, listed, markdown).map(item => ({ ...item, newText: item.label }));
    case 'phases':
      return phases(assessment, listed);
    case 'rules':
      return ruleIds
        .filter(id => !listed.includes(id))
        .map((id, index) => ({
          ...{ label: id, newText: id, kind: CompletionItemKind.Value, sortText: order(index) },
          detail: ruleOf(id)?.summary ?? '',
        }));
    case 'comment':
      return [
        ...OPENINGS.map(({ word, detail }, index) => ({
          ...{ label: word, detail, newText: word, kind: CompletionItemKind.Keyword },
          sortText: ` ${order(index)}`,
        })),
        ...codes(assessment, listed, markdown).map(item => ({ ...item, newText: `criteria: ${item.label}` })),
      ];
  }
}

/** What our comments begin with. */
const OPENINGS: readonly { readonly word: string; readonly detail: string }[] = [
  { word: 'criteria: ', detail: 'Tags a passage or section with criteria' },
  { word: 'phase: ', detail: 'Marks which phase a passage or section is about' },
  { word: 'markscheme-disable ', detail: 'Has a rule ignored here' },
];

function phases({ framework, task }: Assessment, listed: readonly string[]): Item[] {
  return framework.phases
    .filter(({ id }) => task.phases.includes(id) && !listed.includes(id.toLowerCase()))
    .map(({ id, title }, index) => ({
      ...{ label: id, detail: title, newText: id, kind: CompletionItemKind.Value, sortText: order(index) },
    }));
}

function codes(assessment: Assessment, listed: readonly string[], markdown: boolean): CompletionItem[] {
  return assessment.coverage
    .filter(({ tracked }) => tracked.kind !== 'unlisted' && !listed.includes(tracked.code))
    .map((coverage, index) => ({
      ...describe(coverage, assessment, index, markdown),
      filterText: coverage.tracked.code,
    }));
}

function order(index: number): string {
  return String(index).padStart(3, '0');
}

function describe(
  coverage: Coverage,
  { coveredFrom }: Assessment,
  index: number,
  markdown: boolean,
): CompletionItem {
  const { tracked, status } = coverage;
  const rank = status === 'uncovered' ? 0 : status === 'mentioned' ? 1 : 2;
  const markup = markupOf(markdown);
  return {
    label: tracked.code,
    labelDetails: { description: tracked.title },
    kind: CompletionItemKind.Reference,
    detail: kindInWords(tracked),
    documentation: markup.paragraphs([
      markup.text(tracked.asks),
      markup.quiet(statusInWords(coverage, coveredFrom)),
    ]),
    sortText: `${rank}${String(index).padStart(4, '0')}`,
  };
}
