/**
 * Numbers and amounts as a person reads them.
 */
import { env, l10n } from 'vscode';

/** `4,812`: as it is written in the language that our texts are shown in. */
export function number(value: number): string {
  return value.toLocaleString(l10n.bundle === undefined ? 'en-GB' : env.language);
}

/** `1 word`, `4,812 words`. */
export function words(value: number): string {
  return value === 1 ? l10n.t('1 word') : l10n.t('{0} words', number(value));
}

/** `4,812 / 5,000 words`; the words alone where there is no limit. */
export function wordsOf(value: number, limit: number | null): string {
  if (limit === null) return words(value);
  return limit === 1
    ? l10n.t('{0} / 1 word', number(value))
    : l10n.t('{0} / {1} words', number(value), number(limit));
}

/** `1 citation`, `2 citations`. */
export function citations(value: number): string {
  return value === 1 ? l10n.t('1 tag') : l10n.t('{0} tags', number(value));
}

/** `1 mark`, `2 marks`. */
export function marks(value: number): string {
  return value === 1 ? l10n.t('1 mark') : l10n.t('{0} marks', number(value));
}
