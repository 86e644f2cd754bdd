/**
 * The inline content of a passage as a flat list of pieces, whose texts together are what the passage shows.
 */
import type { Html, PhrasingContent } from 'mdast';
import { endsLine } from '../draft/markdown/html-text.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { Span } from '../draft/model.ts';
import { attributeWidth } from './figures.ts';
import { type HtmlPicture, PictureFinder, type Width } from './html-images.ts';
import type { SourceFile } from './source.ts';

/** How a piece of text looks, and where it leads. */
export interface Look {
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly script?: 'sub' | 'super';
  readonly url?: string;
  /** Where a link is written in its file. */
  readonly at?: number;
}

/** A picture; `at` is where it is written in its file. */
export interface Picture {
  readonly kind: 'image';
  readonly url: string;
  readonly alt: string;
  readonly at: number;
  readonly width?: Width;
}

/** A piece; only text and line breaks are of what the passage shows. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'break' }
  /** A formula, whose text is TeX. */
  | {
      readonly kind: 'formula';
      readonly text: string;
      readonly look: Look;
      readonly apart: boolean;
      readonly at: number;
    }
  | Picture
  /** Something of HTML that no document can show, by the name of its element. */
  | { readonly kind: 'unshown'; readonly tag: string; readonly at: number }
  | { readonly kind: 'note'; readonly identifier: string };

/** Flattens inline content. */
export function piecesOf(nodes: readonly PhrasingContent[], file: SourceFile): Piece[] {
  const pieces: Piece[] = [];
  let script: Look['script'];
  const pictures = new PictureFinder();

  const visit = (node: PhrasingContent, look: Look): void => {
    const within = (more: Look, children: readonly PhrasingContent[]) => {
      for (const child of children) visit(child, { ...look, ...more });
    };
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        const code: Look = node.type === 'inlineCode' ? { code: true } : {};
        pieces.push({
          kind: 'text',
          text: node.value,
          look: { ...look, ...code, ...(script ? { script } : {}) },
        });
        break;
      }
      case 'inlineMath':
        pieces.push({
          kind: 'formula',
          text: node.value,
          look,
          apart: node.display === true,
          at: spanOf(node).start,
        });
        break;
      case 'break':
        pieces.push({ kind: 'break' });
        break;
      case 'html':
        if (node.value.startsWith('<!--')) break;
        pieces.push(...pictured(pictures.in(node.value), node, file));
        if (endsLine(node.value)) pieces.push({ kind: 'break' });
        else script = scriptAfter(node.value, script);
        break;
      case 'link':
        within({ url: node.url, at: spanOf(node).start }, node.children);
        break;
      case 'linkReference':
        within(
          { url: file.definitions.get(node.identifier)?.url ?? '', at: spanOf(node).start },
          node.children,
        );
        break;
      case 'image':
        pieces.push({
          kind: 'image',
          url: node.url,
          alt: node.alt ?? '',
          at: spanOf(node).start,
          ...widthOf(node, file),
        });
        break;
      case 'imageReference':
        pieces.push({
          kind: 'image',
          url: file.definitions.get(node.identifier)?.url ?? '',
          alt: node.alt ?? '',
          at: spanOf(node).start,
          ...widthOf(node, file),
        });
        break;
      case 'emphasis':
        within({ italics: true }, node.children);
        break;
      case 'strong':
        within({ bold: true }, node.children);
        break;
      case 'delete':
        within({ strike: true }, node.children);
        break;
      case 'footnoteReference':
        pieces.push({ kind: 'note', identifier: node.identifier });
        break;
    }
  };
  for (const node of nodes) visit(node, {});
  return pieces;
}

function widthOf(node: PhrasingContent, file: SourceFile): Pick<Picture, 'width'> {
  const width = attributeWidth(node, file);
  return width ? { width } : {};
}

/** Pictures of HTML as pieces; the marks of quotations round it stand in the file, but not in the HTML. */
export function pictured(
  pictures: readonly HtmlPicture[],
  node: Html,
  { body }: SourceFile,
): Extract<Piece, { at: number }>[] {
  let at = spanOf(node).start;
  let line = 0;
  return pictures.map(({ line: own, ...picture }) => {
    for (; line < own; line++) at = Math.max(at, body.indexOf('\n', at) + 1);
    return picture.kind === 'image' ? { ...picture, at } : { kind: 'unshown', tag: picture.tag, at };
  });
}

/** H<sub>2</sub>O is the only HTML that is followed besides pictures. */
function scriptAfter(tag: string, script: Look['script']): Look['script'] {
  const [, end, name] = /^<(\/?)(sub|sup)\s*>$/i.exec(tag) ?? [];
  if (name === undefined) return script;
  return end ? undefined : name.toLowerCase() === 'sub' ? 'sub' : 'super';
}

/** The pieces without what spans of their text take away. */
export function piecesWithout(pieces: readonly Piece[], spans: readonly Span[]): Piece[] {
  if (spans.length === 0) return [...pieces];
  let at = 0;
  return pieces.flatMap((piece): Piece | [] => {
    if (piece.kind !== 'text' && piece.kind !== 'break' && piece.kind !== 'formula') return piece;
    const from = at;
    const text = piece.kind === 'break' ? '\n' : piece.text;
    at += text.length;
    const own = spans.filter(({ start, end }) => start < at && end > from);
    if (own.length === 0) return piece;
    let rest = '';
    let done = 0;
    for (const { start, end } of own) {
      rest += text.slice(done, Math.max(0, start - from));
      done = Math.min(text.length, end - from);
    }
    rest += text.slice(done);
    if (rest === '') return [];
    return piece.kind === 'break' ? piece : { ...piece, text: rest };
  });
}
