import type { Serving } from './serving.ts';

/**
 * Resolves once enough is known to answer about a document: at once for a draft of a framework that is known, also before the workspace
 * has been searched; what the search brings is announced then. Of anything else only the search can tell what it is.
 */
export async function readyFor(uri: string, { ready, searched, session }: Serving): Promise<void> {
  await ready;
  if (session.isSearched) return;
  if (await session.knowsEnough(uri)) session.answeredFrom ??= session.generation;
  else await searched;
}
