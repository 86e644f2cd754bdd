/**
 * The parts of a Word document: which there are, and what leads from one to another.
 */
import type { WordParts } from '../read/word-parts.ts';
import { below, readXml } from './word-xml.ts';

/** A part that was read. */
export interface Part {
  readonly path: string;
  readonly root: Element;
  /** What leads from it to something else, by ids. */
  readonly relations: ReadonlyMap<string, Relation>;
}

/** What leads from a part to another, or out of the document. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `footnotes`. */
  readonly kind: string;
  readonly target: string;
  /** The part that it leads to, as a path; undefined where it leads out of the document. */
  readonly path: string | undefined;
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
    const named = document?.path;
    this.#main = named !== undefined && parts.has(named) ? named : 'word/document.xml';
    this.#relations = relationsOf(parts, this.#main);
  }

  /** The document's text; undefined if there is none. */
  main(): Part | undefined {
    return this.#read(this.#main);
  }

  /** All parts of a kind that the text leads to, such as its footnotes. */
  parts(kind: string): Part[] {
    const paths = this.#relations.flatMap(relation => (relation.kind === kind ? (relation.path ?? []) : []));
    const wanted = paths.length > 0 ? paths : [`${folderOf(this.#main)}${kind}.xml`];
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
    const relations = relationsOf(this.#contents, path);
    return { path, root, relations: new Map(relations.map(relation => [relation.id, relation])) };
  }
}

function rootOf(parts: WordParts, path: string): Element | undefined {
  const contents = parts.get(path);
  return contents && readXml(new TextDecoder().decode(contents));
}

function relationsOf(parts: WordParts, path: string): Relation[] {
  const folder = folderOf(path);
  const root = rootOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return (root ? below(root, 'Relationship') : []).map(relation => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      id: relation.getAttribute('Id') ?? '',
      kind: (relation.getAttribute('Type') ?? '').replace(/^.*\//, ''),
      target,
      path: relation.getAttribute('TargetMode') === 'External' ? undefined : resolved(folder, target),
    };
  });
}

/** Whether a relation is a link that leads somewhere. */
export function isLink({ kind, target }: Relation): boolean {
  return kind === 'hyperlink' && target !== '' && !target.startsWith('#');
}

/** A path from a folder, or from the document’s root; `..` leads up. */
function resolved(folder: string, target: string): string {
  const way: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[\\/]/)) {
    if (step === '..') way.pop();
    else if (step !== '' && step !== '.') way.push(step);
  }
  return way.join('/');
}

/** `word/` of `word/document.xml`. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
