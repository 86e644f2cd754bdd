/**
 * The supporting documents that the passages of a criterion refer to: files beside the draft, and annexes.
 */
import { annexesOf } from '../assessment/ask.ts';
import { anchorOf, annexKey, targetPath } from '../assessment/documents.ts';
import { namedAnnexes } from '../assessment/wording.ts';
import { isAnchor, linkKey } from '../draft/links.ts';
import type { PlacedPassage } from './claims.ts';
import type { Writing } from './writing.ts';

/** A supporting document. */
export interface SupportingDocument {
  /** A file’s path as the draft has it, or an annex’s heading. */
  readonly name: string;
  /** Of an annex, the index of its section. */
  readonly section: number | undefined;
}

/** The documents that passages refer to, each once, in the order of the text. */
export function documentsIn(passages: readonly PlacedPassage[], writing: Writing): SupportingDocument[] {
  const { links } = writing.assessment;
  const found = new Map<string, SupportingDocument>();
  for (const { key } of passages.flatMap(passage => keysIn(passage, writing))) {
    if (!links.evidence.has(key)) continue;
    const document = documentOf(key, writing);
    if (document) found.set(document.name, document);
  }
  return [...found.values()];
}

function keysIn({ links, start, end }: PlacedPassage, writing: Writing): { readonly key: string }[] {
  return [
    ...links.map(link => ({ key: linkKey(link), at: link.start })),
    ...annexNames(writing)
      .filter(name => start <= name.at && name.at < end)
      .map(({ what, at }) => ({ key: annexKey(what), at })),
  ].sort((a, b) => a.at - b.at);
}

const named = new WeakMap<Writing, readonly { readonly what: string; readonly at: number }[]>();

/** Where the draft’s words name annexes. */
function annexNames(writing: Writing) {
  const known =
    named.get(writing) ??
    writing.draft.pages.flatMap((page, index) =>
      namedAnnexes.on(page).map(({ what, start }) => ({ what, at: start + writing.draft.pageStart(index) })),
    );
  named.set(writing, known);
  return known;
}

function documentOf(key: string, writing: Writing): SupportingDocument | undefined {
  const { links } = writing.assessment;
  const annexes = annexesOf(writing.assessment);
  const label = annexes.find(({ labels }) => labels.some(one => annexKey(one) === key));
  const address = label ? undefined : links.address(key);
  const annex =
    label ??
    (address !== undefined && isAnchor(address)
      ? annexes.find(({ anchors }) => anchors.includes(anchorOf(address)))
      : undefined);
  if (annex) return { name: writing.headingText(annex.section) ?? annex.title, section: annex.section };
  if (address === undefined || isAnchor(address)) return undefined;
  return { name: targetPath(address) ?? address, section: undefined };
}
