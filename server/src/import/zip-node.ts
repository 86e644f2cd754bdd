/**
 * Looks into a zip before a library unpacks it: what it says of its sizes, and what they are.
 */
import { inflateRawSync } from 'node:zlib';
import { ImportFault } from './job.ts';

const MOST_ENTRIES = 5_000;
/** Bytes of the parts that are read, unpacked. */
const LARGEST_PART = 48 * 1024 * 1024;
const LARGEST_ALL = 96 * 1024 * 1024;

const BROKEN = 'This file is damaged: it can’t be unpacked. Open it in Word or LibreOffice and save it anew.';
const TOO_LARGE =
  'This document is far too large when it is unpacked. Save the pages with the criteria as a document of their own.';

/** The names of what a zip holds. Throws an `ImportFault` if it is broken, or too large to be unpacked. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return namesOf(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new ImportFault(BROKEN);
    throw error;
  }
}

function namesOf(bytes: Uint8Array, view: DataView): string[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ImportFault(TOO_LARGE);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  let declaredInAll = 0;
  let actualInAll = 0;
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ImportFault(BROKEN);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const declared = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.push(name);
    if ((flags & 1) !== 0)
      throw new ImportFault('This document has a password. Save it without one, and try again.');
    // Pictures are never unpacked; everything else is small or suspicious.
    if (/^word\/media\//.test(name)) continue;
    declaredInAll += declared;
    if (declared > LARGEST_PART || declaredInAll > LARGEST_ALL) throw new ImportFault(TOO_LARGE);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    actualInAll += unpackedSize(bytes.subarray(start, start + packed), method);
    if (actualInAll > LARGEST_ALL) throw new ImportFault(TOO_LARGE);
  }
  return names;
}

/** Where the record stands that ends a zip; there may be a comment behind it. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ImportFault(BROKEN);
}

/** What a part really has, whatever it says: unpacking ends where it gets too much. */
function unpackedSize(packed: Uint8Array, method: number): number {
  if (method === 0) return packed.length;
  if (method !== 8) throw new ImportFault(BROKEN);
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST_PART }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new ImportFault(code === 'ERR_BUFFER_TOO_LARGE' ? TOO_LARGE : BROKEN);
  }
}
