/** Runs an action a moment after it was last asked for. */
export class Debounced {
  readonly #action: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` is in milliseconds. */
  constructor(action: () => void, delay: number) {
    this.#action = action;
    this.#delay = delay;
  }

  /** Whether the action is still to come. */
  get pending(): boolean {
    return this.#timer !== undefined;
  }

  /** Asks for the action; sooner asking is forgotten. */
  ask(delay = this.#delay): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#action();
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
