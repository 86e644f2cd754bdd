/**
 * The supporting documents of a draft in a list: the files that it links to, and its annexes, with where it refers to
 * them and for which criteria. Made when somebody asks for it.
 */

import { isAnchor, isLocalTarget, linkKey } from '../draft/links.ts';
import { headingSpan } from '../draft/lists.ts';
import type { Span } from '../draft/model.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import { anchorOf, annexKey, filePath } from './documents.ts';
import { outermost } from './frames.ts';
import type { Assessment } from './model.ts';
import type { Claimed } from './page-tally.ts';
import type { DocumentKind, DocumentStatus } from './states.ts';
import { eachClaim, noteStanding } from './sums.ts';
import { bodyStandingIn } from './walk.ts';
import { namedAnnexes } from './wording.ts';

/** A file or an annex. */
export interface ListedDocument {
  /** The file’s path as the draft has it, without escapes; the annex’s heading, or its label where it has none. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** Of a file that nobody could look for, and an annex that is no heading of the draft, nothing is known. */
  readonly status: DocumentStatus;
  /** Where links lead, as the draft writes it; none of an annex. */
  readonly target: string | undefined;
  /** The annex’s heading line. */
  readonly heading: Span | undefined;
  /** Where the draft refers to it, in its order; `section` is an index into `Draft.sections`. */
  readonly links: readonly ReferenceTo[];
  /** Codes whose claimed passages lead to it, in the order of the draft. */
  readonly criteria: readonly string[];
}

/** A place that refers to a document. */
export interface ReferenceTo extends Span {
  readonly section: number;
  /** Whether it stands in the account, and not in an annex. */
  readonly inAccount: boolean;
}

interface Filling extends Omit<ListedDocument, 'links' | 'criteria'> {
  readonly links: ReferenceTo[];
  readonly criteria: Set<string>;
}

/** Annexes in the order of their headings, then files as they are first referred to. */
export function documentsOf(assessment: Assessment): ListedDocument[] {
  const { draft, links, walk } = assessment;
  const { pages, frames, outline } = walk;
  const documents: Filling[] = [];
  const byAnchor = new Map<string, Filling>();
  const byLabel = new Map<string, Filling>();
  for (const { title, labels, anchors, section } of outline.annexes) {
    const heading = headingSpan(draft, section);
    const annex: Filling = {
      ...{ name: title, kind: 'annex', status: 'there', target: undefined, heading },
      ...{ links: [], criteria: new Set() },
    };
    documents.push(annex);
    for (const anchor of anchors) if (!byAnchor.has(anchor)) byAnchor.set(anchor, annex);
    for (const label of labels) if (!byLabel.has(label)) byLabel.set(label, annex);
  }
  const unlabelled: Filling[] = [];
  const files = new Map<string, Filling>();

  let section = 0;
  for (const [index, page] of pages.entries()) {
    if (page.heading) section++;
    const frame = frames[index] ?? outermost;
    if (frame.kind === 'references') continue;
    const by = draft.pageStart(index);
    const inAccount = frame.kind === 'account';
    for (const { start, end, key } of referencesOn(page))
      lead(key)?.links.push({ start: start + by, end: end + by, section, inAccount });
    const claim = (code: string, { targets }: Claimed) => {
      for (const key of targets) lead(key)?.criteria.add(code);
    };
    eachClaim(bodyOf(page), bodyStandingIn(walk, index), claim);
    for (const note of walk.notes.get(index) ?? [])
      eachClaim(note.page, noteStanding(note.page, frame, walk.adding.reader), claim);
  }
  return [...documents, ...unlabelled, ...files.values()].map(document => ({
    ...document,
    criteria: [...document.criteria],
  }));

  /** The document that the key of a link leads to, which is put into the list if it is new. */
  function lead(key: string): Filling | undefined {
    if (key.startsWith(annexKey(''))) return labelled(key.slice(annexKey('').length));
    const url = links.address(key);
    if (url === undefined) return undefined;
    if (isAnchor(url)) return byAnchor.get(anchorOf(url));
    const path = isLocalTarget(url) ? filePath(url) : undefined;
    if (path === undefined || path === '') return undefined;
    const known = files.get(path);
    if (known) return known;
    const status = links.evidence.has(key) ? 'there' : links.broken.has(key) ? 'missing' : 'unknown';
    const file: Filling = {
      ...{ name: path, kind: 'file', status, target: url, heading: undefined },
      ...{ links: [], criteria: new Set() },
    };
    files.set(path, file);
    return file;
  }

  function labelled(label: string): Filling {
    const known = byLabel.get(label);
    if (known) return known;
    const annex: Filling = {
      ...{ name: `Annex ${label}`, kind: 'annex', status: 'unknown', target: undefined, heading: undefined },
      ...{ links: [], criteria: new Set() },
    };
    byLabel.set(label, annex);
    unlabelled.push(annex);
    return annex;
  }
}

/** What a page refers to, in its order; offsets count from the page’s start. An annex’s own heading is no reference. */
function referencesOn(page: Page): (Span & { readonly key: string })[] {
  const links = page.passages.flatMap(passage =>
    passage.links.map(link => ({ start: link.start, end: link.end, key: linkKey(link) })),
  );
  const named = namedAnnexes
    .on(page)
    .filter(({ start }) => !page.heading || start >= page.heading.end)
    .map(({ what, start, end }) => ({ start, end, key: annexKey(what) }));
  // A link that names its annex is one place. Both stand in the order of the text.
  let at = 0;
  const further = named.filter(({ start }) => {
    while (at < links.length && (links[at]?.end ?? 0) <= start) at++;
    const link = links[at];
    return !link || start < link.start;
  });
  return [...links, ...further].sort((a, b) => a.start - b.start);
}
