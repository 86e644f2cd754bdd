/**
 * Word counts that the text itself declares: `(497 words)` in a heading or on a line of its own, `Word count: 4,982`, a
 * section’s `(150 words max)`, `wordcount:` in the metadata.
 */
import type { Span } from '../passage.ts';
import type { Slice } from '../slice.ts';
import { proseOf, Reading } from './reading.ts';

/** Such a count; the place is that of its figure. */
export interface DeclaredCount extends Span {
  readonly words: number;
  /** As it is written: `4,982`. */
  readonly figure: string;
  /** `count`: so many there are. `most`: so many there may be. */
  readonly kind: 'count' | 'most';
  readonly where: 'heading' | 'line' | 'metadata';
}

const FIGURE = '\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3})+|\\d{1,6}';
const MOST_BEFORE = '(?:max(?:imum|\\.)?|up to|at most|limit:?|(?:no|not) more than)(?: of)?\\s+';
const MOST_BEHIND = '\\s+(?:max(?:imum|\\.)?|limit|or (?:less|fewer))';
const AMOUNT = `(?<before>${MOST_BEFORE})?(?:(?:${FIGURE})\\s*[-–]\\s*(?=\\d))?(?<figure>${FIGURE})[\\s-]*words?(?<behind>${MOST_BEHIND})?\\.?`;
const LABEL =
  '(?:(?:total|final|overall|my|approximate)\\s+)?(?:word[\\s-]?count|(?:number|no\\.?)\\s+of\\s+words|total\\s+words)(?:\\s*\\([^()]{0,80}\\))?\\s*[:=–—|-]?\\s*|words\\s*[:=]\\s*';

const BRACKETS = new RegExp(`[([]\\s*(?:${AMOUNT})\\s*[)\\]]`, 'di');
const LABELLED_IN_BRACKETS = new RegExp(
  `[([]\\s*(?:${LABEL})(?<figure>${FIGURE})(?:\\s*words?)?\\s*[)\\]]`,
  'di',
);
const AT_END = new RegExp(`(?:[:–—,]|\\s-)\\s*(?:${AMOUNT})\\s*$`, 'di');
const ALONE = new RegExp(`^\\s*(?:[([]\\s*)?(?:${AMOUNT})(?:\\s*[)\\]])?\\.?\\s*$`, 'di');
const LABELLED = new RegExp(
  `^\\s*(?:[([]\\s*)?(?:${LABEL})(?<figure>${FIGURE})(?:\\s*words?)?(?:\\s*(?:/|of|out of)\\s*(?:${FIGURE})(?:\\s*words?)?)?(?:\\s*\\([^()]{0,80}\\))?(?:\\s*[)\\]])?\\.?\\s*$`,
  'di',
);
const METADATA = new RegExp(
  `^(["']?)(?:word[-_ ]?count|total[-_ ]?words|words)\\1[ \\t]*:[ \\t]*["']?(?<figure>${FIGURE})["']?(?:[ \\t]*words?)?[ \\t]*$`,
  'dim',
);

/** The counts in a slice. */
export const declaredCounts = new Reading<DeclaredCount>(slice => {
  const { text } = slice;
  if (!/word/i.test(text) || !/\d/.test(text)) return [];
  if (slice.frontMatter) return found(METADATA.exec(text), 0, 'metadata');
  const isHeading = slice.blocks.some(({ heading }) => heading);
  return linesOf(slice).flatMap(({ line, at }) => {
    if (line.length > 300) return [];
    if (!isHeading) return found(LABELLED.exec(line) ?? ALONE.exec(line), at, 'line');
    const match = BRACKETS.exec(line) ?? LABELLED_IN_BRACKETS.exec(line) ?? AT_END.exec(line);
    return found(match, at, 'heading');
  });
});

/** The lines of the prose, with where they start. */
function linesOf(slice: Slice): { readonly line: string; readonly at: number }[] {
  const lines: { line: string; at: number }[] = [];
  let at = 0;
  const prose = proseOf(slice);
  // What hides line ends as well, such as a comment, keeps the offsets all the same.
  for (const written of slice.text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    // The cells of a row are one line, whatever parts them.
    lines.push({ line: prose.slice(at, at + written.length).replaceAll('|', ' '), at });
    at += written.length;
  }
  return lines;
}

function found(match: RegExpExecArray | null, at: number, where: DeclaredCount['where']): DeclaredCount[] {
  const { figure, before, behind } = match?.groups ?? {};
  const [from] = match?.indices?.groups?.figure ?? [];
  if (figure === undefined || from === undefined) return [];
  const words = Number(figure.replace(/\D/g, ''));
  if (words === 0) return [];
  const start = at + from;
  const kind = before === undefined && behind === undefined ? 'count' : 'most';
  return [{ start, end: start + figure.length, words, figure, kind, where }];
}
