/**
 * The criteria view in the activity bar: areas, and in them what the draft is to cover.
 */
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type TreeViewSelectionChangeEvent,
  window,
} from 'vscode';
import type { AreaItem, BehaviourItem, CriterionItem } from '../../server/src/protocol.ts';
import { number } from './amounts.ts';
import type { TreeNode } from './api.ts';
import type { CoverageWatch, ProjectDraft, Standing } from './coverage.ts';
import { countOf, criteriaOf } from './criteria.ts';
import { areaItem, behaviourItem, behavioursItem, criterionItem, draftItem } from './criterionItem.ts';
import { nameOf } from './documents.ts';
import { registerMarks } from './standIns.ts';

/**
 * An element of the view: a draft where there are several, an area, a criterion in one, the leadership behaviours, or
 * one of them.
 */
export type Element =
  | { readonly draft: ProjectDraft; readonly area?: undefined; readonly criterion?: undefined }
  | {
      readonly draft?: ProjectDraft | undefined;
      readonly area: AreaItem;
      readonly criterion?: CriterionItem;
    }
  | { readonly draft?: ProjectDraft | undefined; readonly behaviours: readonly BehaviourItem[] }
  | { readonly draft?: ProjectDraft | undefined; readonly behaviour: BehaviourItem };

/** Where the filter is remembered, and the context key that the title's actions look at. */
const onlyUncoveredKey = 'markscheme.onlyUncovered';

/** The view and its filter. */
export class CriteriaView implements TreeDataProvider<Element> {
  readonly #coverage: CoverageWatch;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Element>;
  readonly #disposable: Disposable;
  /** What is drawn, as text: words counted elsewhere change with every letter, lines of the view seldom. */
  #drawn = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(coverage: CoverageWatch, memory: Memento) {
    this.#coverage = coverage;
    this.#memory = memory;
    this.#view = window.createTreeView('markscheme.criteria', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposable = Disposable.from(
      this.#changed,
      this.#view,
      registerMarks(),
      coverage.onDidChange(standing => this.#show(standing)),
    );
    this.#tellFilter();
    this.#show(coverage.standing);
  }

  /** Fires when another line is selected. */
  get onDidChangeSelection(): Event<TreeViewSelectionChangeEvent<Element>> {
    return this.#view.onDidChangeSelection;
  }

  /** The number on the view's icon. */
  get badge(): number | undefined {
    return this.#view.badge?.value;
  }

  /** Whether only what is uncovered is listed. */
  get onlyUncovered(): boolean {
    return this.#memory.get(onlyUncoveredKey, false);
  }

  /** Lists only what is uncovered, or everything. */
  async filter(onlyUncovered: boolean): Promise<void> {
    await this.#memory.update(onlyUncoveredKey, onlyUncovered);
    this.#tellFilter();
    this.#show(this.#coverage.standing);
  }

  /** The lines as data. */
  nodes(parent?: Element): TreeNode[] {
    return this.getChildren(parent).map(element => {
      const { label, description, tooltip } = this.getTreeItem(element);
      return {
        label: typeof label === 'string' ? label : (label?.label ?? ''),
        description: typeof description === 'string' ? description : '',
        ...(tooltip === undefined ? {} : { tooltip: typeof tooltip === 'string' ? tooltip : tooltip.value }),
        children: this.nodes(element),
      };
    });
  }

  getChildren(parent?: Element): Element[] {
    if (parent && 'behaviours' in parent)
      return parent.behaviours.map(behaviour => ({ behaviour, draft: parent.draft }));
    if (parent && ('behaviour' in parent || parent.criterion)) return [];
    if (parent?.area) {
      const { area, draft } = parent;
      return this.#listed(area).map(criterion => ({ area, criterion, draft }));
    }
    const { drafts, assessed } = this.#coverage;
    if (!parent && drafts.length > 0) return drafts.map(draft => ({ draft }));
    const draft = parent?.draft;
    const { areas = [], behaviours = [] } = (draft ?? assessed)?.coverage ?? {};
    return [
      ...areas.filter(area => this.#listed(area).length > 0).map(area => ({ area, draft })),
      ...(behaviours.length === 0 || this.onlyUncovered ? [] : [{ behaviours, draft }]),
    ];
  }

  getTreeItem(element: Element): TreeItem {
    if ('behaviours' in element) return behavioursItem(element.behaviours, element.draft?.uri);
    if ('behaviour' in element) return behaviourItem(element.behaviour, element.draft?.uri);
    const { draft, area, criterion } = element;
    if (criterion) return criterionItem(area, criterion, draft?.uri);
    return area ? areaItem(area, draft?.uri) : draftItem(draft, this.#isShown(draft));
  }

  #isShown({ coverage }: ProjectDraft): boolean {
    return coverage === this.#coverage.assessed?.coverage;
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #listed({ criteria }: AreaItem): readonly CriterionItem[] {
    return this.onlyUncovered ? criteria.filter(({ status }) => status === 'uncovered') : criteria;
  }

  #tellFilter(): void {
    void commands.executeCommand('setContext', onlyUncoveredKey, this.onlyUncovered);
  }

  #show(standing: Standing): void {
    const drawn = JSON.stringify([
      standing.kind === 'assessed' && [standing.coverage.areas, standing.coverage.behaviours],
      this.#coverage.drafts.map(draft => [
        draft.uri,
        draft.coverage.areas,
        draft.coverage.behaviours,
        this.#isShown(draft),
      ]),
      this.onlyUncovered,
    ]);
    if (drawn !== this.#drawn) this.#changed.fire(undefined);
    this.#drawn = drawn;
    const assessed = this.#coverage.assessed;
    const files = standing.kind === 'assessed' ? (standing.coverage.files?.length ?? 1) : 1;
    const file = standing.kind === 'none' ? undefined : nameOf(standing.uri);
    const name = file !== undefined && files > 1 ? l10n.t('{0} ({1} files)', file, files) : file;
    set(this.#view, 'description', name);
    set(this.#view, 'message', this.#message(standing));
    const uncovered = assessed ? countOf(criteriaOf(assessed.coverage)).uncovered : 0;
    const tooltip = badgeTooltip(uncovered, name ?? '');
    if (!assessed) this.#view.badge = undefined;
    else if (this.#view.badge?.tooltip !== tooltip) this.#view.badge = { value: uncovered, tooltip };
  }

  #message(standing: Standing): string | undefined {
    if (standing.kind === 'unassessed') return standing.message;
    if (standing.kind === 'none' || this.getChildren().length > 0) return undefined;
    return this.onlyUncovered
      ? l10n.t('Nothing is uncovered.')
      : l10n.t('This task has no criteria to cover, or none that are known here.');
  }
}

function badgeTooltip(uncovered: number, name: string): string {
  return uncovered === 1
    ? l10n.t('1 criterion uncovered in {0}', name)
    : l10n.t('{0} criteria uncovered in {1}', number(uncovered), name);
}

/** Sets a property only where it differs: each setting is a message to the window. */
function set(view: TreeView<Element>, key: 'description' | 'message', value = ''): void {
  if ((view[key] ?? '') !== value) view[key] = value;
}
