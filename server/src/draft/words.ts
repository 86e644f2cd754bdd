/**
 * Words as Microsoft Word counts them: runs between white space, each CJK character one.
 */

/** Counts the words of visible text. Non-breaking spaces join; they and characters without width are no word alone. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isWhite(unit)) {
      inWord = false;
    } else if (unit >= 0x2e80 && isCjk(unit)) {
      words++;
      inWord = false;
      if (unit >= 0xd840 && unit <= 0xd88c) index++; // second half of the pair
    } else if (!inWord && !isInvisible(unit)) {
      words++;
      inWord = true;
    }
  }
  return words;
}

/** Where the word of an index (from 0) begins; the end of the text if it has fewer. */
export function wordStart(text: string, index: number): number {
  let low = 0;
  let high = text.length + 1;
  // The shortest beginning of the text that has more words than the index ends with the word’s first character.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (countWords(text.slice(0, middle)) > index) high = middle;
    else low = middle + 1;
  }
  return Math.min(Math.max(0, low - 1), text.length);
}

function isWhite(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a && unit !== 0x2007) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Non-breaking spaces, soft hyphen, zero-width characters, byte order mark, variation selectors. */
function isInvisible(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xa0 || unit === 0xad || unit === 0x2007;
  return (
    unit <= 0x200f ||
    unit === 0x202f ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

/** Han, kana, bopomofo, their punctuation and wide forms; also the first half of a pair in the Han planes. */
function isCjk(unit: number): boolean {
  return (
    unit <= 0x2fdf ||
    (unit >= 0x3001 && unit <= 0x312f) ||
    (unit >= 0x31a0 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd88c) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xff60)
  );
}
