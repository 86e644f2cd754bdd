/**
 * LaTeX as it stands in bibliographies → text: accents, signs and dashes become characters, commands and braces go.
 */

/** Around what keeps its capitals: text in braces. */
export const KEEP = '\u{e002}';
export const KEPT = '\u{e003}';

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '"': '\u0308',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ldots: '…',
  dots: '…',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textregistered: '®',
  texttrademark: '™',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  S: '§',
  P: '¶',
  copyright: '©',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  slash: '/',
};
const COMMAND = /\\([A-Za-z]{1,40})\*?[ \t]{0,3}|\\([^A-Za-z])/y;

/** The text of a value; with `keeps`, what stands in braces of its own has marks around it (`KEEP`, `KEPT`). */
export function latexText(value: string, keeps = false): string {
  let text = '';
  /** Of each open brace: whether it keeps capitals. */
  const open: boolean[] = [];
  /** The accent that waits for its letter. */
  let accent = '';
  const add = (shown: string) => {
    if (accent === '') text += shown;
    else {
      const [letter = ''] = shown === 'ı' ? 'i' : shown === 'ȷ' ? 'j' : shown;
      text += (letter + accent).normalize('NFC') + shown.slice(letter.length);
      accent = '';
    }
  };
  for (let at = 0; at < value.length; ) {
    const sign = value[at] ?? '';
    if (sign === '\\') {
      COMMAND.lastIndex = at;
      const [all = sign, name, other = ''] = COMMAND.exec(value) ?? [];
      at += all.length;
      const own = name ?? other;
      const mark = name === undefined || name.length === 1 ? ACCENTS[own] : undefined;
      const shown = name === undefined ? undefined : SIGNS[name];
      if (mark !== undefined && /[\p{L}{\\ ]/u.test(value[at] ?? '')) {
        accent = mark;
        while (value[at] === ' ') at++;
      } else if (shown !== undefined) add(shown);
      else if (name === undefined)
        add(other === '\\' || other === ' ' ? ' ' : /[/,;!-]/.test(other) ? '' : other);
      continue;
    }
    at++;
    if (sign === '{') {
      const isKept =
        keeps &&
        accent === '' &&
        open.length === 0 &&
        value[at] !== '\\' &&
        !/\\[A-Za-z]{1,40}\*?$/.test(value.slice(Math.max(0, at - 42), at - 1));
      open.push(isKept);
      if (isKept) text += KEEP;
    } else if (sign === '}') {
      if (open.pop()) text += KEPT;
      accent = '';
    } else if (sign === '~') add('\u00a0');
    else if (sign === '-' && value.startsWith('--', at)) {
      add('—');
      at += 2;
    } else if (sign === '-' && value[at] === '-') {
      add('–');
      at++;
    } else if (sign === '`' && value[at] === '`') {
      add('“');
      at++;
    } else if (sign === "'" && value[at] === "'") {
      add('”');
      at++;
    } else if (sign === '`') add('‘');
    else if (sign === "'") add('’');
    else if (sign === '$') continue;
    else add(sign);
  }
  if (keeps) while (open.pop()) text += KEPT;
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
