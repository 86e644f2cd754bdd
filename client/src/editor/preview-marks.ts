/**
 * What the server said of a draft's preview, kept by offsets so that it can follow the typing.
 */
import { l10n, Range, type TextDocument } from 'vscode';
import type { PreviewAnswer } from '../../../server/src/protocol.ts';
import type { CodeMark, Marks, State } from '../preview/marks.ts';
import { number } from '../say/amounts.ts';
import { kindName } from '../say/criteria.ts';
import { type Change, type Span, shifted, stretched } from './shifted.ts';

interface KnownCode extends Span {
  readonly state: State;
  readonly label: string;
}

/** What is marked in a document, by offsets of its text. */
export interface Known {
  readonly codes: readonly KnownCode[];
  readonly over: readonly Span[];
  readonly limit: string;
}

/** An answer about a document as it is now. */
export function known({ criteria, unknown, limit }: PreviewAnswer, document: TextDocument): Known {
  const span = ({ start, end }: PreviewAnswer['unknown'][number]): Span => {
    const range = new Range(start.line, start.character, end.line, end.character);
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  };
  const codes = [
    ...criteria.flatMap(criterion => {
      const label = labelOf(criterion);
      return criterion.places.map(place => ({ ...span(place), state: criterion.status, label }));
    }),
    ...unknown.map(place => ({
      ...span(place),
      state: 'unknown' as const,
      label: l10n.t('This code is in no list.'),
    })),
  ];
  return {
    codes: codes.sort((a, b) => a.start - b.start),
    over: limit?.over.map(span) ?? [],
    limit: limit ? limitText(limit) : '',
  };
}

/** What is known after an edit, until the server says more. */
export function moved(of: Known | undefined, change: Change): Known | undefined {
  return (
    of && {
      ...of,
      codes: of.codes.flatMap(code => shifted(code, change) ?? []),
      over: of.over.flatMap(span => stretched(span, change) ?? []),
    }
  );
}

/** Whether two look the same. */
export function isSame(a: Known | undefined, b: Known | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is marked in a document as it is now. */
export function marksOf({ codes, over, limit }: Known, document: TextDocument): Marks {
  const places = ({ start, end }: Span) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  return {
    lines: document.getText().split(/\r\n?|\n/),
    codes: codes.map(({ state, label, ...span }): CodeMark => ({ state, label, ...places(span) })),
    over: over.map(places),
    limit,
    phase: name => l10n.t('Phase: {0}', name),
  };
}

function labelOf(criterion: PreviewAnswer['criteria'][number]): string {
  const { code, kind, title, asks, words } = criterion;
  const standIn = kindName(criterion);
  const name = [code, title && title !== code ? ` ${title}` : '', standIn ? ` (${standIn})` : ''].join('');
  const wording = kind === 'unlisted' ? l10n.t('Its wording is not known here.') : asks;
  const amount = number(words);
  switch (criterion.status) {
    case 'uncovered':
      return l10n.t('{0}: {1} Not covered: no words that count are tagged with it.', name, ended(wording));
    case 'mentioned':
      return l10n.t(
        '{0}: {1} Not covered: too few words are tagged with it ({2}).',
        name,
        ended(wording),
        amount,
      );
    case 'covered':
      return l10n.t('{0}: {1} Covered: words tagged with it, {2}.', name, ended(wording), amount);
    case 'evidenced':
      return l10n.t(
        '{0}: {1} Covered, with its supporting document: words tagged with it, {2}.',
        name,
        ended(wording),
        amount,
      );
  }
}

function ended(sentence: string): string {
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function limitText({ words, tolerated, here }: NonNullable<PreviewAnswer['limit']>): string {
  if (!here) return l10n.t('The word limit ({0}) is reached in an earlier file.', number(words));
  return tolerated
    ? l10n.t('Word limit with its tolerance: {0} words', number(words))
    : l10n.t('Word limit: {0} words', number(words));
}
