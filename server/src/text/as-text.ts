/**
 * A value of YAML as text. What is a list or a table becomes a sign of that: `String` would ask it for a `toString`,
 * which a file may have given it as a key.
 */
export function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? '[…]' : '{…}';
}
