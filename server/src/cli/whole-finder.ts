/**
 * The drafts in several files that the files of a run belong to.
 */
import { fileURLToPath } from 'node:url';
import type { Assigned } from '../assessment/identify.ts';
import { type FrontMatterFault, isDraftText, mayNameParts } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { withNotesAcross } from '../draft/notes-across.ts';
import { wholeOf } from '../draft/whole.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import { folderAround, keyOf } from '../project/uris.ts';
import { printable } from '../report/printable.ts';
import { Memo } from '../text/memo.ts';
import { Wholes } from '../workspace/wholes.ts';
import { isUnreadable, type Workspace } from '../workspace/workspace.ts';
import type { Note } from './outcome.ts';
import { folderUri, isWithin, pathWithin, shownFrom, uriOf, withSlashes } from './paths.ts';
import { contentsFiles, projectFiles, rootOf } from './surroundings.ts';
import { whyUnreadable } from './unreadable.ts';

/** What a file belongs to. */
export interface WholeFound {
  /** The draft of several files, and the URI of the first; undefined where the file is one by itself. */
  readonly draft?: Draft;
  readonly main?: string;
  readonly assigned?: Assigned | undefined;
  readonly faults?: readonly FrontMatterFault[];
  readonly missing?: readonly string[];
  /** Whether an earlier file of this run stands for the same draft. */
  readonly isDoneElsewhere: boolean;
  readonly notes: readonly Note[];
}

const BY_ITSELF: WholeFound = { isDoneElsewhere: false, notes: [] };

/** Finds them. Nothing of a draft is kept from one file to the next. */
export class WholeFinder {
  readonly #files: Workspace;
  readonly #folder: string;
  /** By URI, where each file stands among those of this run, and what it is called there. */
  readonly #given = new Map<string, { readonly index: number; readonly name: string }>();
  readonly #projects = new Memo<Promise<readonly string[]>>();
  readonly #contents = new Memo<Promise<readonly string[]>>();

  /** `folder` is the current one, an absolute path; `given` are the files of this run, in their order. */
  constructor(files: Workspace, folder: string, given: readonly string[]) {
    this.#files = files;
    this.#folder = folder;
    for (const [index, name] of given.entries()) {
      const key = keyOf(uriOf(name, folder));
      if (!this.#given.has(key)) this.#given.set(key, { index, name });
    }
  }

  /** What the file at a URI belongs to. */
  async find(
    uri: string,
    text: string,
    catalogueFor: (uri: string) => Promise<Catalogue>,
  ): Promise<WholeFound> {
    const files = this.#files;
    const current = folderUri(this.#folder);
    const root = rootOf(uri, current);
    const projects = await this.#projects.of(folderAround(uri), () => projectFiles(uri, current, files));
    const contents = await this.#contents.of(folderAround(uri), () => contentsFiles(uri, current, files));
    if (projects.length + contents.length === 0 && isDraftText(text) && !mayNameParts(text)) return BY_ITSELF;
    const wholes = new Wholes({
      files,
      open: () => undefined,
      all: () => [],
      folderOf: () => root,
    });
    await wholes.load(projects, contents);
    const notes: Note[] = await this.#notRead(projects);
    if (projects.length > 0) {
      const catalogue = await catalogueFor(uri);
      for (const { file, line, column, message } of wholes.faults(() => catalogue)) {
        const shown = shownFrom(this.#folder, file);
        notes.push({ kind: 'shared', line: printable(`${shown}:${line}:${column}: ${message}`) });
      }
    }
    const gathered = await wholes.of(uri);
    if (!gathered) return { isDoneElsewhere: false, notes };
    const places = gathered.files.flatMap(({ name }) => this.#given.get(keyOf(name))?.index ?? []);
    const first = Math.min(...places);
    const own = this.#given.get(keyOf(uri))?.index ?? first;
    return {
      draft: wholeOf(
        withNotesAcross(gathered.files).map(file => ({ ...file, name: this.#nameOf(file.name) })),
      ),
      main: gathered.files[0]?.name ?? uri,
      assigned: gathered.assigned,
      faults: gathered.faults,
      missing: gathered.missing,
      isDoneElsewhere: own !== first,
      notes,
    };
  }

  /** As it was given, or from the current folder. */
  #nameOf(uri: string): string {
    const given = this.#given.get(keyOf(uri))?.name;
    const path = fileURLToPath(uri);
    return given ?? (isWithin(path, this.#folder) ? pathWithin(this.#folder, path) : withSlashes(path));
  }

  /** Which of them can't be read, and why: what they say of drafts is left out. */
  async #notRead(projects: readonly string[]): Promise<Note[]> {
    const notes = projects.map(async (uri): Promise<Note[]> => {
      const read = await this.#files.read(uri);
      if (!isUnreadable(read)) return [];
      return [{ kind: 'shared', line: printable(`${shownFrom(this.#folder, uri)}: ${whyUnreadable(read)}`) }];
    });
    return (await Promise.all(notes)).flat();
  }
}
