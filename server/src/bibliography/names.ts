/**
 * Names as styles write them.
 */
import type { Name } from './entry.ts';

/** How a list of names is written. */
export interface NameForm {
  /** Which names have the family name first. */
  readonly inverted: 'first' | 'all' | 'none';
  /** Initials in place of given names; `spaced`: `J. P.`, `close`: `J.P.`. */
  readonly initials: 'none' | 'spaced' | 'close';
  readonly and: string;
  /** Whether a comma stands before it where there are more than two; `always`: where there are two, too. */
  readonly comma: 'never' | 'more' | 'always';
  /** From so many names on, only the first `shown` are written, and then *et al.* */
  readonly most: number;
  readonly shown: number;
  /** How ‘and others’ is written. */
  readonly others: string;
}

/** Names in a list. */
export function namesText(names: readonly Name[], form: NameForm): string {
  const { and, comma, most, shown, others } = form;
  const all = names.filter(name => !isOthers(name));
  const isCut = all.length >= most || all.length < names.length;
  const written = (isCut ? all.slice(0, all.length >= most ? shown : all.length) : all).map((name, index) =>
    nameText(name, form, index),
  );
  if (isCut) return `${written.join(', ')}${written.length > 1 ? ',' : ''} ${others}`.trim();
  const last = written.pop() ?? '';
  if (written.length === 0) return last;
  const hasComma =
    comma === 'always' ||
    (comma === 'more' && written.length > 1) ||
    (comma === 'more' && form.inverted === 'first');
  return `${written.join(', ')}${hasComma ? ',' : ''} ${and} ${last}`;
}

function nameText(name: Name, { inverted, initials }: NameForm, index: number): string {
  if ('literal' in name) return name.literal;
  const given = initials === 'none' ? name.given : initialsOf(name.given, initials === 'spaced');
  const { particle = '', suffix = '' } = name;
  const family = particle === '' ? name.family : `${particle} ${name.family}`;
  if (inverted === 'all' || (inverted === 'first' && index === 0))
    return [family, given, suffix].filter(part => part !== '').join(', ');
  return [given, family, suffix].filter(part => part !== '').join(' ');
}

/** The initials of given names: `Jean-Paul M.` is `J.-P. M.`. */
export function initialsOf(given: string, isSpaced: boolean): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter(part => part !== '')
    .map(part => (/^\p{Ll}/u.test(part) ? ` ${part} ` : part.split('-').map(initial).join('-')))
    .join(isSpaced ? ' ' : '')
    .replace(/\s+/g, ' ')
    .trim();
}

function initial(part: string): string {
  const [letter] = part;
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
}

/** The name by which a text speaks of somebody. */
export function shortName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
}

/** Whether a name says that there are more: BibTeX’s `and others`. */
export function isOthers(name: Name): boolean {
  return 'literal' in name && /^others$/i.test(name.literal);
}
