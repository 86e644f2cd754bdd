/**
 * A document of any format → blocks. The larger libraries are loaded only for what needs them.
 */
import type { Document } from '../blocks.ts';
import type { BytesFormatName, TextFormatName } from '../formats.ts';
import type { ImportProgress } from '../job.ts';
import { readCanvasOutcomes } from './read-canvas-outcomes.ts';
import { readCanvasRubric } from './read-canvas-rubric.ts';
import { readCase } from './read-case.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readMoodle } from './read-moodle.ts';
import { readText } from './read-text.ts';
import { recognise } from './recognise.ts';

type Progress = (progress: ImportProgress) => void;

const OF_BYTES: Readonly<
  Record<BytesFormatName, (bytes: Uint8Array, onProgress: Progress) => Promise<Document>>
> = {
  docx: async bytes => (await import('./read-docx.ts')).readDocx(bytes),
  xlsx: async bytes => (await import('./read-xlsx.ts')).readXlsx(bytes),
  odt: async bytes => (await import('./read-odt.ts')).readOdt(bytes),
  pdf: async (bytes, onProgress) => (await import('./read-pdf.ts')).readPdf(bytes, onProgress),
};

const OF_TEXT: Readonly<Record<TextFormatName, (text: string) => Document>> = {
  case: readCase,
  moodle: readMoodle,
  'canvas-rubric': readCanvasRubric,
  'canvas-outcomes': readCanvasOutcomes,
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
  csv: readCsv,
};

/** Those that people see as lines, with numbers beside them. */
const IN_LINES: ReadonlySet<TextFormatName> = new Set([
  ...(['markdown', 'text', 'csv', 'moodle', 'canvas-rubric', 'canvas-outcomes'] as const),
]);

/** Reads a document; throws an `ImportFault` if nothing can be read. */
export async function readDocument(name: string, bytes: Uint8Array, onProgress: Progress): Promise<Document> {
  const document = recognise(name, bytes);
  if (!('text' in document)) return OF_BYTES[document.format](bytes, onProgress);
  const { format, text } = document;
  const read = OF_TEXT[format](text);
  return IN_LINES.has(format) ? { ...read, lines: text.split(/\r\n|\n|\r/) } : read;
}
