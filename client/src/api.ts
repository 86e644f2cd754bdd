/**
 * What `activate` returns: for tests, and for other extensions that want to show where a draft stands.
 */

/** The extension's API: `vscode.extensions.getExtension('markscheme.markscheme')?.exports`. */
export interface MarkschemeApi {
  /** Whether the language server has been started; nothing but a draft or a command starts it. */
  readonly running: boolean;
  /** Resolves when the language server runs and what is shown is up to date; starts it if need be. */
  ready(): Promise<void>;
  /** What a view shows, once it is up to date: that of the criteria unless another is named. */
  tree(view?: 'criteria' | 'sections' | 'conditions'): Promise<readonly TreeNode[]>;
  /** The codes of the criteria that are selected in the criteria view. */
  readonly selected: readonly string[];
  /** The number on the view's icon: the uncovered criteria of the draft. None without a draft. */
  readonly badge: number | undefined;
  /** What stands in the status bar, or nothing where the item is hidden. */
  readonly statusBarText: string | undefined;
  /** Ends the language server and starts it anew. */
  restart(): Promise<void>;
}

/** One line of a view. */
export interface TreeNode {
  readonly label: string;
  readonly description: string;
  /** The tooltip's Markdown. */
  readonly tooltip?: string;
  /** What the menus of the line go by. */
  readonly context?: string;
  readonly children: readonly TreeNode[];
}
