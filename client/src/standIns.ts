/**
 * Marks at the right edge of the criteria view, for what is not an official criterion: a long title pushes the
 * description out of sight, but not these.
 */
import { type Disposable, type FileDecoration, Uri, window } from 'vscode';
import type { CriterionItem } from '../../server/src/protocol.ts';
import { kindName } from './criteria.ts';

const scheme = 'markscheme-criterion';

/** The address that a criterion's line has, so that it can be marked. None for an official criterion. */
export function markedUri(criterion: CriterionItem): Uri | undefined {
  const kind = kindName(criterion);
  return kind === undefined ? undefined : Uri.from({ scheme, path: `/${criterion.code}`, query: kind });
}

/** Puts the marks where they belong. */
export function registerMarks(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: (uri): FileDecoration | undefined =>
      uri.scheme === scheme ? { badge: uri.query === 'stand-in' ? '~' : '?', tooltip: uri.query } : undefined,
  });
}
