/**
 * Captions that somebody has typed: ‘Fig 1. The survey’ under a picture, ‘Table 2: Results’ above or below a table.
 */

export { readsAsCaption } from '../text/caption.ts';

const PICTURE = /<(?:img|svg|picture|figure|iframe|video|object|embed|table)(?![\w-])/i;

/** Whether HTML shows a picture or a table. */
export function showsPicture(html: string): boolean {
  return PICTURE.test(html);
}

/** What a block can be to a caption: what it belongs to, or one itself, if it stands beside something of that kind. */
export type Figure = 'shown' | 'caption';

/** Of blocks in a row, those that are captions: right below what they belong to, or right above. */
export function captionsAmong<Item extends { readonly figure: Figure | undefined }>(
  blocks: readonly Item[],
): ReadonlySet<Item> {
  const captions = new Set<Item>();
  for (const [index, block] of blocks.entries()) {
    if (block.figure !== 'caption') continue;
    if (blocks[index - 1]?.figure === 'shown' || blocks[index + 1]?.figure === 'shown') captions.add(block);
  }
  return captions;
}

/** Whether two blocks in a row must be read together, since one of them may be the other’s caption. */
export function mayBelong(before: Figure | undefined, after: Figure | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
