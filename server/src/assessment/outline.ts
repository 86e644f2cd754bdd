/**
 * The draft’s headings as places that links and words can lead to: anchors, and annexes with their labels.
 */
import { splitComments } from '../draft/comments.ts';
import { pandocSlugOf, slugOf } from '../draft/links.ts';
import { namedPlaces } from '../draft/markdown/attributes.ts';
import type { Page } from '../draft/page.ts';
import type { Slice } from '../draft/slice.ts';
import { annexLabels, kindOfHeading, type SectionKind } from './headings.ts';

/** An annex of the draft: one with a label (‘Annex B’), or what stands in a section of annexes under a heading of its own. */
export interface Annex {
  readonly title: string;
  /** ‘Annex A’ of ‘Annex A: the survey’; none where it has no label. */
  readonly name: string | undefined;
  /** `A` of ‘Annex A: the survey’; several for ‘Annexes A and B’. */
  readonly labels: readonly string[];
  /** Anchors of its heading and of all headings under it. */
  readonly anchors: readonly string[];
  /** Index into `Draft.sections`. */
  readonly section: number;
}

/** What the headings say. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** The anchors of all headings, as GitHub and pandoc make them. */
  readonly anchors: ReadonlySet<string>;
  /** Those of annexes and supporting documents. */
  readonly annexAnchors: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** Those of annexes under which something stands, and their labels: the others show nothing to anybody. */
  readonly filledAnchors: ReadonlySet<string>;
  readonly filledLabels: ReadonlySet<string>;
  readonly annexes: readonly Annex[];
}

interface Heading extends Pick<NonNullable<Page['heading']>, 'depth' | 'text' | 'attributes'> {
  /** Whether anything stands under it before the next heading. */
  readonly filled: boolean;
}

/** The outline of a draft; the previous one while its headings stay as they are. */
export function outlineOf(pages: readonly Page[], previous: Outline | undefined): Outline {
  if (previous && hasHeadings(pages, previous.headings)) return previous;
  // Where they stand is no matter here, and changes with every edit above them.
  const headings: (Heading & { filled: boolean })[] = [];
  for (const page of pages) {
    if (page.heading) {
      const { depth, text, attributes } = page.heading;
      headings.push({ depth, text, ...(attributes === undefined ? {} : { attributes }), filled: false });
    }
    const last = headings.at(-1);
    if (last && !last.filled) last.filled = holdsSomething(page);
  }
  return read(headings);
}

/** Asked at every keystroke, so no list is made for it. */
function hasHeadings(pages: readonly Page[], headings: readonly Heading[]): boolean {
  let count = 0;
  let filled = false;
  for (const page of pages) {
    const { heading } = page;
    if (heading) {
      if (count > 0 && filled !== headings[count - 1]?.filled) return false;
      const known = headings[count++];
      if (heading.depth !== known?.depth || heading.text !== known.text) return false;
      if (heading.attributes !== known.attributes) return false;
      filled = false;
    }
    if (count > 0 && !filled) filled = holdsSomething(page);
  }
  return count === headings.length && (count === 0 || filled === headings[count - 1]?.filled);
}

/** Whether a page shows something besides its heading; footnotes belong where their marks are. */
function holdsSomething(page: Page): boolean {
  const holds = known.get(page) ?? page.slices.some(shows);
  known.set(page, holds);
  return holds;
}

const known = new WeakMap<Page, boolean>();

function shows({ blocks, definitions, frontMatter, text }: Slice): boolean {
  const passages = blocks.flatMap(block => block.passages);
  if (passages.length > 0)
    return passages.some(
      ({ construct, words, links }) =>
        construct !== 'heading' && construct !== 'footnote' && (words > 0 || links.length > 0),
    );
  // HTML, such as an image; comments and definitions are not seen.
  if (blocks.length === 0 || definitions.length > 0 || frontMatter) return false;
  return /[\p{L}\p{N}]/u.test(splitComments(text).rest);
}

function read(headings: readonly Heading[]): Outline {
  const anchors = new Set<string>();
  const annexAnchors = new Set<string>();
  const annexes: Annex[] = [];
  const labels = new Set<string>();
  const filledAnchors = new Set<string>();
  const filledLabels = new Set<string>();
  const isFilled = filledWithin(headings);
  const slugs = new Slugs();
  /** The outermost section around that is not part of the account, and the depth of what stands right in it. */
  let outside: { readonly kind: SectionKind; readonly depth: number; within: number } | undefined;
  /** The annex that has begun last. */
  let annex: { readonly depth: number; readonly anchors: string[] } | undefined;
  for (const [index, { text, depth, attributes }] of headings.entries()) {
    const own = slugs.anchorsOf(text, attributes);
    for (const anchor of own) anchors.add(anchor);
    if (outside && depth <= outside.depth) outside = undefined;
    if (!outside || (annex && depth <= annex.depth)) annex = undefined;
    const kind = kindOfHeading(text);
    const around = outside;
    if (!outside && kind !== 'account') outside = { kind, depth, within: Number.POSITIVE_INFINITY };
    if (!outside || outside.kind === 'references') continue;
    for (const anchor of own) annexAnchors.add(anchor);
    const holds = isFilled[index] === true;
    if (holds) for (const anchor of own) filledAnchors.add(anchor);
    const named = kind === 'account' ? [] : annexLabels(text);
    const ownLabels = named.map(({ what }) => what);
    for (const label of ownLabels) {
      labels.add(label);
      if (holds) filledLabels.add(label);
    }
    if (annex) annex.anchors.push(...own);
    // Of a section that only holds annexes, its parts are to be referred to.
    else if (ownLabels.length > 0 || (around && depth <= around.within)) {
      annex = { depth, anchors: own };
      annexes.push({
        title: text,
        name: named[0] && text.slice(named[0].start, named[0].end),
        labels: ownLabels,
        anchors: own,
        section: index + 1,
      });
      if (around) around.within = Math.min(around.within, depth);
    }
  }
  return { headings, anchors, annexAnchors, labels, filledAnchors, filledLabels, annexes };
}

/** By heading: whether anything stands under it or under a heading below it. */
function filledWithin(headings: readonly Heading[]): boolean[] {
  const filled = headings.map(heading => heading.filled);
  /** The headings around, outermost first. */
  const around: number[] = [];
  for (const [index, { depth }] of headings.entries()) {
    while (around.length > 0 && (headings[around.at(-1) ?? 0]?.depth ?? 0) >= depth) around.pop();
    around.push(index);
    if (!filled[index]) continue;
    // Those further out than one that is filled are, too.
    for (let at = around.length - 2; at >= 0; at--) {
      const outer = around[at] ?? 0;
      if (filled[outer]) break;
      filled[outer] = true;
    }
  }
  return filled;
}

/** Anchors as GitHub and pandoc make them of headings, each once: `annex-a`, `annex-a-1`. */
class Slugs {
  readonly #github = new Numbered();
  readonly #pandoc = new Numbered();

  /** The anchors of the next heading, GitHub’s first, and those that it names itself at its end (`{#raw}`). */
  anchorsOf(heading: string, attributes = ''): string[] {
    const anchors = [this.#github.next(slugOf(heading)), this.#pandoc.next(pandocSlugOf(heading))];
    // Who knows no attributes takes them for words.
    if (attributes !== '') anchors.push(slugOf(`${heading} ${attributes}`), ...namedPlaces(attributes));
    return [...new Set(anchors)];
  }
}

/** Names that were used before get a number. */
class Numbered {
  readonly #used = new Map<string, number>();

  next(slug: string): string {
    let anchor = slug;
    for (let count = this.#used.get(slug) ?? 0; this.#used.has(anchor); ) {
      anchor = `${slug}-${++count}`;
      this.#used.set(slug, count);
    }
    this.#used.set(anchor, this.#used.get(anchor) ?? 0);
    return anchor;
  }
}
