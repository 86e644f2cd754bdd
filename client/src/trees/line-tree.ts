/**
 * A tree view of lines that are data: it compares what is to be shown with what is, and has VS Code draw anew only the
 * lines that differ. So nothing flickers while somebody types, and selection and open branches stay as they are.
 */
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  type Memento,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { TreeNode } from '../api.ts';
import type { About, Line } from './line.ts';

/** More lines than somebody opens and closes by hand in a project. */
const mostRemembered = 400;

/** What VS Code and commands know a line by, for as long as a line of its id is there. */
export interface Element {
  readonly id: string;
  readonly parent: Element | undefined;
  /** What commands are run on. */
  about: About;
  line: Line;
  children: readonly Element[];
}

/** The tree of one view. Which lines are open is kept in `memory`. */
export class LineTree implements TreeDataProvider<Element> {
  /** The view itself. */
  readonly view: TreeView<Element>;
  readonly #memory: Memento;
  readonly #key: string;
  readonly #changed = new EventEmitter<Element[] | undefined>();
  readonly #disposable: Disposable;
  /** Lines that were opened (`true`) or closed by hand, by their id. */
  readonly #opened: Map<string, boolean>;
  #roots: readonly Element[] = [];
  #elements = new Map<string, Element>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: string, memory: Memento) {
    this.#memory = memory;
    this.#key = `${id}.opened`;
    this.#opened = new Map(memory.get<[string, boolean][]>(this.#key, []));
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#disposable = Disposable.from(
      this.#changed,
      this.view,
      this.view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
    );
  }

  /** The lines at the top. */
  get roots(): readonly Element[] {
    return this.#roots;
  }

  /** Shows other lines, or the same with other texts. */
  show(lines: readonly Line[]): void {
    const elements = new Map<string, Element>();
    const changed: Element[] = [];
    const before = this.#roots;
    this.#roots = this.#merge(lines, undefined, elements, changed);
    this.#elements = elements;
    if (!areSame(before, this.#roots)) this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The line of an id. */
  find(id: string): Element | undefined {
    return this.#elements.get(id);
  }

  /** The first line of which something is so, from the top. */
  findBy(isIt: (about: About) => boolean): Element | undefined {
    for (const element of this.#elements.values()) if (isIt(element.about)) return element;
    return undefined;
  }

  /** The lines as data. */
  nodes(elements = this.#roots): TreeNode[] {
    return elements.map(({ line: { item }, children }) => {
      const { label, description, tooltip, contextValue } = item;
      return {
        label: typeof label === 'string' ? label : (label?.label ?? ''),
        description: typeof description === 'string' ? description : '',
        ...(tooltip === undefined ? {} : { tooltip: textOf(tooltip) }),
        ...(contextValue === undefined ? {} : { context: contextValue }),
        children: this.nodes(children),
      };
    });
  }

  getChildren(element?: Element): Element[] {
    return [...(element?.children ?? this.#roots)];
  }

  getParent({ parent }: Element): Element | undefined {
    return parent;
  }

  getTreeItem({ id, line, children }: Element): TreeItem {
    const opened = this.#opened.get(id);
    const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
    const own = line.item.collapsibleState || Expanded;
    const collapsibleState =
      children.length === 0 ? None : opened === undefined ? own : opened ? Expanded : Collapsed;
    return { ...line.item, id, collapsibleState };
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #merge(
    lines: readonly Line[],
    parent: Element | undefined,
    elements: Map<string, Element>,
    changed: Element[],
  ): readonly Element[] {
    return lines.map(line => {
      const { id } = line;
      const known = this.#elements.get(id);
      // VS Code knows an element’s parent once and for all.
      const element: Element =
        known?.parent === parent && known
          ? known
          : { id, parent, about: line.about ?? {}, line, children: [] };
      const isOther = drawn(element.line.item) !== drawn(line.item);
      elements.set(id, element);
      element.line = line;
      element.about = line.about ?? {};
      const below: Element[] = [];
      const children = this.#merge(line.children ?? [], element, elements, below);
      const hasOthers = !areSame(element.children, children);
      element.children = children;
      // Drawing a line anew takes those below it along.
      if (isOther || hasOthers) changed.push(element);
      else changed.push(...below);
      return element;
    });
  }

  #remember({ id, line }: Element, isOpen: boolean): void {
    const isOwn = (line.item.collapsibleState !== TreeItemCollapsibleState.Collapsed) === isOpen;
    this.#opened.delete(id);
    if (!isOwn) this.#opened.set(id, isOpen);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > mostRemembered && oldest !== undefined) this.#opened.delete(oldest);
    void this.#memory.update(this.#key, [...this.#opened]);
  }
}

function areSame(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

/** All that is seen or heard of a line, as text. */
function drawn(item: TreeItem): string {
  const { label, description, tooltip, iconPath, contextValue, resourceUri, command } = item;
  const icon = iconPath instanceof ThemeIcon ? [iconPath.id, iconPath.color] : [];
  return JSON.stringify([
    ...[label, description, textOf(tooltip), icon, contextValue, resourceUri?.toString()],
    ...[command?.command, command?.arguments, item.accessibilityInformation?.label],
  ]);
}

function textOf(tooltip: TreeItem['tooltip']): string {
  return tooltip instanceof MarkdownString ? tooltip.value : String(tooltip ?? '');
}
