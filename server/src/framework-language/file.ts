/**
 * A framework file as a tree of YAML with places: what stands at an offset, and where an entry is.
 */
import type { Location, Range } from 'vscode-languageserver-protocol';
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { Path } from '../framework/shape.ts';
import { LineIndex } from '../text/lines.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { areSameKeys, asWritten } from '../text/yaml-written.ts';

/** A text that may be broken, read as far as it can be. */
export interface Tree {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Node | null;
  readonly errors: number;
}

/** A key or a value, with its offsets. */
export interface Entry {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly node: Scalar;
  readonly start: number;
  readonly end: number;
}

const kept = new Map<string, { readonly text: string; readonly tree: Tree }>();

/** The tree of a file; the last one of each file is kept. */
export function treeOf(file: string, text: string): Tree {
  const known = kept.get(file);
  if (known?.text === text) return known.tree;
  const tree = parse(text);
  if (kept.size >= 50) kept.clear();
  kept.set(file, { text, tree });
  return tree;
}

/** Reads a text; never throws. */
export function parse(text: string): Tree {
  const lines = new LineIndex(text);
  try {
    if (isNestedTooDeeply(text)) throw new RangeError();
    const document = parseDocument(text, {
      schema: 'core',
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: areSameKeys,
    });
    return { text, lines, root: document.contents, errors: document.errors.length };
  } catch {
    return { text, lines, root: null, errors: 1 };
  }
}

/** All keys and single values, in the order of the file. */
export function* entriesOf(node: unknown, path: Path = []): Generator<Entry> {
  if (isMap(node)) {
    for (const pair of node.items) {
      const step = keyOf(pair);
      if (isScalar(pair.key)) yield* placed(pair.key, [...path, step], 'key');
      yield* entriesOf(pair.value, [...path, step]);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* entriesOf(item, [...path, index]);
  } else if (isScalar(node)) yield* placed(node, path, 'value');
}

function* placed(node: Scalar, path: Path, part: Entry['part']): Generator<Entry> {
  if (node.range) yield { path, part, node, start: node.range[0], end: node.range[1] };
}

/** The key or value at an offset, its end included. */
export function entryAt({ root }: Tree, offset: number): Entry | undefined {
  for (const entry of entriesOf(root)) if (entry.start <= offset && offset <= entry.end) return entry;
  return undefined;
}

/** The node at a path. */
export function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = node.items.find(pair => keyOf(pair) === step)?.value;
    else if (isSeq(node)) node = typeof step === 'number' ? node.items[step] : undefined;
    else return undefined;
  }
  return node;
}

/** A node’s plain data; of an alias nothing. */
export function dataOf(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(pair => [keyOf(pair), dataOf(pair.value)]));
  if (isSeq(node)) return node.items.map(dataOf);
  return isScalar(node) ? node.value : undefined;
}

/** The text of the single value at a path, if it is one. */
export function textAt(root: unknown, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')
    ? asWritten(node)
    : undefined;
}

/** The items of the list at a path. */
export function itemsAt(root: unknown, path: Path): readonly unknown[] {
  const node = nodeAt(root, path);
  return isSeq(node) ? node.items : [];
}

/** A pair’s key as a text. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? asWritten(pair.key) : '';
}

/** Offsets of a node’s source, without what stands behind it. */
export function spanOf(node: unknown): { start: number; end: number } | undefined {
  return (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) && node.range
    ? { start: node.range[0], end: node.range[1] }
    : undefined;
}

/** Offsets as an LSP range. */
export function rangeOf({ lines }: Tree, { start, end }: { start: number; end: number }): Range {
  return { start: lines.placeAt(start), end: lines.placeAt(end) };
}

/** The place of the value at a path of a file, or of the key above it; undefined where there is neither. */
export function locationOf(file: string, tree: Tree, path: Path): Location | undefined {
  const span = spanOf(nodeAt(tree.root, path));
  return span && { uri: file, range: rangeOf(tree, span) };
}
