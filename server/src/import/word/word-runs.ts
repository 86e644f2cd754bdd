/**
 * How the text of a paragraph is printed.
 */
import { fontIn, type Style, type Styles, sizeIn } from './word-styles.ts';
import { below, childOf, isOn, textOf, valueIn, wordName } from './word-xml.ts';

/** How a run is printed, with all that says so. */
export interface Print {
  /** In halves of a point. */
  readonly size: number;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly font: string | undefined;
}

/** Word’s own size where nothing says another, in halves of a point. */
const USUAL = 20;

/** How a run in a paragraph of a style is printed. */
export function printOf(run: Element, paragraph: Style, styles: Styles): Print {
  const properties = childOf(run, 'rPr');
  const named = valueIn(childOf(properties, 'rStyle'));
  const own = named === undefined ? undefined : styles(named);
  const usual = styles(undefined);
  return {
    size: sizeIn(properties) ?? own?.size ?? paragraph.size ?? usual.size ?? USUAL,
    bold: isOn(properties, 'b') ?? ((own?.bold ?? false) || paragraph.bold),
    underlined: isOn(properties, 'u') ?? false,
    font: fontIn(properties) ?? own?.font ?? paragraph.font ?? usual.font,
  };
}

/** The runs of a paragraph that show text, with the text. */
export function shownRuns(paragraph: Element): { readonly run: Element; readonly text: string }[] {
  return below(paragraph, 'r')
    .filter(run => wordName(run) === 'r')
    .map(run => ({ run, text: textOf(run) }))
    .filter(({ text }) => text !== '');
}

/** The fonts in which all letters are equally wide, as they are used for code. */
const MONOSPACED =
  /^(?:consolas|courier(?: new| std| final draft)?|lucida (?:console|sans typewriter)|menlo|monaco|andale mono|(?:.* )?mono(?:space(?:d)?)?|(?:source|fira|cascadia|sf|ibm plex|jetbrains|ubuntu|roboto|noto sans|liberation|dejavu sans|droid sans) (?:code|mono)(?: .*)?|inconsolata|hack)$/i;

/** Whether a font is one for code. */
export function isMonospaced(font: string | undefined): boolean {
  return font !== undefined && MONOSPACED.test(font);
}
