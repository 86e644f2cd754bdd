/**
 * The items of a file of CSL: JSON, or YAML as pandoc writes it, with the place of each key.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** An item, and where its key stands. */
export interface CslItem {
  readonly item: unknown;
  readonly start: number;
  readonly end: number;
}

/** The items of a file, or what is wrong with it. */
export function itemsIn(name: string, text: string): CslItem[] | string {
  return /\.json$/i.test(name) ? itemsOfJson(text) : itemsOfYaml(text);
}

function itemsOfJson(text: string): CslItem[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return 'This is no JSON. Export your works as CSL JSON anew.';
  }
  const inside = isTable(value) ? (value.items ?? value.references) : value;
  const items: readonly unknown[] = Array.isArray(inside) ? inside : [];
  let from = 0;
  return items.map(item => {
    const id = isTable(item) ? item.id : undefined;
    const written = JSON.stringify(id ?? '');
    // Keys stand in the order of the items, so that all are found in one go.
    const pattern = text.indexOf(written, from);
    const start = pattern < 0 ? from : pattern + (typeof id === 'string' ? 1 : 0);
    if (pattern >= 0) from = pattern + written.length;
    return { item, start, end: start + (typeof id === 'string' ? written.length - 2 : 0) };
  });
}

function itemsOfYaml(text: string): CslItem[] | string {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
    if (document.errors.length > 0) return 'This is no valid YAML. Correct it, or export your works anew.';
    const root = document.contents;
    const list = isMap(root) ? root.get('references', true) : root;
    return (isSeq(list) ? list.items : []).flatMap((node): CslItem | [] => {
      if (!isMap(node)) return [];
      const id = node.get('id', true);
      const [start, end] = (isScalar(id) ? id.range : node.range) ?? [0, 0];
      return { item: node.toJS(document, { maxAliasCount: 10 }), start, end };
    });
  } catch {
    return 'This YAML can’t be read. Correct it, or export your works anew.';
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
