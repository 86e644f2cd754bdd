/**
 * Which kind of picture some bytes are, by what they begin with: a name says nothing.
 */

/** A kind of picture: what its files end in, and whether everybody can show it. */
export interface PictureKind {
  readonly end: string;
  /** How it is called, where only some programs can show it. */
  readonly rare?: string;
}

/** The kind of a picture; undefined if it is none that is known. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const begins = (...wanted: readonly number[]) => wanted.every((byte, index) => bytes[index] === byte);
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (begins(0x89, 0x50, 0x4e, 0x47)) return { end: 'png' };
  if (begins(0xff, 0xd8, 0xff)) return { end: 'jpg' };
  if (latin(0, 4) === 'GIF8') return { end: 'gif' };
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return { end: 'webp' };
  if (latin(0, 2) === 'BM') return { end: 'bmp' };
  if (latin(40, 44) === ' EMF') return { end: 'emf', rare: 'EMF' };
  if (begins(0xd7, 0xcd, 0xc6, 0x9a) || begins(1, 0, 9, 0) || begins(2, 0, 9, 0))
    return { end: 'wmf', rare: 'WMF' };
  if (begins(0x49, 0x49, 0x2a, 0) || begins(0x4d, 0x4d, 0, 0x2a)) return { end: 'tif', rare: 'TIFF' };
  if (begins(0x1f, 0x8b)) return { end: 'emz', rare: 'packed EMF or WMF' };
  if (latin(0, 4) === '%PDF') return { end: 'pdf', rare: 'PDF' };
  return isSvg(bytes) ? { end: 'svg' } : undefined;
}

/** SVG is a text, with remarks or a type before its first element. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .replace(/^\ufeff/, '')
    .trimStart();
  return start.startsWith('<') && /<svg[\s>]/i.test(start);
}
