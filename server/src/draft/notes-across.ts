/**
 * Footnotes whose mark stands in one file of a draft and whose definition in another. Each file has labels of its own; a mark
 * that its own file has no note for refers to the first other file that has one.
 */

import { withLabels } from './incremental/edit.ts';
import type { Label } from './markdown/labels.ts';
import type { Draft, DraftFile } from './model.ts';

type FileOfDraft = Pick<DraftFile, 'name' | 'path' | 'draft'>;

/** The files, with those read again that have such marks or notes. */
export function withNotesAcross(files: readonly FileOfDraft[]): readonly FileOfDraft[] {
  const own = files.map(({ draft }) => labelsOf(draft));
  const homes = noteHomes(own.map(({ notes }) => notes));
  if (homes.size === 0) return files;
  const foreign = files.map(() => new Set<Label>());
  for (const [index, { lacks }] of own.entries())
    for (const identifier of lacks) {
      const home = homes.get(identifier);
      if (home === undefined) continue;
      foreign[index]?.add(`^${identifier}`);
      foreign[home]?.add(`@${identifier}`);
    }
  return files.map((file, index) => {
    const labels = foreign[index];
    return labels && labels.size > 0 ? { ...file, draft: readAgain(file.draft, labels) } : file;
  });
}

/** By identifier, the index of the first file that defines a note. */
export function noteHomes(notes: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const [index, identifiers] of notes.entries())
    for (const identifier of identifiers) if (!homes.has(identifier)) homes.set(identifier, index);
  return homes;
}

interface Labels {
  /** Identifiers of the notes that it defines, and of those that it looks for and has not. */
  readonly notes: ReadonlySet<string>;
  readonly lacks: readonly string[];
}

const known = new WeakMap<Draft, Labels>();

function labelsOf(draft: Draft): Labels {
  const before = known.get(draft);
  if (before) return before;
  const notes = new Set<string>();
  const asked = new Set<string>();
  const seen = new Set<ReadonlySet<Label>>();
  for (const page of draft.pages) {
    for (const label of page.defines) if (label[0] === '^') notes.add(label.slice(1));
    // Pages that were read together share what they asked for.
    if (page.asked.size === 0 || seen.has(page.asked)) continue;
    seen.add(page.asked);
    for (const label of page.asked) if (label[0] === '^') asked.add(label.slice(1));
  }
  const labels = { notes, lacks: [...asked].filter(identifier => !notes.has(identifier)) };
  known.set(draft, labels);
  return labels;
}

const again = new WeakMap<Draft, { readonly key: string; readonly draft: Draft }>();

function readAgain(draft: Draft, labels: ReadonlySet<Label>): Draft {
  const key = [...labels].sort().join('\0');
  const before = again.get(draft);
  if (before?.key === key) return before.draft;
  const read = withLabels(draft, labels);
  again.set(draft, { key, draft: read });
  return read;
}
