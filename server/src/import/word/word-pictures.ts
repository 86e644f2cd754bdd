/**
 * The pictures of a Word document: which are kept, under which names, and what is said of them.
 */
import type { Image } from 'mdast';
import type { SavedPicture } from '../job.ts';
import { type PictureKind, pictureKind } from '../read/picture-kinds.ts';
import type { Unpacked } from '../read/zip.ts';
import type { DrawnPicture } from './word-drawings.ts';
import { clipped, type Losses, quoted } from './word-losses.ts';
import type { Relation } from './word-package.ts';

/** More pictures than any draft has. */
const MOST = 500;
/** Characters of a file’s name. */
const LONGEST_NAME = 48;
/** Names that Windows has for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A picture that stands in the draft, and is named when its caption is known. */
interface Shown {
  readonly image: Image;
  readonly picture: DrawnPicture;
  readonly bytes: Uint8Array;
  readonly kind: PictureKind;
  readonly vector: Uint8Array | undefined;
  readonly where: string;
  /** The part that holds it: one that is shown twice is saved once. */
  readonly path: string;
}

/** Collects them. */
export class Pictures {
  readonly #read: (path: string) => Unpacked;
  readonly #known = new Map<string, Unpacked>();
  readonly #folder: string;
  readonly #losses: Losses;
  readonly #shown: Shown[] = [];

  /** `folder` is the folder beside the draft that the files will be in; `read` gives the bytes of a part. */
  constructor(folder: string, read: (path: string) => Unpacked, losses: Losses) {
    this.#folder = folder;
    this.#read = read;
    this.#losses = losses;
  }

  /** Keeps a picture, and gives what stands for it; undefined if it can’t be, which is said. `where` is such as `under ‘Design’`. */
  keep(picture: DrawnPicture, relations: ReadonlyMap<string, Relation>, where: string): Image | undefined {
    const { object } = picture;
    const what = object ?? `The picture ${quoted(picture.name)}`;
    const found = this.#find(picture, relations);
    if (typeof found === 'string') {
      this.#losses.add(`${what} is left out, ${where}${found === '' ? '' : `: ${found}`}.`);
      return undefined;
    }
    if (object !== undefined) this.#losses.add(`${object} is left out, its picture is kept, ${where}.`);
    const image: Image = { type: 'image', url: '', alt: picture.alt };
    const drawing = picture.vector === undefined ? undefined : relations.get(picture.vector)?.path;
    // Some programs put the drawing itself where others put a picture of it.
    const vector = drawing === undefined || drawing === found.path ? undefined : this.#bytes(drawing);
    this.#shown.push({
      ...found,
      image,
      picture,
      where,
      vector: typeof vector === 'string' ? undefined : vector,
    });
    return image;
  }

  #find(
    { embedded, linked }: DrawnPicture,
    relations: ReadonlyMap<string, Relation>,
  ): Pick<Shown, 'bytes' | 'kind' | 'path'> | string {
    const path = embedded === undefined ? undefined : relations.get(embedded)?.path;
    if (path === undefined) {
      const outside = relations.get(linked ?? embedded ?? '')?.target;
      return outside === undefined || outside === ''
        ? 'it is not in the document'
        : `it is not in the document, which only names ${quoted(outside, 80)}`;
    }
    if (this.#shown.length >= MOST) return `the document has more than ${MOST}`;
    const bytes = this.#bytes(path);
    if (typeof bytes === 'string') return bytes;
    const kind = pictureKind(bytes);
    return kind ? { bytes, kind, path } : 'it is of no kind that is known';
  }

  #bytes(path: string): Unpacked {
    const bytes = this.#known.get(path) ?? this.#read(path);
    this.#known.set(path, bytes);
    return bytes;
  }

  /** Names the files, by what the pictures are called in the draft, and says what is to be known of them. */
  files(captions: ReadonlyMap<Image, string>): SavedPicture[] {
    const files = new Map<string, SavedPicture>();
    const byPath = new Map<string, string>();
    for (const [index, shown] of this.#shown.entries()) {
      const { image, kind, bytes, path, picture, vector, where } = shown;
      const stem = fileStem(image.alt || captions.get(image) || picture.alt) || `image${index + 1}`;
      let name = byPath.get(path);
      if (name === undefined) {
        name = free(files, stem, kind.end);
        files.set(name.toLowerCase(), { name, bytes });
        byPath.set(path, name);
        if (kind.rare !== undefined)
          this.#losses.add(
            `The picture ${quoted(name)} is ${kind.rare}, which few programs show, ${where}: save it as PNG, and name that in the draft.`,
          );
        if (picture.cropped)
          this.#losses.add(
            `The picture ${quoted(name)} is whole now, ${where}: in Word only a part of it is shown. Cut off what nobody is to see.`,
          );
        if (vector) {
          const drawing = free(files, stem, 'svg');
          files.set(drawing.toLowerCase(), { name: drawing, bytes: vector });
          this.#losses.add(
            `The picture ${quoted(name)} is a drawing in Word, ${where}, which is kept beside it as ${quoted(drawing)}.`,
          );
        }
      }
      image.url = [this.#folder, name].map(addressed).join('/');
    }
    return [...files.values()];
  }
}

/** A name for a file, of letters and figures that every system takes: `attendance-by-class`; empty if there are none. */
function fileStem(text: string): string {
  const words = clipped(text, 120)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  let stem = '';
  for (const word of words.split('-').filter(Boolean)) {
    if (stem !== '' && stem.length + word.length >= LONGEST_NAME) break;
    stem += stem === '' ? word.slice(0, LONGEST_NAME) : `-${word}`;
  }
  return DEVICES.test(stem) ? `image-${stem}` : stem;
}

function free(files: ReadonlyMap<string, unknown>, stem: string, end: string): string {
  let name = `${stem}.${end}`;
  for (let number = 2; files.has(name.toLowerCase()); number++) name = `${stem}-${number}.${end}`;
  return name;
}

/** A name as an address has it. */
function addressed(name: string): string {
  return name.replace(/[\s%#?\\<>()]/g, sign =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}
