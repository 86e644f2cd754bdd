/**
 * Where offsets of a paragraph's source are in what is made of it. markdown-it keeps no places below lines, so the source
 * is parsed once more with marks in it, and what comes of it must be the same but for the marks.
 */
import type { InlineParser, Token } from './markdown-it.ts';

/** A place in the content of a child of an `inline` token. */
export interface Spot {
  readonly child: number;
  readonly at: number;
}

/** Neither a space nor punctuation to Markdown, and an end of the word before to what finds addresses. */
const MARK = '\u0001';

/** The spots of offsets, which ascend; undefined where they can't be told. */
export function spotsOf(
  parser: InlineParser,
  { content, children }: Token,
  offsets: readonly number[],
  env: object,
): readonly Spot[] | undefined {
  if (!children || content.includes(MARK)) return undefined;
  let marked = '';
  let last = 0;
  for (const offset of offsets) {
    marked += content.slice(last, offset) + MARK;
    last = offset;
  }
  const again = childrenOf(parser, marked + content.slice(last), env);
  if (again.length !== children.length) return undefined;
  const spots: Spot[] = [];
  for (const [child, token] of again.entries()) {
    const pieces = token.content.split(MARK);
    if (token.type !== children[child]?.type || pieces.join('') !== children[child]?.content)
      return undefined;
    let at = 0;
    for (const piece of pieces.slice(0, -1)) {
      at += piece.length;
      spots.push({ child, at });
    }
  }
  return spots.length === offsets.length ? spots : undefined;
}

/** Other extensions’ plugins may need more than there is here. */
function childrenOf(parser: InlineParser, text: string, env: object): readonly Token[] {
  try {
    return parser.parseInline(text, { ...env })[0]?.children ?? [];
  } catch {
    return [];
  }
}
