/**
 * Reads what a command was run with, which can be anything.
 */

/** A text that stands under a key of an argument. */
export function textIn(argument: unknown, key: string): string | undefined {
  const value = valueIn(argument, key);
  return typeof value === 'string' ? value : undefined;
}

/** The code of a criterion: the argument itself, or that of an element of the criteria view. */
export function codeIn(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : textIn(valueIn(argument, 'criterion'), 'code');
}

/** Whatever stands under a key of an argument. */
export function valueIn(argument: unknown, key: string): unknown {
  return typeof argument === 'object' && argument !== null
    ? Object.entries(argument).find(([name]) => name === key)?.[1]
    : undefined;
}
