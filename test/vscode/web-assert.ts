/**
 * Stands in for `node:assert/strict` where there is no Node: the few assertions that tests for the web
 * worker use. `scripts/build-tests.mjs` puts it in the other's place.
 */
function assert(value: unknown, message = 'Expected a truthy value'): asserts value {
  if (!value) throw new Error(`${message}; got ${show(value)}`);
}

export const ok: typeof assert = assert;

export function equal(actual: unknown, expected: unknown, message = 'Expected equal values'): void {
  if (!Object.is(actual, expected)) throw new Error(`${message}: ${show(actual)} is not ${show(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message = 'Expected equal values'): void {
  if (show(actual) !== show(expected)) {
    throw new Error(`${message}:\n  actual   ${show(actual)}\n  expected ${show(expected)}`);
  }
}

export function match(actual: string, pattern: RegExp, message = 'Expected a match'): void {
  if (!pattern.test(actual)) throw new Error(`${message}: ${show(actual)} does not match ${pattern}`);
}

/** Plain data only, in the order of its keys: enough for what a worker's tests compare. */
function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

export default Object.assign(assert, { ok, equal, strictEqual: equal, deepEqual, match });
