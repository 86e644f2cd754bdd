/**
 * Files that are renamed: LSP's own request, which the client makes itself since its library would bring much for it.
 */
import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { request } from './request.ts';

/** The edits by which lists of files and links lead to the same files after a rename; null where there are none. */
export const WillRenameRequest = request<RenameFilesParams, WorkspaceEdit | null>(
  'workspace/willRenameFiles',
);
