/**
 * What may be written at a place of a framework file. A text is seldom whole while it is typed, so a mark is put in
 * place of the word at the cursor, as a key, as a value or as an item of a list, and what YAML makes of it says where it
 * stands. The same does for block style, for braces and for JSON.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../framework/shape.ts';
import { dataOf, keyOf, parse, type Tree } from './file.ts';

/** A place for a key or a value. */
export interface Cursor {
  readonly kind: 'key' | 'value';
  /** Of a key the table that it stands in; of a value its own. */
  readonly path: Path;
  /** The keys and values beside a key. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** The values beside one in a list. */
  readonly items: readonly unknown[];
  /** What is replaced: the word that was begun, within its quotes. Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The quotes that are open at the cursor. */
  readonly quote: '' | '"' | "'";
  /** Stands between braces or brackets, so on one line and with commas. */
  readonly flow: boolean;
  /** Nothing follows on the line but white space. */
  readonly endsLine: boolean;
  /** A colon follows already. */
  readonly hasColon: boolean;
  /** The dash that must be put before it, where a list goes on. */
  readonly dash: boolean;
  readonly tree: Tree;
}

const MARK = 'markschemeCursor';

/** Finds the place; undefined in comments, in longer texts and where YAML makes nothing of it. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const before = text.slice(0, offset);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const [typed = ''] = /(?<![\w$.-])[\w$.-]*$/.exec(line) ?? [];
  // A dash that opens an item is no part of a word.
  const word = typed.replace(/^-+(?=$)/, '');
  const start = offset - word.length;
  const quoteBefore = text[start - 1];
  const quote = quoteBefore === '"' || quoteBefore === "'" ? quoteBefore : '';
  const [rest = ''] = /^[\w$.-]*/.exec(text.slice(offset)) ?? [];
  const end = offset + rest.length;
  const behind = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const closed = quote !== '' && behind.startsWith(quote) ? behind.slice(1) : behind;
  const hasColon = /^\s*:/.test(closed);
  const close = quote !== '' && !behind.startsWith(quote) ? quote : '';
  const plain = { head: text.slice(0, start), tail: text.slice(end) };
  const marked = (prefix: string, suffix: string) =>
    `${plain.head}${prefix}${MARK}${close}${suffix}${plain.tail}`;
  const space = /[:\-,]$/.test(line.slice(0, line.length - word.length)) && quote === '' ? ' ' : '';
  const tries = hasColon
    ? [{ text: marked(space, ''), dash: false }]
    : [
        { text: marked(space, ''), dash: false },
        { text: marked(space, ': '), dash: false },
        { text: marked('- ', ': '), dash: true },
      ];
  let best: { found: Found; tree: Tree; dash: boolean } | undefined;
  for (const each of tries) {
    const tree = parse(each.text);
    const found = find(tree.root, [], false);
    if (found && (!best || tree.errors < best.tree.errors)) best = { found, tree, dash: each.dash };
    if (best?.tree.errors === 0) break;
  }
  if (!best) return undefined;
  const { found, tree, dash } = best;
  const endsLine = closed.trim() === '' || /^\s*#/.test(closed);
  return { ...found, start, end, quote, endsLine, hasColon, dash, tree };
}

type Found = Pick<Cursor, 'kind' | 'path' | 'beside' | 'items' | 'flow'>;

/** The mark, as a key or as a value. */
function find(node: unknown, path: Path, flow: boolean): Found | undefined {
  if (isMap(node)) {
    const inFlow = flow || node.flow === true;
    for (const pair of node.items) {
      if (isScalar(pair.key) && pair.key.value === MARK) {
        const others = node.items.filter(other => other !== pair);
        const beside = Object.fromEntries(others.map(other => [keyOf(other), dataOf(other.value)]));
        return { kind: 'key', path, beside, items: [], flow: inFlow };
      }
      const found = find(pair.value, [...path, keyOf(pair)], inFlow);
      if (found) return found;
    }
  } else if (isSeq(node)) {
    const inFlow = flow || node.flow === true;
    for (const [index, item] of node.items.entries()) {
      if (isScalar(item) && item.value === MARK) {
        const items = node.items.filter(other => other !== item).map(dataOf);
        return { kind: 'value', path: [...path, index], beside: {}, items, flow: inFlow };
      }
      const found = find(item, [...path, index], inFlow);
      if (found) return found;
    }
  } else if (isScalar(node) && node.value === MARK)
    return { kind: 'value', path, beside: {}, items: [], flow };
  return undefined;
}
