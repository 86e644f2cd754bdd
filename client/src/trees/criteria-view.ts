/**
 * The criteria view in the activity bar: what the draft is to cover, filtered and grouped as one likes.
 */
import {
  commands,
  Disposable,
  type Event,
  l10n,
  type Memento,
  type TreeView,
  type TreeViewSelectionChangeEvent,
} from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol.ts';
import type { TreeNode } from '../api.ts';
import type { CoverageWatch, Standing } from '../follow/coverage.ts';
import type { PossiblePlacesWatch } from '../follow/possible-places.ts';
import { nameOf } from '../io/documents.ts';
import { number } from '../say/amounts.ts';
import { countOf, criteriaOf } from '../say/criteria.ts';
import { missingSentence } from '../say/missing.ts';
import { criteriaLines, listedOf } from './criteria-lines.ts';
import { type Element, LineTree } from './line-tree.ts';
import { everything, isNarrow, type Listing, listingInWords } from './listing.ts';
import { registerMarks } from './stand-ins.ts';

export type { Element } from './line-tree.ts';

/** Where filter and grouping are kept between sessions. */
const listingKey = 'markscheme.criteria.listing';

/** The view, and what it is told to list. */
export class CriteriaView {
  readonly #coverage: CoverageWatch;
  readonly #possible: PossiblePlacesWatch;
  readonly #memory: Memento;
  readonly #tree: LineTree;
  readonly #disposable: Disposable;
  #listing: Listing;
  #state = '';
  /** The criterion that was selected or shown last. */
  #current: string | undefined;

  constructor(coverage: CoverageWatch, possible: PossiblePlacesWatch, memory: Memento) {
    this.#coverage = coverage;
    this.#possible = possible;
    this.#memory = memory;
    // What was looked for yesterday is no matter today.
    this.#listing = { ...everything, ...memory.get<Partial<Listing>>(listingKey), search: '' };
    this.#tree = new LineTree('markscheme.criteria', memory);
    this.#disposable = Disposable.from(
      this.#tree,
      registerMarks(),
      coverage.onDidChange(() => this.#show()),
      possible.onDidChange(() => this.#show()),
      this.#tree.view.onDidChangeVisibility(({ visible }) => possible.see(visible)),
      this.#tree.view.onDidChangeSelection(() => {
        this.#current = this.selected[0] ?? this.#current;
      }),
    );
    possible.see(this.#tree.view.visible);
    this.#show();
  }

  /** Fires when another line is selected. */
  get onDidChangeSelection(): Event<TreeViewSelectionChangeEvent<Element>> {
    return this.#tree.view.onDidChangeSelection;
  }

  /** The codes of the criteria that are selected. */
  get selected(): readonly string[] {
    return this.#tree.view.selection.flatMap(({ about }) => about.criterion?.code ?? []);
  }

  /** The code of the criterion that was selected or shown last. */
  get current(): string | undefined {
    return this.#current;
  }

  /** The number on the view's icon. */
  get badge(): number | undefined {
    return this.#tree.view.badge?.value;
  }

  /** What is listed, and how. */
  get listing(): Listing {
    return this.#listing;
  }

  /** Lists something else, or in another way; that is kept for the next session, but for what is looked for. */
  async list(change: Partial<Listing>): Promise<void> {
    this.#listing = { ...this.#listing, ...change };
    this.#show();
    const { search: _, ...kept } = this.#listing;
    if (change.filter !== undefined || change.grouping !== undefined)
      await this.#memory.update(listingKey, kept);
  }

  /** Selects the line of a criterion, if it is listed and the view is seen; says nothing to a view that is closed. */
  async reveal(code: string): Promise<void> {
    this.#current = code;
    const draft = this.#coverage.drafts.find(
      ({ coverage }) => coverage === this.#coverage.assessed?.coverage,
    );
    const element = this.#tree.findBy(
      about => about.criterion?.code === code && about.draft?.uri === draft?.uri,
    );
    if (element && this.#tree.view.visible) await this.#tree.view.reveal(element, { select: true });
  }

  /** The lines as data. */
  nodes(): TreeNode[] {
    return this.#tree.nodes();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #show(): void {
    const { standing, assessed, drafts } = this.#coverage;
    const { view } = this.#tree;
    this.#tree.show(criteriaLines(assessed?.coverage, drafts, this.#listing, this.#possible.current));
    const files = assessed?.coverage.files?.length ?? 1;
    const file = standing.kind === 'none' ? undefined : nameOf(standing.uri);
    const name = file !== undefined && files > 1 ? l10n.t('{0} ({1} files)', file, files) : file;
    set(view, 'description', name);
    const shown = drafts.length > 0 ? drafts.map(({ coverage }) => coverage) : [assessed?.coverage];
    const answers = shown.flatMap(coverage => coverage ?? []);
    const all = answers.flatMap(criteriaOf).length;
    const listed = answers.flatMap(coverage => listedOf(coverage, this.#listing)).length;
    const isSaid = standing.kind === 'assessed' && listed > 0;
    const said = isSaid ? listingInWords(this.#listing, listed, all) : undefined;
    const missing = assessed && missingSentence(assessed.coverage);
    const next = assessed && isSaidNext(assessed.coverage) ? nextStep() : undefined;
    // A message hides the buttons of a view without lines, so of a draft that can’t be assessed they say what to do.
    set(view, 'message', [missing, said, next].filter(Boolean).join(' '));
    this.#tell(stateOf(standing, all, listed));
    const uncovered = assessed ? countOf(criteriaOf(assessed.coverage)).uncovered : 0;
    const tooltip = badgeTooltip(uncovered, name ?? '');
    if (!assessed) view.badge = undefined;
    else if (view.badge?.tooltip !== tooltip) view.badge = { value: uncovered, tooltip };
  }

  /** What titles, menus and the texts for an empty view look at. */
  #tell(state: string): void {
    const told = `${state} ${isNarrow(this.#listing)}`;
    if (told === this.#state) return;
    this.#state = told;
    void commands.executeCommand('setContext', 'markscheme.criteriaListed', state);
    void commands.executeCommand('setContext', 'markscheme.criteriaNarrowed', isNarrow(this.#listing));
  }
}

/** Whether nothing is tagged yet, though something is written. */
function isSaidNext(coverage: CoverageAnswer): boolean {
  const criteria = criteriaOf(coverage);
  return coverage.words.counted > 0 && criteria.length > 0 && countOf(criteria).uncovered === criteria.length;
}

function nextStep(): string {
  return l10n.t(
    'Next: put the cursor into a paragraph and choose ‘Tag This Paragraph…’. The coverage report says what else is to do.',
  );
}

/** What there is to list: `none` without a draft, `unassessed`, `no-criteria`, `nothing` for the filter, `some`. */
function stateOf({ kind }: Standing, all: number, listed: number): string {
  if (kind !== 'assessed') return kind;
  if (all === 0) return 'no-criteria';
  return listed === 0 ? 'nothing' : 'some';
}

function badgeTooltip(uncovered: number, name: string): string {
  return uncovered === 1
    ? l10n.t('1 criterion not tagged in {0}', name)
    : l10n.t('{0} criteria not tagged in {1}', number(uncovered), name);
}

/** Sets a property only where it differs: each setting is a message to the window. */
function set(view: TreeView<Element>, key: 'description' | 'message', value = ''): void {
  if ((view[key] ?? '') !== value) view[key] = value;
}
