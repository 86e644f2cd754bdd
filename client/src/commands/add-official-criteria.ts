import { commands, env, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type ReadCriteriaAnswer, ReadCriteriaRequest } from '../../../server/src/protocol.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { nameOf } from '../io/documents.ts';
import { writeWhole } from '../io/write-whole.ts';
import { number } from '../say/amounts.ts';
import { citedStandIns } from '../say/criteria.ts';
import { chooseFramework } from './choose-task.ts';
import { approve, type Understood } from './criteria-preview.ts';
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
    return valueIn(argument, 'confirm') === false ? write(understood) : finish(understood);
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
    if (chosen === use) return finish(copied);
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
  const written = await finish(await read(session, framework, document.getText()));
  if (written) await closePaste(document);
  return written;
}

/** What was understood, and how to ask for it anew. */
interface Asked extends Understood {
  again(): Promise<ReadCriteriaAnswer>;
}

async function read(
  { coverage, server }: Session,
  { id, name }: { id: string; name: string },
  text: string,
): Promise<Asked> {
  const { assessed, standing } = coverage;
  const document = standing.kind === 'none' ? undefined : { uri: standing.uri.toString() };
  const question = { framework: id, text, ...(document ? { textDocument: document } : {}) };
  const again = () => server.ask(ReadCriteriaRequest, question);
  const answer = await again();
  if (assessed?.coverage.framework.id !== id) return { framework: name, answer, again };
  const outdated = citedStandIns(assessed.coverage, new Set(answer.accepted.map(({ area }) => area)));
  return { framework: name, answer, again, draft: { name: nameOf(assessed.uri), outdated } };
}

/** Shows what was understood, and writes it if that is right. */
async function finish(understood: Asked): Promise<Uri | undefined> {
  if (!(await approve(understood))) return undefined;
  // The file may have been changed while one looked: what stands there now is added to.
  const uri = await write({ ...understood, answer: await understood.again() });
  if (uri) void offerToOpen(uri, understood.answer);
  return uri;
}

async function write({ answer }: Understood): Promise<Uri | undefined> {
  if (!answer.file) {
    void window.showWarningMessage(answer.problem ?? l10n.t('No line was understood as a criterion.'));
    return undefined;
  }
  const uri = Uri.parse(answer.file.uri);
  if (
    workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri.toString())
  ) {
    void window.showWarningMessage(
      l10n.t('{0} has changes that are not saved. Save it, then add the criteria.', nameOf(uri)),
    );
    return undefined;
  }
  try {
    await writeWhole(uri, answer.file.contents, answer.file.exists);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      l10n.t('The criteria could not be written to {0}, and nothing was changed: {1}', nameOf(uri), why),
    );
    return undefined;
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
