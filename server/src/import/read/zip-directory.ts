/**
 * What a zip says it holds: its directory, which stands at its end.
 */

/** More parts than any document has. */
const MOST_ENTRIES = 5_000;

/** What the directory lists. */
export interface Listed {
  /** A plain path, such as `word/document.xml`. */
  readonly name: string;
  /** How it is packed: 0 is not at all, 8 is what all programs write. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Bytes when it is unpacked, as the directory says. */
  readonly size: number;
  /** Whether it takes a password. */
  readonly isLocked: boolean;
}

/** Where a directory stands, and what was counted from: the archive may have something before it. */
interface Directory {
  readonly count: number;
  readonly at: number;
  readonly origin: number;
}

/** In the place of a size or a place that stands in a longer field. */
const ELSEWHERE = 0xffffffff;

/**
 * The parts of a zip, folders left out. `broken` where the directory and what it leads to don't go together, or a name is
 * more than a plain path.
 */
export function listedIn(bytes: Uint8Array): readonly Listed[] | 'broken' | 'too-many' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = directoryOf(view);
    if (!directory) return 'broken';
    return directory.count > MOST_ENTRIES ? 'too-many' : (listed(bytes, view, directory) ?? 'broken');
  } catch (error) {
    // Something leads out of the file.
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function directoryOf(view: DataView): Directory | undefined {
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const directory = { count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true) };
  const offset = view.getUint32(end + 16, true);
  const isLong = end >= 76 && view.getUint32(end - 20, true) === 0x07064b50;
  if (!isLong) return standing(end, directory.count, directory.size, offset);
  // The longer record ends before what says where it is.
  const long = end - 76;
  if (view.getUint32(long, true) !== 0x06064b50) return undefined;
  return standing(long, longAt(view, long + 32), longAt(view, long + 40), longAt(view, long + 48));
}

/** The directory ends where its record begins, wherever the archive says it is. */
function standing(end: number, count: number, size: number, offset: number): Directory | undefined {
  const at = end - size;
  return at < offset ? undefined : { count, at, origin: at - offset };
}

/** Where the record stands that ends a zip; there may be a remark behind it. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** A number of eight bytes; what is beyond all files is as good as any other such number. */
function longAt(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function listed(
  bytes: Uint8Array,
  view: DataView,
  { count, at: first, origin }: Directory,
): Listed[] | undefined {
  const found: Listed[] = [];
  let at = first;
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const written = textOf(bytes.subarray(at + 46, nameEnd));
    const name = plainPath(written);
    if (name === undefined) return undefined;
    const { size, packed, local } = placesOf(view, at, nameEnd, extraEnd);
    const method = view.getUint16(at + 10, true);
    const flags = view.getUint16(at + 8, true);
    at = extraEnd + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;

    const head = origin + local;
    if (view.getUint32(head, true) !== 0x04034b50) return undefined;
    const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    const localName = textOf(bytes.subarray(head + 30, head + 30 + view.getUint16(head + 26, true)));
    // Whoever reads from the front would find something else.
    if (localName !== written || view.getUint16(head + 8, true) !== method) return undefined;
    if (start + packed > first) return undefined;
    found.push({
      name,
      method,
      packed: bytes.subarray(start, start + packed),
      size,
      isLocked: (flags & 1) !== 0,
    });
  }
  return found;
}

/** The sizes of an entry and the place of its contents; what is too long for its field stands behind the name. */
function placesOf(view: DataView, at: number, from: number, to: number) {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const long = () => {
      next += 8;
      return longAt(view, next - 8);
    };
    if (size === ELSEWHERE) size = long();
    if (packed === ELSEWHERE) packed = long();
    if (local === ELSEWHERE) local = long();
    break;
  }
  return { size, packed, local };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A name with slashes between its parts, as a few programs don't write it; undefined if it leads up, or nowhere. */
function plainPath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/').replace(/^\//, '');
  const steps = path.split('/');
  const isPlain =
    !path.includes('\0') &&
    steps.every(
      (step, index) => step !== '.' && step !== '..' && (step !== '' || index === steps.length - 1),
    );
  return path !== '' && isPlain ? path : undefined;
}
