/**
 * The pictures that HTML shows.
 */
import { decodeString } from 'micromark-util-decode-string';

/** A picture, or what else shows something that is no text. */
export type HtmlPicture =
  | {
      readonly kind: 'image';
      readonly url: string;
      readonly alt: string;
      /** How wide it is to be, in pixels, or in parts of the text’s width. */
      readonly width?: Width;
      /** How many lines of the HTML stand before its tag. */
      readonly line: number;
    }
  /** What no document of Word can show: `tag` is the name of its element. */
  | { readonly kind: 'other'; readonly tag: string; readonly line: number };

/** A width as HTML says it. */
export interface Width {
  readonly value: number;
  readonly unit: 'pixels' | 'percent';
}

const OTHERS = new Set(['svg', 'iframe', 'video', 'audio', 'object', 'embed', 'canvas', 'math']);
/** What stands in these is no text, and shows nothing. */
const UNSHOWN = new Set(['script', 'style', 'template']);

/** A tag with its attributes, by names in small letters; of several of a name the first counts. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Finds pictures in pieces of HTML that belong together, such as the tags of a paragraph. */
export class PictureFinder {
  /** The first source of a `<picture>` whose `<img>` has not come yet. */
  #source: HtmlPicture | undefined;
  #unshown: string | undefined;

  /** The pictures of the next piece, without comments. */
  in(html: string): HtmlPicture[] {
    return tagsIn(html).flatMap(tag => this.#pictureOf(tag) ?? []);
  }

  #pictureOf({ name, isEnd, attributes, line }: Tag): HtmlPicture | undefined {
    if (this.#unshown !== undefined) {
      if (isEnd && name === this.#unshown) this.#unshown = undefined;
      return undefined;
    }
    if (isEnd) {
      const left = name === 'picture' ? this.#source : undefined;
      if (name === 'picture') this.#source = undefined;
      return left;
    }
    if (UNSHOWN.has(name)) this.#unshown = name;
    if (OTHERS.has(name)) return { kind: 'other', tag: name, line };
    const url = attributes.get('src') || firstOf(attributes.get('srcset') ?? '');
    const alt = (attributes.get('alt') ?? attributes.get('title') ?? '').trim();
    const width = widthOf(attributes.get('width'));
    const image: HtmlPicture = { kind: 'image', url, alt, line, ...(width ? { width } : {}) };
    if (name === 'img' || name === 'image') {
      this.#source = undefined;
      return image;
    }
    if (name === 'input' && attributes.get('type')?.toLowerCase() === 'image') return image;
    if (name === 'source' && attributes.has('srcset')) this.#source ??= image;
    return undefined;
  }
}

/** The addresses of the sources that a `<picture>` has, of which the first may be shown. */
export function sourcesIn(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) =>
    name === 'source' ? firstOf(attributes.get('srcset') ?? '') || [] : [],
  );
}

/** How many of the pictures of HTML, without comments, stand before all of its text. */
export function picturesBeforeText(html: string): number {
  let at = 0;
  for (const { start, end } of tagsIn(html)) {
    if (html.slice(at, start).trim() !== '') break;
    at = end;
  }
  return new PictureFinder().in(html.slice(0, at)).length;
}

/** The first of the addresses of a `srcset`. */
function firstOf(set: string): string {
  const [first = ''] = set.trim().split(/\s/, 1);
  return first.startsWith('data:') ? first : (first.split(',', 1)[0] ?? '');
}

function widthOf(text: string | undefined): Width | undefined {
  const [, digits, percent] = /^\s{0,9}(\d{1,5})(?:\.\d{0,9})?\s{0,9}(%|px)?/.exec(text ?? '') ?? [];
  const value = Number(digits);
  if (!(value > 0)) return undefined;
  return { value, unit: percent === '%' ? 'percent' : 'pixels' };
}

/** The tags of HTML, in one walk: a tag that is never closed reaches to the end. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  let line = 0;
  let counted = 0;
  while (at >= 0) {
    for (let end = html.indexOf('\n', counted); end >= 0 && end < at; end = html.indexOf('\n', counted)) {
      line++;
      counted = end + 1;
    }
    const isEnd = html[at + 1] === '/';
    const from = at + (isEnd ? 2 : 1);
    let to = from;
    while (isName(html.charCodeAt(to))) to++;
    if (to > from && isLetter(html.charCodeAt(from))) {
      const { attributes, end } = attributesFrom(html, to);
      tags.push({ name: html.slice(from, to).toLowerCase(), isEnd, attributes, line, start: at, end });
      to = end;
    }
    at = html.indexOf('<', to);
  }
  return tags;
}

function attributesFrom(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < html.length && html[at] !== '>') {
    if (isSpace(html.charCodeAt(at)) || html[at] === '/' || html[at] === '=') {
      at++;
      continue;
    }
    const from = at;
    while (at < html.length && !isSpace(html.charCodeAt(at)) && !'>/='.includes(html[at] ?? '')) at++;
    const name = html.slice(from, at).toLowerCase();
    const equals = afterSpace(html, at);
    let value = '';
    if (html[equals] === '=') {
      const opens = afterSpace(html, equals + 1);
      const quote = html[opens];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, opens + 1);
        at = close < 0 ? html.length : close;
        value = html.slice(opens + 1, at);
        at++;
      } else {
        at = opens;
        while (at < html.length && !isSpace(html.charCodeAt(at)) && html[at] !== '>') at++;
        value = html.slice(opens, at);
      }
    }
    if (!attributes.has(name)) attributes.set(name, plain(value));
  }
  return { attributes, end: Math.min(at + 1, html.length) };
}

/** A value with its character references resolved; a backslash is one here. */
function plain(value: string): string {
  return decodeString(value.replaceAll('\\', '\\\\')).trim();
}

function afterSpace(html: string, start: number): number {
  let at = start;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isName(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}
