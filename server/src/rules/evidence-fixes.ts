/**
 * Quick fixes for a criterion that lacks its supporting document: each leads from a passage that is tagged with it to one.
 */
import { annexesOf, citationsOn, filledLabels, frameOf } from '../assessment/ask.ts';
import { mayBeNoFile } from '../assessment/documents.ts';
import type { Assessment } from '../assessment/model.ts';
import { splitComments } from '../draft/comments.ts';
import type { Passage, Span, SpanEdit } from '../draft/model.ts';
import { lineEnding } from '../text/lines.ts';
import { onItsOwn } from './places.ts';
import type { Fix } from './rule.ts';

/** So many annexes, and so many files, are offered. */
const MOST = 4;

/** Ways to lead to a document from what a code is tagged in; `documents` are files beside the draft, by their paths. */
export function evidenceFixes(
  assessment: Assessment,
  code: string,
  name: string,
  documents: readonly string[],
): Fix[] {
  const passage = claimedPassage(assessment, code);
  if (!passage) return [];
  const { draft, links } = assessment;
  const { text } = draft;
  const insert = (words: string): SpanEdit => {
    const at = passage.start + endOfWords(text.slice(passage.start, passage.end));
    return { start: at, end: at, newText: ` (${words})` };
  };
  const known = [...links.from.there].filter(target => !links.from.own.has(target) && !mayBeNoFile(target));
  const files = [...new Set([...known, ...documents.map(escaped)])].filter(
    target => !/\.(?:md|markdown)(?:#|$)/i.test(target),
  );
  const filled = filledLabels(assessment);
  const annexes = annexesOf(assessment).flatMap(({ title, name: own, labels }) =>
    own !== undefined && labels.length === 1 && filled.has(labels[0] ?? '') ? [{ title, own }] : [],
  );
  return [
    ...files.slice(0, MOST).map(target => ({
      title: `Link ‘${shown(target)}’ here`,
      edits: [insert(`[${name}](${target})`)],
      preferred: files.length === 1 && annexes.length === 0,
      links: [target],
    })),
    ...annexes.slice(0, MOST).map(({ title, own }) => ({
      title: `Refer to ‘${title}’ here`,
      edits: [insert(`see ${own}`)],
      preferred: false,
    })),
    newAnnex(assessment, name, insert),
  ];
}

/** An annex at the end of the draft, with a line to be replaced by the document, and the words that name it. */
function newAnnex(assessment: Assessment, name: string, insert: (words: string) => SpanEdit): Fix {
  const { draft } = assessment;
  const taken = new Set(annexesOf(assessment).flatMap(({ labels }) => labels));
  const label = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !taken.has(letter)) ?? 'A1';
  const [first] = annexesOf(assessment);
  const level = (first && draft.sections[first.section]?.level) ?? 2;
  const eol = lineEnding(draft.text);
  const lines = `${'#'.repeat(level)} Annex ${label}: ${name}${eol}${eol}[Add the document here.]`;
  const end = draft.text.length;
  return {
    title: `Add ‘Annex ${label}: ${name}’ at the end, to be filled in, and refer to it here`,
    edits: [insert(`see Annex ${label}`), { start: end, end, newText: onItsOwn(draft.text, end, lines) }],
    preferred: false,
  };
}

/** The first passage of prose in the account that a code is tagged in. */
function claimedPassage(assessment: Assessment, code: string): Span | undefined {
  const { pages } = assessment.draft;
  const proseOf = (index: number, passages: readonly Passage[] = []): Span | undefined => {
    const passage = passages.find(({ construct, words }) => construct === 'prose' && words > 0);
    const by = assessment.draft.pageStart(index);
    return passage && { start: passage.start + by, end: passage.end + by };
  };
  for (const [index, page] of pages.entries()) {
    if (frameOf(assessment, index).kind !== 'account') continue;
    for (const { code: own, claim } of citationsOn(assessment, index)) {
      if (own !== code) continue;
      const place =
        claim.kind === 'passages'
          ? proseOf(index, page.passages.slice(claim.from, claim.to))
          : (proseOf(index, page.passages) ?? proseOf(index + 1, pages[index + 1]?.passages));
      if (place) return place;
    }
  }
  return undefined;
}

/** Where words go on that belong to a passage’s last sentence: before its full stop, and before tags behind it. */
function endOfWords(source: string): number {
  const visible = splitComments(source).rest;
  const stops = [...visible.matchAll(/[.!?](?=[\s"”’]|$)/g)];
  const stop = stops.findLast(({ index }) => /[\p{L}\p{N})\]”’"%*_]/u.test(visible[index - 1] ?? ''));
  return stop && stop.index > 0 ? stop.index : visible.trimEnd().length;
}

/** A path as the target of a link. */
function escaped(path: string): string {
  return path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[()]/g, unit => (unit === '(' ? '%28' : '%29')))
    .join('/');
}

function shown(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
