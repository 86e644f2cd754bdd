/**
 * The images that a draft shows: which files are needed, and how large they are printed.
 */

import { ImageRun } from 'docx';
import { imageSize } from 'image-size';
import type { Nodes } from 'mdast';
import { targetPath } from '../assessment/documents.ts';
import { splitComments } from '../draft/comments.ts';
import { isLocalTarget } from '../draft/links.ts';
import { PictureFinder, sourcesIn, type Width } from './html-images.ts';
import { LARGEST_IMAGE, TOO_LARGE, type WantedImage } from './options.ts';
import { type Piece, pictured, piecesOf } from './pieces.ts';
import type { DraftSource } from './read.ts';
import { safeText } from './safe-text.ts';
import { inOrder, type SourceFile, sourceFiles } from './source.ts';
import { SvgRun, whyNoDrawing } from './svg-run.ts';

/** The text’s width and most of a page’s height, in pixels of 1/96 inch. */
const WIDEST = 600;
const HIGHEST = 760;

/** The files that hold the images of a draft, each once. */
export function wantedImages(source: DraftSource): WantedImage[] {
  const wanted = new Map<string, WantedImage>();
  for (const file of sourceFiles(source)) {
    for (const node of inOrder(file.nodes)) {
      for (const url of addressesOf(node, file)) {
        const path = isLocalTarget(url) ? targetPath(url) : undefined;
        const key = imageKey(file, url);
        if (path) wanted.set(key, { file: file.index, path, key });
      }
    }
  }
  return [...wanted.values()];
}

/** Where the pictures of a node lead, and the sources of a `<picture>` whose other tags are nodes of their own. */
function addressesOf(node: Nodes, file: SourceFile): string[] {
  const urls = picturesOf(node, file).flatMap(piece => (piece.kind === 'image' ? piece.url : []));
  return node.type === 'html' ? [...urls, ...sourcesIn(node.value)] : urls;
}

/** The pictures that a node shows itself. */
export function picturesOf(node: Nodes, file: SourceFile): Extract<Piece, { at: number }>[] {
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return piecesOf([node], file).filter(piece => piece.kind === 'image');
    case 'html':
      return pictured(new PictureFinder().in(splitComments(node.value).rest), node, file);
    default:
      return [];
  }
}

/** What an image is known by. */
export function imageKey({ index }: SourceFile, url: string): string {
  return `${index} ${url}`;
}

/** Why an address that is no file of the participant’s leads to no image. */
export function whyNoFile(url: string): string {
  if (url === '') return 'it names no file';
  if (/^data:/i.test(url)) return 'what is written in its address can’t be read';
  return isOnWeb(url)
    ? 'it is on the web, and nothing is fetched from there. Save it beside the draft, and show that file'
    : 'it is not a file beside the draft';
}

/** Whether an address leads to the web. */
export function isOnWeb(url: string): boolean {
  return /^(?:https?:|\/\/)/i.test(url);
}

/** The bytes that an address holds itself (`data:`), or a clause that says why there are none; undefined for any other address. */
export function bytesIn(url: string): Uint8Array | string | undefined {
  if (!/^data:/i.test(url)) return undefined;
  const comma = url.indexOf(',');
  if (comma < 0) return undefined;
  if (url.length > LARGEST_IMAGE * 1.4) return TOO_LARGE;
  try {
    const held = decodeURIComponent(url.slice(comma + 1));
    if (!/;\s{0,9}base64$/i.test(url.slice(0, comma).trim())) return new TextEncoder().encode(held);
    return Uint8Array.from(atob(held), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** An address as it is said: not all of a long one. */
export function shownAddress(url: string): string {
  const most = /^data:/i.test(url) ? 40 : 200;
  return safeText(url.length > most ? `${url.slice(0, most)}…` : url);
}

/** An image as it is printed, or a clause that says why it can’t be. */
export function imageRun(bytes: Uint8Array, alt: string, wanted?: Width): ImageRun | string {
  const unusable = 'it is no PNG, JPEG, GIF, BMP or SVG';
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (type !== 'png' && type !== 'jpg' && type !== 'gif' && type !== 'bmp' && type !== 'svg')
      return unusable;
    const fault = type === 'svg' ? whyNoDrawing(bytes) : undefined;
    if (fault !== undefined) return fault;
    if (!(width > 0 && height > 0)) return 'its size can’t be read';
    // A photograph says which way up it is.
    const rotation = orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;
    const isTurned = rotation % 180 !== 0;
    const [across, down] = isTurned ? [height, width] : [width, height];
    const asked = wanted && (wanted.unit === 'percent' ? (WIDEST * wanted.value) / 100 : wanted.value);
    const scale = Math.min(asked === undefined ? 1 : asked / across, WIDEST / across, HIGHEST / down);
    const description = safeText(alt);
    const settings = {
      transformation: {
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        ...(rotation === 0 ? {} : { rotation }),
      },
      altText: { name: 'Image', description },
    };
    return type === 'svg' ? new SvgRun(bytes, settings) : new ImageRun({ type, data: bytes, ...settings });
  } catch {
    return unusable;
  }
}
