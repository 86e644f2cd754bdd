/** Drafts exported, and the documents read back by their XML alone. */
import assert from 'node:assert/strict';
import JSZip from 'jszip';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { exportDocument } from '../../../server/src/export/document.ts';
import type { ExportInput } from '../../../server/src/export/options.ts';
import { readSource } from '../../../server/src/export/read.ts';

/** A document, unpacked. */
export interface Unpacked {
  /** The XML of the body, between the bookmarks of the account, and of the notes. */
  readonly body: string;
  readonly account: string;
  readonly footnotes: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly words: number;
  readonly wordsInEquations: number;
  readonly notes: readonly string[];
  readonly leftOut: number;
  readonly untagged: readonly string[];
  readonly fromWeb: readonly string[];
}

/** Exports a draft and unpacks what comes of it; the layout is that of an account if nothing is said. */
export async function exported(assessment: Assessment, input: Partial<ExportInput> = {}): Promise<Unpacked> {
  const { bytes, words, wordsInEquations, notes, leftOut, untagged, fromWeb } = await exportDocument(
    assessment,
    {
      layout: 'account',
      codes: 'visible',
      mappingTable: false,
      date: '2026-01-31',
      source: readSource(assessment.draft),
      images: new Map(),
      ...input,
    },
  );
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(zip.files))
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, await file.async('string'));
  const body = parts.get('word/document.xml') ?? '';
  const [start, end] = [body.indexOf('w:name="AccountStart"'), body.indexOf('w:name="AccountEnd"')];
  assert.ok(start > 0 && end > start, 'the account stands between its bookmarks');
  return {
    body,
    account: body.slice(body.indexOf('</w:p>', start), body.lastIndexOf('<w:p>', end)),
    footnotes: parts.get('word/footnotes.xml') ?? '',
    parts,
    words,
    wordsInEquations,
    notes,
    leftOut,
    untagged,
    fromWeb,
  };
}

/** A paragraph of the XML. */
export interface ReadParagraph {
  readonly style: string;
  /** All that it shows; and what of it is counted. */
  readonly text: string;
  readonly counted: string;
  readonly xml: string;
}

/** The paragraphs of some XML. */
export function paragraphsIn(xml: string): ReadParagraph[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, content = '']) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? '';
    let text = '';
    let counted = '';
    for (const [, run = ''] of content.matchAll(/<w:r(?: [^>]*)?>([\s\S]*?)<\/w:r>/g)) {
      const shown = [...run.matchAll(/<w:(?:t(?: [^>]*)?>([^<]*)|br\/|tab\/)/g)]
        .map(([, held]) => (held === undefined ? ' ' : decoded(held)))
        .join('');
      text += shown;
      if (!/<w:rStyle w:val="NotCounted/.test(run) && !style.startsWith('NotCounted')) counted += shown;
    }
    return { style, text, counted, xml: content };
  });
}

/** The notes of a document, without the lines that part them from the text. */
export function notesIn({ footnotes }: Unpacked): ReadParagraph[] {
  return [...footnotes.matchAll(/<w:footnote (.*?)>([\s\S]*?)<\/w:footnote>/g)].flatMap(
    ([, attributes = '', content = '']) => (attributes.includes('w:type=') ? [] : paragraphsIn(content)),
  );
}

/** Words of the account as they are counted without Markscheme (`scripts/words/count.mjs`). */
export async function countedIn(unpacked: Unpacked): Promise<number> {
  const { countsOf } = await import('../../../scripts/words/count.mjs');
  const paragraphs = [...paragraphsIn(unpacked.account), ...notesIn(unpacked)].map(({ counted }) => ({
    text: counted,
    labelled: false,
    note: undefined,
  }));
  const { oracle, word } = countsOf(paragraphs);
  // Word and LibreOffice count none in equations, and the draft counts them as they are written.
  return Object.values(word).reduce((sum, more) => sum + more, oracle) + unpacked.wordsInEquations;
}

/** The words that the cover says there are. */
export function onCover({ body }: Unpacked): number {
  const cover = paragraphsIn(body).find(({ text }) => text.startsWith('Word count: '));
  return Number((/[\d,]+/.exec(cover?.text ?? '')?.[0] ?? '').replaceAll(',', ''));
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}
