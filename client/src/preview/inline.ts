/**
 * Badges, chips and the word limit inside a paragraph, heading or table cell.
 */
import { badge, codeChip, limitLine, overText, textChip } from './html.ts';
import { derived, type InlineParser, inlineHtml, type Token } from './markdown-it.ts';
import type { CodeMark, Marks } from './marks.ts';
import { type Spot, spotsOf } from './spots.ts';

/** A code at offsets of the content. */
export interface PlacedCode extends Pick<CodeMark, 'state' | 'label'> {
  readonly start: number;
  readonly end: number;
}

/** What is to be marked in one `inline` token; offsets are into its content. */
export interface InlineMarks {
  readonly codes: readonly PlacedCode[];
  /** Where the limit falls inside it, with a line or, below one that is there already, without. */
  readonly cut: { readonly at: number; readonly line: boolean } | undefined;
}

const PHASE = /^<!--\s*phase\s*:([\s\S]*)-->$/i;

/** What a comment says that names a phase; undefined for any other. */
export function phaseChip(comment: string, { phase }: Pick<Marks, 'phase'>): string | undefined {
  const name = PHASE.exec(comment.trim())?.[1]?.trim();
  return name && !name.includes('\n') ? textChip(phase(name)) : undefined;
}

/** The token with its marks; the same one where there are none. */
export function markInline(
  parser: InlineParser,
  token: Token,
  { codes, cut }: InlineMarks,
  marks: Marks,
  env: object,
): Token {
  const { children } = token;
  if (!children) return token;
  const offsets = [
    ...new Set([...codes.flatMap(({ start, end }) => [start, end]), ...(cut ? [cut.at] : [])]),
  ];
  offsets.sort((a, b) => a - b);
  const spots = offsets.length > 0 ? spotsOf(parser, token, offsets, env) : [];
  const spotAt = (offset: number) => spots?.[offsets.indexOf(offset)];
  const placed = codes.flatMap(code => {
    const [from, to] = [spotAt(code.start), spotAt(code.end)];
    return from && to && from.child === to.child
      ? { ...code, child: from.child, from: from.at, to: to.at }
      : [];
  });
  // What can't be told more exactly is over from its beginning.
  const limit = cut && (spotAt(cut.at) ?? { child: 0, at: 0 });
  const line = cut?.line ? limitLine(marks.limit, 'inside') : '';

  const marked: Token[] = [];
  let changed = false;
  for (const [index, child] of children.entries()) {
    const own = placed.filter(code => code.child === index);
    const made = markChild(child, own, isOver(limit, index));
    changed ||= made !== undefined;
    marked.push(...(made ?? [child]));
  }
  return changed ? derived(token, { children: marked }) : token;

  /** What a child becomes; `over`: from where in it the limit is behind, at 0 from its beginning. */
  function markChild(
    child: Token,
    own: readonly (PlacedCode & { readonly from: number; readonly to: number })[],
    over: { readonly at: number; readonly begins: boolean } | undefined,
  ): Token[] | undefined {
    const html = (content: string) => inlineHtml(child, content);
    const opening = over?.begins && line !== '' ? [html(line)] : [];
    if (child.type === 'html_inline' && child.content.startsWith('<!--')) {
      const text = (from: number, to: number) => child.content.slice(from, to);
      const chip =
        own.length > 0
          ? codeChip(own.map(code => ({ ...code, text: text(code.from, code.to) })))
          : phaseChip(child.content, marks);
      return chip === undefined && opening.length === 0
        ? undefined
        : [...opening, chip === undefined ? child : html(chip)];
    }
    if (child.type !== 'text') {
      if (!over) return undefined;
      const [open, close] = overText;
      // Marks of emphasis and links only stand around texts.
      return child.type === 'code_inline'
        ? [...opening, html(open), child, html(close)]
        : [...opening, child];
    }
    if (own.length === 0 && !over) return undefined;
    const pieces: Token[] = [];
    const say = (from: number, to: number) => {
      if (from >= to) return;
      const cutAt = over ? Math.min(Math.max(over.at, from), to) : to;
      if (cutAt > from) pieces.push(derived(child, { content: child.content.slice(from, cutAt) }));
      if (over && over.at >= from && over.at < to) pieces.push(...opening);
      if (cutAt < to) {
        const [open, close] = overText;
        pieces.push(html(open), derived(child, { content: child.content.slice(cutAt, to) }), html(close));
      }
    };
    let last = 0;
    for (const code of own) {
      say(last, code.from);
      // The limit falls before a code, or behind it.
      if (over && over.at >= code.from && over.at < code.to) pieces.push(...opening);
      const [open, close] = badge(code);
      pieces.push(
        html(open),
        derived(child, { content: child.content.slice(code.from, code.to) }),
        html(close),
      );
      last = code.to;
    }
    say(last, child.content.length);
    return pieces;
  }
}

function isOver(
  limit: Spot | undefined,
  index: number,
): { readonly at: number; readonly begins: boolean } | undefined {
  if (!limit || index < limit.child) return undefined;
  return index === limit.child ? { at: limit.at, begins: true } : { at: 0, begins: false };
}
