/**
 * Numbers and amounts in British English.
 */

/** `4,812`. */
export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `1 word`, `4,812 words`. */
export function amount(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
