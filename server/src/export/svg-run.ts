/**
 * SVG drawings in Word documents.
 */
import { type IContext, type IImageOptions, ImageRun, type IXmlableObject } from 'docx';

/** A picture of nothing, of which the library asks one for programs that know no SVG. */
const NOTHING = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  character => character.charCodeAt(0),
);

type Settings = Pick<Extract<IImageOptions, { data: unknown }>, 'transformation' | 'altText'>;

/**
 * A drawing as it is: Word 2016 and newer read it in the extension for SVG, and LibreOffice where other pictures stand, so it
 * stands in both.
 */
export class SvgRun extends ImageRun {
  constructor(data: Uint8Array, settings: Settings) {
    super({ type: 'svg', data, fallback: { type: 'png', data: NOTHING }, ...settings });
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const prepared = super.prepForXml(context);
    if (!prepared) return undefined;
    const drawing = /\{[^{}"]{1,100}\.svg\}/.exec(JSON.stringify(prepared))?.[0];
    return drawing === undefined ? prepared : withDrawing(prepared, drawing);
  }
}

/** The XML with the drawing in the place of what there is besides. */
function withDrawing(tree: IXmlableObject, drawing: string): IXmlableObject {
  return JSON.parse(JSON.stringify(tree).replace(/\{[^{}"]{1,100}\.png\}/g, () => drawing));
}

/** Why a drawing can’t go into a document as it is: a clause; undefined if it can. */
export function whyNoDrawing(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  if (/<!ENTITY/i.test(text)) return 'it has entities of its own. Save it anew as a plain SVG';
  return /(?:href|src)\s{0,9}=\s{0,9}["']?\s{0,9}(?:https?:|file:|\/\/)|(?:url\(|@import)\s{0,9}["']?\s{0,9}(?:https?:|file:|\/\/)/i.test(
    text,
  )
    ? 'it shows something from elsewhere. Save it with all that it shows, or as a PNG'
    : undefined;
}
