/**
 * Edits of a draft that somebody asks for.
 */
import type { Position, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-protocol';
import { request } from './request.ts';

/** The edit that cites `code` at the end of the passage at a position, in a comment; null where there is none. */
export const InsertCitationRequest = request<
  { textDocument: TextDocumentIdentifier; position: Position; code: string },
  TextEdit | null
>('markscheme/insertCitation');

/** The edits that say in the heading at a position that its section is about a phase; null where there is no such heading or phase. */
export const MarkSectionRequest = request<
  { textDocument: TextDocumentIdentifier; position: Position; phase: string },
  TextEdit[] | null
>('markscheme/markSection');

/** The edit of the front matter that gives a criterion the participant’s own marks, or takes them away (null). */
export const MarkRequest = request<
  { textDocument: TextDocumentIdentifier; code: string; marks: number | null },
  TextEdit[] | null
>('markscheme/mark');

/** The edits of the front matter, in the first file, that assess a draft against another task; null where there is none. */
export const ChangeFrameworkRequest = request<
  { textDocument: TextDocumentIdentifier; framework: string; task: string },
  TextEdit[] | null
>('markscheme/changeFramework');

/** The edits of the front matter, in the first file, that answer a condition: a value for each of its keys. */
export const AnswerConditionRequest = request<
  { textDocument: TextDocumentIdentifier; condition: string; values: string[] },
  TextEdit[] | null
>('markscheme/answerCondition');
