/**
 * An open document. One that is no draft is a plain text; a draft is kept read, and each change goes into what
 * was read, without a copy of the whole text.
 */
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDraft } from '../draft/draft.ts';
import { isDraftText } from '../draft/front-matter.ts';
import { editDraft } from '../draft/incremental/edit.ts';
import { Extent, whyTooLong } from '../draft/longest.ts';
import type { Draft } from '../draft/model.ts';
import type { Slice } from '../draft/slice.ts';

let revisions = 0;

/** A plain text, until somebody asks for the draft in it. */
export class OpenDocument {
  /** Another number for every text that any document has had: a client may call two of them the same version. */
  revision = ++revisions;
  #content: { readonly plain: TextDocument } | { readonly draft: Draft; readonly extent: Extent };
  #tooLong: { readonly revision: number; readonly why: string | undefined } | undefined;
  #version: number;
  #isDraft: { readonly first: Slice | undefined; readonly is: boolean } = { first: undefined, is: false };
  readonly uri: string;
  readonly languageId: string;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#content = { plain: TextDocument.create(uri, languageId, version, text) };
  }

  get version(): number {
    return this.#version;
  }

  /** Why it is not read as a draft, if there is more of it than is read; it is looked through once for each text. */
  get whyTooLong(): string | undefined {
    if ('draft' in this.#content) return undefined;
    if (this.#tooLong?.revision !== this.revision)
      this.#tooLong = { revision: this.revision, why: whyTooLong(this.#content.plain.getText()) };
    return this.#tooLong.why;
  }

  /** Whether it has more text than is read as a draft. */
  get isTooLong(): boolean {
    return this.whyTooLong !== undefined;
  }

  /** The document as a draft, an empty one if it is too long; from now on it is kept as one. */
  get draft(): Draft {
    if ('draft' in this.#content) return this.#content.draft;
    if (this.isTooLong) return readDraft('');
    const text = this.#content.plain.getText();
    const draft = readDraft(text);
    this.#content = { draft, extent: new Extent(text) };
    return draft;
  }

  /** Whether it has front matter of ours and is not too long; looks no further than that. */
  get isDraft(): boolean {
    if ('plain' in this.#content) return isDraftText(this.#content.plain.getText()) && !this.isTooLong;
    const first = this.#content.draft.pages[0]?.slices[0];
    // Asked at every keystroke, and most leave the front matter alone.
    if (first !== this.#isDraft.first) this.#isDraft = { first, is: isDraftText(first?.text ?? '') };
    return this.#isDraft.is;
  }

  /** The whole text. */
  getText(): string {
    return 'draft' in this.#content ? this.#content.draft.text : this.#content.plain.getText();
  }

  /** Makes the changes one after the other (LSP 3.17, didChange). */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#version = version;
    this.revision = ++revisions;
    for (const change of changes) {
      if ('draft' in this.#content) {
        const { draft, extent } = this.#content;
        if (extent.mayBeTooLong(draft.length, change.text)) this.forgetDraft();
      }
      if (!('range' in change)) {
        this.#content = { plain: TextDocument.create(this.uri, this.languageId, version, change.text) };
      } else if ('draft' in this.#content) {
        const { draft, extent } = this.#content;
        const [start, end] = [draft.offsetAt(change.range.start), draft.offsetAt(change.range.end)];
        this.#content = {
          draft: editDraft(draft, Math.min(start, end), Math.max(start, end), change.text),
          extent,
        };
      } else {
        const { plain } = this.#content;
        // Of places beyond the text the library keeps wrong starts of lines.
        const within = (place: Position) => plain.positionAt(plain.offsetAt(place));
        const range = { start: within(change.range.start), end: within(change.range.end) };
        this.#content = { plain: TextDocument.update(plain, [{ ...change, range }], version) };
      }
    }
  }

  /** Lets go of what was read: for a document that is a draft no more. */
  forgetDraft(): void {
    if ('draft' in this.#content) {
      this.#content = {
        plain: TextDocument.create(this.uri, this.languageId, this.#version, this.getText()),
      };
    }
  }
}

/** How `TextDocuments` makes and changes them. */
export const openDocuments = {
  create: (uri: string, languageId: string, version: number, text: string) =>
    new OpenDocument(uri, languageId, version, text),
  update: (document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number) => {
    document.update(changes, version);
    return document;
  },
};
