/**
 * Comments that were surely meant to cite, and don’t: with another word for ‘criteria’, a comma for a dot, or no code that
 * is known.
 */
import { insideOf, isCriteriaComment } from '../draft/comments.ts';
import type { Span } from '../draft/model.ts';
import { comments } from '../draft/readings/comments.ts';
import { nearest } from '../text/nearest.ts';
import type { PageReading } from './counts.ts';
import type { PageTally } from './page-tally.ts';

/** What of a comment is not understood. */
export type UnreadTag = Span &
  (
    | {
        /** A word that is none of those that a comment of ours begins with; `meant` is. */
        readonly kind: 'word';
        readonly word: string;
        readonly meant: 'criteria' | 'phase';
        /** What stands behind it. */
        readonly rest: string;
      }
    /** Figures with commas for dots: `meant` is with dots. */
    | { readonly kind: 'comma'; readonly written: string; readonly meant: string }
    /** A comment for criteria in which no code or title of one stands. */
    | { readonly kind: 'nothing'; readonly rest: string }
  );

/** The comments of a page that cite nothing and were meant to. */
export const unreadTags: PageReading<UnreadTag> = {
  on: (page, { tally }) => {
    const known = read.get(tally);
    if (known) return known;
    const found = comments.on(page).flatMap(comment => unreadIn(comment, tally));
    read.set(tally, found);
    return found;
  },
};

/** By tally, since it is of one page and one task. */
const read = new WeakMap<PageTally, readonly UnreadTag[]>();

/** What people write for the words that we read. */
const FOR_CRITERIA = [
  'criterias',
  'criterions',
  'criterium',
  'code',
  'codes',
  'tag',
  'tags',
  'standard',
  'standards',
];
const FOR_PHASE = ['phases', 'stage', 'stages'];
const OPENING = /^\s*([A-Za-z]{3,14})\s*[:=]\s*/;
const WITH_COMMA = /(?<![\d.,])\d{1,2}(?:[.,]\d{1,2}){1,3}(?![\d.,]*\d)/g;
const LONGEST = 200;

function unreadIn(comment: Span & { readonly text: string }, tally: PageTally): UnreadTag[] {
  const { text, from } = insideOf(comment.text);
  if (text.length > LONGEST) return [];
  const at = comment.start + from;
  const commas = [...text.matchAll(WITH_COMMA)].filter(([figure]) => figure.includes(','));
  if (isCriteriaComment(comment.text) || /^[\s\d.,]+$/.test(text)) {
    const found = commas.map(({ index, 0: written }): UnreadTag => {
      const meant = written.replaceAll(',', '.');
      return { kind: 'comma', written, meant, start: at + index, end: at + index + written.length };
    });
    if (found.length > 0 || !isCriteriaComment(comment.text)) return found;
    const isIn = ({ start, end }: Span) => start >= comment.start && end <= comment.end;
    if (tally.citations.some(isIn) || tally.strays.some(isIn)) return [];
    const { start, end } = comment;
    return [{ kind: 'nothing', rest: text.slice(text.indexOf(':') + 1).trim(), start, end }];
  }
  const [all = '', word] = OPENING.exec(text) ?? [];
  const rest = text.slice(all.length).trim();
  if (word === undefined || rest === '') return [];
  const meant = wordFor(word.toLowerCase());
  // What is read as a phase, or begins as other tools’ comments do, is none of ours.
  if (meant === undefined || /^phase$/i.test(word)) return [];
  const start = at + text.indexOf(word);
  return [{ kind: 'word', word, meant, rest, start, end: start + word.length }];
}

function wordFor(word: string): 'criteria' | 'phase' | undefined {
  if (FOR_CRITERIA.includes(word)) return 'criteria';
  if (FOR_PHASE.includes(word)) return 'phase';
  const near = nearest(word, ['criteria', 'criterion', 'phase', 'phases']);
  if (near === undefined) return undefined;
  return near.startsWith('crit') ? 'criteria' : 'phase';
}
