/**
 * A Word document → HTML (by mammoth) → blocks.
 */
import mammoth from 'mammoth';
import type { Document } from './blocks.ts';
import { ImportFault } from './job.ts';
import { mammothInput } from './mammoth-input.ts';
import { readHtml } from './read-html.ts';
import { zipNames } from './zip-node.ts';

/** Reads a .docx; throws an `ImportFault` if it is something else, or too large. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  checkDocx(bytes);
  let html: string;
  try {
    const { value } = await mammoth.convertToHtml(mammothInput(bytes), {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      styleMap: ['p[style-name="Title"] => h1:fresh', 'p[style-name="Subtitle"] => h2:fresh'],
    });
    html = value;
  } catch {
    throw new ImportFault(
      'This Word document is damaged and can’t be read. Open it in Word or LibreOffice and save it anew.',
    );
  }
  const document = readHtml(html);
  if (document.blocks.length === 0) throw new ImportFault(NO_TEXT);
  return document;
}

/** Looks whether a zip is a Word document of a bearable size; throws an `ImportFault` if it is not. */
export function checkDocx(bytes: Uint8Array): void {
  const names = zipNames(bytes);
  if (!names.some(name => /^word\/document\d*\.xml$/.test(name) || name === '[Content_Types].xml'))
    throw new ImportFault(otherZip(names));
  if (names.some(name => /^(?:xl|ppt)\//.test(name))) throw new ImportFault(otherZip(names));
}

const NO_TEXT =
  'There is no text in this Word document; it may hold only pictures. Recognise their text first (OCR), or paste the lines with Markscheme: Add Official Criteria….';

function otherZip(names: readonly string[]): string {
  if (names.some(name => name.startsWith('xl/')))
    return 'This is an Excel workbook. Save the sheet with the criteria as .csv.';
  if (names.some(name => name.startsWith('ppt/')))
    return 'This is a PowerPoint presentation. Save it as .pdf.';
  if (names.includes('content.xml'))
    return 'This is an OpenDocument file. Open it in Word or LibreOffice and save it as .docx.';
  return 'This is a zip file, not a Word document. Unpack it, and choose the document in it.';
}
