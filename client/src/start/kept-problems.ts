/**
 * Keeps the problems that are shown while the language server is started anew: the library would take them away, and the
 * next server says the same a moment later.
 */
import { type Diagnostic, type DiagnosticCollection, languages, type Uri } from 'vscode';
import type { DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient';

/** Milliseconds after which a server has said all that it has to say of what was there before. */
const patience = 10_000;

/** The collections of problems, which outlive the servers that fill them. */
export class KeptProblems implements DiagnosticCollectionProvider {
  readonly #collections = new Map<DiagnosticCollectionSource, DiagnosticCollection>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  create(name: string | undefined, source: DiagnosticCollectionSource): DiagnosticCollection {
    const kept = this.#collections.get(source) ?? languages.createDiagnosticCollection(name);
    this.#collections.set(source, kept);
    return kept;
  }

  /** The library calls it when a server has ended; the end of the client is `disposeAll`. */
  dispose(): void {}

  /** A new server runs: of what the last one said, what this one does not say again goes. */
  renew(): void {
    clearTimeout(this.#timer);
    const old: { collection: DiagnosticCollection; uri: Uri; first: Diagnostic | undefined }[] = [];
    for (const collection of this.#collections.values())
      for (const [uri, [first]] of collection) old.push({ collection, uri, first });
    this.#timer = setTimeout(() => {
      for (const { collection, uri, first } of old)
        if (collection.get(uri)?.[0] === first) collection.delete(uri);
    }, patience);
  }

  /** Takes all away: nobody will say any more whether it still holds. */
  clear(): void {
    clearTimeout(this.#timer);
    for (const collection of this.#collections.values()) collection.clear();
  }

  disposeAll(): void {
    clearTimeout(this.#timer);
    for (const collection of this.#collections.values()) collection.dispose();
  }
}
