/**
 * Broken links that the client’s own Markdown points out already: VS Code does with `markdown.validate.enabled`.
 */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { evidenceBrokenLink } from '../rules/evidence-broken-link.ts';

/** The settings that say so. */
export const VALIDATION = 'markdown.validate';

/** Which broken links the client tells of: those to files, and those to places in the document. */
export interface LinksElsewhere {
  readonly file: boolean;
  readonly place: boolean;
}

/** None of them. */
export const NOWHERE: LinksElsewhere = { file: false, place: false };

/** Asks the client. */
export async function linksElsewhere(connection: Connection): Promise<LinksElsewhere> {
  const settings: unknown = await connection.workspace.getConfiguration(VALIDATION).catch(() => undefined);
  if (valueIn(settings, 'enabled') !== true) return NOWHERE;
  const isTold = (name: string) => (valueIn(valueIn(settings, name), 'enabled') ?? 'warning') !== 'ignore';
  return { file: isTold('fileLinks'), place: isTold('fragmentLinks') };
}

function valueIn(settings: unknown, name: string): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return Object.entries(settings).find(([key]) => key === name)?.[1];
}

/** The diagnostics without those that the client tells of. */
export function withoutTold(items: Diagnostic[], { file, place }: LinksElsewhere): Diagnostic[] {
  if (!file && !place) return items;
  return items.filter(({ code, data }) => {
    const link: unknown = code === evidenceBrokenLink.id ? valueIn(data, 'link') : undefined;
    return !(link === 'file' && file) && !(link === 'place' && place);
  });
}
