/** British English for messages. */

/** A whole number: `4,812` */
export function count(value: number): string {
  let text = String(value);
  if (!/^\d+$/.test(text)) return text;
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** `1 word`, `2 words`; `several` where the plural is not made with s. */
export function counted(value: number, one: string, several = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : several}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}
