/**
 * Unpacks a zip: the only reader of archives there is, in Node and in browsers. What it gives is whole and of a bearable size,
 * counted while it is unpacked; whatever an archive says of itself is only compared with that.
 */
import { Inflate } from 'pako';
import { ImportFault } from '../job.ts';
import { type Listed, listedIn } from './zip-directory.ts';

/** Bytes that one part may have when it is unpacked, and all together. */
const LARGEST_PART = 48 * 1024 * 1024;
const LARGEST_ALL = 96 * 1024 * 1024;
/** Bytes that are unpacked at a time. */
const PIECE = 65_536;

const BROKEN = 'This file is damaged: it can’t be unpacked. Open it in Word or LibreOffice and save it anew.';
const TOO_LARGE =
  'This document is far too large when it is unpacked. Save the pages with the criteria as a document of their own.';

/** What is in a zip. */
export interface Archive {
  /** The names of all that it holds, each a plain path such as `word/document.xml`. */
  readonly names: readonly string[];
  /** What the parts hold that were wanted, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks those parts of a zip whose names are wanted; nobody touches the others. Throws an `ImportFault` if the archive is
 * broken, has a password, or is too large when it is unpacked.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Archive {
  const listed = listedIn(bytes);
  if (listed === 'too-many') throw new ImportFault(TOO_LARGE);
  if (listed === 'broken') throw new ImportFault(BROKEN);
  const wanted = listed.filter(({ name }) => isWanted(name));
  if (wanted.some(({ isLocked }) => isLocked))
    throw new ImportFault('This document has a password. Save it without one, and try again.');
  // So that no room is made for what is not there, and nothing is read twice.
  if (wanted.some(({ size }) => size > LARGEST_PART) || sum(wanted.map(({ size }) => size)) > LARGEST_ALL)
    throw new ImportFault(TOO_LARGE);
  if (sum(wanted.map(({ packed }) => packed.length)) > bytes.length) throw new ImportFault(BROKEN);
  const parts = new Map<string, Uint8Array>();
  for (const one of wanted) {
    if (parts.has(one.name)) throw new ImportFault(BROKEN);
    parts.set(one.name, contentsOf(one));
  }
  return { names: listed.map(({ name }) => name), parts };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

/** Bytes that one picture may have when it is unpacked, and all together. */
const LARGEST_PICTURE = 20 * 1024 * 1024;
const LARGEST_PICTURES = 64 * 1024 * 1024;

/** What a part that is no text comes to: its bytes, or a clause that says why there are none. */
export type Unpacked = Uint8Array | string;

/**
 * Unpacks pictures of a zip, each when it is asked for. One that is broken or too large is a clause that says so, and the others are
 * read all the same.
 */
export function pictureReader(bytes: Uint8Array): (name: string) => Unpacked {
  const listed = listedIn(bytes);
  const byName = new Map(typeof listed === 'string' ? [] : listed.map(one => [one.name, one]));
  let all = 0;
  return name => {
    const one = byName.get(name);
    if (!one) return 'it is not in the document';
    if (one.size > LARGEST_PICTURE) return 'it is larger than 20 MB';
    if (all + one.size > LARGEST_PICTURES) return 'the pictures before it have 64 MB already';
    if (one.isLocked || one.packed.length > bytes.length) return 'it is damaged';
    all += one.size;
    try {
      const contents = contentsOf(one);
      // What is handed on is no window on the whole document.
      return contents.buffer === bytes.buffer ? contents.slice() : contents;
    } catch {
      return 'it is damaged';
    }
  };
}

/** What a part holds; as much of it is unpacked as may be, and no more. */
function contentsOf({ method, packed, size }: Listed): Uint8Array {
  if (method === 0 && packed.length === size) return packed;
  if (method !== 8) throw new ImportFault(BROKEN);
  const contents = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate({ raw: true, chunkSize: PIECE });
  inflate.onData = piece => {
    const at = length;
    length += piece.length;
    if (length > LARGEST_PART) throw new ImportFault(TOO_LARGE);
    if (length <= size) contents.set(piece, at);
  };
  inflate.push(packed, true);
  if (inflate.err !== 0 || length !== size) throw new ImportFault(BROKEN);
  return contents;
}
