/**
 * What may tell who somebody is.
 */
import { once } from '../../text/once.ts';
import { lastBefore, type Passage, type Span } from '../passage.ts';
import { isGivenName } from './given-names.ts';
import { proseOf, Reading } from './reading.ts';
import { isDramaNumber, isExampleDomain, isStandInAddress, isStandInNumber } from './reserved-contacts.ts';
import { testTables } from './test-tables.ts';

/** Somebody’s datum; what it is, and never what it says, is kept. */
export interface PersonalDatum extends Span {
  readonly kind: 'email' | 'phone' | 'postcode' | 'upn' | 'birth' | 'name';
}

/** A mail address from its sign on; what stands before it is looked at from there. */
const EMAIL_DOMAIN = /@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const EMAIL_NAME = /^[\p{L}\p{N}._%+-]$/u;
const LONGEST_EMAIL_NAME = 64;
/** A British number with its 0 or +44, in one piece or in groups. */
const PHONE =
  /(?<![\p{L}\p{N}.,£$€/-]|\bISBN(?:-1[03])?:?\s)(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)[1-37-9]\d{1,4}\)?(?:[\s-]?\d{3,8}){1,2}(?:[\s-]?\d{3,4})?(?![\p{N}/%-]|\.\d)/gu;
/** The areas of British postcodes, and what follows them. */
const POSTCODE =
  /(?<![\p{L}\p{N}])(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|EC?|E[HNX]|FK|FY|GL?|G[UY]|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d[\dA-HJKPSTUW]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;
const UPN = /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/gu;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
const BIRTH = new RegExp(
  `\\b(?:born(?:\\s+on)?|d\\.?o\\.?b\\.?|date\\s+of\\s+birth)(?:\\s+(?:is|was)|\\s*:)?\\s+(?:the\\s+)?(?:\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`,
  'gi',
);
const WORD = "\\p{Lu}(?:[’']\\p{Lu}|a?c\\p{Lu})?\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
/** Who a name may follow; in capitals only with initials, since ‘Pupil Premium’ is none. */
const PUPIL = /\b(?:pupil|student|child|boy|girl)s?( called| named)?,?\s+(?=[A-Z\u00c0-\u024f])/gi;
const initialName = once(() => new RegExp(`(?:\\p{Lu}\\.\\s?){1,3}${WORD}`, 'uy'));
const fullName = once(() => new RegExp(`${WORD}\\s+${WORD}(?!\\s+\\p{Lu})`, 'uy'));
const YEAR_GROUP = /\((?:Year|Yr|Y)\s?\d{1,2}(?:\s?[A-Z])?\)/g;
const nameBefore = once(() => new RegExp(`(?<![\\p{L}.’'“"‘])${WORD}\\s+${WORD}\\s+$`, 'u'));
/** Before a name: a title of respect, or another word of a longer title. */
const LONGER = /\b(?:Mrs?|Ms|Miss|Dr|Sir)\.?\s+$|[^.!?\s]\s+\p{Lu}[\p{L}.’]*\s+$/u;
/** Words that stand with a year group, or behind ‘pupil’, and are nobody’s name. */
const NO_NAME =
  /\b(?:Then|When|He|She|They|It|We|I(?!\.)|But|After|Her|His|Their|There|By|At|On|For|As|If|So|The|An?(?!\.)|In|All|Our|This|That|Both|Each|Key|Stage|Pupil|Premium|Progress|Voice|Council|Protection|Parliament|Referral|Unit|Support|Services?|Reviews?|Meetings?|Class(?:es)?|Teachers?|Teaching|Assistants?|Leaders?|Lead|Heads?|Deputy|Phase|Team|Group|Cohort|Reading|Writing|Maths|Mathematics|English|Science|History|Geography|Art|Music|Drama|Phonics|Spelling|Grammar|Fluency|Attainment|Higher|Lower|Middle|High|Low|Prior|Upper|First|Second|Third|Autumn|Spring|Summer|Term|Results|Data|Baseline|Tests?|SATs|Age|Stone|Iron|Bronze|Ancient|World|War|Victorians?|Romans?|Vikings?|Tudors?|Anglo|Saxons?|Greeks?|Greece|Egypt|Egyptians?|Britain|School|Primary|Secondary|Academy|College|Street|Road|House|Times|Tables?|Check|Screening|Mr|Mrs|Ms|Miss|Dr|Sir|Special|Needs|Free|Meals|Looked|After|English|Additional|Language|Oak|Elm|Ash|Beech|Maple|Willow|Hazel)\b/;

const ANY = /@|\d|pupil|student|child|boy|girl/i;

/** Personal data in a slice, in comments and addresses of pages none. */
export const personalData = new Reading<PersonalDatum>(slice => {
  if (!ANY.test(slice.text)) return [];
  const prose = proseOf(slice);
  const passages = slice.blocks.flatMap(block => block.passages);
  const found: PersonalDatum[] = [];
  const add = (kind: PersonalDatum['kind'], start: number, length: number) => {
    const end = start + length;
    if (found.some(known => known.start < end && start < known.end)) return;
    // What begins in one item of a list and ends in the next is nothing.
    if (passageWith(passages, start, end)) found.push({ kind, start, end });
  };
  /** A name with what says that it is one from `from` on; what is emphasised, or stands in a heading, is a title. */
  const addName = (from: number, at: number, name: string) => {
    if (name === '' || NO_NAME.test(name) || /[*_]/.test(slice.text[at - 1] ?? '')) return;
    const around = passageWith(passages, Math.min(from, at), at + name.length);
    if (around && around.construct !== 'heading' && around.construct !== 'caption')
      add('name', at, name.length);
  };
  const addAll = (
    kind: PersonalDatum['kind'],
    pattern: RegExp,
    is: (text: string) => boolean = () => true,
  ) => {
    for (const { index, 0: text } of prose.matchAll(pattern)) if (is(text)) add(kind, index, text.length);
  };
  // Each is looked for only where something says that it may be there: most text has none.
  let done = 0;
  for (const { index, 0: domain } of prose.matchAll(EMAIL_DOMAIN)) {
    const name = emailNameBefore(prose.slice(done, index));
    if (name === 0) continue;
    done = index + domain.length;
    if (isExampleDomain(domain.slice(1))) continue;
    if (isStandInAddress(prose.slice(index - name, index), domain.slice(1))) continue;
    add('email', index - name, name + domain.length);
  }
  if (/\d{11}/.test(prose)) addAll('upn', UPN, isUpn);
  if (/born|birth|d\.?o\.?b/i.test(prose)) addAll('birth', BIRTH);
  if (/\+44|0[1-9]\d/.test(prose)) addAll('phone', PHONE, isPhone);
  if (/\d[A-Z]{2}/.test(prose)) addAll('postcode', POSTCODE);
  for (const { index, 0: word, 1: called } of prose.matchAll(PUPIL)) {
    const at = index + word.length;
    // The pattern takes no notice of capitals, and a name has one.
    if (!isCapital(prose[at])) continue;
    const initials = nameAt(initialName(), prose, at);
    const full = /^[a-z]/.test(word) ? nameAt(fullName(), prose, at) : undefined;
    // ‘the student Wellbeing Lead’: two words in capitals may be anything.
    const isName = called !== undefined || isGivenName(firstWord(full));
    addName(index, at, initials ?? (isName ? full : undefined) ?? '');
  }
  for (const { index, 0: year } of prose.matchAll(YEAR_GROUP)) {
    const name = nameBefore().exec(prose.slice(Math.max(0, index - 80), index))?.[0] ?? '';
    const at = index - name.length;
    if (!isGivenName(firstWord(name)) || LONGER.test(prose.slice(Math.max(0, at - 60), at))) continue;
    // The year group has to stand there as well.
    if (passageWith(passages, at, index + year.length)) addName(at, at, name.trimEnd());
  }
  return withoutTestData(found, slice.text).sort((a, b) => a.start - b.start);
});

/** Without what was typed in to try something out, in a table that says so. */
function withoutTestData(found: PersonalDatum[], text: string): PersonalDatum[] {
  if (found.length === 0 || !text.includes('|')) return found;
  const tables = testTables(text);
  return found.filter(({ start }) => !tables.some(table => table.start <= start && start < table.end));
}

/** The passage that a stretch is in as a whole. */
function passageWith(passages: readonly Passage[], start: number, end: number): Passage | undefined {
  const passage = lastBefore(passages, start);
  return passage && end <= passage.end ? passage : undefined;
}

function firstWord(name = ''): string {
  return /^\S+/.exec(name)?.[0] ?? '';
}

/** How long the name of a mail address is that a text ends with. */
function emailNameBefore(text: string): number {
  const before = [...text.slice(-2 * LONGEST_EMAIL_NAME)];
  let length = 0;
  for (const letter of before.slice(-LONGEST_EMAIL_NAME).reverse()) {
    if (!EMAIL_NAME.test(letter)) break;
    length += letter.length;
  }
  return length;
}

function isCapital(letter = ''): boolean {
  return letter !== letter.toLowerCase();
}

function nameAt(pattern: RegExp, prose: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(prose)?.[0];
}

/** Without its 0, a number has nine or ten digits; those for drama are nobody’s. */
function isPhone(text: string): boolean {
  const digits = text.replace(/^\+44\s?(?:\(0\))?|\D/g, '').replace(/^0/, '');
  return (digits.length === 9 || digits.length === 10) && !isDramaNumber(digits) && !isStandInNumber(digits);
}

/** The letters that stand for a remainder: all but I, O and S. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Whether the first letter is that of a unique pupil number: each character behind it times its place, counted from
 * 2, added up, modulo 23. The last one is a letter in a temporary number, and counts as what it stands for.
 */
export function isUpn(text: string): boolean {
  let sum = 0;
  for (let place = 2; place <= 13; place++) {
    const character = text[place - 1] ?? '';
    sum += place * (/\d/.test(character) ? Number(character) : LETTERS.indexOf(character));
  }
  return text[0] === LETTERS[sum % 23];
}
