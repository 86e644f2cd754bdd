import { KEEP, KEPT } from './latex-text.ts';

/** The marks around what is kept (`KEEP`, `KEPT`), and white space. */
const PARTS = /([\u{e002}\u{e003}]|\s+)/u;

/**
 * A title of BibTeX with small letters but where a sentence has capitals, as pandoc reads it: entries are written with those of
 * English titles, and each style makes its own. What stands in braces stays as it is.
 */
export function sentenceCase(title: string): string {
  let isFirst = true;
  let isKept = false;
  return title
    .split(PARTS)
    .map(part => {
      if (part === KEEP || part === KEPT) {
        isKept = part === KEEP;
        return '';
      }
      if (part === '' || /^\s+$/.test(part)) return part;
      const is = isFirst;
      isFirst = /[:?!.\u2013\u2014]["'\u201d\u2019)]*$/.test(part);
      return isKept || is ? part : lowered(part);
    })
    .join('');
}

/** Words with but their first letter large; of those with hyphens each part. */
function lowered(word: string): string {
  return word
    .split(/([-\u2013/])/)
    .map(part =>
      part.replace(
        /^([^\p{L}]{0,20})(\p{Lu})([\p{Ll}\u2019']{0,60})([^\p{L}]{0,20})$/u,
        (_, a: string, b: string, c: string, d: string) => a + b.toLowerCase() + c + d,
      ),
    )
    .join('');
}
