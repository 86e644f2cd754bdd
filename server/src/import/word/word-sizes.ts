/**
 * Headings that are so by their print alone: lines by themselves that are larger than the text, or bold.
 */
import { readsAsCaption } from '../../text/caption.ts';
import { printOf, shownRuns } from './word-runs.ts';
import { outlineLevel, type Styles } from './word-styles.ts';
import { childOf, elementsIn, textOf, valueIn, wordName } from './word-xml.ts';

/** Words of a line that may be meant as a heading. */
const LONGEST_HEADING = 12;
/** How much larger than the text a line is that is larger. */
const LARGER = 1.12;
/** Levels below the title that are told apart. */
const LEVELS = 4;

/** Whether a line’s words can be a heading. */
export function looksLikeHeading(text: string): boolean {
  return text.split(' ').length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/[.,;:!?]$/.test(text);
}

interface Line {
  readonly paragraph: Element;
  readonly text: string;
  /** How much it stands out: its size, and a half more if it is bold, a quarter if it is underlined; 0 if it does not. */
  readonly rank: number;
}

/**
 * The level of each paragraph that is a heading by its print, from 1, in a document that has no other headings; none in one that
 * has. A title by its size is level 0.
 */
export function headingsBySize(body: Element, styles: Styles): ReadonlyMap<Element, number> {
  const none = new Map<Element, number>();
  const paragraphs = paragraphsIn(body);
  if (paragraphs.some(paragraph => isHeading(paragraph, styles))) return none;
  const usual = usualSize(paragraphs, styles);
  const lines = paragraphs
    .map(paragraph => lineOf(paragraph, styles, usual))
    .filter(line => line.text !== '');
  // A line that another of its kind or of a larger one follows has no text of its own.
  const headings = lines.filter(({ rank }, index) => rank > 0 && (lines[index + 1]?.rank ?? rank) < rank);
  const ranks = [...new Set(headings.map(({ rank }) => rank))].sort((a, b) => b - a);
  const [first] = headings;
  const isTitled =
    first !== undefined &&
    first.rank === ranks[0] &&
    headings.filter(({ rank }) => rank === first.rank).length === 1 &&
    headings.length > 1 &&
    lines[0] === first;
  const top = isTitled ? 0 : 1;
  return new Map(
    headings.map(({ paragraph, rank }) => [paragraph, Math.min(LEVELS, ranks.indexOf(rank) + top)]),
  );
}

/** The paragraphs of a document that stand in no table. */
function paragraphsIn(container: Element): Element[] {
  return elementsIn(container).flatMap(child => {
    switch (wordName(child)) {
      case 'p':
        return [child];
      case 'sdt':
        return paragraphsIn(childOf(child, 'sdtContent') ?? child);
      case 'customXml':
      case 'ins':
        return paragraphsIn(child);
      default:
        return [];
    }
  });
}

function isHeading(paragraph: Element, styles: Styles): boolean {
  const properties = childOf(paragraph, 'pPr');
  const style = styles(valueIn(childOf(properties, 'pStyle')));
  const outline = valueIn(childOf(properties, 'outlineLvl'));
  const level = outline === undefined ? style.level : outlineLevel(outline);
  return level > 0 && style.role !== 'contents' && textOf(paragraph) !== '';
}

/** The size that most of the text has. */
function usualSize(paragraphs: readonly Element[], styles: Styles): number {
  const sizes = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const style = styles(valueIn(childOf(childOf(paragraph, 'pPr'), 'pStyle')));
    for (const { run, text } of shownRuns(paragraph)) {
      const { size } = printOf(run, style, styles);
      sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    }
  }
  const [most] = [...sizes].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function lineOf(paragraph: Element, styles: Styles, usual: number): Line {
  const text = textOf(paragraph);
  const properties = childOf(paragraph, 'pPr');
  const style = styles(valueIn(childOf(properties, 'pStyle')));
  const own = valueIn(childOf(childOf(properties, 'numPr'), 'numId'));
  const isItem = (own ?? style.list?.id ?? '0') !== '0';
  // What is larger may be a question.
  const canBe = looksLikeHeading(text.replace(/[?!:]$/, '')) && !readsAsCaption(text);
  if (style.role !== 'plain' || isItem || !canBe) return { paragraph, text, rank: 0 };
  const prints = shownRuns(paragraph).map(({ run }) => printOf(run, style, styles));
  const size = Math.min(...prints.map(print => print.size));
  const isBold = prints.every(({ bold }) => bold);
  const isUnderlined = prints.every(({ underlined }) => underlined);
  const stands =
    size >= usual * LARGER ||
    (size >= usual && (isBold || isUnderlined) && looksLikeHeading(text.replace(/\?$/, '')));
  return { paragraph, text, rank: stands ? size + (isBold ? 0.5 : isUnderlined ? 0.25 : 0) : 0 };
}
