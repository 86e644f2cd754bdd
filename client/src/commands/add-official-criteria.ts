import { commands, env, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type ReadCriteriaAnswer, ReadCriteriaRequest } from '../../../server/src/protocol.ts';
import { decided, decisionsOf } from '../criteria/decisions.ts';
import { documentKey, rememberDecisions, rememberedDecisions } from '../criteria/memory.ts';
import { reviewCriteria } from '../criteria/panel.ts';
import { type Chosen, chosenOf } from '../criteria/rows.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { nameOf } from '../io/documents.ts';
import { writeWhole } from '../io/write-whole.ts';
import { number } from '../say/amounts.ts';
import { citedStandIns } from '../say/criteria.ts';
import { chooseFramework } from './choose-task.ts';
import { pastedView, type Understood } from './criteria-preview.ts';
import { instructions, isPaste, openPaste } from './paste-document.ts';
import type { Session } from './session.ts';

/**
 * Takes the lines of an official document: from the argument (`{ text, framework, confirm: false }`), from the
 * clipboard, or from a document to paste them into.
 *
 * @returns the address of the framework file, if one was written
 */
export async function addOfficialCriteria(session: Session, argument?: unknown): Promise<Uri | undefined> {
  await session.coverage.settled();
  const drafted = session.coverage.assessed?.coverage.framework.id;
  const wanted = textIn(argument, 'framework') ?? drafted;
  const choice = wanted === undefined ? undefined : { framework: wanted };
  const framework = await chooseFramework(session, l10n.t('Add Official Criteria'), choice);
  if (!framework) return undefined;

  const given = textIn(argument, 'text');
  if (given !== undefined) {
    const understood = await read(session, framework, given);
    if (valueIn(argument, 'confirm') !== false) return finish(session, understood);
    const written = await write(understood.answer);
    if (typeof written !== 'string') return written;
    void window.showWarningMessage(written);
    return undefined;
  }
  const copied = await read(session, framework, await env.clipboard.readText());
  if (copied.answer.accepted.length > 0) {
    const count = copied.answer.accepted.length;
    const use =
      count === 1
        ? l10n.t('Use the 1 criterion on the clipboard')
        : l10n.t('Use the {0} criteria on the clipboard', number(count));
    const paste = l10n.t('Paste or type other lines');
    const chosen = await window.showQuickPick([use, paste], {
      title: l10n.t('Add Official Criteria: {0}', framework.name),
    });
    if (chosen === undefined) return undefined;
    if (chosen === use) return finish(session, copied);
  }
  await openPaste(framework.id, instructions(framework.name));
  return undefined;
}

/** Reads the document that lines have been pasted into. */
export async function readTheseCriteria(session: Session): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  const wanted = document && isPaste(document);
  if (!document || wanted === undefined) return undefined;
  const framework = await chooseFramework(session, l10n.t('Add Official Criteria'), { framework: wanted });
  if (!framework) return undefined;
  const written = await finish(session, await read(session, framework, document.getText()));
  if (written) await closePaste(document);
  return written;
}

/** What was understood, and how to ask for it anew. */
interface Asked extends Understood {
  again(chosen: readonly Chosen[]): Promise<ReadCriteriaAnswer>;
}

async function read(
  { coverage, server }: Session,
  { id, name }: { id: string; name: string },
  text: string,
): Promise<Asked> {
  const { assessed, standing } = coverage;
  const document = standing.kind === 'none' ? undefined : { uri: standing.uri.toString() };
  const question = { framework: id, text, ...(document ? { textDocument: document } : {}) };
  const again = (chosen: readonly Chosen[]) =>
    server.ask(ReadCriteriaRequest, {
      ...question,
      corrected: chosen.map(({ code, asks, marks }) => ({ code, asks, marks })),
    });
  const answer = await server.ask(ReadCriteriaRequest, question);
  const understood = { id, framework: name, answer, again };
  if (assessed?.coverage.framework.id !== id) return understood;
  const outdated = citedStandIns(assessed.coverage, new Set(answer.accepted.map(({ area }) => area)));
  return { ...understood, draft: { name: nameOf(assessed.uri), outdated } };
}

/** Shows what was understood beside what was pasted, and writes what is chosen of it, as it was corrected. */
async function finish({ context }: Session, understood: Asked): Promise<Uri | undefined> {
  const view = pastedView(understood);
  if (typeof view === 'string') {
    void window.showWarningMessage(view);
    return undefined;
  }
  const { rows, known } = view;
  const document = documentKey(understood.id, PASTED);
  let written: Uri | undefined;
  await reviewCriteria(context.extensionUri, {
    view,
    edits: decided(rows, rememberedDecisions(context.workspaceState, document)),
    save: async edits => {
      // The file may have been changed while one looked: what stands there now is added to.
      const answer = await understood.again(chosenOf(rows, edits, known));
      const uri = await write(answer);
      if (typeof uri === 'string') return uri;
      written = uri;
      void offerToOpen(uri, answer);
      return undefined;
    },
    remember: edits => void rememberDecisions(context.workspaceState, document, decisionsOf(rows, edits)),
  });
  return written;
}

/** What pasted lines are remembered as. */
const PASTED = '(pasted)';

/** Writes the file; gives why it can’t be, in a sentence. */
async function write(answer: ReadCriteriaAnswer): Promise<Uri | string> {
  if (!answer.file) return answer.problem ?? l10n.t('No line was understood as a criterion.');
  const uri = Uri.parse(answer.file.uri);
  if (
    workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri.toString())
  )
    return l10n.t('{0} has changes that are not saved. Save it, then add the criteria.', nameOf(uri));
  try {
    await writeWhole(uri, answer.file.contents, answer.file.exists);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return l10n.t('The criteria could not be written to {0}, and nothing was changed: {1}', nameOf(uri), why);
  }
  return uri;
}

async function offerToOpen(uri: Uri, { accepted }: ReadCriteriaAnswer): Promise<void> {
  const open = l10n.t('Open File');
  const what =
    accepted.length === 1
      ? l10n.t('{0} now has 1 criterion from your document.', nameOf(uri))
      : l10n.t('{0} now has {1} criteria from your document.', nameOf(uri), number(accepted.length));
  const chosen = await window.showInformationMessage(what, open);
  if (chosen === open) await window.showTextDocument(await workspace.openTextDocument(uri));
}

/** It has done its work; closing it any other way asks whether to save it. */
async function closePaste(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
