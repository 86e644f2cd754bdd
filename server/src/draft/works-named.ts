/**
 * What the front matter says of a bibliography, as pandoc and Quarto read it: files of entries, entries of its own, style, and
 * works to be listed that the text does not cite.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { areSameKeys } from '../text/yaml-written.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Draft } from './model.ts';
import { mayNameWorks } from './names-works.ts';
import type { Span } from './passage.ts';

/** A file of entries, as it is named. */
export interface NamedFile extends Span {
  readonly name: string;
}

/** An entry that stands in the front matter: plain data, and where its key stands. */
export interface OwnEntry {
  readonly item: unknown;
  readonly home: Span;
}

/** What a front matter says of its bibliography. */
export interface WorksNamed {
  readonly files: readonly NamedFile[];
  readonly own: readonly OwnEntry[];
  /** A style by its name or file. */
  readonly style: NamedFile | undefined;
  /** Keys that are listed without being cited. */
  readonly uncited: readonly string[];
  /** Whether every entry is listed: `nocite: '@*'`. */
  readonly isAllListed: boolean;
  /** Whether no list is made: `suppress-bibliography: true`. */
  readonly isUnlisted: boolean;
  /** The heading of the list, where one is named: `reference-section-title`. */
  readonly heading: string | undefined;
  /** Where `bibliography:` stands, or else `references:`. */
  readonly at: Span;
}

/** More files than a draft names. */
const MOST_FILES = 50;
const NOTHING = Symbol('nothing');
const known = new WeakMap<FrontMatter, WorksNamed | typeof NOTHING>();

/** The bibliography that a draft names; undefined where it names none. Read once for each front matter. */
export function worksNamed({
  frontMatter,
  pages,
}: Pick<Draft, 'frontMatter' | 'pages'>): WorksNamed | undefined {
  if (!frontMatter) return undefined;
  let named = known.get(frontMatter);
  if (named === undefined) {
    const text = pages[0]?.slices[0]?.text ?? '';
    named = read(text.slice(frontMatter.content.start, frontMatter.content.end), frontMatter.content.start);
    named ??= NOTHING;
    known.set(frontMatter, named);
  }
  return named === NOTHING ? undefined : named;
}

function read(yaml: string, by: number): WorksNamed | undefined {
  if (!mayNameWorks(yaml) || isNestedTooDeeply(yaml)) return undefined;
  try {
    const document = parseDocument(yaml, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: areSameKeys,
    });
    const root = document.contents;
    if (!isMap(root)) return undefined;
    const spanOf = ({ range }: Node): Span => ({
      start: by + (range?.[0] ?? 0),
      end: by + (range?.[1] ?? 0),
    });
    const pairOf = (name: string) => root.items.find(({ key }) => isScalar(key) && key.value === name);
    const nodeOf = (name: string): Node | undefined => {
      const value = pairOf(name)?.value;
      return isAlias(value)
        ? value.resolve(document)
        : isScalar(value) || isMap(value) || isSeq(value)
          ? value
          : undefined;
    };
    const namesIn = (name: string): NamedFile[] => {
      const node = nodeOf(name);
      return (isSeq(node) ? node.items : [node]).flatMap(one =>
        isScalar(one) && typeof one.value === 'string' && one.value.trim() !== ''
          ? { name: one.value.trim(), ...spanOf(one) }
          : [],
      );
    };
    const dataOf = (name: string): unknown => nodeOf(name)?.toJS(document, { maxAliasCount: 10 });
    const references = nodeOf('references');
    const own = (isSeq(references) ? references.items : []).flatMap((item): OwnEntry | [] => {
      if (!isMap(item)) return [];
      const id = item.get('id', true);
      return { item: item.toJS(document, { maxAliasCount: 10 }), home: spanOf(isScalar(id) ? id : item) };
    });
    const files = namesIn('bibliography').slice(0, MOST_FILES);
    const key = (files.length > 0 ? pairOf('bibliography') : pairOf('references'))?.key;
    if ((files.length === 0 && own.length === 0) || !isScalar(key)) return undefined;
    const uncited = JSON.stringify(dataOf('nocite') ?? '');
    const heading = dataOf('reference-section-title');
    return {
      files,
      own,
      style: namesIn('csl')[0] ?? namesIn('citation-style')[0],
      uncited: [
        ...uncited.matchAll(/@\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200})/gu),
      ].map(([, name = '']) => name),
      isAllListed: uncited.includes('@*'),
      isUnlisted: dataOf('suppress-bibliography') === true,
      heading: typeof heading === 'string' && heading.trim() !== '' ? heading.trim() : undefined,
      at: spanOf(key),
    };
  } catch {
    return undefined;
  }
}
