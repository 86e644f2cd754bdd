/**
 * Puts what is known of a draft into what markdown-it has made of it. Nothing of the parser's is changed: VS Code keeps it.
 */
import { limitLine, overClass } from './html.ts';
import { htmlBlock } from './html-block.ts';
import { type InlineMarks, markInline, phaseChip } from './inline.ts';
import { derived, type InlineParser, type Token } from './markdown-it.ts';
import type { Marks, Place, Range } from './marks.ts';
import { offsetsIn } from './offsets.ts';

/** A block that has begun and not ended, by its place in what is shown. */
interface Open {
  readonly index: number;
  readonly lines: readonly [number, number];
}

/**
 * The tokens of a draft with its marks.
 *
 * @param env what the parser was given when it made the tokens: links may be defined anywhere
 */
export function decorate(
  parser: InlineParser,
  tokens: readonly Token[],
  marks: Marks,
  env: object,
): readonly Token[] {
  const shown: Token[] = [];
  const open: Open[] = [];
  /** Whether the line at which the limit falls is shown already. */
  let drawn = false;
  /** Where the next cell of a table's row is looked for. */
  let cell = { line: -1, from: 0 };

  for (const token of tokens) {
    const lines = token.map ?? open.at(-1)?.lines ?? [0, 0];
    if (token.nesting < 0) open.pop();
    switch (token.type) {
      case 'inline':
        shown.push(inline(token, lines));
        break;
      case 'html_block':
        if (rangeFrom({ line: lines[1], character: 0 })) drawAbove(shown.length, token);
        shown.push(htmlBlock(token, lines[0], marks));
        break;
      case 'fence':
      case 'code_block': {
        const isOver = rangeFrom({ line: lines[1], character: 0 }) !== undefined;
        if (isOver) drawAbove(shown.length, token);
        shown.push(isOver ? asOver(token) : token);
        break;
      }
      default:
        shown.push(token);
    }
    if (token.nesting > 0) open.push({ index: shown.length - 1, lines });
  }
  return shown;

  function inline(token: Token, lines: readonly [number, number]): Token {
    const parent = open.at(-1);
    const isCell = /^t[hd]_open$/.test(shown[parent?.index ?? -1]?.type ?? '');
    if (isCell && cell.line !== lines[0]) cell = { line: lines[0], from: 1 };
    const { offsetAt, end } = offsetsIn(token, lines[0], marks.lines, isCell ? cell.from : 0);
    if (isCell) cell = { line: lines[0], from: end };

    const codes = marks.codes.flatMap(code => {
      if (code.start.line < lines[0] || code.start.line >= lines[1]) return [];
      const [start, to] = [offsetAt(code.start), offsetAt(code.end)];
      const text = marks.lines[code.start.line]?.slice(code.start.character, code.end.character);
      const isIn = start !== undefined && to !== undefined && token.content.slice(start, to) === text;
      return isIn && start >= 0 ? { state: code.state, label: code.label, start, end: to } : [];
    });
    const at = overFrom(lines, offsetAt, token.content.length);
    let cut: InlineMarks['cut'];
    if (at !== undefined && at > 0) {
      cut = { at, line: !drawn };
      drawn = true;
    } else if (at === 0) {
      const isBlock = open.length === 1 && parent !== undefined;
      if (isBlock) drawAbove(parent.index, shown[parent.index]);
      const block = blockOf(open);
      if (block) shown[block.index] = asOver(shown[block.index] ?? token);
      if (!drawn) cut = { at: 0, line: true };
      drawn = true;
    }
    const hasPhase = token.children?.some(
      ({ type, content }) => type === 'html_inline' && phaseChip(content, marks),
    );
    if (codes.length === 0 && !cut && !hasPhase) return token;
    return markInline(parser, token, { codes, cut }, marks, env);
  }

  /** The offset in a token's content from which it is over the limit: 0 where all of it is. */
  function overFrom(
    lines: readonly [number, number],
    offsetAt: (place: Place) => number | undefined,
    length: number,
  ): number | undefined {
    if (length === 0) return undefined;
    const range = rangeFrom({ line: lines[1], character: 0 }, lines[0]);
    if (!range) return undefined;
    if (range.start.line < lines[0]) return 0;
    const start = offsetAt(range.start);
    if (start === undefined) return 0;
    return start < length ? Math.max(0, start) : undefined;
  }

  /** What is over the limit and begins before a place, and ends on a line or below it. */
  function rangeFrom({ line }: Place, first = line - 1): Range | undefined {
    return marks.over.find(({ start, end }) => start.line < line && end.line >= first);
  }

  /** Draws the limit above a block that is shown already, or about to be. */
  function drawAbove(index: number, block: Token | undefined): void {
    if (drawn || !block) return;
    drawn = true;
    const html = derived(block, {
      type: 'html_block',
      tag: '',
      attrs: null,
      children: null,
      nesting: 0,
      content: limitLine(marks.limit, 'between'),
    });
    shown.splice(index, 0, html);
    for (const [at, item] of open.entries())
      if (item.index >= index) open[at] = { ...item, index: item.index + 1 };
  }

  /** The block that a paragraph is seen as: in a list without blank lines that is the item. */
  function blockOf(blocks: readonly Open[]): Open | undefined {
    return blocks.findLast(({ index }) => !shown[index]?.hidden);
  }
}

function asOver(token: Token): Token {
  const attrs = token.attrs ?? [];
  const own = String(attrs.find(([name]) => name === 'class')?.[1] ?? '');
  if (own.split(' ').includes(overClass)) return token;
  const others = attrs.filter(([name]) => name !== 'class');
  return derived(token, { attrs: [...others, ['class', own ? `${own} ${overClass}` : overClass]] });
}
