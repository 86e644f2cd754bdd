/**
 * The footnotes of a document. Each is written where its first mark stands.
 */
import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { SourceFile } from './source.ts';
import { NOT_COUNTED } from './styles.ts';

/** Writes the paragraphs of a note. */
export type WriteNote = (file: SourceFile, identifier: string) => Paragraph[];

/** Numbers notes, and keeps their paragraphs. */
export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #written: Record<string, { readonly children: readonly Paragraph[] }> = {};
  /** Notes that a mark in another note refers to; Word knows no notes of notes. */
  #inner: (() => Paragraph[])[] | undefined;
  readonly #writeNote: WriteNote;

  constructor(writeNote: WriteNote) {
    this.#writeNote = writeNote;
  }

  /** All notes, by number. */
  get all(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#written;
  }

  /** Whether a note is still to be written; from then on it is not. */
  claim(file: SourceFile, identifier: string): boolean {
    const key = keyOf(file, identifier);
    if (this.#numbers.has(key)) return false;
    this.#numbers.set(key, 0);
    return true;
  }

  /** What is printed for a mark. */
  mark(file: SourceFile, identifier: string): ParagraphChild[] {
    const key = keyOf(file, identifier);
    const known = this.#numbers.get(key);
    if (this.#inner) {
      // Its text is printed below that of the note that it belongs to.
      if (known === undefined) {
        this.#numbers.set(key, 0);
        this.#inner.push(() => this.#writeNote(file, identifier));
      }
      return known ? [markAgain(known)] : [];
    }
    if (known !== undefined) return known > 0 ? [markAgain(known)] : [];
    const number = Object.keys(this.#written).length + 1;
    this.#numbers.set(key, number);
    this.#written[number] = { children: this.#write(file, identifier) };
    const mark = new FootnoteReferenceRun(number);
    return (file.marks.get(identifier) ?? 0) > 1
      ? [new Bookmark({ id: bookmarkOf(number), children: [mark] })]
      : [mark];
  }

  #write(file: SourceFile, identifier: string): Paragraph[] {
    const inner: (() => Paragraph[])[] = [];
    this.#inner = inner;
    const paragraphs = this.#writeNote(file, identifier);
    for (let next = inner.shift(); next; next = inner.shift()) paragraphs.push(...next());
    this.#inner = undefined;
    return paragraphs;
  }
}

function keyOf({ index }: SourceFile, identifier: string): string {
  return `${index} ${identifier}`;
}

function bookmarkOf(number: number): string {
  return `note_${number}`;
}

/** The number of a note that stands at another mark; Word writes a note once only. */
function markAgain(number: number): ParagraphChild {
  return new InternalHyperlink({
    anchor: bookmarkOf(number),
    children: [new TextRun({ text: String(number), superScript: true, style: `${NOT_COUNTED}Text` })],
  });
}
