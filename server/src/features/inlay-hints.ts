/**
 * What a code is about, in a few words behind it.
 */
import type { InlayHint, Range } from 'vscode-languageserver-protocol';
import { citationsOn } from '../assessment/ask.ts';
import type { Coverage } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { FullyAssessed } from './assessed.ts';
import { markupOf } from './markup.ts';
import { pagesHere } from './pages.ts';

/** Characters of a hint: it stands in the middle of a sentence. */
const LONGEST = 40;

/**
 * The hints of the pages that a range touches. None in tables, whose columns they would push apart, none where the text says
 * it itself, and of a code that is cited several times on a page only the first.
 */
export function inlayHints(assessed: FullyAssessed, range: Range, markdown: boolean): InlayHint[] {
  const { assessment, lines } = assessed;
  const items = new Map(assessment.coverage.map(item => [item.tracked.code, item]));
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const hints: InlayHint[] = [];
  for (const { page, index, by } of pagesHere(assessed, range)) {
    const citations = citationsOn(assessment, index);
    const text = citations.length === 0 ? '' : page.slices.map(slice => slice.text).join('');
    const said = new Set<string>();
    const ranges = startsOfSeveral(citations);
    for (const citation of citations) {
      if (ranges.has(citation.start)) continue;
      const item = items.get(citation.code);
      const title = item && titleOf(item);
      if (!item || title === undefined || said.has(citation.code) || isInTable(page, citation)) continue;
      said.add(citation.code);
      if (citation.start + by > to || citation.end + by < from) continue;
      const behind = text.slice(citation.end, citation.end + title.length + 80).toLowerCase();
      if (behind.includes(title.toLowerCase())) continue;
      hints.push({
        position: lines.placeAt(citation.end + by),
        label: shortened(title),
        paddingLeft: true,
        tooltip: wordingOf(item, markdown),
      });
    }
  }
  return hints;
}

/** An area that stands in for its criteria has no title besides its code, and an unlisted code none that is known. */
function titleOf({ tracked }: Coverage): string | undefined {
  const { code, kind, title } = tracked;
  return kind === 'unlisted' || title === '' || title === code ? undefined : title;
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s,;:])[\s,;:]+$/, '')}…`;
}

/** Where several codes are cited at once, by a range: their titles would push the text apart. */
function startsOfSeveral(citations: readonly Span[]): ReadonlySet<number> {
  const starts = new Set<number>();
  return new Set(
    citations.flatMap(({ start }) => {
      const isKnown = starts.has(start);
      starts.add(start);
      return isKnown ? start : [];
    }),
  );
}

function isInTable({ passages }: Page, { start }: Span): boolean {
  return passages.some(
    passage => passage.construct === 'table' && passage.start <= start && start < passage.end,
  );
}

function wordingOf({ tracked }: Coverage, markdown: boolean) {
  const markup = markupOf(markdown);
  const { supportingDocument } = tracked;
  return markup.paragraphs([
    markup.text(tracked.asks),
    ...(supportingDocument === undefined
      ? []
      : [`${markup.strong('Supporting document')}: ${markup.text(supportingDocument)}`]),
  ]);
}
