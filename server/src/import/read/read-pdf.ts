/**
 * A PDF → pages of text and lines at their places (by pdf.js) → blocks.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Document } from '../blocks.ts';
import { ImportFault, type ImportProgress } from '../job.ts';
import type { Page, Piece, Rule } from './page/page.ts';
import { readPages } from './page/pages.ts';

/** More pages than a mark scheme has. */
const MOST_PAGES = 400;
/** More pieces of text, or lines, than pages that people read have. */
const MOST_PIECES = 400_000;
const MOST_RULES = 20_000;
/** Points of the largest picture that pdf.js unpacks: there is no text in any. */
const NO_IMAGES = 0;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
type Ops = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** Reads a PDF; throws an `ImportFault` if it has no text, or can’t be read. */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (progress: ImportProgress) => void,
): Promise<Document> {
  giveWhatIsMissing();
  const { OPS } = await getResolvedPDFJS();
  const pdf = await open(bytes);
  const total = pdf.numPages;
  if (total > MOST_PAGES)
    throw new ImportFault(
      `This PDF has ${total.toLocaleString('en-GB')} pages. Save the pages with the criteria as a document of their own.`,
    );
  const pages: Page[] = [];
  let pieces = 0;
  for (let number = 1; number <= total; number++) {
    const page = await pageOf(pdf, number, OPS);
    pages.push(page);
    pieces += page.pieces.length;
    if (pieces > MOST_PIECES)
      throw new ImportFault(
        'There is far too much text in this PDF. Save the pages with the criteria on their own.',
      );
    onProgress({ done: number, total });
  }
  if (pieces === 0)
    throw new ImportFault(
      `There is no text in this PDF, only ${total === 1 ? 'a picture of a page' : 'pictures of pages'}: it was scanned. Open it in a program that recognises text (OCR) and save it with its text, ask your provider for the Word document, or paste the lines with Markscheme: Add Official Criteria….`,
    );
  return readPages(pages);
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: NO_IMAGES });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ImportFault(
        'This PDF has a password. Open it, print or save it as a PDF without one, and try again.',
      );
    throw new ImportFault(
      'This PDF is damaged and can’t be read. Open it in a browser, print it as a PDF, and try again.',
    );
  }
}

/** pdf.js asks for what Node has only from version 21 on. */
function giveWhatIsMissing(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length?: number) {
      return this.slice(0, length);
    },
  });
}

async function pageOf(pdf: Pdf, number: number, ops: Ops): Promise<Page> {
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    // The operators come first: they load the fonts, whose names say which are bold.
    const rules = await rulesOf(page, ops, viewport.transform);
    const pieces = await piecesOf(page, viewport.transform);
    page.cleanup();
    return { number, width: viewport.width, height: viewport.height, pieces, rules };
  } catch {
    return { number, width: 0, height: 0, pieces: [], rules: [] };
  }
}

type Matrix = readonly number[];

function times(a: Matrix, b: Matrix): number[] {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

function at(matrix: Matrix, x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

async function piecesOf(page: PdfPage, view: Matrix): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const matrix = times(view, item.transform);
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
    // Text that stands on its side is a stamp or a label of the margin.
    if (Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(c, d) || Math.abs(a) || 10;
    const lead = item.str.length - item.str.trimStart().length;
    const shift = (item.width * lead) / Math.max(1, item.str.length);
    return [
      {
        text: item.str.normalize('NFKC') === item.str ? item.str : unligated(item.str),
        x: x + shift,
        right: x + item.width,
        y,
        size,
        bold: isBold(page, item.fontName),
      },
    ];
  });
}

/** Letters that are printed as one sign (ﬁ) are two again. */
function unligated(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, sign => sign.normalize('NFKC'));
}

function isBold(page: PdfPage, font: string): boolean {
  try {
    if (!page.commonObjs.has(font)) return false;
    const { name, bold, black }: { name?: string; bold?: boolean; black?: boolean } =
      page.commonObjs.get(font);
    return bold === true || black === true || /bold|black|heavy|demi|-medi|cmbx|sfbx|bx\d/i.test(name ?? '');
  } catch {
    return false;
  }
}

/** The level and upright lines of a page, edges of shaded fields included. */
async function rulesOf(page: PdfPage, ops: Ops, view: Matrix): Promise<Rule[]> {
  const rules: Rule[] = [];
  const { fnArray, argsArray } = await page.getOperatorList();
  let matrix: Matrix = view;
  const stack: Matrix[] = [];
  for (const [index, fn] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore) matrix = stack.pop() ?? view;
    else if (fn === ops.transform && isNumbers(args)) matrix = times(matrix, args);
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : undefined;
      if (isNumbers(own)) matrix = times(matrix, own);
    } else if (fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? view;
    else if (fn === ops.constructPath && Array.isArray(args)) {
      const [paint, paths]: unknown[] = args;
      const [path]: unknown[] = Array.isArray(paths) ? paths : [];
      if (paint !== ops.endPath && path !== null && typeof path === 'object') {
        const numbers = ArrayBuffer.isView(path) ? path : Object.values(path);
        rules.push(...rulesOfPath(numbers as ArrayLike<number>, matrix));
      }
    }
    if (rules.length > MOST_RULES) break;
  }
  return rules;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 6 && value.every(item => typeof item === 'number');
}

/** A path is a list of numbers: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes, each with its points behind it. */
function rulesOfPath(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let start: [number, number] = [0, 0];
  let here: [number, number] = [0, 0];
  const line = (to: [number, number]) => {
    const [x1, y1] = here;
    const [x2, y2] = to;
    if (Math.abs(x1 - x2) < 1.5 || Math.abs(y1 - y2) < 1.5) rules.push({ x1, y1, x2, y2 });
    here = to;
  };
  for (let index = 0; index < path.length; ) {
    const kind = path[index];
    const point = (offset: number) => at(matrix, path[index + offset] ?? 0, path[index + offset + 1] ?? 0);
    if (kind === 0) {
      here = point(1);
      start = here;
      index += 3;
    } else if (kind === 1) {
      line(point(1));
      index += 3;
    } else if (kind === 2) {
      here = point(5);
      index += 7;
    } else if (kind === 3) {
      here = point(3);
      index += 5;
    } else {
      line(start);
      index += 1;
    }
  }
  return rules;
}
