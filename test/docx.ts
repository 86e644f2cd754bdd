/** Word documents made of some XML. */
import { deflateSync } from 'node:zlib';
import { entry, zip } from './attacks/zip.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a document is made of, besides its body. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Pictures by their ids: the bytes, or a text for what is outside. */
  readonly pictures?: Readonly<Record<string, Buffer | string>>;
}

/** A document whose body is this XML. */
export function docx(body: string, parts: Parts = {}): Buffer {
  const relations: string[] = [];
  const entries = [];
  const relate = (id: string, kind: string, target: string, more = '') =>
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}" ${more}/>`);
  for (const name of ['styles', 'numbering', 'footnotes'] as const) {
    const content = parts[name];
    if (content === undefined) continue;
    relate(name, name, `${name}.xml`);
    entries.push(entry(`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${content}</w:${name}>`));
  }
  for (const [id, bytes] of Object.entries(parts.pictures ?? {})) {
    if (typeof bytes === 'string') relate(id, 'image', bytes, 'TargetMode="External"');
    else {
      relate(id, 'image', `media/${id}.bin`);
      entries.push(entry(`word/media/${id}.bin`, bytes));
    }
  }
  return zip([
    entry(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    entry(
      '_rels/.rels',
      `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    entry('word/_rels/document.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    entry('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    ...entries,
  ]);
}

/** A paragraph; what is no XML is a run of text. */
export function p(properties: string, ...pieces: readonly string[]): string {
  const runs = pieces.map(piece => (piece.startsWith('<') ? piece : r(piece)));
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph in a style. */
export function styled(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

/** A paragraph style by its name, which is its id, too. */
export function style(name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** How a picture is placed. */
export interface Placing {
  readonly alt?: string;
  readonly name?: string;
  readonly floats?: boolean;
  readonly cropped?: boolean;
  readonly vector?: string;
}

/** A run with a picture. */
export function picture(id: string, { alt = '', name = 'Picture 1', floats, cropped, vector }: Placing = {}) {
  const place = floats === true ? 'anchor' : 'inline';
  const drawing =
    vector === undefined ? '' : `<a:extLst><a:ext><asvg:svgBlip r:embed="${vector}"/></a:ext></a:extLst>`;
  return `<w:r><w:drawing><wp:${place}><wp:docPr id="1" name="${name}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}">${drawing}</a:blip>${cropped === true ? '<a:srcRect l="10000"/>' : ''}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${place}></w:drawing></w:r>`;
}

/** A PNG of one colour, different for each number. */
export function png(number = 0): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, number, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
