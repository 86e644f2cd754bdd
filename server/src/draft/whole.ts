/**
 * A draft in several files: their pages one after the other, so that whatever adds pages up knows of no files. The
 * texts stand one below the other with a line break between, which belongs to neither: so each offset is in one file.
 */
import type { Place } from '../text/lines.ts';
import type { FrontMatter } from './front-matter.ts';
import { isAnchor, isLocalTarget, plainAddress, slugOf } from './links.ts';
import { type Lists, listsOf } from './lists.ts';
import type { Label } from './markdown/labels.ts';
import type { Draft, DraftFile, Mention, Passage, Section } from './model.ts';
import { type Page, pageStarts } from './page.ts';
import type { Link } from './passage.ts';
import type { Definition } from './slice.ts';

/** A file of a draft: what it is called by its reader, and its path in the workspace, with slashes. */
export type FileOfDraft = Pick<DraftFile, 'name' | 'path' | 'draft'>;

/** The draft that files make up in this order. The first one’s front matter is the draft’s. */
export function wholeOf(files: readonly FileOfDraft[]): Draft {
  return new Whole(files);
}

/** The file that an offset is in; undefined in a draft of a single file. */
export function fileAt({ files }: Pick<Draft, 'files'>, offset: number): DraftFile | undefined {
  return files?.findLast(({ start }, index) => index === 0 || start <= offset);
}

/** Where to put what belongs above an offset: behind the file before it, if nothing stands above it in its own. */
export function above(draft: Draft, offset: number): number {
  const file = fileAt(draft, offset);
  if (!file || file.start === 0) return offset;
  return draft.text.slice(file.start, offset).trim() === '' ? file.start - 1 : offset;
}

/** The line of an offset in words, with its file where there are several: `line 31 of ‘delivery.md’`. */
export function lineInWords(draft: Draft, offset: number): string {
  const line = `line ${draft.placeAt(offset).line + 1}`;
  const file = fileAt(draft, offset);
  return file ? `${line} of ‘${shortName(file)}’` : line;
}

/** A file’s name without its folders. */
export function shortName({ path }: Pick<DraftFile, 'path'>): string {
  return path.replace(/^.*\//, '');
}

class Whole implements Draft {
  /** Where letters were typed is for its file to know. */
  readonly typed = undefined;
  readonly files: readonly DraftFile[];
  readonly pages: readonly Page[];
  readonly #starts: readonly number[];
  #text: string | undefined;
  #lists: Lists | undefined;

  constructor(files: readonly FileOfDraft[]) {
    const placed: DraftFile[] = [];
    const pages: Page[] = [];
    const starts: number[] = [];
    const leads = leadsTo(files);
    let start = 0;
    for (const [index, file] of files.entries()) {
      placed.push({ ...file, start });
      for (const page of linkedPages(file, index, leads)) pages.push(page);
      for (const at of pageStarts(file.draft.pages).slice(0, -1)) starts.push(start + at);
      start += file.draft.length + 1;
    }
    this.files = placed;
    this.pages = pages;
    this.#starts = starts;
  }

  get length(): number {
    const last = this.files.at(-1);
    return last ? last.start + last.draft.length : 0;
  }

  get lineCount(): number {
    return this.files.reduce((sum, { draft }) => sum + draft.lineCount, 0);
  }

  get text(): string {
    this.#text ??= this.files.map(({ draft }) => draft.text).join('\n');
    return this.#text;
  }

  get frontMatter(): FrontMatter | undefined {
    return this.files[0]?.draft.frontMatter;
  }

  pageStart(index: number): number {
    return this.#starts[index] ?? this.length;
  }

  placeAt(offset: number): Place {
    const file = fileAt(this, offset);
    return file ? file.draft.placeAt(offset - file.start) : { line: 0, character: 0 };
  }

  offsetAt(place: Place): number {
    return this.files[0]?.draft.offsetAt(place) ?? 0;
  }

  get sections(): readonly Section[] {
    return this.#list().sections;
  }

  get passages(): readonly Passage[] {
    return this.#list().passages;
  }

  get mentions(): readonly Mention[] {
    return this.#list().mentions;
  }

  #list() {
    this.#lists ??= listsOf(this);
    return this.#lists;
  }
}

/** Where links of the files lead: `base` is the folder of the first, `places` what they lead to in the draft itself. */
interface Leads {
  readonly base: readonly string[];
  /** The text of the first heading of each file, by its path. */
  readonly headings: ReadonlyMap<string, string>;
  readonly key: string;
}

function leadsTo(files: readonly FileOfDraft[]): Leads {
  const base = folderOf(files[0]?.path ?? '');
  const headings = new Map(
    files.map(({ path, draft }) => [path, draft.pages.find(({ heading }) => heading)?.heading?.text ?? '']),
  );
  return { base, headings, key: JSON.stringify([base, ...headings]) };
}

function folderOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

/** What was made of something, for as long as the same is made of it: at most keystrokes links stay as they are. */
class Kept<From extends object, Made> {
  readonly #made = new WeakMap<From, { readonly key: string; readonly made: Made }>();

  of(from: From, key: string, make: () => Made): Made {
    const known = this.#made.get(from);
    if (known?.key === key) return known.made;
    const made = make();
    this.#made.set(from, { key, made });
    return made;
  }
}

const keptPages = new Kept<Page, Page>();
const keptTargets = new Kept<Page['targets'], Page['targets']>();
const keptDefinitions = new Kept<Page['definitions'], Page['definitions']>();

/**
 * The pages of a file as the whole draft has them: relative links lead on from the first file’s folder, a link to
 * another file of the draft leads to a heading of it, and each file has labels of its own.
 */
function linkedPages({ path, draft }: FileOfDraft, index: number, leads: Leads): readonly Page[] {
  const key = `${index} ${path} ${leads.key}`;
  const label = (own: Label): Label => (index === 0 ? own : `[${index}\0${own.slice(1)}`);
  const lead = (url: string) => (isLocalTarget(url) ? leadOn(url, path, leads) : url);
  const relink = (link: Link): Link => ({
    ...link,
    url: lead(link.url),
    ...(link.label === undefined ? {} : { label: label(link.label) }),
  });
  return draft.pages.map(page =>
    page.targets.length === 0 && page.definitions.length === 0
      ? page
      : keptPages.of(page, key, () => ({
          ...page,
          passages: page.passages.map(passage =>
            passage.links.length === 0 ? passage : { ...passage, links: passage.links.map(relink) },
          ),
          targets: keptTargets.of(page.targets, key, () =>
            page.targets.map(target => (isLabel(target) ? label(target) : lead(target))),
          ),
          definitions: keptDefinitions.of(page.definitions, key, () =>
            page.definitions.map(([own, url]): Definition => [label(own), lead(url)]),
          ),
        })),
  );
}

function isLabel(target: string): target is Label {
  return target.startsWith('[');
}

/** A relative link of the file at `path` as the first file would write it. */
function leadOn(url: string, path: string, { base, headings }: Leads): string {
  const [, to = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(plainAddress(url)) ?? [];
  const parts = folderOf(path);
  for (const part of to.split('/').map(decoded)) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const heading = headings.get(parts.join('/'));
  if (heading !== undefined) return isAnchor(rest) ? rest : `#${slugOf(heading)}`;
  if (folderOf(path).join('/') === base.join('/')) return url;
  let shared = 0;
  while (shared < base.length && base[shared] === parts[shared]) shared++;
  return (
    [...base.slice(shared).map(() => '..'), ...parts.slice(shared).map(encodeURIComponent)].join('/') + rest
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
