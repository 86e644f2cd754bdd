/**
 * What can be chosen of an export, and what comes of it.
 */
import type { DraftSource } from './read.ts';

/** `account`: one continuous text; `by-criterion`: each criterion, with the passages that are claimed for it. */
export const layouts = ['account', 'by-criterion'] as const;
export type Layout = (typeof layouts)[number];

/**
 * Which codes are printed: `visible` those that the draft shows, `all` those of its comments too, `none` neither.
 * Stand-ins are never printed.
 */
export const codesPrinted = ['visible', 'all', 'none'] as const;
export type CodesPrinted = (typeof codesPrinted)[number];

/** What was chosen. */
export interface ExportOptions {
  readonly layout: Layout;
  readonly codes: CodesPrinted;
  /** Whether a table of criteria, sections and pages stands at the end. */
  readonly mappingTable: boolean;
}

/** An image that the draft shows from a file of the participant’s. */
export interface WantedImage {
  /** Index of its file among the draft’s files; 0 where there is one. */
  readonly file: number;
  /** Its path from the folder of that file. */
  readonly path: string;
  /** What it is known by among the images that are handed in. */
  readonly key: string;
}

/** What is needed besides the assessment. */
export interface ExportInput extends ExportOptions {
  /** The draft, by `readSource`. */
  readonly source: DraftSource;
  /** Today, such as 2026-01-31, for the cover. */
  readonly date: string;
  /** The images by their keys: the bytes, or a clause that says why there are none. */
  readonly images: ReadonlyMap<string, Uint8Array | string>;
}

/** A Word document. */
export interface Exported {
  readonly bytes: Uint8Array;
  /** The words of the account in it, as counted. */
  readonly words: number;
  /** Those of them that stand in equations, where no program counts any. */
  readonly wordsInEquations: number;
  /** What should be looked at: a sentence each. */
  readonly notes: readonly string[];
  /** How many images, and what else HTML shows, are not in it; each has its sentence. */
  readonly leftOut: number;
  /** The addresses of images on the web, which are not in it, each once: to be said before the document is written. */
  readonly fromWeb: readonly string[];
  /** Codes of the criteria that are printed and have no passage: to be said before the document is written. */
  readonly untagged: readonly string[];
}

/** More bytes than an image of a document needs. */
export const LARGEST_IMAGE = 20 * 1024 * 1024;

/** Clauses that say why there is no image. */
export const TOO_LARGE = 'it is larger than 20 MB';
export const OUTSIDE = 'it is not in the folder of the draft';
