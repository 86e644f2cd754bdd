/**
 * Works that a draft refers to by key, as they are printed in its text: author and year. The list of works is in `works-list.ts`.
 */
import type { PhrasingContent, Text } from 'mdast';
import { unknownKeys } from '../assessment/keys.ts';
import type { Assessment } from '../assessment/model.ts';
import { isPrinted } from '../assessment/printed.ts';
import type { Printed } from '../bibliography/bibliography.ts';
import { styleTitles } from '../bibliography/style-names.ts';
import { holdsPhrasing } from '../draft/markdown/tree.ts';
import { spanOf, visibleText } from '../draft/markdown/visible-text.ts';
import type { Span } from '../draft/model.ts';
import { keyCitations } from '../draft/readings/key-citations.ts';
import { listed } from '../text/english.ts';
import type { ExportInput } from './options.ts';
import { nodesOf, textNode } from './printed-nodes.ts';
import { inOrder } from './source.ts';
import type { Writing } from './writing.ts';

/** A reference with what is printed in its place. */
interface PrintedAt extends Span {
  readonly printed: readonly Printed[];
}

/** What an export is made from, with what is printed in the place of each key. */
export function withPrintedWorks(input: ExportInput, { draft }: Assessment): ExportInput {
  if (!isPrinted(draft)) return input;
  const { printer } = draft.works;
  const all = draft.written.pages.flatMap((page, index) => {
    const by = draft.written.pageStart(index);
    return keyCitations.on(page).map(
      (cited): PrintedAt => ({
        start: cited.start + by,
        end: cited.end + by,
        printed: printer.cite(cited),
      }),
    );
  });
  if (all.length === 0) return input;
  const files = input.source.files.map(({ body, base, root: read }) => {
    const root = structuredClone(read);
    for (const node of inOrder(root.children))
      if ('children' in node && holdsPhrasing(node))
        node.children = node.children.flatMap((child): PhrasingContent[] =>
          child.type === 'text' ? replacedIn(child, body, base, all) : [child],
        );
    return { body, base, root };
  });
  return { ...input, source: { ...input.source, files } };
}

/** A text with what is printed in the place of the references that begin in it, and without those that only end there. */
function replacedIn(node: Text, body: string, base: number, all: readonly PrintedAt[]): PhrasingContent[] {
  const { start, end } = spanOf(node);
  const within = overlapping(all, base + start, base + end);
  if (within.length === 0) return [node];
  const shown = visibleText([node], body);
  /** Where in the text an offset of the draft is shown. */
  const shownAt = (offset: number) => {
    let [low, high] = [0, node.value.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (base + shown.sourceOffset(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const nodes: PhrasingContent[] = [];
  const addText = (from: number, to: number) => {
    if (from < to)
      nodes.push(textNode(node.value.slice(from, to), shown.sourceOffset(from), shown.sourceOffset(to)));
  };
  let at = 0;
  for (const each of within) {
    const isBegun = each.start >= base + start;
    const from = isBegun ? shownAt(each.start) : 0;
    addText(at, from);
    if (isBegun) nodes.push(...nodesOf(each.printed, each.start - base, each.end - base));
    at = each.end >= base + end ? node.value.length : shownAt(each.end);
  }
  addText(at, node.value.length);
  return nodes;
}

/** Those that overlap a stretch, of references in their order. */
function overlapping(all: readonly PrintedAt[], start: number, end: number): readonly PrintedAt[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((all[last]?.start ?? end) < end) last++;
  return all.slice(low, last);
}

/** Says in which style works are set, where the draft has not chosen one, and which could not be. */
export function tellWorks(writing: Writing): void {
  const { assessment } = writing;
  const { bibliography } = assessment;
  if (!bibliography) return;
  const { named, style, unknownStyle, isChosen } = bibliography;
  if (unknownStyle !== undefined)
    writing.tell(
      `The style ‘${unknownStyle}’ is not known here, so works are set in ${styleTitles[style]}. pandoc sets them in it: pandoc --citeproc --csl ${unknownStyle} draft.md -o draft.docx.`,
    );
  else if (named.style === undefined && !isChosen)
    writing.tell(
      `Works are set in ${styleTitles[style]}, since the draft names no style. For another one write ‘csl: harvard’, ‘csl: apa’ or ‘csl: ieee’ in its front matter.`,
    );
  const keys = [...new Set(unknownKeys(assessment).map(({ key }) => `‘${key}’`))];
  if (keys.length > 0)
    writing.tell(
      `No work in the bibliography has the key ${listed(keys.slice(0, 5), 'or')}${keys.length > 5 ? `, nor ${keys.length - 5} more` : ''}, so the key is printed with a question mark.`,
    );
}
