/**
 * Which files make up a draft: its own, or those that its front matter (`parts:`) or a `markscheme.yaml` names. Files
 * that are open are read from the editor, others from disk, once, until something says that they have changed.
 */
import type { Assigned } from '../assessment/identify.ts';
import { type FrontMatter, type FrontMatterFault, isDraftText } from '../draft/front-matter.ts';
import type { Draft, Span } from '../draft/model.ts';
import type { FileOfDraft } from '../draft/whole.ts';
import type { FrameworkFault } from '../framework/model.ts';
import { isContentsFile } from '../project/contents-files.ts';
import { includesIn, partsNamed } from '../project/included.ts';
import { pathInside } from '../project/inside.ts';
import { type FileList, type Found, faultOf, type Listed, PROJECT_FILE, readList } from '../project/paths.ts';
import { type Known, type Project, readProject, unknownIn } from '../project/project-file.ts';
import { folderAround, isIn, isSame, keyOf, pathIn, uriIn } from '../project/uris.ts';
import { LineIndex } from '../text/lines.ts';
import { type Contents, readContents } from './contents.ts';
import { OnDisk } from './on-disk.ts';
import type { OpenDocument } from './open-document.ts';
import { isUnreadable, type Workspace } from './workspace.ts';

/** A draft with its files in order, as they are now; `name` is a file’s URI. */
export interface Gathered {
  readonly files: readonly FileOfDraft[];
  readonly assigned: Assigned | undefined;
  /** What is wrong with the list of files in the front matter of the first one. */
  readonly faults: readonly FrontMatterFault[];
  /** What the list names and the draft is without, as it is written there. */
  readonly missing: readonly string[];
}

/** What wholes are gathered from. */
export interface Surroundings {
  readonly files: Workspace;
  /** A document that is open in the editor. */
  open(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** The workspace’s folder around a file, with a slash at its end. */
  folderOf(uri: string): string;
}

interface Loaded {
  readonly uri: string;
  readonly folder: string;
  readonly text: string;
  readonly project: Project;
  readonly missing: readonly FrontMatterFault[];
}

/** Finds the files that belong together. */
export class Wholes {
  readonly #around: Surroundings;
  #contents: Contents = new Map();
  #projects: readonly Loaded[] = [];
  #loads = 0;
  /** Counts changes of the lists. */
  generation = 0;
  /** By URI, written in one way only. */
  readonly #disk = new Map<string, OnDisk>();
  /** Drafts by the folder that they stand in. */
  readonly #folders = new Map<string, Promise<readonly string[]>>();
  readonly #lists = new WeakMap<FrontMatter, FileList>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * Reads the project files that may bear on a draft, and the files that list the chapters of a book, by their URIs. Of several loads at
   * once the last counts.
   */
  async load(uris: readonly string[], contentsFiles: readonly string[]): Promise<void> {
    const { files } = this.#around;
    const load = ++this.#loads;
    const contents = await readContents(contentsFiles, files, uri => this.#around.folderOf(uri));
    const loaded = await Promise.all(
      uris.map(async (uri): Promise<Loaded | []> => {
        const text = await files.read(uri);
        if (isUnreadable(text)) return [];
        const folder = this.#around.folderOf(uri);
        const project = readProject(text, pathIn(folder, uri));
        const listed = project.drafts.flatMap(draft => draft.files);
        const found = await Promise.all(listed.map(({ path }) => this.#look(uriIn(folder, path))));
        const missing = listed.flatMap((file, index) => {
          const is = found[index] ?? 'missing';
          const first = project.drafts.some(draft => draft.files[0] === file);
          return is === 'there' || (is === 'own' && first) ? [] : faultOf(file, is);
        });
        return { uri, folder, text, project, missing };
      }),
    );
    if (load !== this.#loads) return;
    // The nearest goes first.
    const projects = loaded.flat().sort((a, b) => b.uri.split('/').length - a.uri.split('/').length);
    if (!areAlike(projects, this.#projects) || !haveSameContents(contents, this.#contents)) this.generation++;
    this.#contents = contents;
    this.#projects = projects;
  }

  /** What is wrong with the project files. */
  faults(frameworks: (uri: string) => Known): FrameworkFault[] {
    return this.#projects.flatMap(({ uri, text, project, missing }) => {
      const lines = new LineIndex(text);
      const faults = [...project.faults, ...missing, ...unknownIn(project, frameworks(uri))];
      return faults.map(({ start, end, message }) => {
        const [from, to] = [lines.placeAt(start), lines.placeAt(end)];
        return {
          ...{ file: uri, message, line: from.line + 1, column: from.character + 1 },
          ...{ endLine: to.line + 1, endColumn: to.character + 1 },
        };
      });
    });
  }

  /** The URIs of the project files. */
  get projectFiles(): readonly string[] {
    return this.#projects.map(({ uri }) => uri);
  }

  /** Whether a document can be one of several files: a draft that says nothing of the kind is not. */
  mayBeSeveral(document: OpenDocument): boolean {
    if (this.#projects.length > 0 && this.#inProject(document.uri)) return true;
    return document.isDraft ? hasParts(document.draft) || this.#hasContents(document.uri) : true;
  }

  /** The draft that a file belongs to; undefined if it is in no list, and no list stands in it. */
  async of(uri: string): Promise<Gathered | undefined> {
    const inProject = this.#inProject(uri);
    if (inProject) {
      const { folder, files, refused, framework, task } = inProject;
      await this.#readAll(files.map(({ path }) => uriIn(folder, path)));
      const gathered: FileOfDraft[] = [];
      const missing: string[] = [...refused];
      for (const { path, name } of files) {
        const file = this.#file(folder, path);
        if (file) gathered.push(file);
        else missing.push(name);
      }
      const [first] = gathered;
      const parts = first?.draft.frontMatter?.entries.get('parts');
      const faults = parts
        ? [
            {
              ...parts.keySpan,
              message:
                'The files of this draft stand in markscheme.yaml. Take ‘parts:’ out here, or the files out there.',
            },
          ]
        : [];
      return { files: gathered, assigned: { framework, task }, faults, missing };
    }
    for (const main of await this.#mains(uri)) {
      const gathered = await this.#ofMain(main);
      if (gathered?.files.some(({ name }) => isSame(name, uri))) return gathered;
    }
    return undefined;
  }

  /** A file by itself, open or not. */
  async alone(uri: string): Promise<Gathered | undefined> {
    await this.#readAll([uri]);
    const folder = this.#around.folderOf(uri);
    const file = this.#file(folder, pathIn(folder, uri));
    return file && { files: [file], assigned: undefined, faults: [], missing: [] };
  }

  /**
   * The drafts (by their first files) that one looks at together: those of the same `markscheme.yaml`, or of the same
   * folder. The draft itself is among them.
   */
  async beside(main: string): Promise<{ readonly uris: readonly string[]; readonly listed: boolean }> {
    for (const { folder, project } of this.#projects) {
      const firsts = project.drafts.flatMap(({ files }) => files[0] ?? []);
      const uris = firsts.map(({ path }) => uriIn(folder, path));
      if (uris.some(uri => isSame(uri, main))) return { uris, listed: true };
    }
    const folder = folderAround(main);
    const open = this.#around
      .all()
      .filter(document => document.isDraft && folderAround(document.uri) === folder);
    const found = [...(await this.#draftsIn(folder)), ...open.map(({ uri }) => uri)];
    const uris = [...new Map([...found, main].map(uri => [keyOf(uri), uri])).values()].sort();
    return { uris, listed: false };
  }

  /** Something on disk is another now; whether that can bear on a draft. `uris`: undefined for anything. */
  changed(uris?: readonly string[]): boolean {
    if (!uris) {
      this.#folders.clear();
      for (const file of this.#disk.values()) file.fresh = false;
      return this.#disk.size > 0;
    }
    let bears = false;
    for (const uri of uris) {
      if (PROJECT_FILE.test(uri) || isContentsFile(uri)) bears = true;
      this.#folders.delete(keyOf(folderAround(uri)));
      const known = this.#disk.get(keyOf(uri));
      if (known) known.fresh = false;
      bears ||= known !== undefined && !this.#around.open(uri);
    }
    return bears;
  }

  /** What a project file says that a draft’s file is for. */
  assignedTo(uri: string): Assigned | undefined {
    return this.#inProject(uri);
  }

  #inProject(uri: string) {
    for (const { folder, project } of this.#projects) {
      if (!isIn(uri, folder)) continue;
      const path = pathIn(folder, uri);
      const draft = project.drafts.find(({ files }) => files.some(file => file.path === path));
      if (draft) return { folder, ...draft };
    }
    return undefined;
  }

  /** Drafts that may name a file as their part: itself, those that are open, and those in its folder and above. */
  async #mains(uri: string): Promise<string[]> {
    await this.#readAll([uri]);
    if (this.#found(uri) === 'own') return this.#isMain(uri) ? [uri] : [];
    const root = this.#around.folderOf(uri);
    const open = this.#around.all().filter(other => other.isDraft && isIn(other.uri, root));
    const mains = open.map(other => other.uri).filter(other => this.#isMain(other));
    for (let folder = folderAround(uri); isIn(folder, root); folder = folderAround(folder.slice(0, -1))) {
      for (const found of await this.#draftsIn(folder))
        if (!this.#around.open(found) && this.#isMain(found)) mains.push(found);
      if (folder === root) break;
    }
    return mains;
  }

  /** Whether a draft can have parts: it names them, or a file of contents beside it does. */
  #isMain(uri: string): boolean {
    return hasParts(this.#draftAt(uri)) || this.#hasContents(uri);
  }

  #hasContents(uri: string): boolean {
    return this.#contents.has(keyOf(folderAround(uri)));
  }

  async #ofMain(main: string): Promise<Gathered | undefined> {
    await this.#readAll([main]);
    const folder = this.#around.folderOf(main);
    const path = pathIn(folder, main);
    const first = this.#file(folder, path);
    const frontMatter = first?.draft.frontMatter;
    if (!first || !frontMatter) return undefined;
    const isListed = frontMatter.entries.has('parts');
    const place = frontMatter.assessmentKey ?? { start: 0, end: 0 };
    const list = isListed ? this.#listIn(frontMatter, path) : this.#chaptersBeside(main, path, place);
    const taken = new Set([path, ...list.files.map(file => file.path)]);
    const files: FileOfDraft[] = [];
    const faults = [...list.faults];
    const missing = [...list.refused];
    /** What is still to be looked at, the next one last. */
    const waiting = list.files.toReversed();
    const add = (file: FileOfDraft) => {
      // Places are those in the first file.
      const names = includesIn(file.draft).map(name => (files.length === 0 ? name : { ...name, ...place }));
      files.push(file);
      const included = partsNamed(names, file.path, taken);
      waiting.push(...included.files.toReversed());
      missing.push(...included.refused);
    };
    add(first);
    await this.#readAll(waiting.map(file => uriIn(folder, file.path)));
    for (let listed = waiting.pop(); listed; listed = waiting.pop()) {
      await this.#readAll([uriIn(folder, listed.path)]);
      const file = this.#file(folder, listed.path);
      const found = this.#found(uriIn(folder, listed.path));
      // Another draft may be a chapter of the same book.
      if (found === 'own' && !isListed && list.files.includes(listed)) continue;
      if (found === 'there' && file) add(file);
      else missing.push(listed.name);
      if (found !== 'there')
        faults.push(faultOf(listed, this.#leadsBack(listed, path, file?.draft) ? 'circle' : found));
    }
    if (!isListed && files.length === 1 && missing.length === 0) return undefined;
    return { files, assigned: undefined, faults, missing };
  }

  /** The other chapters of the book that a draft is one of, by a file of contents that stands beside it. */
  #chaptersBeside(main: string, path: string, place: Span): FileList {
    for (const { name, files } of this.#contents.get(keyOf(folderAround(main))) ?? []) {
      const from = pathInside(path, name) ?? name;
      const { files: chapters, refused } = partsNamed(
        files.map(file => ({ name: file, ...place })),
        from,
        new Set(),
      );
      if (chapters.some(chapter => chapter.path === path))
        return { files: chapters.filter(chapter => chapter.path !== path), refused, faults: [] };
    }
    return { files: [], refused: [], faults: [] };
  }

  #leadsBack({ path }: Listed, main: string, part: Draft | undefined): boolean {
    const frontMatter = part?.frontMatter;
    return !!frontMatter && this.#listIn(frontMatter, path).files.some(file => file.path === main);
  }

  #listIn(frontMatter: FrontMatter, path: string): FileList {
    const list = this.#lists.get(frontMatter) ?? readList(frontMatter.entries.get('parts'), path, new Set());
    this.#lists.set(frontMatter, list);
    return list;
  }

  #file(folder: string, path: string): FileOfDraft | undefined {
    const uri = uriIn(folder, path);
    const draft = this.#disk.get(keyOf(uri))?.outside ? undefined : this.#draftAt(uri);
    return draft && { name: this.#around.open(uri)?.uri ?? uri, path, draft };
  }

  #draftAt(uri: string): Draft | undefined {
    const document = this.#around.open(uri);
    if (document?.isTooLong) return undefined;
    return document?.draft ?? this.#disk.get(keyOf(uri))?.draft;
  }

  async #look(uri: string): Promise<Found> {
    await this.#readAll([uri]);
    return this.#found(uri);
  }

  #found(uri: string): Found {
    const known = this.#disk.get(keyOf(uri));
    if (known?.outside) return 'outside';
    const document = this.#around.open(uri);
    if ((document ?? known)?.isTooLong) return 'too-long';
    if (document) return document.isDraft ? 'own' : 'there';
    if (known?.text === undefined) return known?.unread ?? 'missing';
    return isDraftText(known.text) ? 'own' : 'there';
  }

  /** Sees to it that it is known what stands in files, and that they don’t lead out of the workspace. */
  async #readAll(uris: readonly string[]): Promise<void> {
    const unknown = uris.filter(uri => !this.#disk.get(keyOf(uri))?.fresh);
    // At most keystrokes all is known, and there is nothing to wait for.
    if (unknown.length > 0) await Promise.all(unknown.map(uri => this.#read(uri)));
  }

  async #read(uri: string): Promise<void> {
    const { files, open, folderOf } = this.#around;
    const outside = await files.leavesBy(uri, folderOf(uri));
    const read = outside || open(uri) ? undefined : await files.read(uri);
    const now = new OnDisk(read, outside);
    const before = this.#disk.get(keyOf(uri));
    // What is open is read from disk when it has been closed.
    if (before?.isAs(now)) before.fresh = true;
    else this.#disk.set(keyOf(uri), now);
  }

  /** The drafts in a folder that can be read, by their URIs. */
  #draftsIn(folder: string): Promise<readonly string[]> {
    const known = this.#folders.get(keyOf(folder)) ?? this.#findDrafts(folder);
    this.#folders.set(keyOf(folder), known);
    return known;
  }

  async #findDrafts(folder: string): Promise<readonly string[]> {
    const uris = (await this.#around.files.listMarkdown(folder)).slice(0, MOST_IN_FOLDER);
    await this.#readAll(uris);
    return uris.filter(uri => this.#found(uri) === 'own');
  }
}

/** Whether the same files list the same chapters. */
function haveSameContents(a: Contents, b: Contents): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}

/** Whether the same lists say the same of the same files. */
function areAlike(a: readonly Loaded[], b: readonly Loaded[]): boolean {
  const said = (projects: readonly Loaded[]) =>
    JSON.stringify(projects.map(({ uri, text, missing }) => [uri, text, missing]));
  return said(a) === said(b);
}

/** More Markdown files than a folder of somebody’s project has; where there are more, the others are not looked at. */
const MOST_IN_FOLDER = 200;

function hasParts(draft: Draft | undefined): boolean {
  if (!draft) return false;
  return (draft.frontMatter?.entries.has('parts') ?? false) || includesIn(draft).length > 0;
}
