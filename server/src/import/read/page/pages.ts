/**
 * Pages → blocks, in the order in which they are read; a paragraph that goes on in the next column or page is one.
 */
import type { Block, Document, Paragraph } from '../../blocks.ts';
import { flowsOf } from './columns.ts';
import { type Page, runsOf } from './page.ts';
import { blocksOfColumn, type Element } from './paragraphs.ts';
import { levelRules, ruledTables } from './ruled-tables.ts';
import { bodyOf, withoutFootnotes, withoutRunningHeads } from './running-heads.ts';

/** Reads pages. */
export function readPages(pages: readonly Page[]): Document {
  const body = bodyOf(pages);
  const blocks: Block[] = [];
  for (const page of withoutRunningHeads(pages)) {
    const style = { body, page: page.number };
    const { tables, rest } = ruledTables({ ...page, pieces: withoutFootnotes(page, body) }, style);
    const elements: Element[] = [...runsOf(rest), ...tables];
    if (elements.length === 0) continue;
    for (const flow of flowsOf(elements, levelRules(page), style)) {
      const [first, ...others] = blocksOfColumn(flow, style);
      if (!first) continue;
      const last = blocks.at(-1);
      const joined = last ? join(last, first) : undefined;
      if (joined) blocks[blocks.length - 1] = joined;
      else blocks.push(first);
      blocks.push(...others);
    }
  }
  return { blocks, paged: true };
}

/** Two paragraphs that are one, if the second goes on with the first. */
export function join(before: Block, after: Block): Paragraph | undefined {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph' || after.depth !== undefined)
    return undefined;
  if (before.strong !== after.strong) return undefined;
  const ended = /[.?!:)\]]["”’]?$/.test(before.text.trim());
  if (/^[A-Z]{0,3}\d{1,2}\s?\./.test(after.text)) return undefined;
  const goesOn =
    /^[\p{Ll}(–]/u.test(after.text) ||
    /(?:[,–-]|\b(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|that|which|their|its))$/i.test(
      before.text.trim(),
    );
  if (ended || !goesOn) return undefined;
  return { ...before, text: `${before.text}\n${after.text}` };
}
