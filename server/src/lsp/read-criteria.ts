import type { Framework } from '../framework/model.ts';
import type { FrameworkLanguage } from '../framework-language/language.ts';
import type { ReadCriteriaAnswer } from '../protocol.ts';
import type { Session } from '../session/session.ts';

/** Reads official criteria that somebody pasted, and says which file they would go to and with which text. Writes nothing. */
export async function readCriteria(
  session: Session,
  language: FrameworkLanguage,
  params: {
    readonly framework: string;
    readonly text: string;
    readonly textDocument?: { readonly uri: string };
  },
): Promise<ReadCriteriaAnswer> {
  const framework = session.catalogueFor(params.textDocument?.uri).find(params.framework);
  if (!framework)
    return { accepted: [], stray: [], file: null, problem: `There is no framework ‘${params.framework}’.` };
  const { accepted, stray } = language.readPastedCriteria(framework, params.text);
  const shown = {
    stray,
    accepted: accepted.map(({ code, asks, area, replaces }) => ({
      code,
      asks,
      area: framework.areas.find(({ number }) => number === area)?.code ?? null,
      replaces,
    })),
  };
  if (accepted.length === 0) return { ...shown, file: null, problem: null };
  const folder = params.textDocument ? session.folderOf(params.textDocument.uri) : session.folders[0];
  if (folder === undefined)
    return { ...shown, file: null, problem: 'Open a folder first, so that there is a place for the file.' };
  const uri = fileOfFramework(framework, folder);
  const existing = await session.read(uri);
  const written = language.writeOfficialCriteria(framework, accepted, existing);
  if ('problem' in written)
    return {
      ...shown,
      file: null,
      problem: `${decodeURIComponent(uri.split('/').at(-1) ?? uri)} can’t be added to: ${written.problem}`,
    };
  return {
    ...shown,
    file: { uri, exists: existing !== undefined, contents: written.contents },
    problem: null,
  };
}

/** The URI of the file that a framework’s criteria are added to: the one that has it already, or one of its name in a folder. */
export function fileOfFramework({ file, id }: Framework, folder: string): string {
  return file ?? `${folder.replace(/\/$/, '')}/${id}.markscheme.yaml`;
}
