import type { Draft, SpanEdit } from '../model.ts';
import { wholeOf } from '../whole.ts';
import { editDraft } from './edit.ts';

/** A draft, of one file or several, after edits that don’t overlap; each is in one file. */
export function editAll(draft: Draft, edits: readonly SpanEdit[]): Draft {
  const { files } = draft;
  const backwards = edits.toSorted((a, b) => b.start - a.start);
  if (!files)
    return backwards.reduce((text, { start, end, newText }) => editDraft(text, start, end, newText), draft);
  return wholeOf(
    files.map((file, index) => {
      const { start: from } = file;
      const next = files[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const own = backwards.filter(({ start }) => (index === 0 || start >= from) && start < next);
      const edited = own.reduce(
        (text, { start, end, newText }) => editDraft(text, start - from, end - from, newText),
        file.draft,
      );
      return { ...file, draft: edited };
    }),
  );
}
