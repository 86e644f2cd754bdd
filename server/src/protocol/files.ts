/**
 * Files, which the client reads for the server, and news of them.
 */
import { type CustomNotification, request } from './request.ts';

/** Server to client: the text of a file, why it is not read though it is there, or null if there is none. */
export const ReadFileRequest = request<
  { uri: string },
  { text: string } | { unreadable: 'not-utf-8' } | null
>('markscheme/readFile');

/** Server to client: the bytes of a file in base64; null if there is none, `too-large` if it has more than `most`. */
export const ReadBytesRequest = request<
  { uri: string; most: number },
  { base64: string } | 'too-large' | null
>('markscheme/readBytes');

/** Server to client: the files of the workspace that match a glob. */
export const FindFilesRequest = request<{ glob: string }, string[]>('markscheme/findFiles');

/** Server to client: the Markdown files that stand right in a folder, by their URIs. */
export const ListMarkdownRequest = request<{ uri: string }, string[]>('markscheme/listMarkdown');

/** Server to client: the files that stand right in a folder, by their URIs. */
export const ListFolderRequest = request<{ uri: string }, string[]>('markscheme/listFolder');

/** Server to client: which of these files are there. */
export const ExistRequest = request<{ uris: string[] }, boolean[]>('markscheme/exist');

/** Server to client: frameworks or settings have changed, so what was asked before may be answered differently. */
export const ChangedNotification: CustomNotification = { method: 'markscheme/changed' };

/** Client to server: files have come or gone, so supporting documents may be there now, or no more. */
export const FilesChangedNotification: CustomNotification = { method: 'markscheme/filesChanged' };
