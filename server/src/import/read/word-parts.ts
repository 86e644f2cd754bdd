/**
 * What a .docx holds, for everybody who reads one: nobody but `zip.ts` opens the file itself.
 */
import JSZip from 'jszip';
import { ImportFault } from '../job.ts';
import { unpack } from './zip.ts';

/** The XML in a Word document, by the names of its parts. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/** Unpacks what has text in it; throws an `ImportFault` if a zip is no Word document, broken, or too large. */
export function wordParts(bytes: Uint8Array): WordParts {
  // Pictures, fonts and what else is put in hold no text.
  const { names, parts } = unpack(bytes, name => /\.(?:xml|rels)$/i.test(name));
  if (!names.some(name => /^word\/document\d*\.xml$/.test(name) || name === '[Content_Types].xml'))
    throw new ImportFault(otherZip(names));
  if (names.some(name => /^(?:xl|ppt)\//.test(name))) throw new ImportFault(otherZip(names));
  return parts;
}

function otherZip(names: readonly string[]): string {
  if (names.some(name => name.startsWith('xl/')))
    return 'This is an Excel workbook. Save the sheet with the criteria as .csv.';
  if (names.some(name => name.startsWith('ppt/')))
    return 'This is a PowerPoint presentation. Save it as .pdf.';
  return 'This is a zip file, not a Word document. Unpack it, and choose the document in it.';
}

/**
 * Parts as mammoth takes them: a plain archive of its own, never the one that was read. A build of mammoth for Node asks for
 * one property, one for browsers for the other.
 */
export async function mammothInput(parts: WordParts): Promise<{ readonly arrayBuffer: ArrayBuffer }> {
  const zip = new JSZip();
  for (const [name, contents] of parts) zip.file(name, contents);
  const arrayBuffer = await zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
  const input = { arrayBuffer, buffer: arrayBuffer };
  return input;
}
