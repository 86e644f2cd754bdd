/**
 * A Word document → Markdown to go on writing in, and a list of what could not be carried over.
 */
import mammoth from 'mammoth';
import { counted, listed } from '../../text/english.ts';
import { ImportFault, type WordDraftAnswer } from '../job.ts';
import { recognise } from '../read/recognise.ts';
import { mammothInput, wordParts } from '../read/word-parts.ts';
import { pictureReader } from '../read/zip.ts';
import { anchorsOf, slugsOf } from './word-anchors.ts';
import { removeContents } from './word-contents.ts';
import { frontMatterOf } from './word-front-matter.ts';
import { ID_PREFIX } from './word-html.ts';
import { Insets, withoutMarks } from './word-insets.ts';
import type { Comment } from './word-line.ts';
import { Losses, quoted } from './word-losses.ts';
import { treeOf, writeMarkdown } from './word-markdown.ts';
import { takeCover } from './word-own.ts';
import { Package, type Part } from './word-package.ts';
import { Pictures } from './word-pictures.ts';
import { Places } from './word-places.ts';
import { type Known, Preparation } from './word-prepare.ts';
import { headingsBySize } from './word-sizes.ts';
import { indentIn, Lists, outlineLevel, readStyles, type Styles } from './word-styles.ts';
import { below, childOf, elementsIn, textOf, valueIn, wordName, writeXml } from './word-xml.ts';

const KINDS = ['footnote', 'endnote'] as const;
const DAMAGED =
  'This Word document is damaged and can’t be read. Open it in Word or LibreOffice and save it anew.';
/** What stands before a sign in mammoth’s message about it. */
const SIGN_NAMED = ': char ';
/** Headings that a sentence names. */
const HEADINGS_NAMED = 8;
const NO_TEXT = 'There is no text in this Word document to make a draft of.';

/**
 * Makes Markdown of a .docx, with its pictures in a folder of that name beside it; throws an `ImportFault` if it is none, damaged,
 * or has no text.
 */
export async function wordDraft(
  name: string,
  bytes: Uint8Array,
  pictures = `${name.replace(/\.[^.]*$/, '')}-pictures`,
): Promise<WordDraftAnswer> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // An old Word document or none at all, which there is a message for.
  if (!isZip && bytes[0] === 0xd0) recognise(name, bytes);
  if (!isZip)
    throw new ImportFault('This is no Word document (.docx). Save it as one in Word or LibreOffice.');
  const document = new Package(wordParts(bytes));
  try {
    const losses = new Losses();
    return await converted(document, losses, new Pictures(pictures, pictureReader(bytes), losses));
  } catch (error) {
    if (error instanceof ImportFault || error instanceof RangeError) throw error;
    throw new ImportFault(DAMAGED);
  }
}

async function converted(document: Package, losses: Losses, pictures: Pictures): Promise<WordDraftAnswer> {
  const main = document.main();
  const body = elementsIn(main?.root).find(element => wordName(element) === 'body');
  if (!main || !body) throw new ImportFault(DAMAGED);
  const [stylesPart] = document.parts('styles');
  const [numbering] = document.parts('numbering');
  const notes = KINDS.map(kind => ({ kind, parts: document.parts(`${kind}s`) }));
  const allNotes = notes.flatMap(({ kind, parts }) =>
    parts.flatMap(part => notesOf(part, kind).map(note => ({ kind, part, note }))),
  );
  const all = [main, ...new Set(allNotes.map(note => note.part))];
  for (const { root } of all) stripMarks(root);

  const styles = readStyles(stylesPart?.root);
  const cover = takeCover(body);
  removeContents(body, styles, losses);
  const sized = headingsBySize(body, styles);
  tellSized(sized, losses);
  const isHeading = (paragraph: Element) => sized.has(paragraph) || isStyledHeading(paragraph, styles);
  const known: Known = {
    styles,
    lists: new Lists(numbering?.root),
    notes: new Set(allNotes.map(({ kind, note }) => `${kind}-${valueIn(note, 'id')}`)),
    comments: commentsOf(document),
    anchors: anchorsOf(body, isHeading),
    insets: new Insets(),
    places: new Places(),
    pictures,
    losses,
    sized,
    margin: cover ? 0 : marginOf(body, styles),
    isOwn: cover !== undefined,
  };
  // What we have written ourselves stands there again with the next document.
  if (!cover) tellMargins(document, losses);
  const preparation = new Preparation(known);
  preparation.text(body, main.relations);
  for (const { kind, part, note } of allNotes) preparation.note(note, kind, part.relations);
  for (const part of all) document.write(part, writeXml(part.root));

  const { value, messages } = await mammoth.convertToHtml(await mammothInput(document.contents), {
    styleMap: [],
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    idPrefix: ID_PREFIX,
  });
  for (const { message } of messages) {
    const sign = message.includes('w:sym element ')
      ? /^(\S+) in font (.*)$/.exec(message.slice(message.lastIndexOf(SIGN_NAMED) + SIGN_NAMED.length))
      : null;
    if (sign) losses.add(`The sign ${sign[1]} of the font ${sign[2]} has no character, and is left out.`);
  }
  const { root, captions } = treeOf(value, {
    ...known,
    anchors: slugsOf(known.anchors, preparation.headings),
  });
  const files = pictures.files(captions);
  const markdown = writeMarkdown(root);
  if (markdown.trim() === '') throw new ImportFault(NO_TEXT);
  return {
    kind: 'word-draft',
    markdown: cover ? frontMatterOf(cover, root) + markdown : markdown,
    lost: losses.sentences(),
    pictures: files,
  };
}

/** What would be taken for marks of ours. */
function stripMarks(root: Element): void {
  for (const text of below(root, 't')) {
    const value = text.textContent ?? '';
    if (withoutMarks(value) !== value) text.textContent = withoutMarks(value);
  }
}

function isStyledHeading(paragraph: Element, styles: Styles): boolean {
  const properties = childOf(paragraph, 'pPr');
  const style = styles(valueIn(childOf(properties, 'pStyle')));
  const outline = valueIn(childOf(properties, 'outlineLvl'));
  return style.role === 'title' || (outline === undefined ? style.level : outlineLevel(outline)) > 0;
}

/** How far most of the text is from the margin that is in no list, in twentieths of a point. */
function marginOf(body: Element, styles: Styles): number {
  const margins = new Map<number, number>();
  for (const paragraph of elementsIn(body)) {
    const properties = childOf(paragraph, 'pPr');
    const style = styles(valueIn(childOf(properties, 'pStyle')));
    if (wordName(paragraph) !== 'p' || childOf(properties, 'numPr') || style.list) continue;
    const indent = indentIn(properties) ?? style.indent ?? 0;
    margins.set(indent, (margins.get(indent) ?? 0) + textOf(paragraph).length);
  }
  const [most] = [...margins].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function tellMargins(document: Package, losses: Losses): void {
  for (const kind of ['header', 'footer'])
    for (const { root } of document.parts(kind)) {
      const text = textOf(root);
      if (/\p{L}{2}/u.test(text.replace(/\b(?:page|of)\b/gi, '')))
        losses.add(`The ${kind} of the pages is left out: ${quoted(text, 200)}`);
      if (['blip', 'imagedata'].some(name => below(root, name).length > 0))
        losses.add(`The picture in the ${kind} of the pages is left out.`);
    }
}

/** Says which headings are so by their print alone. */
function tellSized(sized: ReadonlyMap<Element, number>, losses: Losses): void {
  if (sized.size === 0) return;
  const names = [...sized.keys()].map(textOf);
  const named = names.slice(0, HEADINGS_NAMED).map(text => quoted(text));
  const rest = names.length - named.length;
  const which = listed([...named, ...(rest > 0 ? [counted(rest, 'other line')] : [])]);
  losses.add(
    `No heading is one in Word. By their print ${names.length === 1 ? 'this line is' : 'these lines are'} now: ${which}. Look whether each is, and its level.`,
  );
}

function notesOf({ root }: Part, kind: string): Element[] {
  return below(root, kind).filter(
    note =>
      !['separator', 'continuationSeparator', 'continuationNotice'].includes(valueIn(note, 'type') ?? ''),
  );
}

function commentsOf(document: Package): ReadonlyMap<string, Comment> {
  const parts = document.parts('comments');
  return new Map(
    parts
      .flatMap(({ root }) => below(root, 'comment'))
      .map(comment => [
        valueIn(comment, 'id') ?? '',
        { author: valueIn(comment, 'author') ?? '', text: textOf(comment) },
      ]),
  );
}
