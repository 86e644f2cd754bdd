/**
 * Counts the words of a .docx three ways: runs between white space (the oracle), as Word does, and as LibreOffice
 * does. From the oracle to either of them leads a sum of differences, each with a name. Knows nothing of Markscheme.
 */
/** @import { Paragraph } from './docx.mjs' */
import { MARK } from './docx.mjs';

/** What Word parts words at; not at non-breaking spaces. */
const WHITE = /[\t-\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u;
const NON_BREAKING = /[\u00a0\u2007\u202f]+/u;
const DASHES = /[\u2013\u2014]+/u;
/** LibreOffice takes what two hyphens stand before for another word. */
const TWO_HYPHENS = /(?<=--)(?!-)/u;
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufe00-\\ufe0f\\ufeff';
const SEEN = new RegExp(`[^\\u00a0\\u2007\\u202f${UNSEEN}]`, 'u');
/** LibreOffice is not led astray by the zero-width non-joiner and variation selectors. */
const UNSEEN_AT_EDGE =
  /^(?:\u00ad|\u200d|\u200e|\u200f|\u2060|\ufeff)+|(?:\u00ad|\u200d|\u200e|\u200f|\u2060|\ufeff)+$/gu;
const ZERO_WIDTH_SPACE = '\u200b';
/** Chinese and Japanese characters, their punctuation and wide forms. */
const CJK =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303f\u30a0\u30fb\u30fc\uff01-\uff60])/u;
const HANGUL = /(\p{Script=Hangul})/u;

/**
 * What the oracle, its differences from Word, and LibreOffice’s from the oracle come to; differences of nought are
 * left out.
 *
 * @param {readonly Paragraph[]} paragraphs
 */
export function countsOf(paragraphs) {
  const inText = paragraphs.map(({ text }) => withoutMarks(text));
  const oracle = total(inText.map(text => seen(runs(text)).length));
  const word = {
    'each Chinese or Japanese character is a word': gain(inText.flatMap(runs), CJK),
    'a note is printed once, however many marks it has': -total(
      repeated(paragraphs).map(text => seen(runs(text)).length),
    ),
  };
  const libreOffice = {
    'list labels are words': paragraphs.filter(({ labelled, text }) => labelled && text !== '').length,
    'note marks that stand alone are words': 0,
    'each Chinese or Japanese character is a word': 0,
    'each Korean syllable is a word': 0,
    'two hyphens part words': 0,
    'dashes alone are no words': 0,
    'dashes part words': 0,
    'non-breaking spaces part words': 0,
    'invisible characters at the edge of a word are words': 0,
    'nothing counts behind a zero-width space': 0,
  };
  for (const { text } of paragraphs) {
    const all = runs(text);
    const cut = all.findIndex(run => run.includes(ZERO_WIDTH_SPACE));
    const counted = cut < 0 ? all : all.slice(0, cut + 1);
    const lost = seen(runs(withoutMarks(text))).length - seen(counted.map(withoutMarks)).length;
    libreOffice['nothing counts behind a zero-width space'] -= lost;
    libreOffice['note marks that stand alone are words'] +=
      seen(counted).length - seen(counted.map(withoutMarks)).length;
    for (const run of counted)
      libreOffice['invisible characters at the edge of a word are words'] += SEEN.test(run)
        ? (run.match(UNSEEN_AT_EDGE)?.length ?? 0)
        : Number(new RegExp(`[${UNSEEN}]`, 'u').test(run));
    libreOffice['each Chinese or Japanese character is a word'] += gain(counted, CJK);
    let pieces = split(counted, CJK);
    libreOffice['each Korean syllable is a word'] += gain(pieces, HANGUL);
    pieces = split(pieces, HANGUL);
    libreOffice['two hyphens part words'] += gain(pieces, TWO_HYPHENS);
    pieces = split(pieces, TWO_HYPHENS);
    const dashes = pieces.filter(piece => seen(split([piece], DASHES)).length === 0).length;
    libreOffice['dashes alone are no words'] -= dashes;
    libreOffice['dashes part words'] += gain(pieces, DASHES) + dashes;
    libreOffice['non-breaking spaces part words'] += gain(split(pieces, DASHES), NON_BREAKING);
  }
  return { oracle, word: named(word), libreOffice: named(libreOffice) };
}

/** @param {string} text */
function withoutMarks(text) {
  return text.replaceAll(MARK, '');
}

/** @param {string} text */
function runs(text) {
  return text.split(WHITE).filter(run => run !== '');
}

/** @param {readonly string[]} pieces */
function seen(pieces) {
  return pieces.filter(piece => SEEN.test(piece));
}

/**
 * @param {readonly string[]} pieces
 * @param {RegExp} at
 */
function split(pieces, at) {
  return seen(pieces.flatMap(piece => piece.split(at)));
}

/**
 * How many words more there are if pieces are parted.
 *
 * @param {readonly string[]} pieces
 * @param {RegExp} at
 */
function gain(pieces, at) {
  return split(pieces, at).length - seen(pieces).length;
}

/**
 * The paragraphs of notes that are there already, word for word: pandoc writes a note again for each of its marks.
 *
 * @param {readonly Paragraph[]} paragraphs
 */
function repeated(paragraphs) {
  /** @type {Map<number, string[]>} */
  const notes = new Map();
  for (const { note, text } of paragraphs)
    if (note !== undefined) notes.set(note, [...(notes.get(note) ?? []), withoutMarks(text)]);
  const known = new Set();
  return [...notes.values()].flatMap(note => {
    const key = note.join('\n');
    if (known.has(key)) return note;
    known.add(key);
    return [];
  });
}

/** @param {readonly number[]} numbers */
function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * @param {Record<string, number>} differences
 * @returns {Record<string, number>}
 */
function named(differences) {
  return Object.fromEntries(Object.entries(differences).filter(([, words]) => words !== 0));
}
