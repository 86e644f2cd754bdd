/**
 * A view of what the overview has: sections and words, or conditions and documents. It asks for nothing while it is
 * not seen.
 */
import { Disposable, type Memento } from 'vscode';
import type { CoverageAnswer, Overview } from '../../../server/src/protocol.ts';
import type { TreeNode } from '../api.ts';
import type { CoverageWatch } from '../follow/coverage.ts';
import type { OverviewWatch } from '../follow/overview.ts';
import { missingSentence } from '../say/missing.ts';
import type { Line, Place } from './line.ts';
import { LineTree } from './line-tree.ts';

/** One view. */
export class OverviewView {
  readonly #overview: OverviewWatch;
  readonly #coverage: CoverageWatch;
  readonly #linesOf: (overview: Overview, coverage: CoverageAnswer) => readonly Line[];
  readonly #tree: LineTree;
  readonly #disposable: Disposable;
  #interest: Disposable | undefined;

  constructor(
    id: string,
    linesOf: (overview: Overview, coverage: CoverageAnswer) => readonly Line[],
    overview: OverviewWatch,
    coverage: CoverageWatch,
    memory: Memento,
  ) {
    this.#overview = overview;
    this.#coverage = coverage;
    this.#linesOf = linesOf;
    this.#tree = new LineTree(id, memory);
    this.#disposable = Disposable.from(
      this.#tree,
      overview.onDidChange(() => this.#follow()),
      coverage.onDidChange(() => this.#follow()),
      this.#tree.view.onDidChangeVisibility(() => this.#follow()),
    );
    this.#follow();
  }

  /** Where a line leads to now, by its id. */
  async placeOf(line: string): Promise<Place | undefined> {
    await this.#overview.settled();
    return this.#tree.find(line)?.about.place;
  }

  /** The lines as data, up to date even while nobody sees them. */
  async nodes(): Promise<TreeNode[]> {
    const interest = this.#overview.follow();
    try {
      await this.#overview.settled();
      this.#show();
      return this.#tree.nodes();
    } finally {
      interest.dispose();
    }
  }

  dispose(): void {
    this.#interest?.dispose();
    this.#disposable.dispose();
  }

  #follow(): void {
    if (this.#tree.view.visible) {
      this.#interest ??= this.#overview.follow();
      this.#show();
      return;
    }
    this.#interest?.dispose();
    this.#interest = undefined;
  }

  #show(): void {
    const { current } = this.#overview;
    const { assessed } = this.#coverage;
    const { view } = this.#tree;
    const missing = assessed && missingSentence(assessed.coverage);
    // A message hides the buttons of a view without lines.
    const message = missing ?? '';
    if ((view.message ?? '') !== message) view.message = message;
    if (!assessed) this.#tree.show([]);
    // Coverage comes first, and what is there of another draft is not shown for a moment.
    else if (current && isOf(current, assessed.coverage))
      this.#tree.show(this.#linesOf(current, assessed.coverage));
  }
}

function isOf({ uri, files = [uri] }: Overview, coverage: CoverageAnswer): boolean {
  return (coverage.files ?? [coverage.uri])[0] === files[0];
}
