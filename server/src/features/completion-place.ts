/**
 * What may be written where the cursor is in the text of a draft, by what stands around it.
 */
import type { Draft } from '../draft/model.ts';
import type { Slice } from '../draft/slice.ts';
import { lineBefore } from '../text/line-before.ts';

/** What is completed at a place. */
export interface CompletionPlace {
  /** Codes, in the text or in a comment; phases or rules in comments of theirs; which comment it is to be, in an empty one. */
  readonly kind: 'codes' | 'phases' | 'rules' | 'comment';
  /** The word that the cursor stands in, before and behind the cursor: both are replaced. */
  readonly typed: string;
  readonly rest: string;
  /** What has to stand before the word: a space behind a colon. */
  readonly lead: string;
  /** What the list around it has already. */
  readonly listed: readonly string[];
}

/** The top-level block that an offset is in, or right behind, and the offset in it; looks at no text but its own. */
export function blockAt(
  given: Draft,
  offset: number,
): { readonly slice: Slice; readonly at: number } | undefined {
  const draft = given.written ?? given;
  let index = draft.pages.findIndex((page, each) => offset < draft.pageStart(each) + page.length);
  if (index < 0) index = draft.pages.length - 1;
  let from = draft.pageStart(index);
  let last: Slice | undefined;
  for (const slice of draft.pages[index]?.slices ?? []) {
    last = slice;
    if (offset < from + slice.text.length) return { slice, at: offset - from };
    from += slice.text.length;
  }
  return last && { slice: last, at: offset - (from - last.text.length) };
}

const COMMENT_OPENING = '<!--';
/** A word of codes and the like. */
const TYPED = /(?<![A-Za-z0-9.])[A-Za-z0-9.]*$/;
const REST = /^(?:[A-Za-z0-9]|\.(?=[A-Za-z0-9]))*/;
const RULE_REST = /^[\w/-]*/;
const NAME_REST = /^[\w-]*/;
const WORDS = /[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*/g;

/** Finds what may be written at an offset of a block; `trigger` is what was typed last, undefined where it was asked for by hand. */
export function completionPlace(
  { text, blocks }: Slice,
  offset: number,
  trigger: string | undefined,
): CompletionPlace | undefined {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  if (isCode(before, after, blocks, offset)) return undefined;
  const opening = before.lastIndexOf(COMMENT_OPENING);
  if (opening >= 0 && !before.includes('-->', opening)) {
    const end = after.indexOf('-->');
    const next = after.indexOf(COMMENT_OPENING);
    const isClosed = end >= 0 && (next < 0 || end < next);
    const inside = isClosed ? after.slice(0, end) : (/^[^\r\n]*/.exec(after)?.[0] ?? '');
    return placeInComment(before.slice(opening + COMMENT_OPENING.length), inside, trigger);
  }
  return placeInText(before, after, trigger);
}

function placeInComment(
  body: string,
  after: string,
  trigger: string | undefined,
): CompletionPlace | undefined {
  // On a character, only where an item of a list begins or goes on.
  const begins = trigger === undefined || trigger === '.' || /[:,]\s?$/.test(body);
  const lead = /:$/.test(body) ? ' ' : '';
  const disabling = /^\s*markscheme-disable(?:-next)?(\s[^:]*)$/.exec(body);
  if (disabling) {
    if (trigger !== undefined && !/(?:disable|,)\s$/.test(body)) return undefined;
    const typed = endOf(body, /[\w/-]/);
    const rest = RULE_REST.exec(after)?.[0] ?? '';
    const others = `${body.slice(0, body.length - typed.length).replace(/^\s*\S+/, '')} ${listEnd(after.slice(rest.length))}`;
    return { kind: 'rules', typed, rest, lead: '', listed: others.match(WORDS) ?? [] };
  }
  const keyed = /^\s*(criteri(?:a|on)|phases?)\s*:([\s\S]*)$/i.exec(body);
  if (keyed) {
    if (!begins) return undefined;
    const [, key = '', list = ''] = keyed;
    if (/^phase/i.test(key)) {
      const typed = endOf(list, /[^,]/).trimStart();
      const rest = NAME_REST.exec(after)?.[0] ?? '';
      const others = `${list.slice(0, list.length - typed.length)},${after.slice(rest.length)}`;
      const listed = others.split(',').map(name => name.trim().toLowerCase());
      return { kind: 'phases', typed, rest, lead, listed };
    }
    return { kind: 'codes', ...wordAt(list, after), lead };
  }
  if (trigger !== undefined || !/^\s*[A-Za-z0-9.-]*$/.test(body) || !/^[\w.-]*\s*$/.test(after))
    return undefined;
  const typed = endOf(body, /[A-Za-z0-9.-]/);
  return {
    kind: 'comment',
    typed,
    rest: /^[\w.-]*/.exec(after)?.[0] ?? '',
    lead: /-$/.test(body) || body === '' ? ' ' : '',
    listed: [],
  };
}

/** A list of rules ends where the reason begins. */
function listEnd(after: string): string {
  return /^[^:]*/.exec(after)?.[0] ?? '';
}

function placeInText(
  before: string,
  after: string,
  trigger: string | undefined,
): CompletionPlace | undefined {
  const line = lineBefore(before, before.length);
  if (isInLink(line) || isInTag(line)) return undefined;
  // A task’s box, a definition, an address.
  if (/^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]?$/.test(line)) return undefined;
  if (/^[ \t]*\[[^\]]*\]:/.test(line) || /:\/\/|^www\./.test(endOf(line, /\S/))) return undefined;
  const bracket = /[([][^()[\]]*$/.exec(before.slice(-400))?.[0] ?? '';
  if (!isWanted(before, trigger)) return undefined;
  if (bracket === '') return { kind: 'codes', ...wordAt(before.slice(-400), after), lead: '', listed: [] };
  const inside = /^[^()[\]\r\n]*/.exec(after)?.[0] ?? '';
  return { kind: 'codes', ...wordAt(bracket, inside), lead: '' };
}

/** Whether a line ends in the target or label of a link, in the mark of a footnote or in what a picture shows. */
function isInLink(line: string): boolean {
  const round = line.lastIndexOf('(');
  if (line[round - 1] === ']' && !/[()\s]/.test(line.slice(round + 1))) return true;
  const square = line.lastIndexOf('[');
  if (square < 0 || line.includes(']', square)) return false;
  return line[square + 1] === '^' || line[square - 1] === ']' || line[square - 1] === '!';
}

function isInTag(line: string): boolean {
  const tag = line.slice(line.lastIndexOf('<'));
  return /^<\/?[A-Za-z]/.test(tag) && !tag.includes('>');
}

/** The letters of a kind that a text ends with. */
function endOf(text: string, letter: RegExp): string {
  let start = text.length;
  while (start > 0 && letter.test(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

/** Whether a code may be wanted here: asked for by hand, always; on a character, where it begins or goes on. */
function isWanted(before: string, trigger: string | undefined): boolean {
  switch (trigger) {
    case undefined:
    case '[':
    case '(':
      return true;
    case '.':
      // In running text a number before a full stop is the end of a sentence, or of a list's mark.
      return /[([](?:[^()[\]\n]*[^\w.])?\d{1,2}\.(?:\d{1,2}\.)?$/.test(before.slice(-400));
    default:
      return false;
  }
}

function wordAt(before: string, after: string): Pick<CompletionPlace, 'typed' | 'rest' | 'listed'> {
  const typed = TYPED.exec(before)?.[0] ?? '';
  const rest = REST.exec(after)?.[0] ?? '';
  const others = `${before.slice(0, before.length - typed.length)} ${after.slice(rest.length)}`;
  return { typed, rest, listed: others.match(WORDS) ?? [] };
}

/** Whether an offset of a block is in code. */
export function isInCode({ text, blocks }: Slice, offset: number): boolean {
  return isCode(text.slice(0, offset), text.slice(offset), blocks, offset);
}

/** Whether an offset is in code: in a block of it, or between back-ticks. */
function isCode(before: string, after: string, blocks: Slice['blocks'], offset: number): boolean {
  if (isInFence(before)) return true;
  const isCodePassage = blocks.some(({ passages }) =>
    passages.some(({ construct, start, end }) => construct === 'code' && start <= offset && offset <= end),
  );
  if (isCodePassage) return true;
  const lines = before.split(/\r\n|\n|\r/);
  const blank = lines.findLastIndex(line => /^[ \t>]*$/.test(line));
  const paragraph = lines.slice(blank + 1).join('\n');
  let open = '';
  for (const [ticks] of paragraph.matchAll(/`+/g)) {
    if (open === '') open = ticks;
    else if (open === ticks) open = '';
  }
  if (open === '') return false;
  const rest = /^(?:[^\r\n]|\r?\n(?![ \t>]*\r?\n))*/.exec(after)?.[0] ?? '';
  return [...rest.matchAll(/`+/g)].some(([ticks]) => ticks === open);
}

/** Whether a fence is open at the end of a text, or its own line goes on. */
function isInFence(before: string): boolean {
  let open = '';
  const lines = before.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const mark = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/.exec(line);
    const [whole = '', ticks = ''] = mark ?? [];
    const info = line.slice(whole.length);
    if (ticks === '') continue;
    if (open === '') {
      if (!(ticks.startsWith('`') && info.includes('`'))) open = ticks;
    } else if (
      ticks[0] === open[0] &&
      ticks.length >= open.length &&
      info.trim() === '' &&
      index < lines.length - 1
    )
      open = '';
  }
  return open !== '';
}
