/**
 * The files that drafts link to: whether they are there, asked for again every few seconds.
 */
import { localTargets, mayBeNoFile, targetPath } from '../assessment/documents.ts';
import { plainAddress } from '../draft/links.ts';
import type { Draft } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { urisInside } from '../project/inside.ts';
import { isSame, keyOf } from '../project/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How long an answer about a supporting document holds, in milliseconds: one may be saved beside the draft any time. */
const KNOWN_FOR = 3000;

/** Link targets of a draft, as it writes them, that are known to be there, and not to be. */
export interface KnownDocuments {
  readonly documents: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  /** Those that lead to the draft itself. */
  readonly own: ReadonlySet<string>;
}

/** Asks for files and remembers the answers for a while. */
export class LinkedDocuments {
  /** By draft and link target. */
  readonly #documents = new Map<string, Map<string, LinkedDocument>>();
  /** The last answer for a draft, which holds while its links are the same and no answer about a file is too old. */
  readonly #answers = new Map<string, Answer>();
  readonly #files: Workspace;
  readonly #folderOf: (uri: string) => string;

  /** `folderOf` gives the folder that a draft’s links stay in, with a slash at its end. */
  constructor(files: Workspace, folderOf: (uri: string) => string) {
    this.#files = files;
    this.#folderOf = folderOf;
  }

  /** Forgets what a draft links to; without a draft, all. */
  forget(uri?: string): void {
    if (uri === undefined) {
      this.#documents.clear();
      this.#answers.clear();
    } else {
      this.#documents.delete(uri);
      this.#answers.delete(uri);
    }
  }

  /** What is known of the local link targets of a draft: nothing where it could not be found out. */
  async of(uri: string, draft: Draft): Promise<KnownDocuments> {
    const now = Date.now();
    const last = this.#answers.get(uri);
    if (last && last.until >= now && haveSameLinks(last.pages, draft)) return last.known;
    const targets = localTargets(draft);
    const known = this.#documents.get(uri) ?? new Map<string, LinkedDocument>();
    this.#documents.set(uri, known);
    const asked: LinkedDocument[] = [];
    for (const target of targets) {
      const document = known.get(target) ?? { uris: this.#urisOf(target, uri), there: undefined, until: 0 };
      known.set(target, document);
      if (document.until >= now) continue;
      document.there = document.uris.length === 0 ? undefined : false;
      document.until = now + KNOWN_FOR;
      asked.push(document);
    }
    // Most stand right beside the draft: the folders around it are asked only for the others.
    for (const isBeside of [true, false]) await this.#ask(asked, isBeside);
    const files = [uri, ...(draft.files ?? []).map(({ name }) => name)];
    const isOwn = (target: string) =>
      known
        .get(target)
        ?.uris.slice(0, 1)
        .some(one => files.some(file => isSame(file, one)));
    const answer: KnownDocuments = {
      documents: new Set(targets.filter(target => known.get(target)?.there)),
      absent: new Set(targets.filter(target => known.get(target)?.there === false && !mayBeNoFile(target))),
      own: new Set(targets.filter(isOwn)),
    };
    const until = Math.min(now + KNOWN_FOR, ...targets.map(target => known.get(target)?.until ?? 0));
    // While the files were asked for, the draft may have been forgotten.
    if (this.#documents.get(uri) === known)
      this.#answers.set(uri, { pages: draft.pages.map(linksOf), known: answer, until });
    return answer;
  }

  /** Finds out which documents are there that are not known to be: right beside the draft, or in the folders around it. */
  async #ask(documents: readonly LinkedDocument[], isBeside: boolean): Promise<void> {
    const asked = documents.flatMap(document =>
      document.there === false
        ? (isBeside ? document.uris.slice(0, 1) : document.uris.slice(1)).map(uri => ({ document, uri }))
        : [],
    );
    if (asked.length === 0) return;
    const there = await this.#files.exist(asked.map(({ uri }) => uri)).catch(() => []);
    for (const [index, { document }] of asked.entries()) {
      const answer = there[index];
      // Where one can’t be told, nobody knows of the document.
      document.there = answer === undefined ? undefined : document.there || answer;
    }
  }

  /** Whether files that have come or gone, or folders, bear on what a draft links to. */
  isLinked(changed: readonly string[]): boolean {
    const places = new Set<string>();
    for (const known of this.#documents.values())
      for (const { uris } of known.values())
        for (const uri of uris) {
          // The folders around it, too: of one that goes nobody tells what went with it.
          let key = keyOf(uri);
          while (key !== '' && !places.has(key)) {
            places.add(key);
            key = key.slice(0, Math.max(0, key.lastIndexOf('/')));
          }
        }
    return changed.some(uri => places.has(keyOf(uri).replace(/\/$/, '')));
  }

  /** Where a link of a draft may lead, the likeliest first; nowhere if that is outside its folder, or can’t be told. */
  #urisOf(target: string, draft: string): string[] {
    // Where its escapes are broken, they are part of the name.
    const path = targetPath(target) ?? plainAddress(target).replace(/[?#].*$/s, '');
    return path === '' ? [] : urisInside(path, draft, this.#folderOf(draft));
  }
}

/** What a page links to. */
type Links = Pick<Page, 'targets' | 'definitions'>;

function linksOf({ targets, definitions }: Page): Links {
  return { targets, definitions };
}

/** Whether a draft’s pages have kept the very lists that they had: after a word is typed they have. */
function haveSameLinks(before: readonly Links[], { pages }: Draft): boolean {
  return (
    before.length === pages.length &&
    pages.every(
      ({ targets, definitions }, index) =>
        targets === before[index]?.targets && definitions === before[index].definitions,
    )
  );
}

interface Answer {
  readonly pages: readonly Links[];
  readonly known: KnownDocuments;
  /** In milliseconds, as `Date.now()` counts. */
  readonly until: number;
}

/** A file that a draft links to, and until when it is known whether it is there. */
interface LinkedDocument {
  readonly uris: readonly string[];
  /** Undefined where nobody could tell. */
  there: boolean | undefined;
  until: number;
}
