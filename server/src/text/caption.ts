/**
 * How a caption reads that somebody has typed or a program has numbered: ‘Figure 1: Attendance’.
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
