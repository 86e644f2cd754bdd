import type { Pdf } from '../pdf-node.ts';

/** What makes PDFs of Word documents. */
export interface PdfMaker {
  pdfOf(document: Uint8Array): Promise<Pdf>;
}
