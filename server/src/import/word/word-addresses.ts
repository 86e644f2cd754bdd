/**
 * Addresses that are written out in a text: Markdown makes links of them as they are, and a backslash in one leads elsewhere.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm);

/** Addresses longer than this stand in no text. */
const LONGEST = 2000;

/** Where there are addresses in a text that are read as such if nothing in them is escaped. */
export function addressesIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?:https?:\/\/|www\.)[^\s<]+/gi)) {
    const start = match.index;
    const [whole] = match;
    // Nothing else touches it, so that what stands before it is of no importance.
    if (whole.length > LONGEST || !/^[\s(]?$/.test(text.slice(Math.max(0, start - 1), start))) continue;
    // Only what would be escaped is worth the look.
    if (!/[_*~[\]()&!\\`|]/.test(whole)) continue;
    const length = linkLength(whole);
    if (length > 0) found.push({ start, end: start + length });
  }
  return found;
}

/** How much of a text that begins as an address is one to whoever reads Markdown. */
function linkLength(text: string): number {
  const [paragraph] = reader.parse(text).children;
  const [link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [shown] = link?.type === 'link' ? link.children : [];
  // A bar would end the cell that it stands in; readers differ in what backslashes and square brackets are in an address.
  return shown?.type === 'text' && text.startsWith(shown.value) && !/[|\\[\]]/.test(shown.value)
    ? shown.value.length
    : 0;
}
