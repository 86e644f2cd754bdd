/**
 * Where fixes put something new into a draft, and how it stands there by itself. Offsets are UTF-16 code units.
 */
import type { Assessment, SectionState } from '../assessment/model.ts';
import type { Draft, SpanEdit } from '../draft/model.ts';
import { above, fileAt } from '../draft/whole.ts';
import { lineEnding } from '../text/lines.ts';
import type { EditDraft } from './rule.ts';

/** The place where an account goes on, and the heading that it is under; null under none. */
export interface End {
  readonly offset: number;
  readonly heading: string | null;
}

/**
 * Where the account ends: behind the last section of a phase, or before the first annex or list of references that
 * nothing of the account follows.
 */
export function endOfAccount({ draft, sections }: Assessment): End {
  const lastOf = (wanted: (state: SectionState) => boolean) => sections.findLastIndex(wanted);
  const inPhase = lastOf(({ phase }) => phase !== undefined);
  const inAccount = lastOf(({ kind }) => kind === 'account');
  const last = inPhase >= 0 ? inPhase : Math.max(0, inAccount);
  const next = draft.sections[last + 1];
  const offset = next ? above(draft, next.headingSpan.start) : draft.text.length;
  return { offset, heading: draft.sections[last]?.heading ?? null };
}

/** Whether what an edit puts in begins with a heading: in a block of code that is never closed it does not. */
export function makesHeading(draft: Draft, { start, end, newText }: SpanEdit, edit: EditDraft): boolean {
  const file = fileAt(draft, start);
  const from = file?.start ?? 0;
  const after = edit(file?.draft ?? draft, start - from, end - from, newText);
  const at = start - from + (newText.length - newText.trimStart().length);
  return after.pages.some(({ heading }, index) => heading && after.pageStart(index) + heading.start === at);
}

/** `line` with blank lines around it, as the text at `offset` needs them, in the text's own line ending. */
export function onItsOwn(text: string, offset: number, line: string): string {
  const eol = lineEnding(text);
  const before = text.slice(Math.max(0, offset - 4), offset).replace(/\r\n?/g, '\n');
  const isBlank = before.trim() === '' && offset <= before.length;
  const blankBefore = isBlank || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? eol : eol + eol;
  return `${blankBefore}${line}${eol}${eol}`;
}
