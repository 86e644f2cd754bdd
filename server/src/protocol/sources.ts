/**
 * What a draft is made from.
 */
import type { TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import { request } from './request.ts';

/**
 * URIs of a draft’s own files, of all that they lead to, and of the framework and project files in use: nothing may be written
 * over them.
 */
export const SourcesRequest = request<{ textDocument: TextDocumentIdentifier }, readonly string[]>(
  'markscheme/sources',
);
