/**
 * Marks that are not read as they were surely meant: comments, tags and fences that nothing closes, and what only looks
 * like a comment, a heading or a list to people.
 */
import type { Code, Html, PhrasingContent } from 'mdast';
import type { Span } from '../passage.ts';
import { isFenceClosed, isHtmlClosed } from './closing.ts';
import type { Callout, Hidden } from './dialect-nodes.ts';
import { proseIn, wordsBelow } from './prose-lines.ts';
import { spanOf } from './visible-text.ts';

/** Such a mark; `reach` is how far what it opens goes, in code units from the mark’s start. */
export type OddMark = Span & { readonly reach: number } & (
    | {
        readonly kind: 'comment';
        /** What takes it to be: the end of what it stands in, or the end of the next comment. */
        readonly until: 'end' | 'comment';
        /** Where the next comment opens, or else the end, from the mark’s start. */
        readonly stop: number;
        /** Words below its line that it swallows. */
        readonly words: number;
      }
    /** HTML of another kind that goes on over blank lines: `<pre`, `<?` and the like. */
    | { readonly kind: 'tag'; readonly closing: string; readonly words: number }
    | {
        readonly kind: 'fence';
        /** A line that would close it. */
        readonly closing: string;
        /** Where the first line stands that looks like text, from the mark’s start. */
        readonly prose: number | undefined;
        /** Words from there on. */
        readonly words: number;
      }
    /** An opening of a comment that does not end in the same paragraph. */
    | { readonly kind: 'broken' }
    /** An opening of a comment with other dashes. */
    | { readonly kind: 'dashes' }
    /** A heading or list whose mark has another space beside it than a plain one, or none behind it. */
    | { readonly kind: 'space'; readonly replacement: string }
  );

const TAG = /^<(?:(?:script|pre|style|textarea)(?![\w-])|\?|!\[CDATA\[|![a-z])/i;

/** What is never closed in a block of HTML. */
export function oddInHtml(node: Html, source: string): OddMark[] {
  const span = spanOf(node);
  // Blank lines at its end belong to it or not by what was there when it was parsed.
  const html = source.slice(span.start, span.end).trimEnd();
  const indent = html.length - html.trimStart().length;
  const tag = TAG.exec(html.slice(indent, indent + 20))?.[0];
  if (tag === undefined) return oddComments(html, span.start);
  if (isHtmlClosed(node.value)) return [];
  const start = span.start + indent;
  const words = wordsBelow(html, indent, html.length);
  const end = start + tag.length;
  return [{ kind: 'tag', start, end, reach: html.length - indent, closing: closingOf(tag), words }];
}

/** What closes HTML that opens so. */
function closingOf(tag: string): string {
  if (tag === '<?') return '?>';
  if (tag.startsWith('<![')) return ']]>';
  return tag.startsWith('<!') ? '>' : `</${tag.slice(1)}>`;
}

/** Comments that are not closed, or only by the end of another; `origin` is where the HTML starts. */
function oddComments(html: string, origin: number): OddMark[] {
  const odd: OddMark[] = [];
  for (let at = html.indexOf('<!--'); at >= 0; ) {
    const close = html.indexOf('-->', at + 2);
    const next = html.indexOf('<!--', at + 4);
    const isBefore = next >= 0 && (close < 0 || next < close);
    if (close < 0 || isBefore) {
      odd.push({
        kind: 'comment',
        start: origin + at,
        end: origin + at + 4,
        reach: (close < 0 ? html.length : close + 3) - at,
        until: close < 0 ? 'end' : 'comment',
        stop: (isBefore ? next : html.length) - at,
        words: wordsBelow(html, at, close < 0 ? html.length : next),
      });
    }
    if (close < 0) break;
    at = html.indexOf('<!--', close + 3);
  }
  return odd;
}

/**
 * A fence that nothing closes, or in whose code another opens behind text. In a quotation or list it may well be left
 * to that to end it, unless there is text in it.
 */
export function oddFence(node: Code | Hidden | Callout, source: string, top: boolean): OddMark[] {
  const span = spanOf(node);
  const code = source.slice(span.start, span.end).trimEnd();
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(code)?.[1];
  if (fence === undefined) return [];
  const isClosed = top ? isFenceClosed(code) : isClosedWithin(code, fence, 'value' in node ? node.value : '');
  const again = isClosed ? openedAgain(code, fence) : code.length;
  if (again === undefined) return [];
  const indent = code.indexOf(fence);
  const prose = proseIn(code, indent, again);
  if (prose === undefined && (isClosed || !top)) return [];
  const start = span.start + indent;
  return [
    {
      kind: 'fence',
      closing: fence,
      start,
      end: start + fence.length,
      reach: code.length - indent,
      prose: prose === undefined ? undefined : prose - indent,
      words: prose === undefined ? 0 : wordsBelow(code, prose - 1, again),
    },
  ];
}

/** Where a fence with the name of a language stands in code: it closes nothing, so one before it was left open. */
function openedAgain(code: string, fence: string): number | undefined {
  const opening = /[\r\n][ \t>]*(`{3,}|~{3,})[ \t]*[A-Za-z{]/g;
  for (const { index, 1: mark = '' } of code.matchAll(opening))
    if (mark[0] === fence[0] && mark.length >= fence.length) return index;
  return undefined;
}

/** Whether the code is closed, where marks of quotations and lists may stand before its lines. */
function isClosedWithin(code: string, fence: string, value: string): boolean {
  const lines = code.split(/\r\n|\n|\r/);
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd() : '';
  const isMark = last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length);
  // What is code still is a line of the value.
  return isMark && (value === '' ? 0 : value.split(/\r\n|\n|\r/).length) < lines.length - 1;
}

const COMMENT_LIKE = /[<\u2039][ \u00a0]?![ \u00a0]?[-\u2010-\u2015\u2212]{1,3}/g;

/** What looks like a comment in the text of a passage and is none, and comments that only another’s end closes. */
export function oddInText(nodes: readonly PhrasingContent[], source: string, passage: Span): OddMark[] {
  if (!source.slice(passage.start, passage.end).includes('!')) return [];
  const odd: OddMark[] = [];
  const visit = (node: PhrasingContent) => {
    if ('children' in node) for (const child of node.children) visit(child);
    const span = spanOf(node);
    if (node.type === 'html')
      odd.push(...oddComments(source.slice(span.start, span.end).trimEnd(), span.start));
    if (node.type !== 'text') return;
    const raw = source.slice(span.start, span.end);
    for (const { index, 0: mark } of raw.matchAll(COMMENT_LIKE)) {
      if (raw[index - 1] === '\\') continue;
      const start = span.start + index;
      const kind = mark.startsWith('<!--') ? 'broken' : 'dashes';
      const end = start + (kind === 'broken' ? 4 : mark.length);
      odd.push({ kind, start, end, reach: passage.end - start });
      if (kind === 'broken') break; // all behind it would be part of it
    }
  };
  for (const node of nodes) visit(node);
  return odd;
}

/** Odd spaces before the mark, or behind it, or nothing behind it. */
const BESIDE =
  /^[ \t>]{0,99}(?:([\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff][\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff \t]*)(#{1,6}|[-*])(?=[ \t]+\S)|(#{1,6}|[-*])[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff][\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff \t]*(?=[^\s\d])|(#{2,6})(?=\p{L}))/gmu;
const MAY_BE_BESIDE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]|##/;

/** Lines of a paragraph that were to be headings or items of a list. */
export function oddSpaces(source: string, { start: origin, end }: Span): OddMark[] {
  const raw = source.slice(origin, end);
  if (!MAY_BE_BESIDE.test(raw)) return [];
  return [...raw.matchAll(BESIDE)].map(({ index, 0: all, 1: before, 2: behind, 3: odd, 4: bare }) => {
    const mark = behind ?? odd ?? bare ?? '';
    const from = origin + index + all.indexOf(before ?? mark);
    const to = origin + index + all.length;
    return {
      kind: 'space',
      start: from,
      end: to,
      reach: end - from,
      replacement: before === undefined ? `${mark} ` : mark,
    };
  });
}
