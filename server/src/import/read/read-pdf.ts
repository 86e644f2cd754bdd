/**
 * A PDF → pages of text and lines at their places (by pdf.js) → blocks.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Document } from '../blocks.ts';
import { ImportFault, type ImportProgress } from '../job.ts';
import type { Page } from './page/page.ts';
import { readPages } from './page/pages.ts';
import { type Ops, rulesOf } from './pdf-rules.ts';
import { readingsOf } from './pdf-text.ts';

/** More pages than a mark scheme has. */
const MOST_PAGES = 400;
/** More pieces of text than pages that people read have. */
const MOST_PIECES = 400_000;
/** Points of the largest picture that pdf.js unpacks: there is no text in any. */
const NO_IMAGES = 0;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

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
    const read = await pagesOf(pdf, number, OPS);
    pages.push(...read);
    pieces += read.reduce((sum, page) => sum + page.pieces.length, 0);
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

/** A page, once for each way in which much of its text is turned. */
async function pagesOf(pdf: Pdf, number: number, ops: Ops): Promise<Page[]> {
  try {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    // The operators come first: they load the fonts, whose names say which are bold.
    const drawing = await page.getOperatorList();
    const { items } = await page.getTextContent();
    const texts = items.flatMap(item => ('str' in item ? item : []));
    const readings = readingsOf(texts, view, font => isBold(page, font));
    // Pictures are not among the operators, as none is unpacked; a blank page has none at all.
    const isUnread = texts.every(({ str }) => str.trim() === '') && drawing.fnArray.length > 0;
    const pages = readings.map(
      ({ view, pieces, turned }): Page => ({
        number,
        width: view.width,
        height: view.height,
        pieces,
        turned,
        rules: rulesOf(drawing, ops, view.transform),
        ...(isUnread ? { isUnread } : {}),
      }),
    );
    page.cleanup();
    return pages;
  } catch {
    return [{ number, width: 0, height: 0, pieces: [], turned: [], rules: [], isUnread: true }];
  }
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
