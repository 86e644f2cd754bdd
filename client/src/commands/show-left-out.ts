/**
 * Shows again what could not be carried over from a Word document.
 */
import { l10n, Uri, window } from 'vscode';
import { valueIn } from '../io/argument.ts';
import { nameOf } from '../io/documents.ts';
import { type LeftOut, leftOut } from '../io/left-out.ts';
import { number } from '../say/amounts.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

/** Opens the list of the draft in front, or of one that is chosen; the argument can be `{ uri }`. */
export async function showLeftOut({ context }: Session, argument?: unknown): Promise<void> {
  const all = leftOut(context.globalState);
  if (all.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'Nothing is kept of what was left out: no draft was made from a Word document here, or each has all of it.',
      ),
    );
    return;
  }
  const named = valueIn(argument, 'uri');
  const front = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
  const list = all.find(({ draft }) => draft === front?.toString()) ?? (await choose(all));
  if (list) await showNewDocument('markdown', lostText(list.from, list.lost));
}

async function choose(all: readonly LeftOut[]): Promise<LeftOut | undefined> {
  const chosen = await window.showQuickPick(
    all.map(list => ({
      label: nameOf(Uri.parse(list.draft)),
      description: l10n.t('from {0}', list.from),
      detail: l10n.t('{0} things were left out or changed.', number(list.lost.length)),
      list,
    })),
    {
      title: l10n.t('Show What Was Left Out'),
      placeHolder: l10n.t('Choose a draft that was made from Word.'),
    },
  );
  return chosen?.list;
}

/** What could not be carried over, to be read and ticked off. */
export function lostText(from: string, lost: readonly string[]): string {
  return [
    `# ${l10n.t('What was left out or changed from {0}', from)}`,
    l10n.t('The Word document is as it was. What you want to keep of this, put into the draft yourself.'),
    lost.map(sentence => `- [ ] ${sentence.replace(/[\\`*_[\]<>|#]/g, '\\$&')}\n`).join(''),
  ].join('\n\n');
}
