/**
 * Reads what a .docx shows: its text runs, paragraph by paragraph, notes included.
 */
import { execFileSync } from 'node:child_process';

/**
 * @typedef {object} Paragraph
 * @property {string} text with `MARK` for each mark of a note
 * @property {boolean} labelled whether it has a list number or bullet, be it an empty one
 * @property {number | undefined} note the footnote that it belongs to
 */

/** Stands for the mark of a note, which Word writes when it shows the page. */
export const MARK = '\ufffc';

/**
 * What the XML of a run shows, by element; `w:t` holds text, and all others nothing.
 *
 * @type {Record<string, string>}
 */
const shown = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
  'w:footnoteReference': MARK,
};

/**
 * The paragraphs of a .docx file, and of its footnotes.
 *
 * @param {string} path
 * @returns {Paragraph[]}
 */
export function paragraphsOf(path) {
  const body = read(part(path, 'word/document.xml'), undefined);
  const notes = [...part(path, 'word/footnotes.xml').matchAll(/<w:footnote (.*?)>([\s\S]*?)<\/w:footnote>/g)];
  return body.concat(
    notes.flatMap(([, attributes = '', content = ''], index) =>
      attributes.includes('w:type=') ? [] : read(content, index),
    ),
  );
}

/**
 * @param {string} path
 * @param {string} name
 */
export function part(path, name) {
  return execFileSync('unzip', ['-p', path, name], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/**
 * @param {string} xml
 * @param {number | undefined} note
 * @returns {Paragraph[]}
 */
function read(xml, note) {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, content = '']) => {
    let text = '';
    for (const [, name = '', held = ''] of content.matchAll(/<(w:\w+)(?:[^>/]|\/(?!>))*(?:\/>|>([^<]*))/g))
      text += name === 'w:t' ? decode(held) : (shown[name] ?? '');
    return { text, labelled: content.includes('<w:numPr>'), note };
  });
}

/** @param {string} text */
function decode(text) {
  /** @type {Record<string, string>} */
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (named[name] ?? '') : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}
