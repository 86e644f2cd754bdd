/**
 * The images that a draft shows: which files are needed, and how large they are printed.
 */

import { ImageRun } from 'docx';
import { imageSize } from 'image-size';
import type { PhrasingContent } from 'mdast';
import { targetPath } from '../assessment/documents.ts';
import { isLocalTarget } from '../draft/links.ts';
import type { WantedImage } from './options.ts';
import type { DraftSource } from './read.ts';
import { safeText } from './safe-text.ts';
import { inOrder, type SourceFile, sourceFiles } from './source.ts';

/** The text’s width and most of a page’s height, in pixels of 1/96 inch. */
const WIDEST = 600;
const HIGHEST = 760;

/** The files that hold the images of a draft, each once. */
export function wantedImages(source: DraftSource): WantedImage[] {
  const wanted = new Map<string, WantedImage>();
  for (const file of sourceFiles(source)) {
    for (const node of inOrder(file.nodes)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const url = urlOf(node, file);
      const path = isLocalTarget(url) ? targetPath(url) : undefined;
      const key = imageKey(file, url);
      if (path) wanted.set(key, { file: file.index, path, key });
    }
  }
  return [...wanted.values()];
}

function urlOf(
  node: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  file: SourceFile,
): string {
  return node.type === 'image' ? node.url : (file.definitions.get(node.identifier)?.url ?? '');
}

/** What an image is known by. */
export function imageKey({ index }: SourceFile, url: string): string {
  return `${index} ${url}`;
}

/** Why an address that is no file of the participant’s leads to no image. */
export function whyNoFile(url: string): string {
  return /^https?:/i.test(url)
    ? 'it is on the web, and nothing is fetched from there'
    : 'it is not a file beside the draft';
}

/** An image as it is printed, or a clause that says why it can’t be. */
export function imageRun(bytes: Uint8Array, alt: string): ImageRun | string {
  const unusable = 'it is no PNG, JPEG, GIF or BMP';
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (type !== 'png' && type !== 'jpg' && type !== 'gif' && type !== 'bmp') return unusable;
    if (!(width > 0 && height > 0)) return 'its size can’t be read';
    // A photograph says which way up it is.
    const rotation = orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;
    const isTurned = rotation % 180 !== 0;
    const scale = Math.min(1, WIDEST / (isTurned ? height : width), HIGHEST / (isTurned ? width : height));
    const description = safeText(alt);
    return new ImageRun({
      type,
      data: bytes,
      transformation: {
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        ...(rotation === 0 ? {} : { rotation }),
      },
      altText: { name: 'Image', description },
    });
  } catch {
    return unusable;
  }
}
