/**
 * What the import is asked, and what it answers: plain data, so that both can go to another thread and back.
 */
import type { Framework, Provenance } from '../framework/model.ts';

/** Reads the criteria out of a mark scheme, for a framework. */
export interface MarkSchemeJob {
  readonly job: 'mark-scheme';
  /** The document's file name, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly framework: Framework;
  /** Id of the only task whose criteria are wanted; all of them if left out. */
  readonly task?: string;
  /** The workspace framework file that the criteria are added to: its text, and its name for messages. */
  readonly existing?: { readonly text: string; readonly file: string };
  /** The day of reading, such as 2026-01-31; today if left out. */
  readonly date?: string;
}

/** Puts those of the criteria found that a person has chosen into a workspace framework file. */
export interface FrameworkFileJob extends Omit<MarkSchemeJob, 'job' | 'bytes' | 'task'> {
  readonly job: 'framework-file';
  /** What was found, and which of it is to be written, by index. */
  readonly criteria: readonly FoundCriterion[];
  readonly doubts: readonly Doubt[];
  readonly chosen: readonly number[];
}

/** Makes Markdown of a Word document. */
export interface WordDraftJob {
  readonly job: 'word-draft';
  /** The document's file name, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name of the folder beside the draft that its pictures will be in; made of the document's if left out. */
  readonly pictures?: string;
}

/** All that can be asked. */
export type ImportJob = MarkSchemeJob | FrameworkFileJob | WordDraftJob;

/** A place in a document, to be compared with what was made of it. */
export interface SourcePlace {
  /** What stands there: a line, a paragraph, or the cells of a row. */
  readonly text: string;
  /** From 1, where the document has pages, or lines. */
  readonly page?: number;
  readonly line?: number;
}

/** A criterion as the document has it. What the document does not say is left out. */
export interface FoundCriterion {
  /** Its code, or its title where it has none. */
  readonly code: string;
  /** Set where the document gives it no code. */
  readonly codeless?: true;
  readonly title?: string;
  readonly asks: string;
  /** Number of its area. */
  readonly area?: number;
  /** The part that the document names for it, such as `A`. */
  readonly part?: string;
  /** The task as the document names it, such as `Task 1`. */
  readonly taskName?: string;
  /** Id of the framework’s task that it belongs to; empty where it belongs to none. */
  readonly task: string;
  readonly marks?: number;
  readonly supportingDocument?: string;
  readonly keyQuestions?: readonly string[];
  readonly descriptors?: readonly { readonly marks: number; readonly asks: string }[];
  /** The page that it begins on, from 1, where the document has pages. */
  readonly page?: number;
  /** Somebody has corrected it since it was read: its code is looked at anew. */
  readonly corrected?: true;
  /** How well it is known, where the document is not the official one, and says so. */
  readonly known?: Pick<Provenance, 'status' | 'note'>;
  /** Another official wording of it was read in before, which this one takes the place of. */
  readonly replaces: boolean;
  /** It is not in the file; a doubt says why. */
  readonly leftOut?: boolean;
}

/** What kinds of things are doubtful. */
export type DoubtKind =
  /** A code stands in the document twice, with different wordings. */
  | 'twice'
  /** A number, or a range of them, is left out between others, or before them. */
  | 'gap'
  /** A code stands where a criterion begins, and none was read there. */
  | 'missed'
  /** An area, learning outcome or letter has no criterion. */
  | 'no-criteria'
  /** Something stands beside a code, in a whole column say, and was not read in. */
  | 'left-out'
  | 'column'
  /** A wording does not stand beside its code. */
  | 'apart'
  /** A code is that of another level, area or task, and its criterion is left out. */
  | 'other-level'
  | 'other-area'
  | 'other-task'
  /** A wording ends without an end, at the end of a page say. */
  | 'cut'
  /** A wording is missing or very short. */
  | 'empty'
  | 'short'
  /** It has no code, and the framework’s criteria have. */
  | 'no-code'
  /** The document says something of a criterion that does not go together. */
  | 'marks';

/** Something that a person should look at. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** The code that it is about. */
  readonly code: string;
  /** The last code, where it is about a range of them. */
  readonly to?: string;
  /** A plain sentence or two: what is doubtful, and what to do. */
  readonly message: string;
  /** The page to look at, from 1, where the document has pages. */
  readonly page?: number;
}

/** What was found in a mark scheme. */
export interface FoundAnswer {
  readonly kind: 'found';
  /** In the document’s order, those that are left out of the file included. */
  readonly criteria: readonly FoundCriterion[];
  readonly doubts: readonly Doubt[];
  /** Where each of the criteria was read, in their order; null where that can’t be told. */
  readonly sources?: readonly (SourcePlace | null)[];
  /** The workspace framework file that holds them: the name it is given, and all of its text. */
  readonly file: { readonly name: string; readonly text: string };
}

/** A workspace framework file with what was chosen in it. */
export interface FrameworkFileAnswer {
  readonly kind: 'framework-file';
  readonly name: string;
  readonly text: string;
}

/** A Word document as Markdown. */
export interface WordDraftAnswer {
  readonly kind: 'word-draft';
  readonly markdown: string;
  /** What could not be carried over, each in a plain sentence that says where. */
  readonly lost: readonly string[];
  /** The files that its pictures lead to, in a folder of their own. */
  readonly pictures: readonly SavedPicture[];
}

/** A picture to be saved: a plain name without a folder, and what is in the file. */
export interface SavedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Nothing came of it; `message` says why, and what to do. */
export interface FaultAnswer {
  readonly kind: 'fault';
  readonly message: string;
}

/** What each job is answered by, if it comes to something. */
export interface ImportAnswers {
  readonly 'mark-scheme': FoundAnswer;
  readonly 'framework-file': FrameworkFileAnswer;
  readonly 'word-draft': WordDraftAnswer;
}

/** How far a job has come: so many pages (or other pieces) of so many. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** Ends a job with a message for a person. */
export class ImportFault extends Error {}

/** Said when nothing better is known. */
export const FAILED =
  'Reading this document failed. Open it in the program that it comes from and save it anew, or save it as text (.txt).';

const SMALLER = 'Save the pages with the criteria as a document of their own, and try again.';
/** Said when a job is ended because of its time. */
export const TOO_LONG = `Reading this document took too long and was ended. ${SMALLER}`;
/** Said when a job is ended because of its memory. */
export const TOO_MUCH = `This document takes more memory than there is for it. ${SMALLER}`;
