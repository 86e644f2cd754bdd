/**
 * A draft as data. Offsets are UTF-16 code units from the start of the text; ranges are half open.
 */
import type { Place } from '../text/lines.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Page } from './page.ts';
import type { MentionForm, Passage, Span } from './passage.ts';

export type { Construct, Link, MentionForm, Passage, Span, SpanEdit } from './passage.ts';

/** A place that may cite a code: whether it does is for the framework to say. */
export interface Mention extends Span {
  readonly code: string;
  readonly form: MentionForm;
  /** The passages that it claims, as a half-open range of `Draft.passages`. */
  readonly claim: { readonly from: number; readonly to: number };
  /** It opens its heading, plainly or in brackets, so it may be the heading's number. */
  readonly opensHeading: boolean;
  /** Set where a comment names a phase in place of a code. */
  readonly phase?: true;
  /** Index into `Draft.sections` of the section it stands in. */
  readonly section: number;
}

/** A heading with what stands under it; the first section is what stands before any heading. */
export interface Section {
  /** The heading's visible text, or null before the first heading. */
  readonly heading: string | null;
  /** 1 to 6, or 0 before the first heading. */
  readonly level: number;
  /** The heading line, marks included; empty at the start of the text before the first heading. */
  readonly headingSpan: Span;
  /** End of what stands under the heading itself, before any further heading. */
  readonly end: number;
  /** Its own passages, heading included, as a half-open range of `Draft.passages`. */
  readonly passages: { readonly from: number; readonly to: number };
  /** Index after the last section below this one; its subsections are the ones in between. */
  readonly endIndex: number;
  /** Words of its own passages. */
  readonly words: number;
}

/** Words typed into a paragraph of an earlier draft. */
export interface Typed {
  /** The earlier draft’s pages. */
  readonly from: readonly Page[];
  /** Index of the page, and of its slice. */
  readonly page: number;
  readonly slice: number;
  /** What it replaced, in the earlier draft. */
  readonly start: number;
  readonly end: number;
  /** Code units more. */
  readonly by: number;
  /** Words more. */
  readonly words: number;
  /** Whether both spaces and letters came or went. */
  readonly mixed: boolean;
}

/**
 * The participant’s document for one task. What is read of it is kept by page (`page.ts`), so that an edit costs
 * what it touches; the lists of the whole document are put together when they are asked for, and only then.
 */
export interface Draft {
  readonly pages: readonly Page[];
  /** The draft as it is written, where the words of this one are those that are printed (`assessment/printed-draft.ts`). */
  readonly written?: Draft;
  /** The files of a draft that has several (`whole.ts`), in their order. */
  readonly files?: readonly DraftFile[];
  readonly length: number;
  readonly lineCount: number;
  readonly frontMatter: FrontMatter | undefined;
  /** How it came of another draft, where nothing was read anew for it. */
  readonly typed: Typed | undefined;
  /** Where a page starts. */
  pageStart(index: number): number;
  /** The place of an offset, in its own file; one beyond the text is its end. */
  placeAt(offset: number): Place;
  /** The offset of a place (in the first file); one beyond its line is the end of that line, one beyond the text its end. */
  offsetAt(place: Place): number;

  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
}

/** A file of a draft. */
export interface DraftFile {
  /** What it is called: a URI, or a path as it was given. */
  readonly name: string;
  /** Its path in the workspace, with slashes. */
  readonly path: string;
  readonly draft: Draft;
  /** Where it starts in the whole. */
  readonly start: number;
}
