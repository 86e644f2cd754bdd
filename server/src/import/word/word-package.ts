/**
 * The parts of a Word document: which there are, and what leads from one to another.
 */
import type { WordParts } from '../read/word-parts.ts';
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

/** A Word document, whose parts are looked at as they are asked for. */
export class Package {
  readonly #contents: Map<string, Uint8Array>;
  readonly #main: string;
  readonly #relations: readonly Relation[];

  /** Opens a document of these parts. */
  constructor(parts: WordParts) {
    this.#contents = new Map(parts);
    const [document] = relationsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
    const named = document?.target.replace(/^\//, '');
    this.#main = named !== undefined && parts.has(named) ? named : 'word/document.xml';
    this.#relations = relationsOf(parts, this.#main);
  }

  /** The document's text; undefined if there is none. */
  main(): Part | undefined {
    return this.#read(this.#main);
  }

  /** All parts of a kind that the text leads to, such as its footnotes. */
  parts(kind: string): Part[] {
    const folder = folderOf(this.#main);
    const named = this.#relations.filter(relation => relation.kind === kind).map(({ target }) => target);
    const paths = named.map(target => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
    const wanted = paths.length > 0 ? paths : [`${folder}${kind}.xml`];
    return [...new Set(wanted)].map(path => this.#read(path)).filter(part => part !== undefined);
  }

  /** Puts another text in the place of a part's. */
  write({ path }: Part, xml: string): void {
    this.#contents.set(path, new TextEncoder().encode(xml));
  }

  /** The document as it is now. */
  get contents(): WordParts {
    return this.#contents;
  }

  #read(path: string): Part | undefined {
    const root = rootOf(this.#contents, path);
    if (!root) return undefined;
    const links = relationsOf(this.#contents, path).filter(
      ({ kind, target }) => kind === 'hyperlink' && target !== '' && !target.startsWith('#'),
    );
    return { path, root, links: new Set(links.map(({ id }) => id)) };
  }
}

function rootOf(parts: WordParts, path: string): Element | undefined {
  const contents = parts.get(path);
  return contents && readXml(new TextDecoder().decode(contents));
}

function relationsOf(parts: WordParts, path: string): Relation[] {
  const folder = folderOf(path);
  const root = rootOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
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
