/**
 * What is drawn in a Word document: pictures, text boxes, WordArt, charts; in the new form of drawings and in the old one.
 */
import { clipped, quoted } from './word-losses.ts';
import { below, childOf, elementsIn, isElement, textOf, wordName } from './word-xml.ts';

/** A picture, with the relations by which its part of the document is found. */
export interface DrawnPicture {
  readonly kind: 'picture';
  /** Of the picture itself, of the file that it is only linked to, and of the drawing in SVG that it stands for. */
  readonly embedded: string | undefined;
  readonly linked: string | undefined;
  readonly vector: string | undefined;
  /** Where a click on it leads. */
  readonly leadsTo: string | undefined;
  /** Its alternative text; and what it is called where it has none. */
  readonly alt: string;
  readonly name: string;
  /** Whether the text flows round it. */
  readonly floats: boolean;
  /** Whether only a part of it is shown. */
  readonly cropped: boolean;
  /** The program of the object that it is the picture of. */
  readonly object?: string;
}

/** What is drawn. */
export type Drawn =
  | DrawnPicture
  | { readonly kind: 'box'; readonly blocks: readonly Element[]; readonly text: string }
  | { readonly kind: 'wordart'; readonly text: string }
  | { readonly kind: 'rule' }
  /** Something that has no place in Markdown, such as `The chart ‘Chart 1’`. */
  | { readonly kind: 'lost'; readonly what: string };

const RELATIONS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** An id of a relation that an element has in an attribute. */
export function relationIn(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const values = RELATIONS.map(space => element.getAttributeNS(space, name));
  return values.find(Boolean) || element.getAttribute(`r:${name}`) || undefined;
}

/** All that is drawn in an element, in its order. */
export function drawnIn(element: Element): Drawn[] {
  if (element.localName === 'AlternateContent') {
    const forms = elementsIn(element);
    const found = forms.filter(({ localName }) => localName === 'Choice').map(drawnBelow);
    const fallback = forms.find(({ localName }) => localName === 'Fallback');
    return found.find(drawn => drawn.length > 0) ?? (fallback ? drawnBelow(fallback) : []);
  }
  switch (wordName(element)) {
    case 'txbxContent': {
      const blocks = elementsIn(element);
      return [{ kind: 'box', blocks, text: blocks.map(textOf).join(' ').trim() }];
    }
    case 'object':
      return [objectIn(element)];
    default:
  }
  switch (element.localName) {
    case 'inline':
    case 'anchor':
      return placed(element);
    case 'imagedata':
      return [oldPicture(element)];
    case 'textpath': {
      const text = (element.getAttribute('string') ?? '').trim();
      return text === '' ? [] : [{ kind: 'wordart', text }];
    }
    case 'rect':
      return isRule(element) ? [{ kind: 'rule' }] : drawnBelow(element);
    default:
      return drawnBelow(element);
  }
}

function drawnBelow(element: Element): Drawn[] {
  return elementsIn(element).flatMap(drawnIn);
}

/** A drawing in the line, or at a place of the page. */
function placed(element: Element): Drawn[] {
  const named = elementsIn(element).find(({ localName }) => localName === 'docPr');
  const data = below(element, 'graphicData')[0]?.getAttribute('uri') ?? '';
  const name = quoted(namesOf(named).find(one => one !== '') ?? 'without a name');
  if (/\/chart(?:ex)?$/.test(data)) return [{ kind: 'lost', what: `The chart ${name}` }];
  if (/\/diagram$/.test(data)) return [{ kind: 'lost', what: `The diagram ${name}` }];
  const blips = below(element, 'blip').filter(blip => !isIn(blip, 'txbxContent', element));
  const pictures = blips.map((blip, index) => {
    const holder = ancestor(blip, 'pic', element);
    const own = holder && below(holder, 'cNvPr')[0];
    // What is said of a group is said of its first picture.
    return pictureOf(blip, blips.length === 1 ? [named, own] : index === 0 ? [own, named] : [own], {
      floats: element.localName === 'anchor',
      leadsTo: relationIn(named && below(named, 'hlinkClick')[0], 'id'),
    });
  });
  const boxes = below(element, 'txbxContent').filter(box => !isIn(box, 'txbxContent', element));
  return [...pictures, ...boxes.flatMap(drawnIn)];
}

function pictureOf(
  blip: Element,
  named: readonly (Element | undefined)[],
  more: { readonly floats: boolean; readonly leadsTo: string | undefined },
): DrawnPicture {
  const around = isElement(blip.parentNode) ? elementsIn(blip.parentNode) : [];
  const crop = around.find(({ localName }) => localName === 'srcRect');
  const isDecorative = named.some(
    one =>
      one && below(one, 'decorative').some(mark => !['0', 'false'].includes(mark.getAttribute('val') ?? '')),
  );
  const alts = named.flatMap(one => namesOf(one).slice(0, 2));
  return {
    kind: 'picture',
    embedded: relationIn(blip, 'embed'),
    linked: relationIn(blip, 'link'),
    vector: relationIn(below(blip, 'svgBlip')[0], 'embed'),
    alt: isDecorative ? '' : alternative(alts.find(alt => alternative(alt) !== '') ?? ''),
    name: named.flatMap(namesOf).find(one => one !== '') ?? 'without a name',
    cropped: ['l', 't', 'r', 'b'].some(side => Number.parseFloat(crop?.getAttribute(side) ?? '0') > 0),
    ...more,
  };
}

/** A picture in the form that Word had before 2010. */
function oldPicture(data: Element): DrawnPicture {
  const shape = data.parentNode;
  const alt = isElement(shape) ? (shape.getAttribute('alt') ?? '') : '';
  const title = data.getAttribute('o:title') ?? '';
  const crops = ['cropleft', 'croptop', 'cropright', 'cropbottom'];
  return {
    kind: 'picture',
    embedded: relationIn(data, 'id') ?? relationIn(data, 'pict'),
    linked: relationIn(data, 'href'),
    vector: undefined,
    leadsTo: undefined,
    alt: alternative(alt || title),
    name: alt || title || 'without a name',
    floats: false,
    cropped: crops.some(side => Number.parseFloat(data.getAttribute(side) ?? '0') > 0),
  };
}

function objectIn(element: Element): Drawn {
  const program = clipped(below(element, 'OLEObject')[0]?.getAttribute('ProgID') ?? '', 60);
  const what = program === '' ? 'An embedded object' : `An embedded object (${program})`;
  const [data] = below(element, 'imagedata');
  return data ? { ...oldPicture(data), object: what } : { kind: 'lost', what };
}

/** What an element is called: its description, its title, its name. */
function namesOf(named: Element | undefined): string[] {
  return ['descr', 'title', 'name'].map(name => named?.getAttribute(name)?.trim() ?? '');
}

/** An alternative text without what programs put to it, and without the name of the file that it came from. */
function alternative(text: string): string {
  const shown = text
    .replace(/(?:Description automatically generated|AI-generated content may be incorrect)[^\n]*/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(?:picture|image|graphic|grafik|bild|imagen?)?\s?\d*$/i.test(shown) || FILE.test(shown)
    ? ''
    : shown;
}

const FILE = /^\S+\.(?:png|jpe?g|gif|svg|webp|bmp|emf|wmf|tiff?)$/i;

function isRule(element: Element): boolean {
  return ['t', 'true', '1'].includes(element.getAttribute('o:hr') ?? '');
}

function ancestor(node: Element, name: string, end: Element): Element | undefined {
  for (let at = node.parentNode; at && at !== end; at = at.parentNode)
    if (isElement(at) && at.localName === name) return at;
  return undefined;
}

function isIn(node: Element, name: string, end: Element): boolean {
  return ancestor(node, name, end) !== undefined;
}

/** Whether an element is drawn at all. */
export function isDrawn(element: Element): boolean {
  return (
    ['txbxContent', 'drawing', 'pict'].some(name => below(element, name).length > 0) ||
    !!childOf(element, 'object')
  );
}
