import type { CitingDraft, World } from '../framework-language/language.ts';
import { citing } from '../session/citing.ts';
import type { Serving } from './serving.ts';

/** What the part for framework files may ask about a document. */
export function worldOf({ documents, session, frameworksUri }: Serving, uri: string): World {
  return {
    catalogue: session.catalogueFor(uri),
    sources: session.sourcesFor(uri),
    bundledFolder: frameworksUri,
    read: each => session.read(each),
    find: glob => session.find(glob),
    openDrafts: async () => {
      const drafts = new Map<string, CitingDraft>();
      for (const document of documents.all()) {
        const found = drafts.has(document.uri) ? undefined : await session.assessed(document);
        for (const draft of found ? citing(found, each => documents.get(each)?.version ?? null) : [])
          drafts.set(draft.uri, draft);
      }
      return [...drafts.values()];
    },
    asDraft: (each, text) => session.asDraft(each, text),
  };
}
