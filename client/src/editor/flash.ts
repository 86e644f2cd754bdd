/**
 * Shows for a moment which range a jump has led to.
 */
import { type Range, type TextEditor, ThemeColor, window } from 'vscode';

/** Long enough to be found by the eye, and over before one writes on; in milliseconds. */
const moment = 1000;

/** Ends the flash that is on, so that there is never more than one. */
let end: () => void = () => undefined;

/** Marks a range, or the whole line of one that is empty, and takes the mark away after a moment. */
export function flash(editor: TextEditor, range: Range): void {
  end();
  const style = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('markscheme.placeBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('markscheme.placeBorder'),
    isWholeLine: range.isEmpty,
  });
  editor.setDecorations(style, [range]);
  const timer = setTimeout(() => end(), moment);
  end = () => {
    clearTimeout(timer);
    style.dispose();
    end = () => undefined;
  };
}

/** Takes away the mark that is on, if there is one. */
export function endFlash(): void {
  end();
}
