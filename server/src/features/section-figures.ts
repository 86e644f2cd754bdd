/**
 * What each heading’s section comes to, its subsections included: words, and the criteria that it claims something for.
 * One walk over the pages; nothing of the text is read.
 */
import { citationsReadOn, codesArrivingAt, textsOn } from '../assessment/ask.ts';
import { isConstruct, isLeftOut } from '../assessment/left-out.ts';
import type { Page } from '../draft/page.ts';
import type { Excludable } from '../framework/model.ts';
import type { FullyAssessed } from './assessed.ts';
import { ownSpan, type PlacedPage, pagesHere } from './pages.ts';

/** A section with all that stands below its heading. */
export interface SectionFigures {
  readonly heading: PlacedPage;
  readonly text: string;
  readonly level: number;
  /** Where the section ends, in offsets of the draft. */
  end: number;
  counted: number;
  total: number;
  /** Words that are not headings. */
  prose: number;
  /** Codes that are cited in it and can be covered there. */
  readonly codes: Set<string>;
}

/** The sections of this document that have a heading, in their order. */
export function sectionFigures(assessed: FullyAssessed): SectionFigures[] {
  const { assessment } = assessed;
  const { excludes } = assessment.wordRules;
  const sections: SectionFigures[] = [];
  /** Those that the page stands in, the outermost first. */
  const around: SectionFigures[] = [];
  const end = ownSpan(assessed).end;
  for (const placed of pagesHere(assessed)) {
    const { page, index, by, frame } = placed;
    if (page.heading) {
      while ((around.at(-1)?.level ?? 0) >= frame.level) {
        const closed = around.pop();
        if (closed) closed.end = by;
      }
      const { text } = page.heading;
      const codes = new Set<string>();
      const section = {
        heading: placed,
        text,
        level: frame.level,
        end,
        codes,
        counted: 0,
        total: 0,
        prose: 0,
      };
      sections.push(section);
      around.push(section);
    }
    const texts = textsOn(assessment, index);
    const total = texts.reduce((sum, text) => sum + text.total, 0);
    const counted = isLeftOut(frame, excludes)
      ? 0
      : texts.reduce(
          (sum, text) => excludes.reduce((left, what) => left - wordsOf(text, what), sum + text.total),
          0,
        );
    const codes =
      frame.kind === 'account'
        ? [
            ...(page.opening > 0 ? codesArrivingAt(assessment, index) : []),
            ...citationsReadOn(assessment, index).flatMap(({ code, claim, quoted }) =>
              quoted || claim.kind === 'next-page' || claim.kind === 'nothing' ? [] : code,
            ),
          ]
        : [];
    for (const section of around) {
      section.counted += counted;
      section.total += total;
      section.prose += total - (page.words.heading ?? 0);
      for (const code of codes) section.codes.add(code);
    }
  }
  return sections;
}

function wordsOf(page: Page, what: Excludable): number {
  return isConstruct(what) ? (page.words[what] ?? 0) : 0;
}
