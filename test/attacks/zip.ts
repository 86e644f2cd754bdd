/**
 * Zips made by hand, for tests: also such as no program would write.
 */
import { deflateRawSync } from 'node:zlib';

/** What stands in a zip, and what the zip says of it where that differs. */
export interface Entry {
  readonly name: string;
  /** Packed as `method` says. */
  readonly packed: Buffer;
  /** What the zip says of its size when unpacked. */
  readonly size: number;
  /** 8 (packed) if left out. */
  readonly method?: number;
  readonly flags?: number;
  /** The name that stands before the contents, where it is not the one in the directory. */
  readonly localName?: string;
  /** The method that is said there. */
  readonly localMethod?: number;
  /** Sizes stand behind the contents, or in the long fields of large archives. */
  readonly sizes?: 'behind' | 'zip64';
}

/** An entry of some text, packed. */
export function entry(name: string, text: string | Buffer, more: Partial<Entry> = {}): Entry {
  return { name, packed: deflateRawSync(text), size: Buffer.byteLength(text), ...more };
}

/** An entry of some text as it is. */
export function stored(name: string, text: string | Buffer, more: Partial<Entry> = {}): Entry {
  return { name, packed: Buffer.from(text), size: Buffer.byteLength(text), method: 0, ...more };
}

/** A zip, with no checksums; `before` stands in front of the archive, which does not count it. */
export function zip(entries: readonly Entry[], { before = Buffer.alloc(0), zip64 = false } = {}): Buffer {
  const parts: Buffer[] = [before];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, method = 8, flags = 0, localName = name, ...one } of entries) {
    const behind = one.sizes === 'behind';
    const long = one.sizes === 'zip64';
    const said = flags | (behind ? 8 : 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(said, 6);
    local.writeUInt16LE(one.localMethod ?? method, 8);
    local.writeUInt32LE(behind ? 0 : packed.length, 18);
    local.writeUInt32LE(behind ? 0 : size, 22);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const descriptor = Buffer.alloc(behind ? 16 : 0);
    if (behind) {
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(packed.length, 8);
      descriptor.writeUInt32LE(size, 12);
    }
    const extra = Buffer.alloc(long ? 28 : 0);
    if (long) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      for (const [index, value] of [size, packed.length, offset].entries())
        extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
    }
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(said, 8);
    listed.writeUInt16LE(method, 10);
    listed.writeUInt32LE(long ? 0xffffffff : packed.length, 20);
    listed.writeUInt32LE(long ? 0xffffffff : size, 24);
    listed.writeUInt16LE(Buffer.byteLength(name), 28);
    listed.writeUInt16LE(extra.length, 30);
    listed.writeUInt32LE(long ? 0xffffffff : offset, 42);
    parts.push(local, Buffer.from(localName), packed, descriptor);
    central.push(listed, Buffer.from(name), extra);
    offset += 30 + Buffer.byteLength(localName) + packed.length + descriptor.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : directory.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  return Buffer.concat([
    ...parts,
    directory,
    ...(zip64 ? longEnd(entries.length, directory.length, offset) : []),
    end,
  ]);
}

/** The record that ends a large archive, and what says where it stands. */
function longEnd(count: number, size: number, offset: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

/** What every Word document begins with. */
export const TYPES = entry(
  '[Content_Types].xml',
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
);

/** Says where the text of a Word document stands. */
export function rootRelations(target: string): Entry {
  return entry(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  );
}

/** The XML of a Word document’s text, a paragraph each. */
export function wordText(...paragraphs: string[]): string {
  const shown = paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${shown}</w:body></w:document>`;
}
