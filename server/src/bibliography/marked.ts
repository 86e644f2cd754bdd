/**
 * Text with italics in it, as one string: two signs of Unicode’s private use say where they begin and end.
 */
import type { Printed } from './bibliography.ts';

const BEGIN = '\u{e000}';
const END = '\u{e001}';

/** A text in italics; nothing of nothing. */
export function italic(text: string): string {
  return text === '' ? '' : `${BEGIN}${text}${END}`;
}

/** The stretches of a text. */
export function printedOf(marked: string): Printed[] {
  const printed: Printed[] = [];
  for (const [index, part] of marked.split(/[\u{e000}\u{e001}]/u).entries())
    if (part !== '') printed.push({ text: part, isItalic: index % 2 === 1 });
  return printed;
}

/** A text without its italics. */
export function bare(marked: string): string {
  return marked.replace(/[\u{e000}\u{e001}]/gu, '');
}

/** The parts that there are, with something between them. */
export function joined(between: string, ...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(between);
}

/** Sentences, each with a full stop at its end unless it ends with one, or with another mark that ends a sentence. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter(part => part !== '')
    .map(part => stopped(part))
    .join(' ');
}

/** With a full stop at its end, unless it has one. */
export function stopped(text: string): string {
  return text === '' || /[.?!][\u{e001}\u201d\u2019"')\]]*$/u.test(text) ? text : `${text}.`;
}

/** With a small first letter made a capital. */
export function capital(text: string): string {
  return text.replace(
    /^([\u{e000}\u201c\u2018"']*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
