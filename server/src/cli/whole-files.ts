/**
 * The drafts in several files that the files of a run belong to.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Assigned } from '../assessment/identify.ts';
import { type FrontMatterFault, isDraftText, mayNameParts } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { wholeOf } from '../draft/whole.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import { markdownSuffixes, PROJECT_FILE } from '../project/paths.ts';
import { printable } from '../report/printable.ts';
import { Memo } from '../text/memo.ts';
import { type Files, isUnreadable } from '../workspace/files.ts';
import { Wholes } from '../workspace/wholes.ts';
import type { Note } from './outcome.ts';
import { whyUnreadable } from './unreadable.ts';
import { isWithin, pathWithin, rootOf, withSlashes } from './workspace.ts';

/** What a file belongs to. */
export interface WholeFound {
  /** The draft of several files, and the path of the first; undefined where the file is one by itself. */
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
  readonly #files: Files;
  readonly #folder: string;
  /** Where each file stands among those of this run, and what it is called there. */
  readonly #given = new Map<string, { readonly index: number; readonly name: string }>();
  readonly #projects = new Memo<Promise<readonly string[]>>();

  /** `folder` is the current one, absolute; `given` are the files of this run, in their order. */
  constructor(files: Files, folder: string, given: readonly string[]) {
    this.#files = files;
    this.#folder = folder;
    for (const [index, name] of given.entries()) {
      const path = resolve(folder, name);
      if (!this.#given.has(path)) this.#given.set(path, { index, name });
    }
  }

  /** What the file at a path (absolute) belongs to. */
  async find(
    path: string,
    text: string,
    catalogueFor: (path: string) => Promise<Catalogue>,
  ): Promise<WholeFound> {
    const root = rootOf(path, this.#folder);
    const projects = await this.#projects.of(dirname(path), () => this.#findProjects(dirname(path), root));
    if (projects.length === 0 && isDraftText(text) && !mayNameParts(text)) return BY_ITSELF;
    const wholes = new Wholes({
      files: this.#sessionFiles(projects),
      open: () => undefined,
      all: () => [],
      folderOf: () => uriOf(join(root, '/')),
    });
    await wholes.load();
    const notes: Note[] = await this.#notRead(projects);
    if (projects.length > 0) {
      const catalogue = await catalogueFor(path);
      for (const { file, line, column, message } of wholes.faults(() => catalogue)) {
        const shown = pathWithin(this.#folder, fileURLToPath(file));
        notes.push({ kind: 'shared', line: printable(`${shown}:${line}:${column}: ${message}`) });
      }
    }
    const gathered = await wholes.of(uriOf(path));
    if (!gathered) return { isDoneElsewhere: false, notes };
    const paths = gathered.files.map(file => fileURLToPath(file.name));
    const places = paths.flatMap(file => this.#given.get(file)?.index ?? []);
    const first = Math.min(...places);
    const own = this.#given.get(path)?.index ?? first;
    const files = gathered.files.map((file, index) => ({ ...file, name: this.#nameOf(paths[index] ?? '') }));
    return {
      draft: wholeOf(files),
      main: paths[0] ?? path,
      assigned: gathered.assigned,
      faults: gathered.faults,
      missing: gathered.missing,
      isDoneElsewhere: own !== first,
      notes,
    };
  }

  /** As it was given, or from the current folder. */
  #nameOf(path: string): string {
    const given = this.#given.get(path)?.name;
    return given ?? (isWithin(path, this.#folder) ? pathWithin(this.#folder, path) : withSlashes(path));
  }

  async #findProjects(from: string, root: string): Promise<string[]> {
    const found: string[] = [];
    for (let folder = from; ; folder = dirname(folder)) {
      const named = await this.#files.find(folder, ['markscheme.yaml', 'markscheme.yml']);
      found.push(...named.filter(path => PROJECT_FILE.test(path.replaceAll('\\', '/'))));
      if (folder === root || folder === dirname(folder)) return found;
    }
  }

  /** Which of them can't be read, and why: what they say of drafts is left out. */
  async #notRead(projects: readonly string[]): Promise<Note[]> {
    const notes = projects.map(async (path): Promise<Note[]> => {
      const read = await this.#files.read(path);
      if (!isUnreadable(read)) return [];
      return [
        { kind: 'shared', line: printable(`${pathWithin(this.#folder, path)}: ${whyUnreadable(read)}`) },
      ];
    });
    return (await Promise.all(notes)).flat();
  }

  #sessionFiles(projects: readonly string[]) {
    return {
      read: async (uri: string) => {
        const read = await this.#files.read(fileURLToPath(uri));
        return isUnreadable(read) ? undefined : read;
      },
      // Only project files are asked for.
      find: async () => projects.map(uriOf),
      listMarkdown: async (uri: string) =>
        (await this.#files.find(fileURLToPath(uri), markdownSuffixes)).map(uriOf),
      exist: async (uris: readonly string[]) =>
        Promise.all(uris.map(uri => this.#files.exists(fileURLToPath(uri)))),
      leavesBy: async (uri: string, folder: string) =>
        (await this.#files.leaves?.(fileURLToPath(uri), fileURLToPath(folder))) ?? false,
    };
  }
}

function uriOf(path: string): string {
  return pathToFileURL(path).toString();
}
