/**
 * Shows which passage is spoken of: a decoration, and never a selection, since the next key would replace it.
 */
import { Disposable, Range, type TextEditor, TextEditorRevealType, ThemeColor, window } from 'vscode';

/** The mark of one passage at a time, and of words in it. */
export class PassageMark {
  readonly #passage = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('markscheme.placeBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('markscheme.placeBorder'),
  });
  readonly #words = window.createTextEditorDecorationType({
    fontWeight: 'bold',
    textDecoration: 'underline',
  });
  readonly #disposable = Disposable.from(this.#passage, this.#words);
  #editor: TextEditor | undefined;

  /** Marks a passage and the words in it, and brings it to the middle, below the list. */
  show(editor: TextEditor, range: Range, words: readonly string[] = []): void {
    if (this.#editor && this.#editor !== editor) this.clear();
    this.#editor = editor;
    const passage = editor.document.validateRange(range);
    editor.setDecorations(this.#passage, [passage]);
    editor.setDecorations(this.#words, wordsIn(editor, passage, words));
    editor.revealRange(passage, TextEditorRevealType.InCenter);
  }

  /** Takes the mark away. */
  clear(): void {
    this.#editor?.setDecorations(this.#passage, []);
    this.#editor?.setDecorations(this.#words, []);
    this.#editor = undefined;
  }

  dispose(): void {
    this.#disposable.dispose();
  }
}

/** Where words stand as words of their own. */
function wordsIn({ document }: TextEditor, passage: Range, words: readonly string[]): Range[] {
  const text = document.getText(passage);
  const start = document.offsetAt(passage.start);
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  return words.flatMap(word => {
    const found: Range[] = [];
    for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (isLetter(at - 1) || isLetter(end)) continue;
      found.push(new Range(document.positionAt(start + at), document.positionAt(start + end)));
    }
    return found;
  });
}
