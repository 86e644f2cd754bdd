/**
 * Where fixes put something new into a draft, and how it stands there by itself. Offsets are UTF-16 code units.
 */
import type { Assessment, SectionState } from '../assessment/model.ts';
import { above } from '../draft/whole.ts';
import { lineEnding } from '../text/lines.ts';

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

/** `line` with blank lines around it, as the text at `offset` needs them, in the text's own line ending. */
export function onItsOwn(text: string, offset: number, line: string): string {
  const eol = lineEnding(text);
  const before = text.slice(Math.max(0, offset - 4), offset);
  const breaks = before.match(/(?:\r\n|\n|\r)/g)?.length ?? 0;
  const blankBefore =
    offset === 0 || /(?:\r\n|\n|\r)(?:\r\n|\n|\r)$/.test(before)
      ? ''
      : breaks > 0 && /[\r\n]$/.test(before)
        ? eol
        : eol + eol;
  return `${blankBefore}${line}${eol}${eol}`;
}
