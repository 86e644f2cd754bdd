/** What was worked out once, for as long as there is not too much of it: memory must not grow with the files. */
export class Memo<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  constructor(most = 1000) {
    this.#most = most;
  }

  /** The value of a key, worked out if it is not known. */
  of(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    if (this.#values.size >= this.#most) this.#values.clear();
    const value = make();
    this.#values.set(key, value);
    return value;
  }
}
