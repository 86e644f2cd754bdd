/**
 * Fonts of signs, in which a letter is shown as something else.
 */
import { newElement, setValue } from './word-xml.ts';

const SIGNS = /^(?:symbol|wingdings(?: ?[23])?|webdings|(?:itc )?zapf ?dingbats)$/i;

/** Whether a font has signs in the place of letters. */
export function isSignFont(font: string | undefined): font is string {
  return font !== undefined && SIGNS.test(font);
}

/** A text in such a font, sign by sign as Word names them, which the library knows. */
export function signElements(text: Element, font: string): Element[] {
  return [...(text.textContent ?? '')].map(character => {
    const code = character.codePointAt(0) ?? 0;
    if (/\s/.test(character)) {
      const space = newElement(text, 't');
      space.textContent = character;
      return space;
    }
    const sign = newElement(text, 'sym');
    setValue(sign, font, 'font');
    const own = code < 0x100 ? code + 0xf000 : code;
    setValue(sign, own.toString(16).toUpperCase().padStart(4, '0'), 'char');
    return sign;
  });
}
