import { WillRenameFilesRequest } from 'vscode-languageserver';
import { readDraft } from '../draft/draft.ts';
import { projectLists } from '../project/project-file.ts';
import { settled } from '../session/settled.ts';
import { other, type Row } from './answer.ts';

/** The edits of lists of files and of links that follow files and folders to be renamed or moved; null where none is needed. */
export const willRenameFiles: Row = other(WillRenameFilesRequest.type, {
  // Folders, too: what is in them is named by lists and links.
  capability: { workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } } },
  needs: ['files'],
  async answer({ params: { files }, serving: { documents, session, part }, check }) {
    if (!session.settings.followRenames) return null;
    const follow = (await part('on-demand'))?.renameEdits;
    for (const document of documents.all()) await settled(document);
    check();
    const edits = await follow?.(session, documents, files, { readDraft, projectLists });
    return edits && edits.size > 0 ? { changes: Object.fromEntries(edits) } : null;
  },
});
