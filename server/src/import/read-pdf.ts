/**
 * A PDF → blocks.
 */
import { getDocumentProxy } from 'unpdf';
import type { Document } from './blocks.ts';
import type { ImportProgress } from './job.ts';

/** Reads a PDF. */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (progress: ImportProgress) => void,
): Promise<Document> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const blocks: Document['blocks'][number][] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const content = await (await pdf.getPage(page)).getTextContent();
    blocks.push({
      kind: 'paragraph',
      page,
      text: content.items.map(i => ('str' in i ? i.str + (i.hasEOL ? '\n' : '') : '')).join(''),
    });
    onProgress({ done: page, total: pdf.numPages });
  }
  return { blocks, paged: true };
}
