/**
 * Criteria by what they are called, as headings and comments name them.
 */
import type { Trackable } from '../framework/trackables.ts';

const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,4}|[A-Za-z]|[ivx]{1,4})[.):]?\s+/i;

/** The words of a title in small letters with single spaces between them: case, marks and numbering apart. */
export function plainTitle(text: string): string {
  return plainWords(text) === '' ? '' : plainWords(text.replace(NUMBERED, ''));
}

/** The words of a text in small letters with single spaces between them. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** All that says what a criterion is: its title, its sentence and its other names. */
export function namesOf({ title, asks, entry }: Trackable): readonly string[] {
  return [
    ...(entry ? (entry.title === undefined ? [] : [entry.title]) : [title]),
    asks,
    ...(entry?.aliases ?? []),
  ];
}

/** Codes of criteria by title, sentence and alias; a name that several have is of none. */
export function titlesOf(tracked: Iterable<Trackable>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const item of tracked) {
    if (item.kind !== 'criterion') continue;
    for (const name of new Set(namesOf(item).map(plainTitle))) {
      if (name === '') continue;
      if (codes.has(name)) shared.add(name);
      else codes.set(name, item.code);
    }
  }
  for (const name of shared) codes.delete(name);
  return codes;
}
