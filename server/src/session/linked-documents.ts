/**
 * The files that drafts link to: whether they are there, asked for again every few seconds.
 */
import { localTargets, mayBeNoFile } from '../assessment/documents.ts';
import type { Draft } from '../draft/model.ts';
import type { SessionFiles } from './files.ts';

/** How long an answer about a supporting document holds, in milliseconds: one may be saved beside the draft any time. */
const KNOWN_FOR = 3000;

/** Link targets of a draft, as it writes them, that are known to be there, and not to be. */
export interface KnownDocuments {
  readonly documents: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
}

/** Asks for files and remembers the answers for a while. */
export class LinkedDocuments {
  /** By draft and link target. */
  readonly #documents = new Map<string, Map<string, LinkedDocument>>();
  readonly #files: SessionFiles;

  constructor(files: SessionFiles) {
    this.#files = files;
  }

  /** Forgets what a draft links to; without a draft, all. */
  forget(uri?: string): void {
    if (uri === undefined) this.#documents.clear();
    else this.#documents.delete(uri);
  }

  /** What is known of the local link targets of a draft: nothing where it could not be found out. */
  async of(uri: string, draft: Draft): Promise<KnownDocuments> {
    const targets = localTargets(draft);
    if (targets.length === 0) return { documents: NO_TARGETS, absent: NO_TARGETS };
    const known = this.#documents.get(uri) ?? new Map<string, LinkedDocument>();
    this.#documents.set(uri, known);
    const now = Date.now();
    const asked: LinkedDocument[] = [];
    for (const target of targets) {
      const document = known.get(target) ?? { uri: besides(uri, target), there: undefined, until: 0 };
      known.set(target, document);
      if (document.until < now) asked.push(document);
    }
    if (asked.length > 0) {
      const uris = asked.flatMap(document => document.uri ?? []);
      const there = uris.length === 0 ? [] : await this.#files.exist(uris).catch(() => []);
      let answer = 0;
      for (const document of asked) {
        document.there = document.uri === undefined ? undefined : there[answer++];
        document.until = now + KNOWN_FOR;
      }
    }
    return {
      documents: new Set(targets.filter(target => known.get(target)?.there)),
      absent: new Set(targets.filter(target => known.get(target)?.there === false && !mayBeNoFile(target))),
    };
  }
}

const NO_TARGETS: ReadonlySet<string> = new Set();

/** A file that a draft links to, and until when it is known whether it is there. */
interface LinkedDocument {
  readonly uri: string | undefined;
  /** Undefined where nobody could tell. */
  there: boolean | undefined;
  until: number;
}

/** URI of a file that a document links to; undefined where the document has no place, as an unsaved one. */
function besides(uri: string, target: string): string | undefined {
  try {
    const url = new URL(target.replace(/[?#].*$/s, ''), uri);
    return url.toString();
  } catch {
    return undefined;
  }
}
