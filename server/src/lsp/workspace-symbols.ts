import { WorkspaceSymbolRequest } from 'vscode-languageserver';
import { type FullyAssessed, isFullyAssessed } from '../features/assessed.ts';
import { other, type Row } from './answer.ts';

/** The criteria of all open drafts, by name. */
export const workspaceSymbols: Row = other(WorkspaceSymbolRequest.type, {
  capability: { workspaceSymbolProvider: true },
  needs: ['query'],
  async answer({ params: { query }, serving: { documents, session, part }, check }) {
    const drafts = new Map<string, FullyAssessed>();
    for (const document of documents.all()) {
      const found = await session.assessed(document);
      check();
      // Of a draft in several files one is enough.
      if (found && isFullyAssessed(found)) drafts.set(found.files?.[0]?.name ?? found.uri, found);
    }
    const symbols = drafts.size === 0 ? undefined : (await part('on-demand'))?.criterionSymbols;
    return symbols ? [...drafts.values()].flatMap(draft => symbols(draft, query)) : [];
  },
});
