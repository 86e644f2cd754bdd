/**
 * Puts figures into texts.
 */
import type { PlaceItem } from '../../../server/src/protocol.ts';
import type { ReportTexts } from '../report/texts.ts';

/** `4,812`. */
export function figure(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A text with `{0}`, `{1}` filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, index) => {
    const value = values[Number(index)];
    return value === undefined ? whole : typeof value === 'number' ? figure(value) : value;
  });
}

/** `1 word`, `353 words`. */
export function words({ oneWord, manyWords }: ReportTexts, amount: number): string {
  return amount === 1 ? oneWord : fill(manyWords, amount);
}

/** `line 31`, with the file where there are several; lines count from 1 for people. */
export function lineOf(texts: ReportTexts, { uri, range }: PlaceItem): string {
  const line = String(range.start.line + 1);
  return uri === undefined ? fill(texts.line, line) : fill(texts.lineOf, line, fileOf(uri));
}

/** The last part of a URI, as people read it. */
export function fileOf(uri: string): string {
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
