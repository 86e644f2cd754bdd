/** Names of files as somebody writes them who wants to lead out of a folder. */
import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...[
    '..',
    '.',
    '...',
    '.. ',
    '/',
    '\\',
    '//',
    '\\\\',
    '../',
    '..\\',
    './',
    'C:',
    'c|',
    '~',
    '@',
    ':80',
    ';',
  ],
  ...[
    '%2e',
    '%2E%2e',
    '%2e%2e%2f',
    '%2f',
    '%5C',
    '%00',
    '%09',
    '%20',
    '%',
    '%25',
    '%252e',
    '%c0%ae',
    '%ed%a0%80',
  ],
  ...['&#9;', '&#32;', '&#x2F;', '&#46;', '&#10;', '&sol;', '&bsol;', '&Tab;', '&NewLine;'],
  ...[
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u200b',
    '\ufeff',
    '\u0001',
    '\u0085',
    '．．',
    '／',
    '\ud800',
  ],
  ...['file:', 'file://', 'FILE:///', 'http:', 'https://', 'vscode-remote:', 'data:', 'javascript:'],
  ...[
    'h1.example',
    'localhost',
    'x.docx',
    'images',
    'etc',
    'a b',
    'é',
    'NUL',
    'school',
    '?',
    '#',
    '?q=/../',
    '#/../',
  ],
);

/** Pieces in any order. */
export const nastyNames = fc.array(pieces, { minLength: 1, maxLength: 7 }).map(parts => parts.join(''));

/** Folders of all kinds, each with a slash at its end. */
export const folders = fc.constantFrom(
  'file:///school/',
  'file:///c%3A/Users/A%20B/school/',
  'file:///C:/school/',
  'file://server/share/school/',
  'vscode-remote://ssh-remote%2Bhost/home/school/',
  'vscode-vfs://github/owner/school/',
  'memfs:/school/',
);

/** Whether a URI is in a folder for every program that reads it, whatever that does with escapes and back-slashes. */
export function isInside(uri: string, folder: string): boolean {
  if (!uri.startsWith(folder)) return false;
  const [to, root] = [new URL(uri), new URL(folder)];
  if (to.protocol !== root.protocol || to.host !== root.host || !to.pathname.startsWith(root.pathname))
    return false;
  // The folder itself is in it, and the folders below it.
  const path = decodeURIComponent(uri.slice(folder.length).replace(/\/?(?:[?#].*)?$/s, ''));
  if (path === '') return true;
  return !/[\p{Cc}\p{Cs}]/u.test(path) && !path.split(/[\\/]/).some(part => /^[\s.]*$|^[a-z]:/i.test(part));
}
