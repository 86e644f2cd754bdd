import type { Bibliography } from '../bibliography/bibliography.ts';
import type { BibliographyPart } from '../bibliography/main.ts';
import type { FrontMatterFault } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { worksNamed } from '../draft/works-named.ts';
import { readEntries, readNamedFiles } from '../workspace/bibliography-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { rootOf } from './surroundings.ts';

/** What bibliographies are read and set by. */
export interface Bibliographer {
  /** The part with the library for it, loaded when it is first asked for. */
  part(): BibliographyPart;
}

/** The bibliography that a draft names, and what is wrong with its files. */
export async function worksOf(
  draft: Draft,
  uri: string,
  style: string | undefined,
  around: {
    readonly files: Workspace;
    /** URI of the current folder. */
    readonly folder: string;
    readonly bibliographer: Bibliographer | undefined;
  },
): Promise<{
  readonly bibliography?: Bibliography | undefined;
  readonly faults: readonly FrontMatterFault[];
}> {
  const named = worksNamed(draft);
  if (!named || !around.bibliographer) return { faults: [] };
  const root = rootOf(uri, around.folder);
  const { files, faults } = await readNamedFiles(named, uri, root, each =>
    readEntries(around.files, each, root),
  );
  return { bibliography: around.bibliographer.part().readBibliography(files, named, style), faults };
}
