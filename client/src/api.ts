/**
 * What `activate` returns: for tests, and for other extensions that want to show where a draft stands.
 */

import type { InlineParser, Token } from './preview/markdown-it.ts';
import type { Point } from './progress/points.ts';

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
  /** What is recorded of the draft shown, by day: nothing unless that was asked for. */
  progress(): Promise<readonly Point[]>;
  /** The number on the view's icon: the uncovered criteria of the draft. None without a draft. */
  readonly badge: number | undefined;
  /** What stands in the status bar, or nothing where the item is hidden. */
  readonly statusBarText: string | undefined;
  /** The reports that are open. */
  readonly reports: readonly ReportState[];
  /** Ends the language server and starts it anew. */
  restart(): Promise<void>;
  /** Called by VS Code with the parser of its Markdown preview, to which what is known of drafts is added. */
  extendMarkdownIt(parser: MarkdownIt): MarkdownIt;
}

/** As much of markdown-it as is asked of it here. */
export interface MarkdownIt extends InlineParser {
  parse(text: string, env: object): readonly Token[];
  readonly renderer: {
    render(tokens: readonly Token[], options: unknown, env: unknown): string;
  };
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

/** A coverage report that is open. */
export interface ReportState {
  readonly title: string;
  /** Where the draft stands, as the report says it last, or why there is no report. */
  readonly verdict: string;
  /** Whether its page is on the screen and runs. */
  readonly listens: boolean;
}
