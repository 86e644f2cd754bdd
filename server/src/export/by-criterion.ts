/**
 * The layout that providers ask for: each criterion with its wording, the passages that are claimed for it and its supporting
 * documents. Each passage is printed once, under the criterion that claims it most closely; under others stands where.
 */
import type { ParagraphChild } from 'docx';
import { titlePage } from '../assessment/ask.ts';
import type { Coverage } from '../assessment/model.ts';
import { counted } from '../text/english.ts';
import { blocksOf } from './blocks.ts';
import { type Claim, claimedPassages, ownersOf, type PlacedPassage } from './claims.ts';
import { documentsIn } from './documents.ts';
import { criterionName, headingName, shortName } from './names.ts';
import { type Block, headingStyle, OUTERMOST, type Place } from './place.ts';
import { label, ownHeading, pageOf, wording, words } from './printed.ts';
import type { Unit } from './units.ts';
import type { Writing } from './writing.ts';

/** The form, with what no criterion claims at its end. */
export function formBlocks(units: readonly Unit[], claims: readonly Claim[], writing: Writing): Block[] {
  const { assessment, passages } = writing;
  const title = titleSection(writing);
  const owners = ownersOf(passages, claims, writing.files, title);
  const claimed = claimedPassages(passages, claims);
  const byOwner = groupedBy(units, owners);
  const isTitle = ({ passages: [first] }: Unit) => first?.construct === 'heading' && first.section === title;
  markElsewhere(claimed, owners, writing);
  const blocks: Block[] = units
    .filter(isTitle)
    .flatMap(({ node, file }) => blocksOf(node, OUTERMOST, writing, file));
  let area: string | undefined;
  for (const item of byArea(assessment.coverage, writing)) {
    const heading = areaHeading(item, writing);
    if (heading !== area && heading !== undefined) blocks.push(ownHeading(heading, 1));
    area = heading;
    const { code } = item.tracked;
    blocks.push(...criterionBlocks(item, claimed.get(code) ?? [], owners, byOwner.get(code) ?? [], writing));
  }
  const place: Place = {
    ...OUTERMOST,
    wants: ({ index, construct }) => construct !== 'footnote' && !owners.has(index),
    rest: true,
    heading: headingsBelow(1),
  };
  const rest = (byOwner.get(undefined) ?? []).filter(unit => !isTitle(unit));
  const restBlocks = withSections(rest, ({ index }) => !owners.has(index), place, writing, title);
  if (restBlocks.length > 0) blocks.push(ownHeading('Further passages', 1), ...restBlocks);
  return blocks;
}

/** The styles of a draft’s headings below one of ours: none is more than one level below that which it stands under. */
function headingsBelow(level: number): Place['heading'] {
  const open: number[] = [];
  return depth => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return headingStyle(level + open.length);
  };
}

/** Index of the section under the document’s title; -1 if it has none. */
function titleSection({ assessment, draft }: Writing): number {
  const title = titlePage(assessment);
  return title < 0 ? -1 : draft.pages.slice(0, title + 1).filter(({ heading }) => heading).length;
}

/** The units that hold passages of each owner, under its code; under undefined those with passages of none. */
function groupedBy(
  units: readonly Unit[],
  owners: ReadonlyMap<number, string>,
): ReadonlyMap<string | undefined, readonly Unit[]> {
  const groups = new Map<string | undefined, Unit[]>();
  for (const unit of units) {
    const own = unit.passages.filter(({ construct }) => construct !== 'footnote');
    // What has no passages is claimed for nothing.
    const codes = own.length === 0 ? [undefined] : own.map(({ index }) => owners.get(index));
    for (const code of new Set(codes)) {
      const group = groups.get(code) ?? [];
      group.push(unit);
      groups.set(code, group);
    }
  }
  return groups;
}

/** The criteria of each area together: codes that nobody listed come in the order of the text. */
function byArea(coverage: readonly Coverage[], writing: Writing): readonly Coverage[] {
  const areas = [...new Set(coverage.map(item => areaHeading(item, writing)))];
  return areas.flatMap(area => coverage.filter(item => areaHeading(item, writing) === area));
}

function areaHeading(
  { tracked }: Coverage,
  { assessment: { framework, task } }: Writing,
): string | undefined {
  const area = framework.areas.find(({ number }) => number === tracked.area);
  const part = task.parts.find(({ id }) => id === tracked.part);
  const title = area?.title;
  return part && title ? `${part.title}: ${title}` : (title ?? part?.title);
}

function criterionBlocks(
  item: Coverage,
  claimed: readonly PlacedPassage[],
  owners: ReadonlyMap<number, string>,
  units: readonly Unit[],
  writing: Writing,
): Block[] {
  const { code, supportingDocument } = item.tracked;
  const name = criterionName(item.tracked);
  const documents = documentsIn(claimed, writing);
  const lines: ParagraphChild[][] = [];
  if (name.asks !== undefined) lines.push([words(name.asks)]);
  if (supportingDocument !== undefined || documents.length > 0) {
    lines.push([
      ...(supportingDocument === undefined
        ? [words('Supporting documents: ', true)]
        : [words('Supporting document asked for: ', true), words(`${supportingDocument}. Referred to: `)]),
      ...(documents.length === 0
        ? [words('none')]
        : documents.flatMap(({ name: document, section }, index) => [
            words(`${index === 0 ? '' : '; '}${document}`),
            ...(section === undefined ? [] : [words(' (page '), pageOf(`section_${section}`), words(')')]),
          ])),
    ]);
  }
  const place: Place = {
    ...OUTERMOST,
    wants: ({ index, construct }) => construct !== 'footnote' && owners.get(index) === code,
    heading: headingsBelow(2),
  };
  const passages = [
    ...withSections(units, ({ index }) => owners.get(index) === code, place, writing),
    ...elsewhere(claimedElsewhere(claimed, owners, code), owners, writing),
  ];
  // What nothing follows is not held at the next criterion, which would draw all of them to one page.
  const isLast = (index: number) => index === lines.length && passages.length === 0;
  return [
    ownHeading(headingName(item), 2, false, !isLast(0)),
    ...lines.map((line, index) => wording(line, !isLast(index + 1))),
    ...passages,
  ];
}

/**
 * Blocks of units, with a label where what follows is from another section whose heading is printed elsewhere; `known` is
 * the section that needs none at first.
 */
function withSections(
  units: readonly Unit[],
  isOwn: (passage: PlacedPassage) => boolean,
  place: Place,
  writing: Writing,
  known?: number,
): Block[] {
  let section = known;
  return units.flatMap(({ node, file, passages }): Block[] => {
    const first = passages.find(isOwn);
    const own = blocksOf(node, { ...place, beside: passages }, writing, file);
    if (!first || own.length === 0) return own;
    const from = writing.headingText(first.section);
    // A heading of the account says itself where what follows is from.
    const isSaid = first.construct === 'heading' || first.section === section || from === undefined;
    section = first.section;
    return isSaid ? own : [label([words(`From ‘${from}’`)]), ...own];
  });
}

/** Passages that are claimed for a criterion and printed under others, by section and by these. */
function claimedElsewhere(
  claimed: readonly PlacedPassage[],
  owners: ReadonlyMap<number, string>,
  code: string,
): readonly (readonly PlacedPassage[])[] {
  const others = new Map<string, PlacedPassage[]>();
  for (const passage of claimed) {
    const owner = owners.get(passage.index);
    if (owner === undefined || owner === code || passage.construct === 'heading') continue;
    const key = `${passage.section} ${owner}`;
    others.set(key, [...(others.get(key) ?? []), passage]);
  }
  return [...others.values()];
}

/** Names the bookmarks that lead to them; before anything is written. */
function markElsewhere(
  claimed: ReadonlyMap<string, readonly PlacedPassage[]>,
  owners: ReadonlyMap<number, string>,
  { bookmarks }: Writing,
): void {
  for (const [code, own] of claimed)
    for (const [first] of claimedElsewhere(own, owners, code))
      if (first) bookmarks.set(first.index, bookmarkOf(first));
}

function bookmarkOf({ index }: PlacedPassage): string {
  return `passage_${index}`;
}

/** Where they are printed. */
function elsewhere(
  groups: ReturnType<typeof claimedElsewhere>,
  owners: ReadonlyMap<number, string>,
  writing: Writing,
): Block[] {
  return groups.flatMap(passages => {
    const [first] = passages;
    const item = writing.assessment.coverage.find(
      ({ tracked }) => first && tracked.code === owners.get(first.index),
    );
    if (!first || !item) return [];
    const from = writing.headingText(first.section);
    const what = `Also ${counted(passages.length, 'passage')}${from === undefined ? '' : ` from ‘${from}’`}`;
    return label(
      [words(`${what}, printed under ${shortName(item)} on page `), pageOf(bookmarkOf(first))],
      false,
    );
  });
}
