/**
 * Makes PDFs through the bundle that is there for it. It stands beside the program, and is loaded only here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type * as PdfBundle from '../pdf-node.ts';
import type { PdfMaker } from './pdf-maker.ts';

/** What makes PDFs for the program in this file; the environment can say where LibreOffice is. */
export function nodePdfMaker(program: string): PdfMaker {
  return {
    pdfOf(document) {
      const bundle: typeof PdfBundle = createRequire(program)(join(dirname(program), 'pdf-node.js'));
      return bundle.pdfOf(document, { program: process.env.MARKSCHEME_LIBREOFFICE });
    },
  };
}
