/**
 * Files that a draft’s text includes, and chapters that a file of contents lists: parts of it that no `parts:` names.
 */
import type { Draft, Span } from '../draft/model.ts';
import { foreignMarks } from '../draft/readings/foreign-marks.ts';
import { isMarkdown } from '../text/markdown-files.ts';
import { pathInside } from './inside.ts';
import type { Listed } from './paths.ts';

/** A name that leads to a part, and where it stands in the draft’s first file. */
export interface Name extends Span {
  readonly name: string;
}

/** The files that a draft’s text includes, in its order. */
export function includesIn(draft: Draft): Name[] {
  return draft.pages.flatMap((page, index) =>
    foreignMarks.on(page).flatMap(({ kind, target, start, end }) => {
      if (kind !== 'include' || target === undefined) return [];
      const by = draft.pageStart(index);
      return { name: target, start: start + by, end: end + by };
    }),
  );
}

/** What names come to that stand in the file `from`; those that are `taken` already are left out, the others join these. */
export function partsNamed(
  names: readonly Name[],
  from: string,
  taken: Set<string>,
): { readonly files: Listed[]; readonly refused: string[] } {
  const files: Listed[] = [];
  const refused: string[] = [];
  for (const { name, start, end } of names) {
    const path = pathInside(from, name);
    if (path === undefined || !isMarkdown(path)) refused.push(name);
    else if (!taken.has(path)) {
      taken.add(path);
      files.push({ path, name, start, end });
    }
  }
  return { files, refused };
}
