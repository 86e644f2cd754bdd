/**
 * A document of any kind → blocks. The larger libraries are loaded only for what needs them.
 */
import type { Document } from '../blocks.ts';
import type { ImportProgress } from '../job.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { recognise } from './recognise.ts';

/** Reads a document; throws an `ImportFault` if nothing can be read. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  onProgress: (progress: ImportProgress) => void,
): Promise<Document> {
  const document = recognise(name, bytes);
  switch (document.format) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, onProgress);
    case 'html':
      return readHtml(document.text);
    case 'markdown':
      return readMarkdown(document.text);
    case 'csv':
      return readCsv(document.text);
    case 'text':
      return readText(document.text);
  }
}
