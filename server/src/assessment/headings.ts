/**
 * What a heading says by its words alone: that an annex or the references begin.
 */
import type { Span } from '../draft/model.ts';
import { namesReferences } from '../draft/reference-list.ts';

/** Sections that are not part of the account, recognised by heading, with everything below them. */
export type SectionKind = 'account' | 'annex' | 'supporting-documents' | 'references';

const NUMBERING =
  /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.):](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){0,3}\s+)/;
const ANNEX =
  /^(?:annex|annexe|annexes|appendix|appendices)(?:\s+(?:[A-Z]?\d{1,2}[a-z]?|[A-Z]|[ivx]{1,4}|and|&)(?![\w])|\s*(?:$|[:.,(–—-]))/i;
const SUPPORTING = /^supporting\s+documents?(?![\w])/i;

/** The kind that a heading gives its section and everything below it. */
export function kindOfHeading(heading: string): SectionKind {
  const text = heading.replace(NUMBERING, '').trim();
  if (ANNEX.test(text)) return 'annex';
  if (SUPPORTING.test(text)) return 'supporting-documents';
  if (namesReferences(heading)) return 'references';
  return 'account';
}

const ANNEX_WORD = /\b(?:annex(?:e|es)?|appendix|appendices|supporting\s+documents?)\s+/gi;
/** Sooner looked for, and in most text that names none, enough. */
const MAY_NAME_ANNEX = /annex|append|support/i;
const LABEL = /(?:[A-Z]?\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})(?!\w)/y;
const BETWEEN_LABELS = /\s*(?:,|&|and\b|,\s*and\b)\s*/y;

/** The labels that the heading of an annex gives it, with where: `A` for ‘Annex A: the survey’. */
export function annexLabels(heading: string): NamedAnnex[] {
  return annexesNamed(
    heading.replace(/(\s)([a-z]|[ivx]{1,4})(?!\w)/, (_all, space, label) => space + label.toUpperCase()),
  );
}

/** An annex that words name. */
export interface NamedAnnex extends Span {
  /** Its label in capitals. */
  readonly what: string;
}

/** The annexes that a text names, with where: ‘Annex B’, ‘Appendices 1 and 2’. */
export function annexesNamed(text: string): NamedAnnex[] {
  if (!MAY_NAME_ANNEX.test(text)) return [];
  return [...text.matchAll(ANNEX_WORD)].flatMap(word => {
    const found: NamedAnnex[] = [];
    for (let at = word.index + word[0].length; ; ) {
      const label = matchAt(LABEL, text, at);
      if (label === '') return found;
      found.push({ what: label.toUpperCase(), start: word.index, end: at + label.length });
      const separator = matchAt(BETWEEN_LABELS, text, at + label.length);
      if (separator === '') return found;
      at += label.length + separator.length;
    }
  });
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** The words of a heading in lower case, without its number and with single spaces between them. */
export function plainHeading(heading: string): string {
  return wholeWords(heading.replace(NUMBERING, '')).trim();
}

/**
 * Whether a heading says `name` (as `plainHeading` gives it) and no more, codes in brackets apart; a part’s heading
 * may go on with what the part is about.
 */
export function namesHeading(heading: string, name: string, mayGoOn: boolean): boolean {
  const whole = plainHeading(heading);
  return (
    whole === name ||
    plainHeading(heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')) === name ||
    (mayGoOn && whole.startsWith(`${name} `))
  );
}

/** The words of a text in lower case, with a space before, between and after them. */
function wholeWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}
