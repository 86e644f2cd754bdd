/**
 * Reads what a command was run with, which can be anything.
 */

/** A text that stands under a key of an argument. */
export function textIn(argument: unknown, key: string): string | undefined {
  const value = valueIn(argument, key);
  return typeof value === 'string' ? value : undefined;
}

/** The code of a criterion: the argument itself, or that of a line of the criteria view. */
export function codeIn(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : textIn(valueIn(argument, 'criterion'), 'code');
}

/** Whatever stands under a key of an argument, or of what a line of a tree view is about. */
export function valueIn(argument: unknown, key: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const entries = Object.entries(argument);
  const find = (wanted: string) => entries.find(([name]) => name === wanted)?.[1];
  return find(key) ?? (key === 'about' ? undefined : valueIn(find('about'), key));
}
