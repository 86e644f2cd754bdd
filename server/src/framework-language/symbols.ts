/**
 * The outline of a framework file.
 */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { isMap, isSeq } from 'yaml';
import { keyOf, nodeAt, rangeOf, spanOf, type Tree, textAt, treeOf } from './file.ts';
import type { FrameworkText } from './language.ts';

/** What of an item names it, by the list that it stands in; the next of them says more of it. */
const LISTS: Readonly<Record<string, { readonly names: readonly string[]; readonly kind: SymbolKind }>> = {
  areas: { names: ['number', 'code', 'title'], kind: SymbolKind.Namespace },
  learnHowTo: { names: ['title', 'asks'], kind: SymbolKind.String },
  learnAbout: { names: ['title', 'asks'], kind: SymbolKind.String },
  behaviours: { names: ['id', 'title'], kind: SymbolKind.Interface },
  phases: { names: ['id', 'title'], kind: SymbolKind.Event },
  tasks: { names: ['id', 'title'], kind: SymbolKind.Class },
  parts: { names: ['id', 'title'], kind: SymbolKind.Module },
  criteria: { names: ['code', 'title', 'asks'], kind: SymbolKind.Field },
  conditions: { names: ['id', 'title'], kind: SymbolKind.Boolean },
};

/** Areas with their statements, phases, tasks with their criteria, and so on. */
export function symbols(file: FrameworkText): DocumentSymbol[] {
  const tree = treeOf(file.file, file.text);
  return listsIn(tree.root, tree);
}

function listsIn(node: unknown, tree: Tree): DocumentSymbol[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(pair => {
    const name = keyOf(pair);
    const list = LISTS[name];
    const [key, value] = [spanOf(pair.key), spanOf(pair.value)];
    if (!list || !isSeq(pair.value) || !key || !value) return [];
    // A task’s `areas` and `phases` only name what stands elsewhere.
    if (!pair.value.items.some(isMap)) return [];
    const children = pair.value.items.flatMap(item => itemSymbol(item, name, tree));
    const range = rangeOf(tree, { start: key.start, end: value.end });
    return { name, kind: SymbolKind.Array, range, selectionRange: rangeOf(tree, key), children };
  });
}

function itemSymbol(item: unknown, list: string, tree: Tree): DocumentSymbol[] {
  const shown = LISTS[list];
  const span = spanOf(item);
  if (!shown || !span) return [];
  const texts = shown.names.flatMap(key => textAt(item, [key]) ?? []);
  const [name = '…', ...details] = texts;
  const selected = shown.names.map(key => spanOf(nodeAt(item, [key]))).find(found => found !== undefined);
  return [
    {
      name: name.trim() === '' ? '…' : name,
      detail: details.slice(0, 2).join(' '),
      kind: shown.kind,
      range: rangeOf(tree, span),
      selectionRange: rangeOf(tree, selected ?? { start: span.start, end: span.start }),
      children: listsIn(item, tree),
    },
  ];
}
