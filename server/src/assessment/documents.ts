/**
 * Links from a draft to documents beside it.
 */

import { isAnchor, isLocalTarget, plainAddress } from '../draft/links.ts';
import { namedPlaces } from '../draft/markdown/attributes.ts';
import type { Label } from '../draft/markdown/labels.ts';
import type { Draft } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Slice } from '../draft/slice.ts';
import type { Outline } from './outline.ts';

/** The relative link targets of a draft and its definitions, each once, as it writes them. */
export function localTargets(draft: Draft): string[] {
  const targets = new Set<string>();
  for (const { targets: onPage, definitions } of draft.pages) {
    for (const key of onPage) if (isLocalTarget(key) && !key.startsWith('[')) targets.add(key);
    for (const [, url] of definitions) if (isLocalTarget(url)) targets.add(url);
  }
  return [...targets];
}

/** What is known of the files that a draft links to, by the targets as it writes them; of others nothing is known. */
export interface LinkedFiles {
  readonly there?: ReadonlySet<string> | undefined;
  readonly absent?: ReadonlySet<string> | undefined;
  /** Those that are the draft itself: such a link is no evidence, and `draft.md#annex-a` leads to the annex. */
  readonly own?: ReadonlySet<string> | undefined;
}

/** Where a draft’s links lead, by what they are known by (`linkKey`), and annexes by what words name them (`annexKey`). */
export interface Links {
  /** What a criterion’s supporting document can be: files that are there, and annexes. */
  readonly evidence: ReadonlySet<string>;
  /** Files that are not there, and places that the draft has not got. */
  readonly broken: ReadonlySet<string>;
  /** The address that a key comes to: of a reference that of its definition. */
  address(key: string): string | undefined;
  /** What they were found from, to see whether they are the same after an edit. */
  readonly from: {
    readonly pages: readonly Page[];
    readonly outline: Outline;
    readonly there: ReadonlySet<string>;
    readonly absent: ReadonlySet<string>;
    readonly own: ReadonlySet<string>;
  };
}

/** What words that name an annex are known by, among the keys of links. */
export function annexKey(label: string): string {
  return `§${label}`;
}

/** Finds out where the links of a draft lead; the previous answer holds while its links and headings stay as they are. */
export function linksOf(
  { pages }: Draft,
  outline: Outline,
  { there = NO_FILES, absent = NO_FILES, own = NO_FILES }: LinkedFiles,
  previous: Links | undefined,
): Links {
  const from = { pages, outline, there, absent, own };
  if (previous && isFoundFrom(previous.from, from)) return previous;
  let definitions: Map<string, string> | undefined;
  const address = (key: string): string | undefined => {
    if (key.startsWith('[')) definitions ??= definitionsOf(pages);
    const url = key.startsWith('[') ? definitions?.get(key) : key;
    return url !== undefined && own.has(url) ? placeIn(url) : url;
  };
  /** Of elements that HTML in the draft has, and those that attributes in braces name. */
  let ids: ReadonlySet<string> | undefined;
  const evidence = new Set<string>();
  const broken = new Set<string>();
  for (const label of outline.filledLabels) evidence.add(annexKey(label));
  for (const key of new Set(pages.flatMap(({ targets }) => targets))) {
    const url = address(key);
    if (url === undefined) continue;
    if (isAnchor(url)) {
      const anchor = anchorOf(url);
      if (outline.filledAnchors.has(anchor)) evidence.add(key);
      else if (!outline.anchors.has(anchor) && !isElsewhere(anchor)) {
        ids ??= new Set(pages.flatMap(({ slices }) => slices.flatMap(idsIn)));
        if (!ids.has(anchor)) broken.add(key);
      }
    } else if (there.has(url)) {
      if (!isFolder(url)) evidence.add(key);
    } else if (absent.has(url)) broken.add(key);
  }
  return { evidence, broken, address, from };
}

function isFoundFrom(old: Links['from'], now: Links['from']): boolean {
  return (
    old.outline === now.outline &&
    isSameSet(old.there, now.there) &&
    isSameSet(old.absent, now.absent) &&
    isSameSet(old.own, now.own) &&
    old.pages.length === now.pages.length &&
    // Anchors that HTML and attributes make are looked for in all of the text, but only for links that lead nowhere else.
    old.pages.every((page, index) => {
      const next = now.pages[index];
      return (
        page === next ||
        (page.targets === next?.targets &&
          page.definitions === next.definitions &&
          hasNoIds(page) &&
          hasNoIds(next))
      );
    })
  );
}

function hasNoIds({ slices }: Page): boolean {
  return slices.every(slice => !/[<{]/.test(slice.text) || idsIn(slice).length === 0);
}

/** Whether two sets hold the same. */
export function isSameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

const NO_FILES: ReadonlySet<string> = new Set();

/** The place that an address names in its file; `#`, the top, where it names none. */
function placeIn(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? '#' : url.slice(at);
}

/** Of several definitions of a label the first counts (CommonMark 0.31, section 4.7). */
function definitionsOf(pages: readonly Page[]): Map<string, string> {
  const definitions = new Map<Label, string>();
  for (const page of pages)
    for (const [label, url] of page.definitions) if (!definitions.has(label)) definitions.set(label, url);
  return definitions;
}

/** The place that an address such as `#Annex-A` names. */
export function anchorOf(url: string): string {
  try {
    return decodeURIComponent(url.slice(1)).toLowerCase();
  } catch {
    return url.slice(1).toLowerCase();
  }
}

/** The top of the page, footnotes and marked texts, which no heading makes. */
function isElsewhere(anchor: string): boolean {
  return anchor === '' || /^(?:top$|:~:|(?:user-content-)?fn(?:ref)?\W?\w+$)/.test(anchor);
}

const knownIds = new WeakMap<Slice, readonly string[]>();

function idsIn(slice: Slice): readonly string[] {
  const ids = knownIds.get(slice) ?? [
    ...[...slice.text.matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/gi)].map(([, id]) =>
      String(id).toLowerCase(),
    ),
    ...namedPlaces(slice.text),
  ];
  knownIds.set(slice, ids);
  return ids;
}

/** The path of a file that a link leads to, the same however it is written; undefined where it can’t be read. */
export function filePath(target: string): string | undefined {
  return targetPath(target)?.replace(/^(?:\.\/)+/, '');
}

/** Whether a target says itself that it is a folder: no document. */
function isFolder(target: string): boolean {
  return /(?:^|[/\\])\.{0,2}$/.test(targetPath(target) ?? '');
}

/** Whether a target that is no file can be anything else: a folder, or a page that a program finds by less than its name. */
export function mayBeNoFile(target: string): boolean {
  return !/(?<![^/\\])\.*[^./\\][^/\\]*\.[^./\\]+$/.test(targetPath(target) ?? '');
}

/** The path that a target names, without its anchor or query; undefined where its escapes are broken. */
export function targetPath(target: string): string | undefined {
  try {
    return decodeURIComponent(plainAddress(target).replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
