/**
 * What is not counted, with the reason, and where the word limit falls.
 */

import type { Range } from 'vscode-languageserver-protocol';
import { notesElsewhere } from '../assessment/ask.ts';
import { isConstruct, leftOutAs } from '../assessment/left-out.ts';
import { closedComments } from '../draft/comments.ts';
import type { Construct, Passage, Span } from '../draft/model.ts';
import type { Slice } from '../draft/slice.ts';
import type { NotCounted, WhatCounts, WordPlace } from '../protocol.ts';
import { type FullyAssessed, isHere, rangeOf } from './assessed.ts';
import { type PlacedPage, pagesHere } from './pages.ts';

/** Something that is not counted; offsets count from the start of the draft. */
interface Uncounted extends Span {
  readonly what: NotCounted['what'];
  readonly words: number;
}

/** What is not counted of the pages that a range touches, and where the limit falls in this document. */
export function whatCounts(assessed: FullyAssessed, range: Range): WhatCounts {
  const { assessment, lines } = assessed;
  const { words, atLimit, cutOff } = assessment;
  const excludes: ReadonlySet<string> = new Set(assessment.wordRules.excludes.filter(isConstruct));
  const found: Uncounted[] = [];
  for (const placed of pagesHere(assessed, range)) {
    const { page, by, frame, index } = placed;
    const what = leftOutAs(frame, assessment.wordRules.excludes);
    const notes = notesElsewhere(assessment, index);
    const asBlock = (block: Slice) => {
      const own = notes.get(block);
      return own ? leftOutAs(own, assessment.wordRules.excludes) : what;
    };
    if (what && notes.size === 0) {
      const last = found.at(-1);
      const end = by + page.length;
      // A section goes over many pages.
      if (last?.what === what && last.end === by)
        found[found.length - 1] = { ...last, end, words: last.words + page.total };
      else found.push({ start: by, end, what, words: page.total });
    } else for (const each of uncountedOn(placed, excludes, asBlock)) found.push(each);
  }
  const placeOf = (span: Span | undefined, count: number | undefined): WordPlace | null =>
    span && count !== undefined && isHere(assessed, span)
      ? { range: rangeOf(lines, span), words: count }
      : null;
  const limit = placeOf(atLimit, words.limit);
  return {
    notCounted: found.map(({ what, words: count, ...span }) => ({
      range: rangeOf(lines, span),
      what,
      words: count,
    })),
    limit,
    cutOff: words.readTo === words.limit && limit ? null : placeOf(cutOff, words.readTo),
    readsToLimit: words.readTo !== undefined && words.readTo === words.limit,
  };
}

/** `leftOut` says as what a block is left out with its section, or with the place that a footnote belongs to. */
function uncountedOn(
  { page, by }: PlacedPage,
  excludes: ReadonlySet<string>,
  leftOut: (slice: Slice) => NotCounted['what'] | undefined,
): Uncounted[] {
  const found: Uncounted[] = [];
  let at = by;
  for (const slice of page.slices) {
    const what = leftOut(slice);
    const words = slice.blocks.reduce((sum, { passages }) => sum + wordsIn(passages), 0);
    const end = slice.text.trimEnd().length;
    const all: Uncounted[] = what && end > 0 ? [{ start: 0, end, what, words }] : [];
    for (const each of all.length > 0 ? all : uncountedIn(slice, excludes))
      found.push({ ...each, start: each.start + at, end: each.end + at });
    at += slice.text.length;
  }
  return found;
}

function uncountedIn(slice: Slice, excludes: ReadonlySet<string>): Uncounted[] {
  const { text, blocks, frontMatter } = slice;
  if (frontMatter) return [{ start: 0, end: text.trimEnd().length, what: 'front-matter', words: 0 }];
  return blocks.flatMap(({ start, end, passages }): Uncounted[] => {
    const [first] = passages;
    const isOut = ({ construct }: Passage) => excludes.has(construct);
    if (!first) return silent(text.slice(start, end), start, slice.definitions.length > 0);
    // The lines of a table are no passage, but go with its cells.
    if (passages.every(isOut))
      return [{ start, end, what: first.construct, words: wordsIn(passages) }].flatMap(known);
    return passages.flatMap(passage =>
      isOut(passage)
        ? [{ start: passage.start, end: passage.end, what: passage.construct, words: passage.words }].flatMap(
            known,
          )
        : hiddenIn(passage, text),
    );
  });
}

/** Prose is never left out. */
function known({ what, ...rest }: Span & { what: Construct; words: number }): Uncounted[] {
  return what === 'prose' ? [] : [{ ...rest, what }];
}

function wordsIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, { words }) => sum + words, 0);
}

/** A block that shows no words. */
function silent(source: string, start: number, defines: boolean): Uncounted[] {
  const end = start + source.length;
  if (source.trimStart().startsWith('<!--')) return [{ start, end, what: 'comment', words: 0 }];
  return defines ? [{ start, end, what: 'address', words: 0 }] : [];
}

/** Comments in a passage, and where its links lead; a footnote that no mark refers to is not in the text. */
function hiddenIn({ construct, start, end, words, links }: Passage, text: string): Uncounted[] {
  if (construct === 'footnote' && words === 0) return [{ start, end, what: 'unused-footnote', words: 0 }];
  if (construct === 'code') return [];
  const source = text.slice(start, end);
  const code = [...source.matchAll(/(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g)];
  const comments = closedComments(source)
    .filter(({ start: at }) => !code.some(each => each.index < at && at < each.index + each[0].length))
    .map(span => ({
      start: start + span.start,
      end: start + span.end,
      what: 'comment' as const,
      words: 0,
    }));
  const addresses = links.flatMap(link => {
    const target = text.slice(link.start, link.end).lastIndexOf('](');
    return target < 0
      ? []
      : { start: link.start + target + 1, end: link.end, what: 'address' as const, words: 0 };
  });
  return [...comments, ...addresses].sort((a, b) => a.start - b.start);
}
