/**
 * Codes as they look on a page, whatever the framework: enough to know that a line is no running head, and which column
 * holds codes.
 */

/** What parts of a mark scheme are called, before their number or letter. */
const PARTS = new Set(
  'area task part unit section theme domain strand outcome module chapter stage phase element component appendix'.split(
    ' ',
  ),
);
const NUMBERS = /^[([]?(?:[A-Z]{1,4}\s?)?\d{1,3}(?:\s?[.·]\s?\d{1,3}){1,3}[a-z]?/;
const LETTERED = /^[([]?[A-Z]{1,4}\s?\d{1,3}[a-z]?/;
const PLAIN = /^[([]?\d{1,2}/;
const ANNOUNCED = /^(?:assessment )?criteri(?:on|a) (?=\S{0,6}\d)/i;
const VERSION = /^v(?:ersion)?[.:]?\s?\d/i;
/** What may not stand behind a code: it would be a part of something longer. */
const LONGER = /^(?:[\d\p{L}]|\s?[.·]\s?\d)/u;
const CLOSE = /^[)\].:]{0,2}/;

/** What stands behind the code that a text begins with; nothing if it begins with none. `plain`: `1` is a code, too. */
export function behindCode(text: string, plain = false): string | undefined {
  const body = text.trim().replace(ANNOUNCED, '');
  if (VERSION.test(body)) return undefined;
  for (const form of plain ? [NUMBERS, LETTERED, PLAIN] : [NUMBERS, LETTERED]) {
    const code = form.exec(body)?.[0];
    if (code === undefined) continue;
    const behind = body.slice(code.length);
    if (!LONGER.test(behind)) return behind.replace(CLOSE, '').trim();
  }
  return undefined;
}

/** Whether a text is nothing but a code, as in a column of codes. */
export function isBareCode(text: string): boolean {
  return behindCode(text, true) === '';
}

/** Whether a text ends with a code in brackets: `Wins people over (1.2.1)`. */
export function endsWithCode(text: string): boolean {
  const end = text.trimEnd();
  const open = Math.max(end.lastIndexOf('('), end.lastIndexOf('['));
  return open >= 0 && end.length - open < 20 && behindCode(end.slice(open)) === '';
}

/** Whether a text says where it stands: `Area 4`, `Task 1: Leading`, `Part B`. */
export function isContext(text: string): boolean {
  if (!/^\p{Lu}/u.test(text.trim())) return false;
  const [first = '', second = '', third = ''] = text.trim().toLowerCase().split(/\s+/);
  const number = PARTS.has(first) ? second : PARTS.has(second) ? third : '';
  return /^(?:\d{1,3}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)\W*$/.test(number);
}
