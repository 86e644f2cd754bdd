/**
 * Which codes are taken out of the text that a passage shows. Offsets count in that text.
 */
import type { Tracked } from '../assessment/model.ts';
import { type FoundCode, findCodes } from '../draft/mentions.ts';
import type { Span } from '../draft/model.ts';
import type { CodesPrinted } from './options.ts';

/** A text that is looked through: `citable` is as long, and `at` gives the offset in the draft where one is known. */
export interface ShownText {
  readonly text: string;
  readonly citable: string;
  readonly at: ((offset: number) => number) | undefined;
  readonly heading: boolean;
}

/** What is taken out. */
export interface LeftOut {
  readonly spans: readonly Span[];
  /** Stand-ins that were words of a sentence, which may read oddly without them. */
  readonly fromSentences: readonly string[];
}

const NOTHING: LeftOut = { spans: [], fromSentences: [] };

/** Finds the codes to take out of texts. */
export type CodeFinder = (shown: ShownText) => LeftOut;

/** The finder for a draft: stand-ins always go, and with `none` every code that is there only to cite. */
export function codeFinder(
  {
    coverage,
  }: {
    readonly coverage: readonly {
      readonly tracked: Pick<Tracked, 'kind' | 'code' | 'citedAnywhere'>;
      readonly citations: readonly Span[];
    }[];
  },
  codes: CodesPrinted,
): CodeFinder {
  /** Codes by where they are cited: a range stands for several. */
  const cited = new Map<number, string[]>();
  for (const { tracked, citations } of coverage)
    for (const { start } of citations) cited.set(start, [...(cited.get(start) ?? []), tracked.code]);
  const standIns = new Map(
    coverage.flatMap(({ tracked }) =>
      tracked.kind === 'statement' || tracked.kind === 'area' ? [[tracked.code, tracked.citedAnywhere]] : [],
    ),
  );
  const anywhere = [...standIns].flatMap(([code, isAnywhere]) => (isAnywhere ? [code] : []));
  const pattern =
    anywhere.length === 0
      ? undefined
      : new RegExp(`(?<![\\w.-])(?:${anywhere.map(escaped).join('|')})(?![\\w-]|\\.\\w)`, 'g');

  return ({ text, citable, at, heading }) => {
    const found: (Span & { readonly form: FoundCode['form']; readonly code: string })[] = [];
    for (const { code, start, end, form, longer } of findCodes(citable, { closing: !heading })) {
      const codesHere = at ? (cited.get(at(start)) ?? []) : [code];
      const isCited = at ? codesHere.length > 0 : form !== 'bare';
      const isStandIn =
        (isCited && codesHere.every(each => standIns.has(each))) || standIns.get(code) === true;
      const isOnlyCited =
        codes === 'none' &&
        isCited &&
        (form === 'bracket' ||
          form === 'alone' ||
          (heading && form === 'bare' && text.slice(0, start).trim() === ''));
      if (isStandIn || isOnlyCited)
        found.push({
          code,
          start,
          end: end + (longer && codesHere.includes(longer.code) ? longer.by : 0),
          form,
        });
    }
    for (const match of pattern ? text.matchAll(pattern) : []) {
      const [code] = match;
      const start = match.index;
      if (!found.some(known => known.start === start))
        found.push({ code, start, end: start + code.length, form: 'bare' });
    }
    if (found.length === 0) return NOTHING;
    return {
      spans: merged(found.map(span => widened(text, span, found))),
      fromSentences: found.flatMap(({ code, form, start }) =>
        form !== 'bracket' && standIns.has(code) && !(heading && text.slice(0, start).trim() === '')
          ? code
          : [],
      ),
    };
  };
}

/** A text without what is taken out of it. */
export function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

const BEFORE_NAMED = /\b(?:criteri(?:on|a)|ACs?|KSBs?|LOs?)\b[\s:]*$/i;
const SEPARATOR_AFTER = /^\s*[,;/&+]\s*(?:(?:and|or)\s+)?|^\s+(?:(?:and|or)\s+)?/;
const SEPARATOR_BEFORE = /(?<!\s)\s*[,;/&+]\s*(?:(?:and|or)\s+)?$|(?<!\s)\s+(?:(?:and|or)\s+)?$/;

/** A code with what stands there only for its sake: brackets, separators, ‘criterion’, a blank. */
function widened(
  text: string,
  { start, end, form }: Span & { readonly form: string },
  all: readonly Span[],
): Span {
  if (form === 'bracket') {
    const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('[', start));
    const close = /[)\]]/g;
    close.lastIndex = end;
    const closed = close.exec(text)?.index ?? text.length - 1;
    const inside = all
      .filter(span => span.start > open && span.end <= closed)
      .reduceRight((rest, span) => rest.slice(0, span.start) + rest.slice(span.end), text.slice(0, closed))
      .slice(open + 1);
    if (/^(?:criteri(?:on|a)|ACs?|KSBs?|LOs?|and|or|[\s,;:/&+])*$/i.test(inside))
      return withBlank(text, { start: open, end: closed + 1 });
    const after = SEPARATOR_AFTER.exec(text.slice(end, closed))?.[0].length ?? 0;
    if (after > 0) return { start, end: end + after };
    const before = SEPARATOR_BEFORE.exec(text.slice(open + 1, start))?.[0].length ?? 0;
    return { start: start - before, end };
  }
  if (form === 'alone') {
    const after = SEPARATOR_AFTER.exec(text.slice(end))?.[0] ?? /^\s*\.\s*$/.exec(text.slice(end))?.[0] ?? '';
    return withBlank(text, { start, end: end + after.length });
  }
  const named = form === 'named' ? (BEFORE_NAMED.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return withBlank(text, { start: start - named, end });
}

/** With the white space before it, or behind it where it opens the text. */
function withBlank(text: string, { start, end }: Span): Span {
  const before = /(?<!\s)\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  // What stands right behind it is not to grow together with the word before.
  if (before < start) return { start: /[\p{L}\p{N}]/u.test(text[end] ?? '') ? start : start - before, end };
  const after = /^[\s.:)–—-]*\s/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: 0, end: end + after };
}

function merged(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
