import type { Framework } from '../framework/model.ts';
import type { FrameworkLanguage } from '../framework-language/language.ts';
import type { ReadCriteriaAnswer } from '../protocol.ts';
import type { Session } from '../session/session.ts';

/** A pasted criterion as somebody has corrected it. */
interface Corrected {
  readonly code: string;
  readonly asks: string;
  readonly marks: number | null;
}

/** Reads official criteria that somebody pasted, and says which file they would go to and with which text. Writes nothing. */
export async function readCriteria(
  session: Session,
  language: FrameworkLanguage,
  params: {
    readonly framework: string;
    readonly text: string;
    readonly corrected?: readonly Corrected[];
    readonly textDocument?: { readonly uri: string };
  },
): Promise<ReadCriteriaAnswer> {
  const framework = session.catalogueFor(params.textDocument?.uri).find(params.framework);
  if (!framework)
    return {
      accepted: [],
      stray: [],
      known: [],
      file: null,
      problem: `There is no framework ‘${params.framework}’.`,
    };
  const { corrected } = params;
  const text = corrected ? linesOf(corrected) : params.text;
  const { accepted, stray } = language.readPastedCriteria(framework, text);
  const shown = {
    stray,
    accepted: accepted.map(({ code, asks, area, replaces, line, text: own }) => ({
      code,
      asks,
      area: framework.areas.find(({ number }) => number === area)?.code ?? null,
      replaces,
      line,
      text: own,
    })),
    known: officialIn(framework),
  };
  // What somebody has looked through is written as a whole or not at all.
  const [wrong] = corrected ? stray : [];
  if (wrong) return { ...shown, file: null, problem: `‘${wrong.text.replace('\t', ' ')}’: ${wrong.why}.` };
  if (accepted.length === 0) return { ...shown, file: null, problem: null };
  const folder = params.textDocument ? session.folderOf(params.textDocument.uri) : session.folders[0];
  if (folder === undefined)
    return { ...shown, file: null, problem: 'Open a folder first, so that there is a place for the file.' };
  const uri = fileOfFramework(framework, folder);
  const existing = await session.read(uri);
  const marks = new Map(corrected?.map(one => [codeOf(one), one.marks]));
  const written = language.writeOfficialCriteria(
    framework,
    accepted.map(one => ({ ...one, marks: marks.get(one.code) ?? null })),
    existing,
    // Lines that have been looked through have no headings any more.
    language.readPastedCriteria(framework, params.text).areas,
  );
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

/** The official criteria that are there already. */
function officialIn({ tasks }: Framework): ReadCriteriaAnswer['known'] {
  return tasks.flatMap(({ criteria }) =>
    criteria.flatMap(({ code, asks, marks, provenance }) =>
      provenance?.status === 'official' ? { code, asks, marks: marks ?? null } : [],
    ),
  );
}

/** Corrected criteria as lines, one each, so that a code that can’t be is told as a pasted one is. */
function linesOf(corrected: readonly Corrected[]): string {
  return corrected.map(one => `${codeOf(one)}\t${one.asks.replace(/\s+/g, ' ').trim()}`).join('\n');
}

function codeOf({ code }: Corrected): string {
  return code.replace(/\s+/g, '');
}

/** The URI of the file that a framework’s criteria are added to: the one that has it already, or one of its name in a folder. */
export function fileOfFramework({ file, id }: Framework, folder: string): string {
  return file ?? `${folder.replace(/\/$/, '')}/${id}.markscheme.yaml`;
}
