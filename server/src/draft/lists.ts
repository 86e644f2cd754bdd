/**
 * The lists of a whole document, put together from its pages for those who want to see all of it.
 */
import type { Draft, Mention, Passage, Section, Span } from './model.ts';
import { shift } from './page.ts';

/** The heading line of a section, by its index (0 is what stands before any heading, and has none). */
export function headingSpan(draft: Pick<Draft, 'pages' | 'pageStart'>, section: number): Span | undefined {
  let passed = 0;
  for (const [index, { heading }] of draft.pages.entries()) {
    if (heading && ++passed === section) {
      const { start, end } = shift(heading, draft.pageStart(index));
      return { start, end };
    }
  }
  return undefined;
}

/** The headings of a draft’s sections, without the rest of what `Draft.sections` puts together. */
export function sectionHeadings({ pages }: Pick<Draft, 'pages'>): (string | null)[] {
  const headings: (string | null)[] = [null];
  for (const { heading } of pages) if (heading) headings.push(heading.text);
  return headings;
}

/** The lists; offsets count from the start of the text. */
export interface Lists {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
}

/** Puts the lists of the whole document together. */
export function listsOf(draft: Pick<Draft, 'pages' | 'pageStart' | 'length'>): Lists {
  const passages: Passage[] = [];
  const mentions: Unsettled[] = [];
  /** Those of comments that wait for the next block. */
  let waiting: Unsettled[] = [];
  const origin = draft.pages[0]?.slices[0]?.text.startsWith('\u{feff}') ? 1 : 0;
  const sections: OpenSection[] = [openSection(null, 0, { start: origin, end: origin }, 0)];
  for (const [index, page] of draft.pages.entries()) {
    const by = draft.pageStart(index);
    const first = passages.length;
    if (page.heading) {
      const span = shift(page.heading, by);
      closeSection(sections.at(-1), span.start, first);
      sections.push(openSection(page.heading.text, page.heading.depth, span, first));
    }
    for (const passage of page.passages) {
      passages.push({
        ...passage,
        ...shift(passage, by),
        links: passage.links.map(link => ({ ...link, ...shift(link, by) })),
      });
    }
    if (page.opening > 0) {
      for (const mention of waiting)
        mention.claim = page.heading
          ? { section: sections.length - 1 }
          : { from: first, to: first + page.opening };
      waiting = [];
    }
    for (const { claim, ...mention } of page.mentions) {
      const placed = { ...mention, ...shift(mention, by), section: sections.length - 1 };
      const unsettled: Unsettled =
        claim.kind === 'passages' || claim.kind === 'line'
          ? { ...placed, claim: { from: first + claim.from, to: first + claim.to } }
          : {
              ...placed,
              claim: claim.kind === 'section' ? { section: placed.section } : { from: 0, to: 0 },
            };
      mentions.push(unsettled);
      if (claim.kind === 'next-page') waiting.push(unsettled);
    }
  }
  closeSection(sections.at(-1), draft.length, passages.length);

  const closed = sections.map((section, index): Section => {
    let endIndex = index + 1;
    if (section.level > 0) {
      while (endIndex < sections.length && (sections[endIndex]?.level ?? 0) > section.level) endIndex++;
    }
    let words = 0;
    for (let at = section.passages.from; at < section.passages.to; at++) words += passages[at]?.words ?? 0;
    return { ...section, endIndex, words };
  });
  return {
    passages,
    sections: closed,
    mentions: mentions.map(mention => ({ ...mention, claim: settle(mention, closed) })),
  };
}

/** A mention whose claim may still have to be found. */
type Unsettled = Omit<Mention, 'claim'> & { claim: Mention['claim'] | { section: number } };

/** A section while it is being filled. */
interface OpenSection {
  heading: string | null;
  level: number;
  headingSpan: Span;
  end: number;
  passages: { from: number; to: number };
}

function openSection(heading: string | null, level: number, headingSpan: Span, from: number): OpenSection {
  return { heading, level, headingSpan, end: headingSpan.end, passages: { from, to: from } };
}

function closeSection(section: OpenSection | undefined, end: number, to: number): void {
  if (!section) return;
  section.end = end;
  section.passages.to = to;
}

/** A claim as a range of passages: a section’s reaches over its subsections; a comment with no block behind it claims none. */
function settle({ claim }: Pick<Unsettled, 'claim'>, sections: readonly Section[]): Mention['claim'] {
  if (!('section' in claim)) return claim;
  const section = sections[claim.section];
  const last = section ? sections[section.endIndex - 1] : undefined;
  return { from: section?.passages.from ?? 0, to: last?.passages.to ?? 0 };
}
