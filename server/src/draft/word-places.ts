/**
 * Where single words stand. Pages keep no more than how many there are, so the block is read once more.
 */
import { readShown, type Shown } from './blocks.ts';
import { parseMarkdown } from './markdown/parse.ts';
import type { Draft, Span } from './model.ts';
import { shift } from './page.ts';
import type { Slice } from './slice.ts';
import { countWords, wordStart } from './words.ts';

/** The word of an index (from 0) in a passage of a page; offsets count from the start of the draft. */
export function wordSpan(draft: Draft, pageIndex: number, passageIndex: number, word: number): Span {
  let at = draft.pageStart(pageIndex);
  let index = passageIndex;
  for (const slice of draft.pages[pageIndex]?.slices ?? []) {
    const passages = slice.blocks.flatMap(block => block.passages);
    const passage = passages[index];
    if (passage) {
      const source = slice.text.slice(passage.start, passage.end);
      const shown = shownIn(draft, slice)[index];
      // Should a block be read differently without its neighbours, the source is what is left to count in.
      const fits = shown && countWords(shown.text) === passage.words;
      return shift(placeOf(fits ? shown : { text: source }, word, source, passage.start), at);
    }
    index -= passages.length;
    at += slice.text.length;
  }
  return { start: at, end: at };
}

/** How many words of a passage stand between two offsets of its page; part of a word is one. */
export function wordsWithin(
  draft: Draft,
  pageIndex: number,
  passageIndex: number,
  from: number,
  to: number,
): number {
  let at = 0;
  let index = passageIndex;
  for (const slice of draft.pages[pageIndex]?.slices ?? []) {
    const passages = slice.blocks.flatMap(block => block.passages);
    const passage = passages[index];
    if (passage) {
      const start = Math.max(passage.start, from - at);
      const end = Math.min(passage.end, to - at);
      if (start >= end) return 0;
      if (start === passage.start && end === passage.end) return passage.words;
      const shown = shownIn(draft, slice)[index];
      const { sourceOffset } = shown ?? {};
      const source = slice.text.slice(passage.start, passage.end);
      const plain = source.replace(HIDDEN, hidden => ' '.repeat(hidden.length));
      if (!shown || !sourceOffset || countWords(shown.text) !== passage.words)
        return Math.min(passage.words, countWords(plain.slice(start - passage.start, end - passage.start)));
      const behind = (offset: number) =>
        firstAt(shown.text.length, visible => sourceOffset(visible) >= offset);
      return countWords(shown.text.slice(behind(start), behind(end)));
    }
    index -= passages.length;
    at += slice.text.length;
  }
  return 0;
}

/** Fences and tags. */
const HIDDEN = /^ {0,3}(?:`{3}|~{3}).*|<[^<>]*>/gm;

/** The first number below `count` of which something holds that holds of all that follow; `count` if there is none. */
function firstAt(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What each passage of a slice shows. */
function shownIn(draft: Draft, { text, asked }: Slice): Shown[] {
  const mark = text.startsWith('\u{feff}') ? 1 : 0;
  const source = mark === 1 ? ` ${text.slice(1)}` : text;
  const outside = new Set([...asked].filter(label => draft.pages.some(page => page.defines.has(label))));
  const { children } = parseMarkdown(source, false, {
    outside: label => outside.has(label),
    asked: new Set(),
  });
  return children.flatMap(node => readShown(node, source));
}

function placeOf({ text, sourceOffset }: Shown, word: number, source: string, from: number): Span {
  const visible = wordStart(text, word);
  const shown = wordAt(text, word);
  if (sourceOffset)
    return { start: sourceOffset(visible), end: sourceOffset(visible + Math.max(0, shown.length - 1)) + 1 };
  // Of code, HTML and captions no way back is kept: their words stand in the source in the same order.
  const tagless = source.replace(/^(?:`{3}|~{3}).*|<[^<>]*>/g, hidden => ' '.repeat(hidden.length));
  let at = 0;
  for (let index = 0; index <= word; index++) {
    const found = tagless.indexOf(wordAt(text, index), at);
    if (found >= 0) at = index < word ? found + wordAt(text, index).length : found;
  }
  return { start: from + at, end: from + Math.min(at + shown.length, source.length) };
}

function wordAt(text: string, index: number): string {
  return /^\S+/.exec(text.slice(wordStart(text, index), wordStart(text, index + 1)))?.[0] ?? '';
}
