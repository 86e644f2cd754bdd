import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';

/** A line to choose, or one that only tells something. */
export interface Choice<Chosen> extends QuickPickItem {
  readonly choice?: Chosen;
}

/** How a list of choices is shown. */
export interface Appearance {
  readonly title: string;
  readonly placeholder: string;
  /** Whether it stays when something else is clicked. */
  readonly stays?: boolean;
}

/** Shows choices among lines to read, which do not close the list; resolves with nothing when it is left. */
export function pickChoice<Chosen>(
  { title, placeholder, stays = false }: Appearance,
  items: readonly Choice<Chosen>[],
): Promise<Chosen | undefined> {
  const quickPick = window.createQuickPick<Choice<Chosen>>();
  quickPick.title = title;
  quickPick.placeholder = placeholder;
  quickPick.items = items;
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  quickPick.ignoreFocusOut = stays;
  return new Promise(resolve => {
    quickPick.onDidAccept(() => {
      const choice = quickPick.selectedItems[0]?.choice;
      if (choice === undefined) return;
      resolve(choice);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

/** A line between groups. */
export function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}
