import { commands, l10n, window } from 'vscode';
import { Debounced } from '../say/debounce.ts';
import type { Session } from './session.ts';

/** The view follows what is typed, but not each letter of a word. */
const delay = 100;

/** Lists only criteria that have certain words, as one types them; Escape lists what was listed before. */
export async function findInCriteria({ view }: Session, argument?: unknown): Promise<void> {
  const before = view.listing.search;
  if (typeof argument === 'string') {
    await view.list({ search: argument.trim() });
    return;
  }
  await commands.executeCommand('markscheme.criteria.focus');
  const box = window.createInputBox();
  box.title = l10n.t('Find in Criteria');
  box.placeholder = l10n.t('A code, or words of what a criterion asks. Leave it empty to list all.');
  box.value = before;
  const list = (search: string) => void view.list({ search: search.trim() });
  const follow = new Debounced(() => list(box.value), delay);
  box.onDidChangeValue(() => follow.ask());
  let isAccepted = false;
  box.onDidAccept(() => {
    isAccepted = true;
    list(box.value);
    box.hide();
  });
  box.onDidHide(() => {
    follow.dispose();
    if (!isAccepted) list(before);
    box.dispose();
  });
  box.show();
}
