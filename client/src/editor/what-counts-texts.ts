/**
 * What is said of text that is not counted, and of the place where the limit falls.
 */
import { l10n } from 'vscode';
import type { NotCounted } from '../../../server/src/protocol.ts';
import { words as amountOf, number } from '../say/amounts.ts';

/** Why something is not counted, in a sentence or two. */
export function whyNotCounted({ what, words }: NotCounted): string {
  const why = reason(what);
  return words === 0 ? why : l10n.t('{0} Left out here: {1}.', why, amountOf(words));
}

function reason(what: NotCounted['what']): string {
  switch (what) {
    case 'front-matter':
      return l10n.t('Not counted: the lines at the top are about the document and no part of its text.');
    case 'comment':
      return l10n.t('Not counted: nobody sees a comment in the finished document.');
    case 'address':
      return l10n.t('Not counted: of a link only the words that are seen count, not where it leads.');
    case 'unused-footnote':
      return l10n.t('Not counted: no mark in the text refers to this footnote, so it does not appear.');
    case 'annex':
      return l10n.t('Not counted: annexes and appendices, with all that stands below their heading.');
    case 'supporting-documents':
      return l10n.t('Not counted: supporting documents, with all that stands below their heading.');
    case 'references':
      return l10n.t('Not counted: the references, by the rules that hold for this draft.');
    case 'table':
      return l10n.t('Not counted: tables, by the rules that hold for this draft.');
    case 'caption':
      return l10n.t('Not counted: captions, by the rules that hold for this draft.');
    case 'quotation':
      return l10n.t('Not counted: quotations, by the rules that hold for this draft.');
    case 'footnote':
      return l10n.t('Not counted: footnotes, by the rules that hold for this draft.');
    case 'heading':
      return l10n.t('Not counted: headings, by the rules that hold for this draft.');
    case 'code':
      return l10n.t('Not counted: code, by the rules that hold for this draft.');
    case 'contents':
      return l10n.t('Not counted: lists of contents, by the rules that hold for this draft.');
    case 'abstract':
      return l10n.t('Not counted: the abstract, by the rules that hold for this draft.');
    case 'section':
      return l10n.t('Not counted: this section, which the rules for this draft name, with all below it.');
  }
}

/** Before the first word beyond the limit. */
export function atLimit(words: number, stops: boolean): string {
  return stops
    ? l10n.t('limit: {0} words; reading stops here', number(words))
    : l10n.t('limit: {0} words', number(words));
}

/** Before the first word that is not read. */
export function atCutOff(words: number): string {
  return l10n.t('{0} words: reading stops here', number(words));
}
