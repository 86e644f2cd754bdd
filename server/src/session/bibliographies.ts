/**
 * The bibliographies of drafts: read when a draft names one, kept until a file of theirs is another. Of a file that is open the text
 * in the editor counts.
 */
import type { Bibliography, BibliographyFile } from '../bibliography/bibliography.ts';
import type { BibliographyPart } from '../bibliography/main.ts';
import type { FrontMatterFault } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { type WorksNamed, worksNamed } from '../draft/works-named.ts';
import { keyOf } from '../project/uris.ts';
import { type FilesRead, readEntries, readNamedFiles } from '../workspace/bibliography-files.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import type { Unreadable, Workspace } from '../workspace/workspace.ts';

/** What is known of a draft’s bibliography. */
export interface KnownWorks {
  readonly bibliography: Bibliography | undefined;
  /** What is wrong with the files that the front matter names. */
  readonly faults: readonly FrontMatterFault[];
}

/** What bibliographies are read by. */
interface Around {
  readonly files: Workspace;
  open(uri: string): OpenDocument | undefined;
  /** The folder that a draft’s files stay in, with a slash at its end. */
  folderOf(uri: string): string;
  /** The part that reads entries and sets them. */
  part(): Promise<BibliographyPart | undefined>;
}

const NOTHING: KnownWorks = { bibliography: undefined, faults: [] };

/** Reads bibliographies, and keeps them. */
export class Bibliographies {
  /** Texts on disk by URI, written in one way only. */
  readonly #disk = new Map<string, Promise<string | Unreadable>>();
  readonly #open = new Map<string, { readonly revision: number; readonly text: string }>();
  readonly #made = new Map<string, Made>();
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** The bibliography that a draft names, in a style unless it says another; the same one for as long as nothing of it changes. */
  async of(uri: string, draft: Draft, style: string): Promise<KnownWorks> {
    const named = worksNamed(draft);
    if (!named) {
      if (this.#made.size > 0) this.#made.delete(uri);
      return NOTHING;
    }
    const main = draft.files?.[0]?.name ?? uri;
    const read = await readNamedFiles(named, main, this.#around.folderOf(main), each => this.#read(each));
    const last = this.#made.get(uri);
    if (last && last.style === style && last.named === named && areSame(last.read, read)) return last.known;
    const part = await this.#around.part();
    const bibliography = part?.readBibliography(read.files, named, style);
    const known = { bibliography, faults: read.faults };
    this.#made.set(uri, { named, style, read, known });
    return known;
  }

  /** Whether a file is one of a bibliography that was read, or would be if it were there. */
  isUsed(uri: string): boolean {
    return this.#disk.has(keyOf(uri)) || this.#open.has(keyOf(uri));
  }

  /** Files on disk have changed, all of them where none is named; says whether any is of a bibliography. */
  changed(uris?: readonly string[]): boolean {
    if (!uris) {
      const bears = this.#disk.size > 0;
      this.#disk.clear();
      return bears;
    }
    let bears = false;
    for (const uri of uris) if (this.#disk.delete(keyOf(uri))) bears = true;
    return bears;
  }

  /** A draft is not looked at any more. */
  forget(uri: string): void {
    this.#made.delete(uri);
  }

  #read(uri: string): Promise<string | Unreadable> {
    const key = keyOf(uri);
    const document = this.#around.open(uri);
    if (document) {
      const last = this.#open.get(key);
      const { revision } = document;
      const text = last?.revision === revision ? last.text : document.getText();
      if (last?.revision !== revision) this.#open.set(key, { revision, text });
      return Promise.resolve(text);
    }
    this.#open.delete(key);
    const known = this.#disk.get(key) ?? readEntries(this.#around.files, uri, this.#around.folderOf(uri));
    this.#disk.set(key, known);
    return known;
  }
}

/** A bibliography with what it was made from. */
interface Made {
  readonly named: WorksNamed;
  readonly style: string;
  readonly read: FilesRead;
  readonly known: KnownWorks;
}

function areSame(a: FilesRead, b: FilesRead): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every((file, index) => isSame(file, b.files[index])) &&
    a.faults.length === b.faults.length &&
    a.faults.every(({ message }, index) => message === b.faults[index]?.message)
  );
}

function isSame(a: BibliographyFile, b: BibliographyFile | undefined): boolean {
  return a.uri === b?.uri && a.text === b.text;
}
