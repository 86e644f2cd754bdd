/**
 * Fixes of problems: edits of the draft, each with a title that says what the text will be.
 */
import type { Assessment, Unassessed } from '../assessment/model.ts';
import type { Entry } from '../draft/front-matter.ts';
import type { Draft, Span, SpanEdit } from '../draft/model.ts';
import { codeEdits } from '../text/code-edits.ts';
import type { Fix, Problem } from './rule.ts';

/** The fixes of a rule whose findings say in their data what is to stand there instead. */
export function replacing({ start, end, data }: Problem, assessment: Assessment | Unassessed): Fix[] {
  const { draft } = assessment;
  if (data?.choices)
    return data.choices.flatMap(code => {
      const edits = written(code);
      const title = `Tag with ${code} instead${wordingOf(code, assessment)}`;
      return edits.length > 0 ? { title, edits, preferred: data.choices?.length === 1 } : [];
    });
  const replacement = data?.replacement;
  if (replacement === undefined) return [];
  if (replacement.trim() === '')
    return [{ title: 'Put a plain space there', edits: written(replacement), preferred: true }];
  const edits = written(replacement);
  if (edits.length === 0 || wouldRepeatKey(draft, { start, end }, replacement)) return [];
  // Of a code in an area that does not exist nobody knows which area was meant.
  const sure = data?.code === undefined || data.code[0] === replacement[0];
  return [{ title: `Change to ‘${replacement}’`, edits, preferred: sure }];

  /** A code keeps what is emphasised of it; where that can’t be, there is no edit. */
  function written(newText: string): SpanEdit[] {
    if (data?.code === undefined) return [{ start, end, newText }];
    return codeEdits(draft.text, { start, end }, data.code, newText) ?? [];
  }
}

/** What a criterion asks for in a few words, behind a colon, to choose by; nothing where it is not known. */
function wordingOf(code: string, assessment: Assessment | Unassessed): string {
  if (assessment.kind !== 'assessed') return '';
  const title = assessment.coverage.find(({ tracked }) => tracked.code === code)?.tracked.title ?? '';
  if (title === '' || title === code) return '';
  return `: ${title.length > LONGEST_WORDING ? `${title.slice(0, LONGEST_WORDING - 1).trimEnd()}…` : title}`;
}

/** More than this an editor’s menu does not show. */
const LONGEST_WORDING = 80;

/** Whether the key of the front matter that stands at a span would stand there twice by another name. */
function wouldRepeatKey({ frontMatter }: Draft, { start, end }: Span, key: string): boolean {
  const isWithin = (entries: readonly Entry[]): boolean =>
    entries.some(({ keySpan }) => keySpan.start === start && keySpan.end === end)
      ? entries.some(entry => entry.key === key)
      : entries.some(({ inner }) => isWithin(inner));
  return isWithin([...(frontMatter?.entries.values() ?? [])]);
}
