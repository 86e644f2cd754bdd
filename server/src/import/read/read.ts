/**
 * A document of any format → blocks. The larger libraries are loaded only for what needs them.
 */
import type { Document } from '../blocks.ts';
import type { BytesFormatName, TextFormatName } from '../formats.ts';
import type { ImportProgress } from '../job.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { recognise } from './recognise.ts';

type Progress = (progress: ImportProgress) => void;

const OF_BYTES: Readonly<
  Record<BytesFormatName, (bytes: Uint8Array, onProgress: Progress) => Promise<Document>>
> = {
  docx: async bytes => (await import('./read-docx.ts')).readDocx(bytes),
  pdf: async (bytes, onProgress) => (await import('./read-pdf.ts')).readPdf(bytes, onProgress),
};

const OF_TEXT: Readonly<Record<TextFormatName, (text: string) => Document>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
  csv: readCsv,
};

/** Reads a document; throws an `ImportFault` if nothing can be read. */
export async function readDocument(name: string, bytes: Uint8Array, onProgress: Progress): Promise<Document> {
  const document = recognise(name, bytes);
  return 'text' in document
    ? OF_TEXT[document.format](document.text)
    : OF_BYTES[document.format](bytes, onProgress);
}
