/**
 * Marks at the right edge of the criteria view, for what is not an official criterion: a long title pushes the
 * description out of sight, but not these.
 */
import { type Disposable, type FileDecoration, l10n, Uri, window } from 'vscode';
import type { CriterionItem } from '../../../server/src/protocol.ts';
import { kindName } from '../say/criteria.ts';

const scheme = 'markscheme-criterion';

/** The address that a criterion's line has, so that it can be marked. None for an official criterion. */
export function markedUri(criterion: CriterionItem): Uri | undefined {
  const { code, kind } = criterion;
  return kindName(criterion) === undefined ? undefined : Uri.from({ scheme, path: `/${code}`, query: kind });
}

/** By the kind of what is listed. */
const marks: Readonly<Record<string, FileDecoration>> = {
  statement: { badge: '~', tooltip: l10n.t('interim criterion, until you add the official list') },
  area: { badge: '~', tooltip: l10n.t('interim criterion, until you add the official list') },
  unlisted: { badge: '?', tooltip: l10n.t('not listed') },
};

/** Puts the marks where they belong. */
export function registerMarks(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme: its, query }): FileDecoration | undefined =>
      its === scheme ? marks[query] : undefined,
  });
}
