/**
 * Paragraphs that the export writes itself: labels, headings and wordings of criteria. None of their words are counted.
 */
import { Bookmark, PageReference, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { safeText } from './safe-text.ts';
import { NOT_COUNTED, styleId } from './styles.ts';

/** A heading of ours, at a level from 1. */
export function ownHeading(
  text: string,
  level: 1 | 2 | 3,
  pageBreakBefore = false,
  keepNext = true,
): Paragraph {
  return new Paragraph({
    style: styleId(`Heading${level}`, false),
    children: [new TextRun(safeText(text))],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    ...(keepNext ? {} : { keepNext }),
  });
}

/** The wording of a criterion, and what else belongs to it. */
export function wording(children: readonly ParagraphChild[], keepNext = true): Paragraph {
  return new Paragraph({ style: `${NOT_COUNTED}Criterion`, children, ...(keepNext ? {} : { keepNext }) });
}

/** A small line that says where something is from, or where more is. */
export function label(children: readonly ParagraphChild[], keepNext = true): Paragraph {
  return new Paragraph({ style: `${NOT_COUNTED}Label`, children, keepNext });
}

/** Plain text of ours. */
export function words(text: string, bold = false): TextRun {
  return new TextRun({ text: safeText(text), ...(bold ? { bold } : {}) });
}

/** The number of the page that a bookmark is on, which Word and LibreOffice fill in. */
export function pageOf(bookmark: string): ParagraphChild {
  return new PageReference(bookmark, { hyperlink: true });
}

/** An invisible paragraph that holds a bookmark at a border of the account. */
export function boundary(id: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    style: `${NOT_COUNTED}Boundary`,
    children: [new Bookmark({ id, children: [] })],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  });
}
