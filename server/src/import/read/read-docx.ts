/**
 * A Word document → HTML (by mammoth) → blocks.
 */
import mammoth from 'mammoth';
import type { Document } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import { readHtml } from './read-html.ts';
import { withNumbers } from './word-numbers.ts';
import { mammothInput, wordParts } from './word-parts.ts';

/** Reads a .docx; throws an `ImportFault` if it is something else, or too large. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const packed = wordParts(bytes);
  let html: string;
  let unread: readonly string[];
  try {
    const numbered = withNumbers(packed);
    unread = numbered.unread;
    const { value } = await mammoth.convertToHtml(await mammothInput(numbered.parts), {
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
  return unread.length === 0 ? document : { ...document, unread };
}

const NO_TEXT =
  'There is no text in this Word document; it may hold only pictures. Recognise their text first (OCR), or paste the lines with Markscheme: Add Official Criteria….';
