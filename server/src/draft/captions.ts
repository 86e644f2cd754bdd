/**
 * Captions that somebody has typed: ‘Fig 1. The survey’ under a picture, ‘Table 2: Results’ above or below a table.
 */

const KIND =
  '[Ff]ig(?:s|ures?)?|FIG(?:URE)?|[Tt]able|TABLE|[Cc]hart|[Dd]iagram|[Gg]raph|[Pp]late|[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ii]llustration|[Mm]ap|[Ss]creenshot|[Ee]xhibit|[Ll]isting';
const NUMBER = '\\d{1,3}(?:[.-]\\d{1,3}){0,2}[a-z]?|[A-Z]\\d{0,3}(?:[.-]\\d{1,3})?|[ivx]{1,5}|[IVX]{1,5}';
/** With a mark behind the number, or a capital: ‘Figure 1 shows …’ is a sentence. */
const NUMBERED = new RegExp(
  `^(?:${KIND})\\.?\\s*(?:${NUMBER})(?:\\s*[:.)–—|]|\\s+-\\s|\\s*$|\\s+(?=[\\p{Lu}“‘"(]))`,
  'u',
);
/** As pandoc writes them. */
const OF_TABLE = /^(?:[Tt]able)?:\s/;

/** Whether a paragraph reads as the caption of what stands beside it. */
export function readsAsCaption(text: string): boolean {
  const shown = text.trim();
  return NUMBERED.test(shown) || OF_TABLE.test(shown);
}

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
