/**
 * What a draft is made from, as URIs.
 */
import { targetPath } from '../assessment/documents.ts';
import { addressesIn } from '../draft/addresses.ts';
import type { Assessed } from '../features/assessed.ts';
import type { Session } from './session.ts';

/** Its own files, all that they lead to, and the framework and project files in use; each once, also where nothing is there. */
export function sourcesOf(session: Session, { uri, assessment }: Assessed): string[] {
  const { draft } = assessment;
  const works = assessment.kind === 'assessed' ? (assessment.bibliography?.files ?? []) : [];
  const files = draft.files ?? [{ draft, name: uri }];
  const found = files.flatMap(({ draft: own, name }) => [
    name,
    ...addressesIn(own).flatMap(address => uriFrom(address, name) ?? []),
  ]);
  const frameworks = session.sourcesFor(uri).map(({ file }) => file);
  return [
    ...new Set([...found, ...works.map(file => file.uri), ...frameworks, ...session.wholes.projectFiles]),
  ];
}

function uriFrom(address: string, file: string): string | undefined {
  try {
    if (/^[a-z][a-z0-9+.-]+:/i.test(address)) return new URL(address).toString();
    const path = targetPath(address);
    return path ? new URL(path.split(/[/\\]/).map(encodeURIComponent).join('/'), file).toString() : undefined;
  } catch {
    return undefined;
  }
}
