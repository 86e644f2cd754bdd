/**
 * The parts of a Word document: which there are, and what leads from one to another.
 */
import JSZip from 'jszip';
import { below, readXml } from './word-xml.ts';

/** A part that was read. */
export interface Part {
  readonly path: string;
  readonly root: Element;
  /** Ids of the links that lead somewhere. */
  readonly links: ReadonlySet<string>;
}

interface Relation {
  readonly id: string;
  /** The last word of its type, such as `footnotes`. */
  readonly kind: string;
  readonly target: string;
}

/** A Word document, unpacked part by part as it is asked for. */
export class Package {
  readonly #zip: JSZip;
  readonly #main: string;
  readonly #relations: readonly Relation[];

  private constructor(zip: JSZip, main: string, relations: readonly Relation[]) {
    this.#zip = zip;
    this.#main = main;
    this.#relations = relations;
  }

  /** Opens a document; rejects if it is no zip. */
  static async open(bytes: Uint8Array): Promise<Package> {
    const zip = await JSZip.loadAsync(bytes);
    const [document] = (await relationsOf(zip, '')).filter(({ kind }) => kind === 'officeDocument');
    const named = document?.target.replace(/^\//, '');
    const main = named !== undefined && zip.file(named) ? named : 'word/document.xml';
    return new Package(zip, main, await relationsOf(zip, main));
  }

  /** The document's text; undefined if there is none. */
  main(): Promise<Part | undefined> {
    return this.#read(this.#main);
  }

  /** All parts of a kind that the text leads to, such as its footnotes. */
  async parts(kind: string): Promise<Part[]> {
    const folder = folderOf(this.#main);
    const named = this.#relations.filter(relation => relation.kind === kind).map(({ target }) => target);
    const paths = named.map(target => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
    const wanted = paths.length > 0 ? paths : [`${folder}${kind}.xml`];
    const parts = await Promise.all([...new Set(wanted)].map(path => this.#read(path)));
    return parts.filter(part => part !== undefined);
  }

  /** Puts another text in the place of a part's. */
  write({ path }: Part, xml: string): void {
    this.#zip.file(path, xml);
  }

  /** The document as a file again, without pictures and the like. */
  async pack(): Promise<Uint8Array> {
    this.#zip.remove(`${folderOf(this.#main)}media`);
    this.#zip.remove(`${folderOf(this.#main)}embeddings`);
    return this.#zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
  }

  async #read(path: string): Promise<Part | undefined> {
    const text = await this.#zip.file(path)?.async('string');
    const root = text === undefined ? undefined : readXml(text);
    if (!root) return undefined;
    const links = (await relationsOf(this.#zip, path)).filter(
      ({ kind, target }) => kind === 'hyperlink' && target !== '' && !target.startsWith('#'),
    );
    return { path, root, links: new Set(links.map(({ id }) => id)) };
  }
}

async function relationsOf(zip: JSZip, path: string): Promise<Relation[]> {
  const folder = folderOf(path);
  const text = await zip.file(`${folder}_rels/${path.slice(folder.length)}.rels`)?.async('string');
  const root = text === undefined ? undefined : readXml(text);
  return (root ? below(root, 'Relationship') : []).map(relation => ({
    id: relation.getAttribute('Id') ?? '',
    kind: (relation.getAttribute('Type') ?? '').replace(/^.*\//, ''),
    target: relation.getAttribute('Target') ?? '',
  }));
}

/** `word/` of `word/document.xml`. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
