/**
 * Lines of tree views as data.
 */
import type { TreeItem } from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';

/** A place that a line leads to. */
export interface Place {
  /** The file, as a URI. */
  readonly uri: string;
  readonly range: Range;
}

/** What a line is about, for the commands that are run on it. */
export interface About {
  /** The first file of its draft, where there are several drafts. */
  readonly draft?: { readonly uri: string } | undefined;
  readonly criterion?: { readonly code: string };
  /** The section that a criterion is listed in: how many headings stand before it. */
  readonly section?: number;
  readonly condition?: string;
  /** A file that the draft links to. */
  readonly file?: string;
  readonly place?: Place | undefined;
}

/** A line with those below it. Whether it can be opened follows from `children`, not from its `item`. */
export interface Line {
  /** What it is known by from one drawing to the next; no other line of the view has it. */
  readonly id: string;
  readonly item: TreeItem;
  readonly about?: About;
  readonly children?: readonly Line[];
}
