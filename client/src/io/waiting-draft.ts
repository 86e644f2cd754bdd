/**
 * A draft that is shown once its folder is open: VS Code ends all extensions when it opens another folder, so what is to
 * happen then has to be remembered.
 */
import { type ExtensionContext, Uri, window, workspace } from 'vscode';

/** Where its address is remembered, for all windows. */
const key = 'markscheme.waitingDraft';

/** Remembers a draft for the window that opens its folder. */
export function rememberDraft({ globalState }: ExtensionContext, draft: Uri): Thenable<void> {
  return globalState.update(key, draft.toString());
}

/** Shows the draft that was remembered, if this is the window with its folder. */
export async function showRememberedDraft({ globalState }: ExtensionContext): Promise<void> {
  const remembered = globalState.get<unknown>(key);
  if (typeof remembered !== 'string') return;
  const draft = Uri.parse(remembered);
  if (!workspace.getWorkspaceFolder(draft)) return;
  await globalState.update(key, undefined);
  await window.showTextDocument(draft, { preview: false });
}
