/**
 * The letters and signs of equations in LaTeX.
 */
import { FUNCTIONS, LARGE, SIGNS, WITH_LIMITS } from './maths-signs.ts';

/** How a run of an equation looks: as is usual, as words, or by a command of LaTeX. */
export type Look =
  | 'italic'
  | 'text'
  | '\\mathrm'
  | '\\mathbf'
  | '\\boldsymbol'
  | '\\mathbb'
  | '\\mathcal'
  | '\\mathfrak'
  | '\\mathsf'
  | '\\mathtt';

/** Pieces one behind the other, with a space only where a name would go on into a letter. */
export function joined(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    text += /\\[a-zA-Z]+$/.test(text.slice(-40)) && /^[a-zA-Z]/.test(piece) ? ` ${piece}` : piece;
  }
  return text;
}

/** Words in an equation. */
export function textual(text: string): string {
  const shown = text.replace(/\s+/g, ' ');
  if (shown.trim() === '') return shown === '' ? '' : '\\;';
  return `\\text{${shown.replace(/[\\{}$%#_&~^*`|<>[\]]/g, sign => TEXT_SIGNS.get(sign) ?? `\\${sign}`)}}`;
}

const TEXT_SIGNS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['*', '∗'],
  ['`', '‘'],
  ['|', '\\textbar{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['[', '{\\lbrack}'],
  [']', '{\\rbrack}'],
]);

/** Signs of mathematics, each by its name. */
export function signs(text: string): string {
  return joined([...text.normalize('NFC')].map(sign));
}

function sign(character: string): string {
  if (/[\u200b\u2060-\u2064\ufeff\u00ad]/.test(character)) return '';
  if (/\s/.test(character)) return '\\;';
  const code = character.codePointAt(0) ?? 0;
  // Letters that have their look in themselves.
  const plain = code >= 0x1d400 && code <= 0x1d7ff ? character.normalize('NFKC') : character;
  return SIGNS.get(plain) ?? LARGE.get(plain) ?? plain;
}

/** A run’s text with its look. */
export function named(text: string, look: Look): string {
  const pieces = text.match(/\p{L}+|\P{L}+/gu) ?? [];
  return joined(pieces.map(piece => (/^\p{L}/u.test(piece) ? letters(piece, look) : withLook(piece, look))));
}

function letters(word: string, look: Look): string {
  const plain = signs(word);
  if (look === '\\mathrm') {
    if (FUNCTIONS.has(word) || WITH_LIMITS.has(word)) return `\\${word}`;
    return /^(?:\\[a-zA-Z]+)$/.test(plain) ? plain : `\\mathrm{${plain}}`;
  }
  return look === 'italic' || look === 'text' ? plain : `${look}{${plain}}`;
}

/** Figures are the same in all looks but these. */
function withLook(piece: string, look: Look): string {
  const plain = signs(piece);
  const changes = look === '\\mathbf' || look === '\\boldsymbol' || look === '\\mathbb';
  return changes && /\d/.test(piece) ? `${look}{${plain}}` : plain;
}
