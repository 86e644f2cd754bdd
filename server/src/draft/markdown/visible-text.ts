/**
 * The text that a reader sees of a passage, with the way back to the source.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Link, Span } from '../passage.ts';
import { endsLine } from './html-text.ts';

/** A piece of visible text that came from one stretch of the source. */
interface Piece {
  /** Offset in the visible text. */
  readonly at: number;
  readonly value: string;
  readonly source: Span;
  /** Whether it is code, in which nothing is escaped. */
  readonly code: boolean;
  /** Offset in the source of each code unit of `value` and of its end; worked out when it is first asked for. */
  offsets?: Uint32Array;
}

/** What a passage shows. */
export interface VisibleText {
  /** What is read and counted. */
  readonly text: string;
  /** The same length as `text`; what can cite no code (code, say) is masked. */
  readonly citable: string;
  /** HTML comments among the text. */
  readonly comments: readonly Span[];
  readonly links: readonly Link[];
  /** Source offset of an offset in `text`. */
  sourceOffset(visible: number): number;
}

/** Takes the place of what can cite no code; it is neither white space nor part of a code. */
const MASK = '\u{fffc}';

/** Reads inline content; `source` is the text that the nodes' offsets count in. */
export function visibleText(nodes: readonly PhrasingContent[], source: string): VisibleText {
  const pieces: Piece[] = [];
  const comments: Span[] = [];
  const links: Link[] = [];
  let text = '';
  let citable = '';

  const append = (value: string, span: Span, cites: boolean) => {
    pieces.push({ at: text.length, value, source: span, code: !cites });
    text += value;
    citable += cites ? value : MASK.repeat(value.length);
  };

  const visit = (node: PhrasingContent) => {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        append(node.value, span, true);
        break;
      case 'inlineCode':
      case 'inlineMath':
        append(node.value, span, false);
        break;
      case 'break':
        append('\n', span, true);
        break;
      case 'html':
        if (node.value.startsWith('<!--')) comments.push(span);
        else if (endsLine(node.value)) append('\n', span, true);
        break;
      case 'link':
        links.push({ ...span, url: node.url });
        for (const child of node.children) visit(child);
        break;
      case 'image':
        links.push({ ...span, url: node.url });
        break;
      case 'linkReference':
        links.push({ ...span, url: '', label: `[${node.identifier}` });
        for (const child of node.children) visit(child);
        break;
      case 'imageReference':
        links.push({ ...span, url: '', label: `[${node.identifier}` });
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        for (const child of node.children) visit(child);
        break;
      default:
        break; // marks of notes, and what is written for other tools, show nothing
    }
  };
  for (const node of nodes) visit(node);

  return { text, citable, comments, links, sourceOffset: visible => sourceOffset(pieces, visible, source) };
}

/** Start and end offsets of a node; remark always gives them. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function sourceOffset(pieces: readonly Piece[], visible: number, source: string): number {
  let found: Piece | undefined;
  for (const piece of pieces) {
    if (piece.at > visible) break;
    found = piece;
  }
  if (!found) return pieces[0]?.source.start ?? 0;
  const within = Math.min(visible - found.at, found.value.length);
  const raw = source.slice(found.source.start, found.source.end);
  if (raw === found.value) return found.source.start + within;
  found.offsets ??= found.code ? codeOffsets(raw, found.value) : rawOffsets(raw, found.value);
  return found.source.start + (found.offsets[within] ?? raw.length);
}

/**
 * Offset in `raw` of each offset in `value`, where `value` is what Markdown made of it: escapes and character
 * references are resolved, line endings have lost the white space and block marks around them.
 */
function rawOffsets(raw: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let from = 0;
  for (let index = 0; index < value.length; index++) {
    const at = skipHidden(raw, from, value, index);
    const escaped = at > from && raw[at - 1] === '\\';
    from = at;
    offsets[index] = Math.min(from, raw.length);
    const reference =
      raw[from] === '&' && !escaped ? /^&[#\w]{1,32};/.exec(raw.slice(from, from + 34))?.[0] : undefined;
    const decoded = reference === undefined ? '' : decodeString(reference);
    if (reference !== undefined && decoded !== reference && value.startsWith(decoded, index)) {
      for (let unit = 1; unit < decoded.length; unit++) {
        index++;
        offsets[index] = from;
      }
      from += reference.length;
    } else from++;
  }
  offsets[value.length] = Math.min(from, raw.length);
  return offsets;
}

/** The same of code between back-ticks (or a formula between dollar signs), of which a space each may be left out, and line endings become spaces. */
function codeOffsets(raw: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  const fence = /^(?:`+|\$+)?/.exec(raw)?.[0].length ?? 0;
  const inner = raw.length - 2 * fence;
  let from = fence;
  // Without line endings it differs by the two spaces only.
  if (
    inner >= value.length + 2 &&
    /^[ \r\n]/.test(raw.slice(fence)) &&
    raw.slice(fence, fence + value.length) !== value
  )
    from += raw.startsWith('\r\n', fence) ? 2 : 1;
  for (let index = 0; index < value.length; index++) {
    const isEnd = raw[from] === '\r' || raw[from] === '\n';
    offsets[index] = Math.min(from, raw.length);
    from += isEnd && raw.startsWith('\r\n', from) ? 2 : 1;
    // The marks of a quotation at the start of a line are no code.
    if (isEnd) while (/[ \t>]/.test(raw[from] ?? '') && raw[from] !== value[index + 1]) from++;
  }
  offsets[value.length] = Math.min(from, raw.length);
  return offsets;
}

/** Moves over source characters that left no trace in the value before its character `index`. */
function skipHidden(raw: string, from: number, value: string, index: number): number {
  let at = from;
  const next = value[index];
  const lineBreak = next === '\n' || next === '\r';
  if (lineBreak) {
    while (raw[at] === ' ' || raw[at] === '\t') at++;
  } else if (index > 0 && (value[index - 1] === '\n' || value[index - 1] === '\r')) {
    while (/[ \t>]/.test(raw[at] ?? '')) at++;
    // Text that itself opens with such characters stands at the end of them, unless it is written otherwise.
    if (raw[at] !== '&' && raw[at] !== '\\') at -= /^[ \t>]*/.exec(value.slice(index))?.[0].length ?? 0;
  }
  if (raw[at] === '\\' && raw[at + 1] === next && /[!-/:-@[-`{-~]/.test(next ?? '')) at++;
  return at;
}
