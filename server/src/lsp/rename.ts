/**
 * Renaming a code in framework files and drafts, from either. Headings and all else that has a name are not ours.
 */
import {
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeAt, type FullyAssessed, rangeOf, workspaceEdit } from '../features/assessed.ts';
import { ownRename, ownUnder, whyNoOwnRename } from '../features/own-criteria.ts';
import type { Cited, CodeOf, FrameworkLanguage, World } from '../framework-language/language.ts';
import { type Asked, lsp, type Row, withPart } from './answer.ts';
import { place } from './transport/message-shapes.ts';
import { worldOf } from './world.ts';

type Placed = CodeOf & { readonly range: Range };

/** What a draft cites at a position; undefined where it cites nothing that is tracked. */
export function codeUnder(
  { assessment, lines }: FullyAssessed,
  position: Position,
): (Cited & Placed) | undefined {
  const at = codeAt(assessment, lines.offsetAt(position));
  if (at?.kind !== 'tracked') return undefined;
  const { code, kind, area } = at.coverage.tracked;
  const task = kind === 'statement' || kind === 'area' ? undefined : assessment.task.id;
  return { framework: assessment.framework.id, code, kind, area, task, range: rangeOf(lines, at.span) };
}

/** Which code would be renamed, or an error that says why it can’t be. */
export const prepareRename: Row = lsp(PrepareRenameRequest.type, {
  needs: place,
  otherwise: null,
  framework: (language, file, { params }, world) =>
    prepared(language, language.codeAt(file, params.position, world), world),
  draft: withPart('framework-language', (language, draft, { params, serving }) => {
    const code = codeUnder(draft, params.position);
    return code ? prepared(language, code, worldOf(serving, draft.uri)) : preparedOwn(draft, params.position);
  }),
});

/** One edit of all files, or an error that says why there is none. */
export const rename: Row = lsp(RenameRequest.type, {
  capability: client => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  needs: [...place, 'newName'],
  otherwise: null,
  framework: (language, file, asked, world) =>
    renamed(language, language.codeAt(file, asked.params.position, world), asked, world),
  draft: withPart('framework-language', (language, draft, asked) => {
    const { position, newName } = asked.params;
    const code = codeUnder(draft, position);
    return code
      ? renamed(language, code, asked, worldOf(asked.serving, draft.uri))
      : renamedOwn(draft, position, newName.trim());
  }),
});

function prepared(language: FrameworkLanguage, code: Placed | null | undefined, world: World) {
  if (!code) return null;
  const problem = language.whyNot(code, world);
  if (problem) throw refused(problem);
  return { range: code.range, placeholder: code.code };
}

async function renamed(
  language: FrameworkLanguage,
  code: Placed | null | undefined,
  { params, serving }: Asked<{ readonly newName: string }>,
  world: World,
): Promise<WorkspaceEdit | null> {
  if (!code) return null;
  const edit = await language.rename(code, params.newName.trim(), world);
  if ('problem' in edit) throw refused(edit.problem);
  if (serving.client.workspace?.workspaceEdit?.documentChanges) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? [])
    if ('edits' in change) changes[change.textDocument.uri] = change.edits.filter(each => 'newText' in each);
  return { changes };
}

/** The same for a criterion that the writer has set, which is named in the draft alone. */
function preparedOwn(draft: FullyAssessed, position: Position) {
  const at = ownUnder(draft, position);
  if (!at) return null;
  const problem = whyNoOwnRename(draft.assessment, at.own);
  if (problem !== undefined) throw refused(problem);
  return { range: rangeOf(draft.lines, at.span), placeholder: at.own.code };
}

function renamedOwn(draft: FullyAssessed, position: Position, newName: string): WorkspaceEdit | null {
  const at = ownUnder(draft, position);
  if (!at) return null;
  const renamed = ownRename(draft.assessment, at.own, newName);
  if ('problem' in renamed) throw refused(renamed.problem);
  return workspaceEdit(draft, renamed.edits);
}

function refused(problem: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}
