/**
 * What the bookmarks of a Word document stand at, as far as Markdown has links to it: headings, and the marks of notes.
 */
import { slugOf } from '../../text/slug.ts';
import { below, elementsIn, isElement, textOf, valueIn, wordName } from './word-xml.ts';

/** The bookmarks, by their names: the paragraphs of headings, and the notes. */
export interface Anchors {
  readonly headings: ReadonlyMap<string, Element>;
  readonly marks: ReadonlyMap<string, readonly [kind: 'footnote' | 'endnote', id: string]>;
}

/** Reads the bookmarks of a document’s body; `isHeading` tells of each paragraph. */
export function anchorsOf(body: Element, isHeading: (paragraph: Element) => boolean): Anchors {
  const headings = new Map<string, Element>();
  const marks = new Map<string, readonly ['footnote' | 'endnote', string]>();
  for (const bookmark of below(body, 'bookmarkStart')) {
    const name = valueIn(bookmark, 'name');
    const paragraph = paragraphOf(bookmark);
    if (name === undefined || !paragraph) continue;
    const note = noteIn(bookmark);
    if (note) marks.set(name, note);
    else if (isHeading(paragraph)) headings.set(name, paragraph);
  }
  return { headings, marks };
}

/** The paragraph that a bookmark stands in. */
function paragraphOf(bookmark: Element): Element | undefined {
  for (let node = bookmark.parentNode; node; node = node.parentNode)
    if (isElement(node) && wordName(node) === 'p') return node;
  return undefined;
}

/** The note whose mark is all that a bookmark holds. */
function noteIn(bookmark: Element): readonly ['footnote' | 'endnote', string] | undefined {
  const next = bookmark.nextSibling;
  if (!isElement(next) || wordName(next) !== 'r') return undefined;
  for (const child of elementsIn(next)) {
    const name = wordName(child);
    const id = valueIn(child, 'id');
    if (name === 'footnoteReference' && id !== undefined) return ['footnote', id];
    if (name === 'endnoteReference' && id !== undefined) return ['endnote', id];
  }
  return undefined;
}

/** The anchor that each of these bookmarks has in Markdown; `all` are the paragraphs of the headings in their order. */
export function slugsOf(anchors: Anchors, all: readonly Element[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  const slugs = new Map<Element, string>();
  for (const paragraph of all) {
    const slug = slugOf(textOf(paragraph));
    const again = used.get(slug) ?? 0;
    used.set(slug, again + 1);
    slugs.set(paragraph, again === 0 ? slug : `${slug}-${again}`);
  }
  return new Map(
    [...anchors.headings].flatMap(([name, paragraph]) => {
      const slug = slugs.get(paragraph);
      return slug === undefined || slug === '' ? [] : [[name, slug] as const];
    }),
  );
}
