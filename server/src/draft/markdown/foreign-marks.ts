/**
 * What of a block is written for another tool and not read as what it means there.
 */
import type { RootContent } from 'mdast';
import type { Span } from '../passage.ts';
import { isChunk } from './chunks.ts';
import type { HiddenMark } from './dialect-nodes.ts';
import { withDescendants } from './tree.ts';
import { spanOf } from './visible-text.ts';

/** What it is. */
export type ForeignKind =
  | 'shortcode'
  | 'include'
  | 'latex'
  | 'command'
  | 'raw'
  | 'output'
  | 'value'
  | 'embed'
  | 'directive'
  | 'note';

/** A mark that is not understood; `target` is the file that it names. */
export interface ForeignMark extends Span {
  readonly kind: ForeignKind;
  readonly target?: string;
}

const MAY_BE = /[\\{]|!\[\[|\^\[|`r /;
/** Commands of LaTeX that are left in a text as they are. */
const COMMAND = /(?<![\w:\\])\\[A-Za-z]{2,40}\*?(?:\[[^\]\n]{0,100}\])?\{/g;
/** Notes as pandoc writes them in a line. */
const NOTE = /(?<!\\)\^\[(?=[^\]\s])/g;
const DIRECTIVE = /^\{[a-z][\w:.-]{0,40}\}/;

/** The marks of a block, in the order of the text; offsets count in `source`. */
export function foreignMarksIn(node: RootContent, source: string): ForeignMark[] {
  const whole = spanOf(node);
  if (!MAY_BE.test(source.slice(whole.start, whole.end))) return NOTHING;
  const marks = withDescendants(node).flatMap((inner): ForeignMark[] => {
    const span = spanOf(inner);
    switch (inner.type) {
      case 'hidden': {
        const kind = kindOf(inner.mark);
        if (kind === undefined) return [];
        const target = kind === 'include' ? includedIn(inner.value) : undefined;
        return [{ ...span, kind, ...(target === undefined ? {} : { target }) }];
      }
      case 'code':
        if (isChunk(inner)) return [{ ...span, kind: 'output' }];
        return DIRECTIVE.test(`${inner.lang ?? ''}`) ? [{ ...span, kind: 'directive' }] : [];
      case 'inlineCode':
        return /^(?:r|\{(?:r|python|julia)\})\u00a0/.test(inner.value) ? [{ ...span, kind: 'value' }] : [];
      case 'text': {
        const text = source.slice(span.start, span.end);
        return [...found(text, COMMAND, 'command', span.start), ...found(text, NOTE, 'note', span.start)];
      }
      default:
        return [];
    }
  });
  return marks.sort((a, b) => a.start - b.start);
}

const NOTHING: ForeignMark[] = [];

function found(text: string, pattern: RegExp, kind: ForeignKind, from: number): ForeignMark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: all }) => ({
    start: from + index,
    end: from + index + all.length,
    kind,
  }));
}

function kindOf(mark: HiddenMark): ForeignKind | undefined {
  switch (mark) {
    case 'shortcode':
    case 'include':
    case 'latex':
    case 'raw':
    case 'embed':
      return mark;
    case 'chunk':
      return 'output';
    case 'comment':
    case 'division':
    case 'layout':
      return undefined;
  }
}

/** The file that a shortcode includes. */
export function includedIn(shortcode: string): string | undefined {
  const [, double, single, plain] =
    /^\{\{[<%]\s{0,9}include\s{1,9}(?:"([^"]{1,300})"|'([^']{1,300})'|([^\s>%]{1,300}))/.exec(shortcode) ??
    [];
  return double ?? single ?? plain;
}
