/**
 * Which drafts and frameworks there are, and how a draft begins.
 */
import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-protocol';
import { request } from './request.ts';

/** The drafts that one looks at together with a draft, itself among them: those of the other tasks. */
export const DraftsRequest = request<{ textDocument: TextDocumentIdentifier }, DraftItem[]>(
  'markscheme/drafts',
);

/** A draft, by its first file. */
export interface DraftItem {
  readonly uri: string;
  readonly task: string;
}

/** A framework that can be chosen. */
export interface FrameworkItem {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  /** Whom it is for, as lists are parted by it. */
  readonly kind: string | null;
  /** One line that tells it from those like it. */
  readonly about: string | null;
  /** Words that it is looked for by. */
  readonly foundBy: readonly string[];
  /** Its place, from 1, among those that the document of the question looks like; null where it doesn’t, or none was named. */
  readonly likely: number | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly wordLimit: number | null;
  }[];
}

/** All frameworks, bundled and of the workspace; with a document, which of them it looks like. */
export const FrameworksRequest = request<{ textDocument?: TextDocumentIdentifier }, FrameworkItem[]>(
  'markscheme/frameworks',
);

/** The text of a new draft: front matter, the phases' headings, hints in comments. */
export const NewDraftRequest = request<
  { framework: string; task: string },
  { text: string; fileName: string } | null
>('markscheme/newDraft');

/** The edits that make an open Markdown document a draft; `message` says why there are none. */
export const UseAsDraftRequest = request<
  { textDocument: TextDocumentIdentifier; framework: string; task: string },
  { edits: TextEdit[] } | { message: string }
>('markscheme/useAsDraft');
