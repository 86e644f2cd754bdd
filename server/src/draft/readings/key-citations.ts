/**
 * Citations by key as pandoc reads them: `[see @kotter1996, pp. 3-4; -@lewin]`, `@kotter1996 [p. 3]`, `@{key}`. What is printed in
 * their place is for a bibliography to say. References to figures, tables, sections and equations look the same and are none.
 */
import type { Block } from '../blocks.ts';
import type { Span } from '../passage.ts';
import type { Slice } from '../slice.ts';
import { proseOf, Reading } from './reading.ts';

/** One work in a citation. */
export interface CitedItem {
  readonly key: string;
  /** Where the key stands, counted from the start of the citation. */
  readonly at: number;
  /** What stands before and behind it, as it is written. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether its author is left out: `-@key`. */
  readonly isYearOnly: boolean;
}

/** A citation of one work or several. */
export interface KeyCitation extends Span {
  readonly items: readonly [CitedItem, ...CitedItem[]];
  /** Whether the author of the first is a part of the sentence: `@key`. */
  readonly isNarrative: boolean;
}

/** A key where it stands. */
export interface CitedKey extends Span {
  readonly key: string;
  /** Whether it stands in brackets, so that it can hardly be anything else. */
  readonly isBracketed: boolean;
}

const NAME = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}`;
const KEY = String.raw`(?<![\p{L}\p{N}_@.])@(?:\{([^{}\s]{1,200})\}|(${NAME}))`;
const EACH_KEY = new RegExp(KEY, 'gu');
/** Brackets with an `@` in them, and no others. */
const BRACKETS = /\[([^[\]@]{0,1000}@[^[\]]{0,2000})\](?![([{:])/g;
/** The pages behind a key in the sentence. */
const BEHIND = /[ \t]{0,3}(?:\r?\n[ \t]{0,3})?\[([^[\]@^][^[\]]{0,500})\](?![([{:])/y;
/** What pandoc-crossref and Quarto number. */
const NUMBERED =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|vid|apx)[:-]/i;
const BEHIND_KEY = new RegExp(`${KEY}[ \\t]{0,3}(?:\\r?\\n[ \\t]{0,3})?$`, 'u');
const BEFORE_KEY = /(?:^|\s)-$/;

/** The citations by key in a slice. */
export const keyCitations = new Reading<KeyCitation>(slice =>
  !slice.frontMatter && slice.text.includes('@') && slice.blocks.some(isText) ? found(slice) : [],
);

/** Each key that a slice cites. */
export const citedKeys = new Reading<CitedKey>(slice =>
  keyCitations.inSlice(slice).flatMap(({ start, items, isNarrative }) =>
    items.map(({ key, at }, index) => {
      const from = start + at;
      return { key, start: from, end: from + key.length, isBracketed: !isNarrative || index > 0 };
    }),
  ),
);

function isText({ passages }: Block): boolean {
  return passages.some(({ construct }) => construct !== 'code');
}

function found(slice: Slice): KeyCitation[] {
  const prose = proseOf(slice);
  const citations: KeyCitation[] = [];
  const taken: Span[] = [];
  for (const { index, 0: all, 1: inside = '' } of prose.matchAll(BRACKETS)) {
    const end = index + all.length;
    if (slice.text[index - 1] === '\\' || slice.text[index - 1] === '!') continue;
    // Pages behind a key in the sentence, with further works.
    if (!/^[^;]*@/.test(inside) && BEHIND_KEY.test(prose.slice(Math.max(0, index - 210), index))) continue;
    const [first, ...others] = itemsIn(slice, inside, index + 1, index);
    if (!first) continue;
    citations.push({ start: index, end, items: [first, ...others], isNarrative: false });
    taken.push({ start: index, end });
  }
  let next = 0;
  let done = 0;
  for (const match of prose.matchAll(EACH_KEY)) {
    const { index } = match;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    if (index < done || (taken[next]?.start ?? Number.POSITIVE_INFINITY) <= index) continue;
    if (!isCited(slice, match)) continue;
    const citation = inSentence(slice, prose, match);
    citations.push(citation);
    done = citation.end;
  }
  return citations.sort((a, b) => a.start - b.start);
}

/** The works in brackets, with what stands around each; `from` is where the text begins, `start` where the citation does. */
function itemsIn(slice: Slice, text: string, from: number, start: number): CitedItem[] {
  const items: CitedItem[] = [];
  let at = from;
  for (const part of text.split(';')) {
    const by = at;
    at += part.length + 1;
    EACH_KEY.lastIndex = 0;
    const match = EACH_KEY.exec(part);
    EACH_KEY.lastIndex = 0;
    if (!match || !isCited(slice, { ...match, index: by + match.index })) {
      // What stands behind the last one belongs to it.
      const last = items.pop();
      if (last) items.push({ ...last, suffix: `${last.suffix};${part}` });
      continue;
    }
    const key = keyOf(match);
    const before = part.slice(0, match.index);
    const isYearOnly = BEFORE_KEY.test(before);
    items.push({
      key,
      at: by + match.index + (match[1] === undefined ? 1 : 2) - start,
      prefix: shown(isYearOnly ? before.slice(0, -1) : before),
      suffix: shown(part.slice(match.index + match[0].length)),
      isYearOnly,
    });
  }
  return items;
}

/** A key that is a part of the sentence, with the pages behind it. */
function inSentence(slice: Slice, prose: string, match: RegExpExecArray): KeyCitation {
  const start = match.index;
  let end = match.index + match[0].length;
  const own = {
    key: keyOf(match),
    at: match[1] === undefined ? 1 : 2,
    prefix: '',
    isYearOnly: false,
  };
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(prose);
  // Brackets that name a work at once are a reference of their own.
  if (!behind || /^[^;]*@/.test(behind[1] ?? ''))
    return { start, end, items: [{ ...own, suffix: '' }], isNarrative: true };
  const [all, inside = ''] = behind;
  const from = end + all.length - 1 - inside.length;
  end += all.length;
  const [suffix = '', ...others] = inside.split(';');
  const more = itemsIn(slice, others.join(';'), from + suffix.length + 1, start);
  return { start, end, items: [{ ...own, suffix: shown(suffix) }, ...more], isNarrative: true };
}

function keyOf([, braced, plain]: readonly (string | undefined)[]): string {
  return braced ?? plain ?? '';
}

/** Whether a key is no part of an address, not escaped, and names no figure or the like. */
function isCited(
  { text }: Slice,
  match: { readonly index: number; readonly [at: number]: string | undefined },
): boolean {
  return text[match.index - 1] !== '\\' && !NUMBERED.test(match[1] ?? match[2] ?? '');
}

/** In one line. */
function shown(text: string): string {
  return text.replace(/\s+(?:>[ \t]*)*/g, ' ');
}
