/**
 * A Word document → Markdown to go on writing in, and a list of what could not be carried over.
 */
import mammoth from 'mammoth';
import { ImportFault, type WordDraftAnswer } from '../job.ts';
import { recognise } from '../read/recognise.ts';
import { mammothInput, type WordParts, wordParts } from '../read/word-parts.ts';
import { ID_PREFIX } from './word-html.ts';
import type { Comment } from './word-line.ts';
import { quoted } from './word-losses.ts';
import { markdownOf } from './word-markdown.ts';
import { Package, type Part } from './word-package.ts';
import { Preparation, STYLE } from './word-prepare.ts';
import { Lists, readStyles } from './word-styles.ts';
import { below, elementsIn, textOf, valueIn, wordName, writeXml } from './word-xml.ts';

const KINDS = ['footnote', 'endnote'] as const;
/** Levels of lists, and of headings. */
const DEEPEST = 9;

const DAMAGED =
  'This Word document is damaged and can’t be read. Open it in Word or LibreOffice and save it anew.';
/** What stands before a sign in mammoth’s message about it. */
const SIGN_NAMED = ': char ';
const NO_TEXT = 'There is no text in this Word document to make a draft of.';

/** Makes Markdown of a .docx; throws an `ImportFault` if it is none, damaged, or has no text. */
export async function wordDraft(name: string, bytes: Uint8Array): Promise<WordDraftAnswer> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // An old Word document or none at all, which there is a message for.
  if (!isZip && bytes[0] === 0xd0) recognise(name, bytes);
  if (!isZip)
    throw new ImportFault('This is no Word document (.docx). Save it as one in Word or LibreOffice.');
  const parts = wordParts(bytes);
  try {
    return await converted(parts);
  } catch (error) {
    if (error instanceof ImportFault || error instanceof RangeError) throw error;
    throw new ImportFault(DAMAGED);
  }
}

async function converted(parts: WordParts): Promise<WordDraftAnswer> {
  const document = new Package(parts);
  const main = document.main();
  const body = elementsIn(main?.root).find(element => wordName(element) === 'body');
  if (!main || !body) throw new ImportFault(DAMAGED);
  const [styles] = document.parts('styles');
  const [numbering] = document.parts('numbering');
  const notes = KINDS.map(kind => ({ kind, parts: document.parts(`${kind}s`) }));
  const listed = notes.flatMap(({ kind, parts }) =>
    parts.flatMap(part => notesOf(part, kind).map(note => ({ kind, part, note }))),
  );

  const preparation = new Preparation({
    styles: readStyles(styles?.root),
    lists: new Lists(numbering?.root),
    notes: new Set(listed.map(({ kind, note }) => `${kind}-${valueIn(note, 'id')}`)),
    comments: commentsOf(document),
  });
  const { losses } = preparation;
  for (const kind of ['header', 'footer'])
    for (const part of document.parts(kind)) {
      const text = textOf(part.root);
      if (/\p{L}{2}/u.test(text.replace(/\b(?:page|of)\b/gi, '')))
        losses.add(`The ${kind} of the pages is left out: ${quoted(text, 200)}`);
    }
  preparation.text(body, main.links);
  for (const { kind, part, note } of listed) preparation.note(note, kind, part.links);
  for (const part of [main, ...new Set(listed.map(note => note.part))])
    document.write(part, writeXml(part.root));

  const { value, messages } = await mammoth.convertToHtml(await mammothInput(document.contents), {
    styleMap: styleMap(),
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
  const markdown = markdownOf(value, losses);
  if (markdown.trim() === '') throw new ImportFault(NO_TEXT);
  return { kind: 'word-draft', markdown, lost: losses.sentences() };
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

/** What HTML the prepared styles are. */
function styleMap(): string[] {
  const levels = Array.from({ length: DEEPEST }, (_, depth) => depth);
  const list = (ordered: boolean, depth: number) =>
    `${'ul|ol > li > '.repeat(depth)}${ordered ? 'ol' : 'ul'} > li:fresh`;
  return [
    ...levels.slice(0, 6).map(depth => `p.${STYLE.heading(depth + 1)} => h${depth + 1}:fresh`),
    ...levels.flatMap(depth =>
      [false, true].map(ordered => `p.${STYLE.item(ordered, depth)} => ${list(ordered, depth)}`),
    ),
    `p.${STYLE.quotation} => blockquote > p:fresh`,
  ];
}
