/**
 * Where somebody has got to in a draft, and which of its passages show nothing: kept with the workspace, by keys that tell nothing
 * of the text.
 */
import type { Memento } from 'vscode';

/** More than a draft has. */
const most = 2000;

interface Kept {
  /** The passage that is next, and how many are before it, should its words have changed. */
  readonly at?: { readonly key: string; readonly index: number };
  readonly background: readonly string[];
}

/** What is kept of one draft, by its first file. */
export class PassageMemory {
  readonly #memory: Memento;
  readonly #key: string;

  constructor(memory: Memento, draft: string) {
    this.#memory = memory;
    this.#key = `markscheme.passages:${draft}`;
  }

  /** The passages that show nothing. */
  get background(): ReadonlySet<string> {
    return new Set(this.#kept.background);
  }

  /** The index to go on at among passages; undefined where nothing is kept. */
  placeIn(passages: readonly { readonly key: string }[]): number | undefined {
    const { at } = this.#kept;
    if (!at) return undefined;
    const index = passages.findIndex(({ key }) => key === at.key);
    return index >= 0 ? index : Math.max(0, Math.min(at.index, passages.length - 1));
  }

  /** Keeps where one is; undefined at the end, so that it begins at the top next time. */
  async keepPlace(at: { readonly key: string; readonly index: number } | undefined): Promise<void> {
    const { background } = this.#kept;
    await this.#memory.update(this.#key, { ...(at ? { at } : {}), background } satisfies Kept);
  }

  /** Says of a passage that it shows nothing, or takes that back. */
  async toggleBackground(key: string): Promise<void> {
    const kept = this.#kept;
    const without = kept.background.filter(other => other !== key);
    const background = without.length < kept.background.length ? without : [...without, key].slice(-most);
    await this.#memory.update(this.#key, { ...kept, background } satisfies Kept);
  }

  get #kept(): Kept {
    return this.#memory.get<Kept>(this.#key, { background: [] });
  }
}
