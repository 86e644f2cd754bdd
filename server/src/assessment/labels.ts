/**
 * Headings that are but a label for the codes below them: these stand for the section around.
 */
import type { Page } from '../draft/page.ts';
import { hasLine } from './settle.ts';
import type { TallyReader } from './tally.ts';

/** Such headings. */
export interface Labels {
  /** Indexes of their pages; of those alone that another section is around. */
  readonly headings: ReadonlySet<number>;
  /** The codes below them, by the index of the page with the heading of the section around. */
  readonly codes: ReadonlyMap<number, readonly string[]>;
  /** Equal where they say the same of the same headings, counted one after the other. */
  readonly key: string;
}

const NO_LABELS: Labels = { headings: new Set(), codes: new Map(), key: '' };

/** Finds them; a glance where there is none. */
export function labelsOf(pages: readonly Page[], reader: TallyReader): Labels {
  if (!pages.some(({ label }) => label)) return NO_LABELS;
  const headings = new Set<number>();
  const codes = new Map<number, readonly string[]>();
  const keys: unknown[] = [];
  /** The headings that are open, the outermost first, and the number of headings so far. */
  const open: { readonly index: number; readonly level: number; readonly number: number }[] = [];
  let number = 0;
  let around: (typeof open)[number] | undefined;
  for (const [index, page] of pages.entries()) {
    if (page.heading) {
      const level = page.heading.depth;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      around = page.label ? open.at(-1) : undefined;
      open.push({ index, level, number: number++ });
    }
    const tally = reader.tally(page);
    if (!around || !hasLine(tally)) continue;
    headings.add(open.at(-1)?.index ?? index);
    const own = tally.citations.flatMap(({ code, form }) => (form === 'line' ? code : []));
    codes.set(around.index, [...(codes.get(around.index) ?? []), ...own]);
    keys.push([around.number, number, own]);
  }
  return { headings, codes, key: JSON.stringify(keys) };
}
