/**
 * Words that were divided at the end of a line are put together; those that have a hyphen anyway keep it.
 */
import { type Block, type Document, type Paragraph, textsOf } from '../blocks.ts';

/** First parts of words that are written with a hyphen. */
const FIRST = new Set(
  `self non well long short high low mid multi cross whole half full part two three four five six seven eight nine ten one
  first second third year school day evidence data child pupil age term cost value hard open old new large small medium end
  best better good ill much fair far wide deep face word peer staff teacher leader class community research near above
  decision problem follow check real right left top bottom risk role goal target subject trust department team job
  work time world life money user need needs action fact early late single double middle senior up down on off in out
  co re pre post ex anti semi cutting ready so`.split(/\s+/),
);

/** Last parts of such words. */
const LAST = new Set(
  `based wide led term terms making year years old olds level quality being time class school centred related specific driven
  oriented to of off on in out up down by known planned organised informed rounded founded performing attaining achieving
  facing teaching reported assessment evaluation esteem confidence aware government profit standing day week month hour
  minute page point line side stage phase set curricular section committee chair author date depth minded effective
  efficient friendly free long going run term-long sourced trained qualified established developed structured defined
  designed thought managed funded owned sized scale size round around through over back side-by needs hand fold word
  making setting solving sharing building taking improving reflection awareness regulation review study studies chosen
  ordinated ordinate operate operation operative understood resourced timed documented prepared supported argued chosen`.split(
    /\s+/,
  ),
);

/** First parts that are syllables of other words more often than not. */
const SYLLABLES = new Set([
  'co',
  're',
  'pre',
  'post',
  'ex',
  'anti',
  'semi',
  'in',
  'on',
  'up',
  'out',
  'off',
  'so',
  'part',
  'age',
  'term',
  'ill',
  'end',
  'one',
  'ten',
  'old',
]);

/** Words of two that are written as one. */
const SOLID = new Set(
  `classroom classmate workload workplace workshop workforce teamwork timetable feedback schoolwork schoolwide headteacher
  worldwide lifelong longstanding lifetime workday playground background breakdown checklist checkpoint groundwork handbook
  handover deadline followed network overall outcome output input intake income upkeep update upgrade upturn database offset
  online offline outset outreach downturn shortfall shortlist highlight rightly keyword`.split(/\s+/),
);

const DIVIDED = /(?<!\p{L})(\p{L}+)[-‐\u2010][ \t]*\n[ \t]*(\p{L}+)/gu;

/** The document with its divided words put together, as it writes them elsewhere, or else as most words are. */
export function withoutHyphens(written: Document): Document {
  const document = { ...written, blocks: written.blocks.map(block => mapped(block, withoutInvisible)) };
  const words = new Set<string>();
  for (const text of textsOf(document.blocks)) {
    for (const [word] of text.replace(DIVIDED, ' ').matchAll(/\p{L}+(?:[-‑]\p{L}+)*/gu)) {
      const plain = word.replaceAll('‑', '-').toLowerCase();
      words.add(plain);
      if (plain.includes('-')) for (const part of plain.split('-')) words.add(part);
    }
  }
  const put = (text: string) =>
    text.replace(DIVIDED, (_all, before: string, after: string) =>
      keepsHyphen(before.toLowerCase(), after, words) ? `${before}-${after}` : before + after,
    );
  return { ...document, blocks: document.blocks.map(block => mapped(block, put)) };
}

/** Without signs that nobody sees, which may stand within a code. */
function withoutInvisible(text: string): string {
  return text
    .replace(/(?<=[\p{L}.,;)])[¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu, '')
    .replace(/[\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffc]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
}

function keepsHyphen(first: string, rest: string, words: ReadonlySet<string>): boolean {
  // A name in capitals begins a word of its own.
  if (/^\p{Lu}/u.test(rest)) return true;
  const second = rest.toLowerCase();
  if (words.has(`${first}-${second}`)) return true;
  if (words.has(first + second) || SOLID.has(first + second.replace(/s$/, ''))) return false;
  if (SYLLABLES.has(first)) return LAST.has(second) && words.has(second) && first.length > 2;
  if (FIRST.has(first)) return LAST.has(second) || (words.has(second) && second.length > 3);
  return LAST.has(second) && second.length > 2 && first.length > 2 && words.has(first);
}

function mapped(block: Block, put: (text: string) => string): Block {
  if (block.kind !== 'table') return { ...block, text: put(block.text) };
  const inside = (paragraph: Paragraph): Paragraph => ({ ...paragraph, text: put(paragraph.text) });
  return {
    ...block,
    rows: block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(inside) })),
    })),
  };
}
