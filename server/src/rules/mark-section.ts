import type { Assessment } from '../assessment/model.ts';
import type { SpanEdit } from '../draft/model.ts';
import { namePhase } from '../draft/tag-edits.ts';

/** The edit that says in the heading of a page’s section that it is about a phase; undefined where the page has none. */
export function markSection({ draft }: Assessment, index: number, phase: string): SpanEdit | undefined {
  const page = draft.pages[index];
  if (!page?.heading) return undefined;
  const by = draft.pageStart(index);
  const text = page.slices.map(slice => slice.text).join('');
  const { start, end, newText } = namePhase(text, page.heading, phase);
  return { start: start + by, end: end + by, newText };
}
