/**
 * The pages of one document: all of them, or those that a part of it touches. Whoever answers from these looks at no more
 * of a long draft than was asked for.
 */
import type { Range } from 'vscode-languageserver-protocol';
import { frameOf } from '../assessment/ask.ts';
import type { Frame } from '../assessment/frames.ts';
import type { Draft, Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { FullyAssessed } from './assessed.ts';

/** A page where it stands. */
export interface PlacedPage {
  readonly page: Page;
  /** Index into the draft’s pages. */
  readonly index: number;
  /** Where it starts in the draft. */
  readonly by: number;
  readonly frame: Frame;
}

/** The stretch of the draft that is this document: all of it, unless the draft has several files. */
export function ownSpan({ uri, files, assessment: { draft } }: FullyAssessed): Span {
  const own = files?.find(({ name }) => name === uri);
  return own ? { start: own.start, end: own.start + own.draft.length } : { start: 0, end: draft.length };
}

/** The pages of this document that a range of it touches; all of them without one. */
export function* pagesHere(assessed: FullyAssessed, range?: Range): Generator<PlacedPage> {
  const { assessment, lines } = assessed;
  const { draft } = assessment;
  const own = ownSpan(assessed);
  const start = range ? lines.offsetAt(range.start) : own.start;
  const end = range ? Math.min(own.end, lines.offsetAt(range.end)) : own.end;
  for (let index = pageAt(draft, start); index < draft.pages.length; index++) {
    const by = draft.pageStart(index);
    const page = draft.pages[index];
    if (!page || by > end || by >= own.end) return;
    if (by >= own.start) yield { page, index, by, frame: frameOf(assessment, index) };
  }
}

/** Index of the page that an offset is on. */
function pageAt(draft: Pick<Draft, 'pages' | 'pageStart'>, offset: number): number {
  let low = 0;
  let high = Math.max(0, draft.pages.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (draft.pageStart(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
