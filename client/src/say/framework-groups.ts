/**
 * The frameworks as lists of them are grouped: by whom they are for, those that fit what one is at first.
 */
import type { FrameworkItem } from '../../../server/src/protocol.ts';

/** What a list says of a framework; the second line also holds the words that it is found by. */
export interface FrameworkLines {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly framework: FrameworkItem;
}

/** Lines under one title; the titles of the first two are for the list to say. */
export interface FrameworkGroup {
  readonly which: 'current' | 'likely' | { readonly kind: string | null };
  readonly frameworks: readonly FrameworkLines[];
}

/**
 * The groups: the current framework, those that a document looks like, then each kind in the order in which it comes first, and those
 * without a kind. Each framework stands once. `tasksOf` says the tasks of one that has no line of its own about it.
 */
export function frameworkGroups(
  items: readonly FrameworkItem[],
  current: string | undefined,
  tasksOf: (item: FrameworkItem) => string,
): FrameworkGroup[] {
  const likely = items
    .filter(({ id, likely }) => likely !== null && id !== current)
    .sort((a, b) => (a.likely ?? 0) - (b.likely ?? 0));
  const others = items.filter(item => item.id !== current && !likely.includes(item));
  const kinds = [...new Set(others.map(({ kind }) => kind))].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  const groups: { which: FrameworkGroup['which']; of: readonly FrameworkItem[] }[] = [
    { which: 'current', of: items.filter(({ id }) => id === current) },
    { which: 'likely', of: likely },
    ...kinds.map(kind => ({ which: { kind }, of: others.filter(item => item.kind === kind) })),
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ which, of }) => ({ which, frameworks: of.map(item => linesOf(item, tasksOf)) }));
}

function linesOf(framework: FrameworkItem, tasksOf: (item: FrameworkItem) => string): FrameworkLines {
  const { name, title, kind, about, foundBy } = framework;
  // What differs stands first: a line that is too long for the list is cut at its end.
  const tells = about ?? tasksOf(framework);
  const shown = [name, title, tells].join('\n').toLowerCase();
  const words = [...foundBy, ...(kind === null ? [] : [kind])].filter(
    word => !shown.includes(word.toLowerCase()),
  );
  const detail = [tells, words.join(', ')].filter(part => part !== '').join(' · ');
  return { label: name, description: title, detail, framework };
}
