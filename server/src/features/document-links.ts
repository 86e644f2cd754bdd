/**
 * Where a draft leads: annexes that its words name lead to their headings, and the files that its front matter lists to
 * themselves. Ordinary links are for the editor’s Markdown, if it has one.
 */
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { annexesOf } from '../assessment/ask.ts';
import { namedAnnexes } from '../assessment/wording.ts';
import { linkKey, plainAddress } from '../draft/links.ts';
import { headingSpan } from '../draft/lists.ts';
import type { Span } from '../draft/model.ts';
import { readList } from '../project/paths.ts';
import { type FullyAssessed, rangeOf, uriAt, uriOfTarget } from './assessed.ts';
import { workLinks } from './cited-work.ts';
import { type PlacedPage, pagesHere } from './pages.ts';

/** The links of a document; with `ordinary` also those that Markdown makes to files beside it. */
export function documentLinks(assessed: FullyAssessed, ordinary: boolean): DocumentLink[] {
  const annexes = annexHeadings(assessed);
  const links = [...partLinks(assessed), ...workLinks(assessed)];
  for (const placed of pagesHere(assessed)) {
    if (annexes.size > 0) for (const link of annexLinks(assessed, placed, annexes)) links.push(link);
    if (ordinary) for (const link of fileLinks(assessed, placed)) links.push(link);
  }
  return links;
}

/** A heading that words can lead to. */
interface Heading extends Span {
  readonly title: string;
}

/** The headings of annexes, by their labels; of two with the same label the first. */
function annexHeadings({ assessment }: FullyAssessed): Map<string, Heading> {
  const headings = new Map<string, Heading>();
  for (const { labels, section, title } of annexesOf(assessment)) {
    const span = labels.length > 0 ? headingSpan(assessment.draft, section) : undefined;
    for (const label of labels) if (span && !headings.has(label)) headings.set(label, { ...span, title });
  }
  return headings;
}

function annexLinks(
  assessed: FullyAssessed,
  { page, by }: PlacedPage,
  annexes: ReadonlyMap<string, Heading>,
): DocumentLink[] {
  const { lines } = assessed;
  const links: DocumentLink[] = [];
  let end = 0;
  for (const name of namedAnnexes.on(page)) {
    // One between ‘A’ and ‘C’ stands nowhere.
    if (name.start === name.end) continue;
    const to = annexes.get(name.what);
    // Of ‘Annexes A and B’ the second is known by its label alone.
    const start = name.start < end ? name.end - name.what.length : name.start;
    if (name.start >= end || start >= end) end = name.end;
    if (!to || isIn(to, name.start + by)) continue;
    // What is a link already leads where its writer wants it to.
    if (page.passages.some(passage => passage.links.some(link => isIn(link, name.start)))) continue;
    links.push({
      range: rangeOf(lines, { start: start + by, end: name.end + by }),
      target: `${uriAt(assessed, to.start)}#L${lines.placeAt(to.start).line + 1}`,
      tooltip: `Go to ‘${to.title}’`,
    });
  }
  return links;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The draft’s files, where the first lists them. */
function partLinks(assessed: FullyAssessed): DocumentLink[] {
  const { files, uri, lines, assessment } = assessed;
  const [first] = files ?? [];
  if (!files || first?.name !== uri) return [];
  const listed = readList(assessment.draft.frontMatter?.entries.get('parts'), first.path, new Set()).files;
  return listed.flatMap(({ path, start, end }) => {
    const file = files.find(each => each.path === path);
    return file ? { range: rangeOf(lines, { start, end }), target: file.name } : [];
  });
}

/** Links to files in the draft’s folder of the workspace, as its first file would write them. */
function fileLinks(assessed: FullyAssessed, { page, by }: PlacedPage): DocumentLink[] {
  const { lines, assessment } = assessed;
  return page.passages
    .flatMap(({ links }) => links)
    .flatMap(link => {
      const url = link.url || assessment.links.address(linkKey(link));
      const file = url === undefined ? undefined : uriOfTarget(assessed, url);
      const target = url !== undefined && file !== undefined && withPlace(file, url);
      return target ? { range: rangeOf(lines, { start: link.start + by, end: link.end + by }), target } : [];
    });
}

/** A file with the query and the place in it that an address names. */
function withPlace(file: string, address: string): string {
  const [place = ''] = /[?#].*$/s.exec(plainAddress(address)) ?? [];
  return URL.canParse(file + place) ? new URL(file + place).toString() : file;
}
