/**
 * Words typed in the middle of a paragraph: by far the most usual edit, and one that needs no parser. Where letters
 * and spaces stand between letters and spaces, far from anything that Markdown or a code could be made of, an edit
 * of them moves what follows and changes the count of words, and nothing else. Whatever is not plainly such an edit
 * is left to the parser.
 */
import type { Block } from '../blocks.ts';
import { readsAsCaption } from '../captions.ts';
import { mayBeCodeLine } from '../code-lines.ts';
import { closingCodes } from '../mentions.ts';
import type { Page } from '../page.ts';
import type { Passage, Span } from '../passage.ts';
import { isReferencesLine } from '../reference-list.ts';
import type { Slice } from '../slice.ts';
import { countWords } from '../words.ts';

/** Letters, spaces and apostrophes, none of which opens or ends anything. */
const PLAIN = /^[A-Za-z\u00c0-\u024f' \u2019]*$/;
/** Spaces and something else. */
const MIXED = / [^ ]|[^ ] /;
const LETTER = /[A-Za-z\u00c0-\u024f]/;
/** A line that opens with a letter goes on with a paragraph, whatever follows. */
const LINE_OF_PARAGRAPH = /^ {0,3}[A-Za-z\u00c0-\u024f]/;
/** What may be part of a construct that the links and comments of the paragraph don’t account for. */
const SPECIAL = /[[\]<>&\\`$]|%%/;
const COMMENT = /<!--(?!-?>)[^<>]*?-->/g;
const SIMPLE_LINK = /^\[([^[\]<>&\\`]*)\](?:\([^()<>\\\s]*\)|\[[^[\]<>&\\`]*\])?$/;
const SIMPLE_IMAGE = /^!\[[^[\]<>&\\`]*\](?:\([^()<>\\\s]*\)|\[[^[\]<>&\\`]*\])?$/;
/** What may be attributes behind a picture, a link, brackets or code. */
const ATTRIBUTES = /[\])`]\{/;
/** A number and no more, as which no code is read. */
const NUMBER = /^[^\p{L}\p{N}]*\d+(?:,\d+)*[^\p{L}\p{N}]*$/u;
/** A code without a digit. */
const LETTERS_IN_BRACKETS = /\( *(?:[A-Z]|[a-z][a-z._-]{1,5} *(?:[),;/&+]|and\b|or\b))/;
/** A capital behind a word, which may be a citing one. */
const LETTER_BEHIND_WORD = /[A-Za-z]\s[A-HJ-Z](?![\w'\u2019])/;
/** The beginning of ‘criterion’ and ‘criteria’, which name a list of codes of any length. */
const NAMING = /criteri/i;
const NAMING_LENGTH = 8;
/** Nothing farther off than this bears on whether a code is one (`mentions.ts`). */
const NEAR = 60;
/** Codes that stand alone at the end, with what stands before them, are no longer than this. */
const CLOSING = 260;

/**
 * The slice with what stands between two of its offsets replaced; undefined where that may change how something is
 * read.
 */
export function typedInto(
  slice: Slice,
  start: number,
  end: number,
  inserted: string,
): { readonly slice: Slice; readonly typing: Typing } | undefined {
  const [block, more] = slice.blocks;
  const passage = block?.passages[0];
  if (!block || more || !passage || block.passages.length > 1 || passage.construct !== 'prose')
    return undefined;
  if (block.figure) return undefined;
  const { text } = slice;
  if (passage.place || passage.task || passage.label) return undefined;
  if (block.odd.length > 0 || block.mentions.some(({ form }) => form === 'line')) return undefined;
  const removed = text.slice(start, end);
  if (!PLAIN.test(inserted) || !PLAIN.test(removed)) return undefined;
  if (!LETTER.test(text[block.start] ?? '') || start <= block.start || end > block.end) return undefined;
  if (!isBetweenWords(text, start, end, inserted)) return undefined;
  const before = shownBetween(text, block.start, start, passage);
  const after = before === undefined ? undefined : shownBetween(text, end, block.end, passage);
  if (before === undefined || after === undefined) return undefined;
  if (isNearCode(before, removed, inserted, after)) return undefined;
  if (readsAsCaption(withoutEmphasis(before + inserted + after))) return undefined;

  const typedText = text.slice(0, start) + inserted + text.slice(end);
  if (mayBeCodeLine(typedText.slice(block.start))) return undefined;

  // Attributes show nothing.
  if (ATTRIBUTES.test(text) || ATTRIBUTES.test(typedText)) return undefined;

  // It may come to name a list of works, or no more.
  if (isReferencesLine(text.slice(block.start, block.end))) return undefined;
  if (isReferencesLine(text.slice(block.start, start) + inserted + text.slice(end, block.end)))
    return undefined;

  const by = inserted.length - removed.length;
  const around = (shown: string) => countWords((text[start - 1] ?? '') + shown + (text[end] ?? ''));
  const mixed = MIXED.test(removed + inserted);
  const typing: Typing = { end, by, words: around(inserted) - around(removed), mixed };
  const read: Block = { ...block, end: block.end + by, ...moved(block, typing) };
  return {
    slice: { ...slice, text: typedText, blocks: [read] },
    typing,
  };
}

/** What typing into a passage comes to. */
export interface Typing {
  /** Where what it replaced ended. */
  readonly end: number;
  /** Code units more. */
  readonly by: number;
  /** Words more. */
  readonly words: number;
  /** Whether spaces and letters came or went, so that words may have other ends than before, and not more of them. */
  readonly mixed: boolean;
}

/** The page with words typed into one of its slices; `end` of the typing counts from the page’s start. */
export function typedPage(page: Page, number: number, slice: Slice, typing: Typing): Page {
  const { words } = page;
  return {
    ...page,
    ...moved(page, typing),
    slices: page.slices.with(number, slice),
    length: page.length + typing.by,
    total: page.total + typing.words,
    words: { ...words, prose: (words.prose ?? 0) + typing.words },
  };
}

/** What is read of a stretch, with words typed into one of its passages. */
function moved<Mention extends Span>(
  read: { readonly passages: readonly Passage[]; readonly mentions: readonly Mention[] },
  { end, by, words }: Typing,
): { passages: Passage[]; mentions: Mention[] } {
  const move = <Item extends Span>(item: Item): Item =>
    item.start < end ? item : { ...item, start: item.start + by, end: item.end + by };
  return {
    passages: read.passages.map(passage => {
      if (passage.end < end) return passage;
      const { start, links } = passage;
      const behind = start >= end;
      return {
        ...passage,
        start: behind ? start + by : start,
        end: passage.end + by,
        words: behind ? passage.words : passage.words + words,
        links: links.map(move),
      };
    }),
    mentions: read.mentions.map(move),
  };
}

/** Whether letters and single spaces stand on both sides, on a line that a letter opens; its end counts as one. */
function isBetweenWords(text: string, start: number, end: number, inserted: string): boolean {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  if (!LINE_OF_PARAGRAPH.test(text.slice(line, start))) return false;
  const [previous = '', next = '', second = ''] = [text[start - 1], text[end], text[end + 1]];
  if (!LETTER.test(previous) && previous !== ' ') return false;
  if (LETTER.test(next)) return true;
  if (next === ' ') return LETTER.test(second);
  // At the end of the line a space would not be shown.
  const last = inserted === '' ? previous : (inserted.at(-1) ?? '');
  return (next === '' || next === '\n' || next === '\r') && LETTER.test(last);
}

/** What a stretch shows, but for the marks of emphasis; undefined if it holds anything but text, comments and links. */
function shownBetween(text: string, start: number, end: number, { links }: Passage): string | undefined {
  let shown = '';
  let at = start;
  for (const link of links) {
    if (link.end <= start || link.start >= end) continue;
    if (link.start < at || link.end > end) return undefined; // the edit is in it, or another link is
    const source = text.slice(link.start, link.end);
    const label = SIMPLE_IMAGE.test(source) ? '' : SIMPLE_LINK.exec(source)?.[1];
    if (label === undefined) return undefined;
    shown += text.slice(at, link.start) + label;
    at = link.end;
  }
  shown = (shown + text.slice(at, end)).replace(COMMENT, '');
  return SPECIAL.test(shown) ? undefined : shown;
}

/** Whether something that may be a code is so near that the words between two visible stretches, old or new, bear on it. */
function isNearCode(before: string, removed: string, inserted: string, after: string): boolean {
  const left = withoutEmphasis(before);
  const right = withoutEmphasis(after);
  if (NAMING.test(left) || NAMING.test(right)) return true;
  const [end, start] = [left.slice(-NAMING_LENGTH), right.slice(0, NAMING_LENGTH)];
  if (NAMING.test(end + removed + start) || NAMING.test(end + inserted + start)) return true;
  if (left.lastIndexOf('(') > left.lastIndexOf(')')) return true;
  const near = `${wordsAtEnd(left)} ${wordsAtStart(right)}`;
  if (LETTERS_IN_BRACKETS.test(near) || LETTER_BEHIND_WORD.test(near)) return true;
  for (const changed of [removed, inserted]) {
    if (LETTER_BEHIND_WORD.test(left.slice(-NEAR) + changed + right.slice(0, NEAR))) return true;
    // Marks may be shown as they are.
    if (LETTER_BEHIND_WORD.test(before.slice(-NEAR) + changed + after.slice(0, NEAR))) return true;
    if (right.length <= CLOSING && closingCodes(left.slice(-CLOSING) + changed + right).length > 0)
      return true;
  }
  return /\d/.test(near) && near.split(/\s/).some(word => /\d/.test(word) && !NUMBER.test(word));
}

function withoutEmphasis(text: string): string {
  return text.includes('*') || text.includes('_') ? text.replace(/[*_]/g, '') : text;
}

/** Whole words, at least `NEAR` characters of them, or all there are. */
function wordsAtEnd(text: string): string {
  return text.slice(Math.max(0, text.lastIndexOf(' ', Math.max(0, text.length - NEAR))));
}

function wordsAtStart(text: string): string {
  const end = text.indexOf(' ', NEAR);
  return end < 0 ? text : text.slice(0, end);
}
