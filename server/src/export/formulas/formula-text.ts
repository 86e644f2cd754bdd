/**
 * The TeX of the nodes that hold formulas.
 */
import type { Nodes } from 'mdast';

/** What a node of a type that is a formula’s says in TeX; undefined of any other node. */
export function texOf(node: Nodes, type: 'inlineMath' | 'math'): string | undefined {
  const named: string = node.type;
  return named === type && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

/** Whether a formula in a line of text is to be shown apart. */
export function isApart(node: Nodes): boolean {
  return 'display' in node && node.display === true;
}
