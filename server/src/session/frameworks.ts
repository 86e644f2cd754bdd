/**
 * The frameworks in force: the bundled ones and the workspace's files, of those that are open the text in the editor.
 */
import {
  type BundledFrameworks,
  bundledCatalogue,
  type Catalogue,
  catalogueOf,
  type FrameworkReader,
  type FrameworkSource,
} from '../framework/catalogue.ts';
import type { FrameworkFault } from '../framework/model.ts';
import type { FrameworkLanguage, FrameworkText } from '../framework-language/language.ts';
import type { OpenDocument } from '../workspace/open-document.ts';

/** What frameworks are read from. */
interface Around {
  /** Loads the part that reads framework files. */
  language(): Promise<FrameworkLanguage | undefined>;
  /** The framework files that are open. */
  open(): readonly OpenDocument[];
  /** The folder of the workspace whose drafts a file bears on; '' where there are not several. */
  rootOf(file: string): string;
}

/** What is read of a workspace's framework files, and what is in force of it. */
export class Frameworks {
  catalogue: Catalogue = bundledCatalogue({});
  /** What is wrong with the files as they are now. */
  faults: readonly FrameworkFault[] = [];
  /** The files in their newest text. */
  sources: readonly FrameworkText[] = [];
  /** Counts changes of what is in force. */
  generation = 0;
  #bundled: BundledFrameworks = {};
  #onDisk: readonly FrameworkSource[] = [];
  #inForce: readonly FrameworkSource[] = [];
  /** The last text of each file that was right: it stays in force while the file is broken. */
  readonly #lastGood = new Map<string, string>();
  readonly #read = new Map<string, { text: string; read: ReturnType<FrameworkReader> }>();
  /** By folder of the workspace, where there are several. */
  readonly #byRoot = new Map<string, Catalogue>();
  #reader: FrameworkReader = () => UNREAD;
  /** Open files that were deleted on disk, by the version of the text that is still open: nobody means that one any more. */
  readonly #deleted = new Map<string, number>();
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** The frameworks in force in a folder of the workspace: its own and the bundled ones; all of them for ''. */
  catalogueIn(root: string): Catalogue {
    if (root === '') return this.catalogue;
    const own = this.#inForce.filter(({ file }) => this.#around.rootOf(file) === root);
    const known = this.#byRoot.get(root) ?? catalogueOf(this.#bundled, own, this.#reader);
    this.#byRoot.set(root, known);
    return known;
  }

  /** The frameworks that come with the program. */
  set bundled(bundled: BundledFrameworks) {
    this.#bundled = bundled;
    this.catalogue = bundledCatalogue(bundled);
    this.#inForce = [];
    this.sources = [];
    this.#byRoot.clear();
    this.generation++;
  }

  set onDisk(sources: readonly FrameworkSource[]) {
    this.#onDisk = sources;
  }

  /** Notes which files have gone from the disk, or come back; what is typed into one after that counts again. */
  noteOnDisk(file: string, isThere: boolean): void {
    const open = this.#around.open().find(({ uri }) => plain(uri) === plain(file));
    if (open && !isThere) this.#deleted.set(open.uri, open.version);
    else this.#deleted.delete(open?.uri ?? file);
  }

  /** Takes in what has changed of the files. */
  async renew(): Promise<void> {
    const language = this.#newest().length === 0 ? undefined : await this.#around.language();
    const sources = language ? this.#newest() : [];
    const { sources: before } = this;
    this.sources = sources;
    if (areEqual(sources, before)) return;
    this.#byRoot.clear();
    const read: FrameworkReader = (text, file) => {
      const known = this.#read.get(file);
      if (known?.text === text) return known.read;
      const fresh = { text, read: language?.readFrameworkFile(text, file) ?? UNREAD };
      this.#read.set(file, fresh);
      return fresh.read;
    };
    const files = new Set(sources.map(({ file }) => file));
    for (const file of this.#lastGood.keys()) if (!files.has(file)) this.#lastGood.delete(file);
    for (const file of this.#read.keys()) if (!files.has(file)) this.#read.delete(file);

    this.#reader = read;
    const roots = new Set(sources.map(({ file }) => this.#around.rootOf(file)));
    this.faults = [...roots].flatMap(root => {
      const own = sources.filter(({ file }) => this.#around.rootOf(file) === root);
      return catalogueOf(this.#bundled, own, read).faults;
    });
    const faulty = new Set(this.faults.map(({ file }) => file));
    const inForce = sources.map(({ file, text }) => ({
      file,
      text: faulty.has(file) ? (this.#lastGood.get(file) ?? text) : text,
    }));
    for (const { file, text } of sources) if (!faulty.has(file)) this.#lastGood.set(file, text);
    if (areEqual(inForce, this.#inForce)) return;
    this.#inForce = inForce;
    this.catalogue = catalogueOf(this.#bundled, inForce, read);
    this.generation++;
  }

  /** The files on disk, with the text in the editor for those that are open, which need not be on disk yet. */
  #newest(): FrameworkText[] {
    const meant = this.#around.open().filter(({ uri, version }) => this.#deleted.get(uri) !== version);
    const open = new Map(meant.map(document => [plain(document.uri), document]));
    const onDisk = this.#onDisk
      .filter(({ file }) => !open.has(plain(file)))
      .map(source => ({ ...source, version: null }));
    const edited = [...open.values()].map(document => textOf(document));
    return [...onDisk, ...edited].sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}

/** An open framework file. */
export function textOf(document: OpenDocument): FrameworkText {
  return { file: document.uri, text: document.getText(), version: document.version };
}

const UNREAD: ReturnType<FrameworkReader> = {
  entry: undefined,
  faults: [],
  locate: (_path, message) => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, message }),
};

/** A URI without escapes, as clients and Node differ in what they escape. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function areEqual(a: readonly FrameworkSource[], b: readonly FrameworkSource[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ file, text }, index) => file === b[index]?.file && text === b[index]?.text)
  );
}
