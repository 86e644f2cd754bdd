/** The last answers about each document, to be able to say that nothing has changed. */
export class Unchanged {
  /** By document, then by request. */
  readonly #last = new Map<string, Map<string, { readonly id: string; readonly json: string }>>();
  #count = 0;

  /** Keeps an answer; says whether it is the one that a client already has. The draft’s version makes no difference. */
  add(
    method: string,
    uri: string,
    answer: { readonly version: number },
    previous: string | undefined,
  ): { readonly resultId: string; readonly isSame: boolean } {
    const json = JSON.stringify({ ...answer, version: 0 });
    const answers = this.#last.get(uri) ?? new Map();
    const last = answers.get(method);
    if (last && last.json === json && last.id === previous) return { resultId: last.id, isSame: true };
    const id = String(++this.#count);
    this.#last.set(uri, answers.set(method, { id, json }));
    return { resultId: id, isSame: false };
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
