/**
 * Which passages stand where, whether they are counted, and which criterion each is printed under.
 */
import type { Table } from 'mdast';
import { frameOfPassage } from '../assessment/ask.ts';
import { isLeftOut } from '../assessment/left-out.ts';
import type { Assessment, Coverage, SectionKind } from '../assessment/model.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { Construct, Link, Span } from '../draft/model.ts';
import { inOrder, type SourceFile } from './source.ts';

/** A passage of the draft. */
export interface PlacedPassage extends Span {
  readonly index: number;
  /** Index into `Draft.sections`. */
  readonly section: number;
  readonly kind: SectionKind;
  /** Whether its whole section is left out of the count, and so printed behind the account. */
  readonly leftOut: boolean;
  /** Whether its words are counted. */
  readonly counted: boolean;
  readonly construct: Construct;
  readonly links: readonly Link[];
  readonly words: number;
}

/** All passages, in the order of the text. */
export function placedPassages(assessment: Assessment): PlacedPassage[] {
  const { draft, wordRules } = assessment;
  const { excludes } = wordRules;
  const placed: PlacedPassage[] = [];
  let section = 0;
  for (const [at, page] of draft.pages.entries()) {
    if (page.heading) section++;
    const by = draft.pageStart(at);
    for (const [passage, { start, end, construct, links, words }] of page.passages.entries()) {
      const frame = frameOfPassage(assessment, at, passage);
      const isCounted = !isLeftOut(frame, excludes);
      placed.push({
        index: placed.length,
        start: start + by,
        end: end + by,
        section,
        kind: frame.kind,
        // An abstract, say, stays where it is.
        leftOut: !isCounted && frame.kind !== 'account',
        counted: isCounted && !excludes.some(what => what === construct),
        construct,
        links,
        words,
      });
    }
  }
  return placed;
}

/** What a citation claims: passages of the account, from one to before another. */
export interface Claim {
  readonly coverage: Coverage;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in a comment. */
  readonly inComment: boolean;
}

/** The claims of all citations, by criterion in the task’s order. */
export function claimsOf({ coverage }: Assessment): Claim[] {
  return coverage.flatMap(item =>
    item.citations.map(({ form, passages: { from, to } }) => ({
      coverage: item,
      from,
      to,
      inComment: form === 'comment',
    })),
  );
}

/** What each criterion claims of the account, by index of passage; notes are printed where their marks stand. */
export function claimedPassages(
  passages: readonly PlacedPassage[],
  claims: readonly Claim[],
): ReadonlyMap<string, readonly PlacedPassage[]> {
  const claimed = new Map<string, Set<PlacedPassage>>();
  for (const { coverage, from, to } of claims) {
    const own = claimed.get(coverage.tracked.code) ?? new Set();
    claimed.set(coverage.tracked.code, own);
    for (const passage of passages.slice(from, to)) if (isOfAccount(passage)) own.add(passage);
  }
  return new Map([...claimed].map(([code, own]) => [code, [...own].sort((a, b) => a.index - b.index)]));
}

function isOfAccount({ kind, construct, leftOut }: PlacedPassage): boolean {
  return kind === 'account' && construct !== 'footnote' && !leftOut;
}

/**
 * The code that each passage is printed under, by its index: the one that claims it most closely. A table stays whole, and
 * a heading goes with the first text below it; what is under no code is not in the map.
 */
export function ownersOf(
  passages: readonly PlacedPassage[],
  claims: readonly Claim[],
  files: readonly SourceFile[],
  title: number,
): ReadonlyMap<number, string> {
  const closest = new Map<number, { readonly code: string; readonly size: number }>();
  for (const { coverage, from, to } of claims) {
    const { code } = coverage.tracked;
    for (const passage of passages.slice(from, to)) {
      const known = closest.get(passage.index);
      if (isOfAccount(passage) && (!known || to - from < known.size))
        closest.set(passage.index, { code, size: to - from });
    }
  }
  const owners = new Map([...closest].map(([index, { code }]) => [index, code]));
  for (const cells of tablesOf(passages, files)) {
    const owner = cells.map(({ index }) => owners.get(index)).find(code => code !== undefined);
    for (const { index } of cells) if (owner !== undefined) owners.set(index, owner);
  }
  let headings: PlacedPassage[] = [];
  for (const passage of passages) {
    if (passage.construct === 'footnote') continue;
    if (passage.construct === 'heading') {
      owners.delete(passage.index);
      if (passage.section !== title && isOfAccount(passage)) headings.push(passage);
      continue;
    }
    const owner = owners.get(passage.index);
    if (owner !== undefined) for (const { index } of headings) owners.set(index, owner);
    headings = [];
  }
  return owners;
}

/** The passages of each table. */
function tablesOf(passages: readonly PlacedPassage[], files: readonly SourceFile[]): PlacedPassage[][] {
  return files.flatMap(({ nodes, base }) =>
    inOrder(nodes)
      .filter((node): node is Table => node.type === 'table')
      .map(node => {
        const { start, end } = spanOf(node);
        return passages.filter(passage => passage.start >= start + base && passage.end <= end + base);
      }),
  );
}
