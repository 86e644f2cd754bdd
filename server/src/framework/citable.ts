/**
 * Which codes a draft can be tagged with: those that can be told from the words, marks and other codes around them.
 */

/** Letters and digits with single dots, hyphens or underscores between them, and perhaps `(a)` or `*` behind them; or just `(a)`. */
const CITABLE =
  /^(?:[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]+(?:[._-][0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]+)*(?:(?:\([0-9A-Za-z]{1,3}\))+|\*)?|(?:\([0-9A-Za-z]{1,3}\))+)$/;
const LONGEST = 24;
/** What parts codes in a draft. */
const PARTS = /[\s,;/&+]/;

/** Why no draft can be tagged with a code, and what could be written for it; undefined if it can. */
export function whyNotCitable(
  code: string,
): { readonly why: string; readonly instead: string | undefined } | undefined {
  if (code.length > LONGEST) return { why: `it is longer than ${LONGEST} characters`, instead: undefined };
  if (CITABLE.test(code)) return undefined;
  const parting = PARTS.exec(code)?.[0];
  const other = /[^0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e._-]/.exec(code)?.[0];
  const why =
    parting !== undefined
      ? `${/\s/.test(parting) ? 'a space' : `‘${parting}’`} parts two codes there`
      : other !== undefined
        ? `‘${other}’ is not read as part of a code`
        : 'a dot, hyphen or underscore must stand between letters or digits, and only one';
  const instead = code
    .split(/[^0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]+/)
    .filter(part => part !== '')
    .join('.');
  return { why, instead: CITABLE.test(instead) ? instead : undefined };
}
