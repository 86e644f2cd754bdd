import { ASKED } from '../draft/readings/silences.ts';
import type { Fix, Problem } from '../rules/rule.ts';
import { lineEnding } from '../text/lines.ts';
import type { Assessed } from './assessed.ts';

/**
 * Puts a comment above the block that a problem stands in, which silences its rule there; undefined in the front matter, which has no
 * blocks, and for the rules about such comments.
 */
export function silenceAt({ assessment }: Assessed, { rule, start }: Problem): Fix | undefined {
  const { draft } = assessment;
  if (assessment.kind !== 'assessed' || rule.startsWith('disable/')) return undefined;
  if (start < (draft.frontMatter?.end ?? 0)) return undefined;
  const index = draft.pages.findIndex((page, at) => start < draft.pageStart(at) + page.length);
  let from = draft.pageStart(index);
  const slice = draft.pages[index]?.slices.find(({ text }) => {
    if (start < from + text.length) return true;
    from += text.length;
    return false;
  });
  const block = slice?.blocks[0];
  if (!slice || !block) return undefined;
  const before = slice.text.slice(0, block.start);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const newText = `<!-- markscheme-disable ${rule}: ${ASKED} -->${lineEnding(draft.text)}`;
  const edit = { start: from + line, end: from + line, newText };
  return { title: `Ignore this here… (${rule})`, edits: [edit], preferred: false };
}
