import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type Position,
} from 'vscode-languageserver-protocol';
import type { FrameworkFinder } from '../assessment/identify.ts';
import type { Assessment, Coverage } from '../assessment/model.ts';
import { type Assessed, isFullyAssessed, rangeOf } from './assessed.ts';
import { completeFrontMatter } from './completion-front-matter.ts';
import { kindInWords, statusInWords } from './describe.ts';
import { markupOf } from './markup.ts';

/** Characters after which completion is asked for: quick suggestions are off in Markdown by default. */
export const completionTriggers: readonly string[] = ['[', '(', '.', ':'];

/** Codes in the text and in our comments; keys and values in the front matter. */
export function completion(
  assessed: Assessed,
  frameworks: FrameworkFinder,
  position: Position,
  context: CompletionContext | undefined,
  markdown: boolean,
): CompletionItem[] {
  const offset = assessed.lines.offsetAt(position);
  const { text, frontMatter } = assessed.assessment.draft;
  if (frontMatter && offset <= frontMatter.end) {
    if (offset < frontMatter.content.start || offset > frontMatter.content.end) return [];
    return completeFrontMatter(assessed, frameworks, position);
  }
  if (!isFullyAssessed(assessed)) return [];
  const trigger =
    context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
  const before = text.slice(Math.max(0, offset - 400), offset);
  if (!wanted(before, trigger)) return [];
  const typed = /(?<![A-Za-z0-9.])[A-Za-z0-9.]*$/.exec(before)?.[0] ?? '';
  const range = rangeOf(assessed.lines, { start: offset - typed.length, end: offset });
  return assessed.assessment.coverage
    .filter(({ tracked }) => tracked.kind !== 'unlisted')
    .map((coverage, index) => ({
      ...describe(coverage, assessed.assessment, index, markdown),
      filterText: coverage.tracked.code,
      textEdit: { range, newText: coverage.tracked.code },
    }));
}

/** Whether a code may be wanted here. Asked for by hand, always; on a character, where it begins or goes on. */
function wanted(before: string, trigger: string | undefined): boolean {
  const inComment = /<!--\s*criteri(?:a|on)\s*:[^<>]*$/i.test(before);
  switch (trigger) {
    case undefined:
      return true;
    case '[':
    case '(':
      return true;
    case '.':
      // In running text a number before a full stop is the end of a sentence, or of a list's mark.
      return inComment || /[([](?:[^()[\]\n]*[^\w.])?\d{1,2}\.(?:\d{1,2}\.)?$/.test(before);
    default:
      return inComment && /[:,]\s?$/.test(before);
  }
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
