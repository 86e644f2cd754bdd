/**
 * What a heading says by its words alone: that an annex or the references begin.
 */
import type { Span } from '../draft/model.ts';
import { namesReferences } from '../draft/reference-list.ts';

/** Sections that are not part of the account, recognised by heading, with everything below them. */
export type SectionKind = 'account' | 'annex' | 'supporting-documents' | 'references';

const NUMBERING =
  /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.):](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){0,3}\s+)/;
/** What may stand before ‘Annex’ and says only where it is. */
const PLACE =
  /^(?:part|section|chapter|task|unit)\s+[\p{L}\p{N}]{1,9}\s*[:.–—-]\s*(?=annex|append|supporting\s)/iu;
const ANNEX = /^(?:annex(?:e|es|ures?)?|appendix(?:es)?|appendices)(?![\p{L}\p{N}'’])/iu;
const SUPPORTING = /^supporting\s+document(s?)(?![\p{L}\p{N}'’])/iu;
const MARK = /^[:.,(–—#-]/;
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBER_WORD = new RegExp(`(?:${NUMBER_WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iuy');
const ANNEX_LABEL =
  /^(?:n(?:o\.?|[°º])\s*)?(?:[A-Z]?\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5}|([A-Z])\1)(?![\p{L}\p{N}'’])/u;
/** Words of a sentence, or of a building: such a heading may be the account’s, and what is counted is on the safe side. */
const SENTENCE =
  /(?<![\p{L}\p{N}])(?:i|we|me|us|my|our|you|your|he|she|they|their|his|her|it|its|this|these|those|that|which|who|what|how|why|when|where|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|used?|using|made|helped|shows?|showed|wrote|needed|not|buildings?|blocks?|rooms?|classrooms?|wing|site|works)(?![\p{L}\p{N}])/iu;
/** No name has more words. */
const LONGEST_NAME = 6;
const CONTENTS =
  /^(?:(?:table|list)\s+of\s+contents|contents(?:\s+(?:list|page|table))?|toc|list\s+of\s+(?:figures|tables|illustrations))\s*[:.]?$/i;
const ABSTRACT = /^abstract\s*(?:$|[:.(–—-])/i;

/** The kind that a heading gives its section and everything below it. */
export function kindOfHeading(heading: string): SectionKind {
  const text = heading.replace(NUMBERING, '').trim().replace(PLACE, '');
  const annex = ANNEX.exec(text)?.[0];
  if (annex !== undefined && isName(text.slice(annex.length).trim(), true)) return 'annex';
  const [supporting, plural] = SUPPORTING.exec(text) ?? [];
  if (supporting !== undefined && isName(text.slice(supporting.length).trim(), plural === 's'))
    return 'supporting-documents';
  if (namesReferences(heading)) return 'references';
  return 'account';
}

/**
 * Whether what stands behind ‘Annex’ or ‘Supporting documents’ goes on with its name: nothing, a label, or a few words that
 * make no sentence; `free` says that they may be any.
 */
function isName(rest: string, free: boolean): boolean {
  if (rest === '' || MARK.test(rest)) return true;
  const label = ANNEX_LABEL.exec(rest)?.[0];
  // ‘I’ is a number, or whoever writes.
  if (label !== undefined && !(label === 'I' && /^I\s+(?!(?:and|or|to)\s)\p{Ll}/u.test(rest))) return true;
  if (matchAt(NUMBER_WORD, rest, 0) !== '') return true;
  if (SENTENCE.test(rest) || rest.split(/\s+/).length > LONGEST_NAME) return false;
  return free || /^(?:and|&)(?=\s)/i.test(rest);
}

/** What a heading says a section is that is part of the account, but may be left out of the count. */
export function apartByHeading(heading: string): 'contents' | 'abstract' | undefined {
  const text = heading.replace(NUMBERING, '').trim();
  if (CONTENTS.test(text)) return 'contents';
  return ABSTRACT.test(text) ? 'abstract' : undefined;
}

const ANNEX_WORD = /\b(?:annex(?:e|es)?|appendix(?:es)?|appendices|supporting\s+documents?)\s+/gi;
/** Sooner looked for, and in most text that names none, enough. */
const MAY_NAME_ANNEX = /annex|append|support/i;
const LABEL = /(?:[A-Z]?\d{1,2}[a-z]?|[A-Z]|([A-Z])\1|[IVX]{1,4})(?!\w)/y;
const BETWEEN_LABELS = /\s*(?:,|&|and\b|,\s*and\b)\s*/y;
/** Between the first and the last of several: ‘Annexes A to C’, ‘Appendices 1–3’. */
const RANGE = /\s{0,5}(?:to\b|through\b|-|–|—)\s{0,5}/y;
/** More than this are no annexes of one draft. */
const LONGEST_RANGE = 26;

/** The labels that the heading of an annex gives it, with where: `A` for ‘Annex A: the survey’. */
export function annexLabels(heading: string): NamedAnnex[] {
  return annexesNamed(
    heading.replace(/(\s)([a-z]|[ivx]{1,4})(?!\w)/, (_all, space, label) => space + label.toUpperCase()),
  );
}

/** An annex that words name. */
export interface NamedAnnex extends Span {
  /** Its label in capitals. */
  readonly what: string;
}

/**
 * The annexes that a text names, with where: ‘Annex B’, ‘Appendices 1 and 2’. Of ‘Annexes A to C’ the one in the middle stands nowhere,
 * and is empty.
 */
export function annexesNamed(text: string): NamedAnnex[] {
  if (!MAY_NAME_ANNEX.test(text)) return [];
  return [...text.matchAll(ANNEX_WORD)].flatMap(word => {
    const found: NamedAnnex[] = [];
    for (let at = word.index + word[0].length; ; ) {
      const label = matchAt(LABEL, text, at) || matchAt(NUMBER_WORD, text, at);
      if (label === '') return found;
      const nameOf = (named: string) => {
        const number = NUMBER_WORDS.indexOf(named.toLowerCase()) + 1;
        return number > 0 ? String(number) : named.toUpperCase();
      };
      found.push({ what: nameOf(label), start: word.index, end: at + label.length });
      at += label.length;
      const separator = matchAt(BETWEEN_LABELS, text, at);
      const range = separator === '' ? matchAt(RANGE, text, at) : '';
      if (range !== '') {
        const last = matchAt(LABEL, text, at + range.length) || matchAt(NUMBER_WORD, text, at + range.length);
        const between = labelsBetween(nameOf(label), nameOf(last));
        if (!between) return found;
        for (const what of between) found.push({ what, start: word.index, end: word.index });
      } else if (separator === '') return found;
      at += separator.length + range.length;
    }
  });
}

/** A label without what counts at its end, and that: a number, or a letter. */
const ENDS = /^((?:[A-Z](?=\d))?)(\d{1,2}|[A-Z])$/;

/** The labels between two, without them; undefined where the second does not go on from the first. */
function labelsBetween(first: string, last: string): string[] | undefined {
  const [, before = '', from = ''] = ENDS.exec(first) ?? [];
  const [, same = '', to = ''] = ENDS.exec(last) ?? [];
  if (before !== same || from === '' || to === '' || /\d/.test(from) !== /\d/.test(to)) return undefined;
  const isNumber = /\d/.test(from);
  const [low, high] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  if (high <= low || high - low > LONGEST_RANGE) return undefined;
  return Array.from({ length: high - low - 1 }, (_, index) => {
    const at = low + 1 + index;
    return before + (isNumber ? String(at) : String.fromCharCode(at));
  });
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** The words of a heading in lower case, without its number and with single spaces between them. */
export function plainHeading(heading: string): string {
  return wholeWords(heading.replace(NUMBERING, '')).trim();
}

/**
 * Whether a heading says `name` (as `plainHeading` gives it) and no more, codes in brackets apart; a part’s heading
 * may go on with what the part is about.
 */
export function namesHeading(heading: string, name: string, mayGoOn: boolean): boolean {
  const whole = plainHeading(heading);
  return (
    whole === name ||
    plainHeading(heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')) === name ||
    plainHeading(heading.replace(/\s+/g, ' ').trim().replace(AMOUNT, '')) === name ||
    (mayGoOn && whole.startsWith(`${name} `))
  );
}

/** How long a section is to be, behind its name: `Purpose: 150 words max`. */
const AMOUNT = /[ :,–—-](?:max(?:imum|\.)? )?\d[\d,]{0,8} words?(?: (?:max(?:imum|\.)?|limit))?$/i;

/** The words of a text in lower case, with a space before, between and after them. */
function wholeWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}
