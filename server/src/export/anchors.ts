/**
 * Where links lead that stay within the document: to headings, by the addresses that GitHub or pandoc gives them, and to files of
 * the draft.
 */
import { targetPath } from '../assessment/documents.ts';
import { isAnchor, isLocalTarget, pandocSlugOf, slugOf } from '../draft/links.ts';
import { namedPlaces } from '../draft/markdown/attributes.ts';
import type { Draft } from '../draft/model.ts';

/** Finds the bookmarks of headings. */
export class Anchors {
  readonly #draft: Draft;
  /** The bookmarks of each file’s headings, by their anchors; and of its first heading, under ''. */
  readonly #byFile: readonly Map<string, string>[];
  readonly #paths: readonly string[];

  constructor(draft: Draft) {
    const files = draft.files ?? [];
    this.#draft = draft;
    this.#paths = files.map(({ path }) => path);
    this.#byFile = (files.length === 0 ? [{ start: 0 }] : files).map(() => new Map<string, string>());
    const starts = files.map(({ start }) => start);
    const used = this.#byFile.map(() => new Map<string, number>());
    let file = 0;
    for (const [section, { heading, headingSpan }] of draft.sections.entries()) {
      if (heading === null || !headingSpan) continue;
      while ((starts[file + 1] ?? Number.POSITIVE_INFINITY) <= headingSpan.start) file++;
      const slug = slugOf(heading);
      const again = used[file]?.get(slug) ?? 0;
      used[file]?.set(slug, again + 1);
      const names = [
        '',
        ...namedPlaces(draft.text.slice(headingSpan.start, headingSpan.end)),
        again === 0 ? slug : `${slug}-${again}`,
        pandocSlugOf(heading),
      ];
      const own = this.#byFile[file];
      // Of headings that read alike the first counts.
      for (const name of names) if (own && !own.has(name)) own.set(name, `section_${section}`);
    }
  }

  /** The bookmark that an address in a file leads to; `file` is its index. Undefined where it leads out of the document. */
  bookmarkOf(url: string, file: number): string | undefined {
    if (isAnchor(url)) {
      const name = decoded(url.slice(1));
      const own = this.#byFile[file]?.get(name);
      if (own !== undefined || name === '') return own;
      return this.#byFile.map(names => names.get(name)).find(found => found !== undefined);
    }
    if (!isLocalTarget(url) || !this.#draft.files) return undefined;
    const path = targetPath(url);
    const from = this.#paths[file];
    if (path === undefined || from === undefined) return undefined;
    const to = this.#paths.indexOf(resolved(path, from));
    const names = this.#byFile[to];
    const at = url.indexOf('#');
    return names && ((at < 0 ? undefined : names.get(decoded(url.slice(at + 1)))) ?? names.get(''));
  }
}

/** A path from the folder of a file. */
function resolved(path: string, from: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}
