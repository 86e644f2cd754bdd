/**
 * Headings under which works are listed, and those under which pictures and sounds are credited.
 */

const NUMBERING =
  /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.):](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){0,3}\s+)/;
const WHOSE = '(?:(?:my|full|complete|selected?|annotated|harvard|apa|mla|key|cited|final)\\s+)?';
const LIST =
  '(?:references?(?:\\s+(?:list|page|section|cited|used))?|list\\s+of\\s+(?:references|sources|works\\s+cited)|bibliograph(?:y|ies)|works\\s+(?:cited|consulted|referenced)(?:\\s+list)?|reading\\s+list|literature\\s+cited)';
/** Words that are the name of other sections, too, as soon as they go on. */
const ALONE =
  '(?:citations?(?:\\s+list)?|(?:(?:primary|secondary|internet|online|web|printed)\\s+)?sources(?:\\s+(?:cited|used|consulted|list))?|webography)';
const REFERENCES = new RegExp(
  `^${WHOSE}${LIST}\\s*(?:$|[:.,(\\u2013\\u2014-]|and\\b|&|(?:for|used\\s+in)\\s)`,
  'i',
);
const SOURCES = new RegExp(
  `^${WHOSE}${ALONE}\\s*(?:$|[:.(]|(?:and|&)\\s+(?:references|bibliography|citations|further\\s+reading)\\b)`,
  'i',
);
const CREDITS =
  /^(?:(?:image|picture|photo|photograph|figure|illustration|icon|art|asset|media|music|sound|audio|font|video|graphics?|texture)s?(?:\s+(?:and|&)\s+[\p{L}]+)?\s+(?:credits?|sources?|references?|attributions?|list)|list\s+of\s+(?:figures|images|illustrations|pictures|tables|photo(?:graph)?s|films|videos|music)(?:\s+(?:and|&)\s+\p{L}+|,(?:\s+\p{L}+,?){1,3}\s+(?:and|&)\s+\p{L}+)?|(?:credits?|attributions?)(?:\s+for\s+\p{L}[\p{L} ]{0,40})?|acknowledge?ments?)\s{0,20}(?:$|[:.(])/iu;

/** Whether a heading says that nothing but references stands below it. */
export function namesReferences(heading: string): boolean {
  return REFERENCES.test(bare(heading));
}

/** Whether a paragraph is no more than the name of a list of references. */
export function isReferencesLine(text: string): boolean {
  return text.length < LONGEST_LINE && LINE.test(text.trim());
}

const LONGEST_LINE = 40;
const LINE = new RegExp(`^${WHOSE}${LIST}\\s*:?$`, 'i');

/** Whether a heading says that works are listed below it; there may be an account of them, too, as under ‘Sources’. */
export function namesWorks(heading: string): boolean {
  return namesReferences(heading) || SOURCES.test(bare(heading));
}

/** Whether a heading says that those are named below it who made pictures, sounds and the like: such years cite nothing. */
export function namesCredits(heading: string): boolean {
  return CREDITS.test(bare(heading));
}

const PICTURES =
  /^(?:images?|pictures?|figures?|photo(?:graph)?s?|illustrations?|icons?|films?|movies?|music|songs?|videos?|games?|software|sprites?|sounds?|assets?|fonts?|diagrams?)(?:\s+(?:and|&)\s+[\p{L}]+)?\s*(?:$|[:.(])/iu;

/** Whether a heading within a list of works says that pictures, films and the like follow, which texts do not cite by year. */
export function namesPictures(heading: string): boolean {
  return PICTURES.test(bare(heading));
}

/** A heading without its number, and without the pictures that some put before it. */
function bare(heading: string): string {
  return heading
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .replace(NUMBERING, '')
    .trim();
}
