/**
 * The files that drafts link to: whether they are there, asked for again every few seconds.
 */
import { localTargets, mayBeNoFile, targetPath } from '../assessment/documents.ts';
import { plainAddress } from '../draft/links.ts';
import type { Draft } from '../draft/model.ts';
import { uriInside } from '../project/inside.ts';
import type { Workspace } from '../workspace/workspace.ts';

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
  readonly #files: Workspace;
  readonly #folderOf: (uri: string) => string;

  /** `folderOf` gives the folder that a draft’s links stay in, with a slash at its end. */
  constructor(files: Workspace, folderOf: (uri: string) => string) {
    this.#files = files;
    this.#folderOf = folderOf;
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
    const asked: { document: LinkedDocument; uri: string | undefined }[] = [];
    for (const target of targets) {
      const document = known.get(target) ?? { there: undefined, until: 0 };
      known.set(target, document);
      if (document.until < now) asked.push({ document, uri: this.#uriOf(target, uri) });
    }
    if (asked.length > 0) {
      const uris = asked.flatMap(one => one.uri ?? []);
      const there = uris.length === 0 ? [] : await this.#files.exist(uris).catch(() => []);
      let answer = 0;
      for (const { document, uri: asking } of asked) {
        document.there = asking === undefined ? undefined : there[answer++];
        document.until = now + KNOWN_FOR;
      }
    }
    return {
      documents: new Set(targets.filter(target => known.get(target)?.there)),
      absent: new Set(targets.filter(target => known.get(target)?.there === false && !mayBeNoFile(target))),
    };
  }

  /** Where a link of a draft leads; undefined where that is outside its folder, or can’t be told. */
  #uriOf(target: string, draft: string): string | undefined {
    // Where its escapes are broken, they are part of the name.
    const path = targetPath(target) ?? plainAddress(target).replace(/[?#].*$/s, '');
    return path === '' ? undefined : uriInside(path, draft, this.#folderOf(draft));
  }
}

const NO_TARGETS: ReadonlySet<string> = new Set();

/** A file that a draft links to, and until when it is known whether it is there. */
interface LinkedDocument {
  /** Undefined where nobody could tell. */
  there: boolean | undefined;
  until: number;
}
