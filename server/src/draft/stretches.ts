/**
 * A whole document, read stretch by stretch. The parser keeps all of what it is given in hand at once, so that a
 * long text costs it more than the same text in pieces; stretches end where the blocks on both sides are
 * independent of each other, so that what comes of them is the same.
 */
import { frontMatterContent } from './front-matter.ts';
import { goesOn } from './reslice.ts';
import { type Slice, slicesOf } from './slice.ts';

/** UTF-16 code units that a stretch has at least. */
const LEAST = 4000;

/** Reads the slices of a document. */
export function documentSlices(text: string, least = LEAST): Slice[] {
  // What a definition of a link or footnote means for other blocks is told only by reading them together.
  if (text.length < 2 * least || text.includes(']:')) return slicesOf(text, true, () => false);
  const ends = possibleEnds(text, least);
  const slices: Slice[] = [];
  let next = 0;
  let further = 1;
  for (let from = 0; from < text.length; ) {
    const to = ends[next] ?? text.length;
    const read = slicesOf(text.slice(from, to), from === 0, () => false);
    if (to < text.length && mayGoOn(read.at(-1), text.slice(to, to + 100))) {
      // What runs on to the end of the document would be read again and again: take twice as much each time.
      next += further;
      further *= 2;
      continue;
    }
    for (const slice of read) slices.push(slice);
    from = to;
    next++;
    further = 1;
  }
  return slices;
}

function mayGoOn(last: Slice | undefined, following: string): boolean {
  return !last || (last.blocks.length === 0 && !last.frontMatter) || goesOn(last, following);
}

/** Where stretches may end: before lines behind a blank one that open with a letter or a heading’s mark. */
function possibleEnds(text: string, least: number): number[] {
  const ends: number[] = [];
  const end = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r(?!\n))(?=[A-Za-z#])/g;
  end.lastIndex = Math.max(least, frontMatterContent(text)?.end ?? 0);
  for (let found = end.exec(text); found; found = end.exec(text)) {
    const at = found.index + found[0].length;
    ends.push(at);
    end.lastIndex = at + least;
  }
  return ends;
}
