/**
 * Where single words stand. Pages keep no more than how many there are, so the block is read once more.
 */
import { readShown, type Shown } from './blocks.ts';
import type { Draft, Span } from './model.ts';
import { shift } from './page.ts';
import { parseMarkdown } from './parse.ts';
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
      const shown = shownIn(draft, slice)[index];
      const source = slice.text.slice(passage.start, passage.end);
      const fits = shown && countWords(shown.text) === passage.words;
      const start = fits
        ? placeOf(shown, word, source, passage.start)
        : passage.start + wordStart(source, word);
      const length = /^\S*/.exec(slice.text.slice(start, passage.end))?.[0].length ?? 0;
      return shift({ start, end: start + length }, at);
    }
    index -= passages.length;
    at += slice.text.length;
  }
  return { start: at, end: at };
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

function placeOf({ text, sourceOffset }: Shown, word: number, source: string, from: number): number {
  if (sourceOffset) return sourceOffset(wordStart(text, word));
  // Of code, HTML and captions no way back is kept: their words stand in the source in the same order.
  const tagless = source.replace(/^(?:`{3}|~{3}).*|<[^<>]*>/g, hidden => ' '.repeat(hidden.length));
  let at = 0;
  for (let index = 0; index <= word; index++) {
    const start = wordStart(text, index);
    const shown = /^\S+/.exec(text.slice(start, wordStart(text, index + 1)))?.[0] ?? '';
    const found = tagless.indexOf(shown, at);
    if (found < 0) continue;
    at = index < word ? found + shown.length : found;
  }
  return from + at;
}
