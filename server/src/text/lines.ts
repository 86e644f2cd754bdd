/** A place in a text; both count from 0, `character` in UTF-16 code units (LSP 3.17, Position). */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Finds lines by offset and back. Lines end with `\n`, `\r\n` or `\r`, as in LSP. */
export class LineIndex {
  readonly #starts: number[] = [0];
  /** Where each line ends, before its line ending. */
  readonly #ends: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit !== 10 && unit !== 13) continue;
      this.#ends.push(index);
      if (unit === 13 && text.charCodeAt(index + 1) === 10) index++;
      this.#starts.push(index + 1);
    }
    this.#ends.push(text.length);
  }

  /** The place of an offset; one beyond the text is its end. */
  placeAt(offset: number): Place {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.#starts[low] ?? 0) };
  }

  /** The offset of a place; one beyond its line is the end of that line, one beyond the text its end. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    const start = this.#starts[place.line];
    if (start === undefined) return this.#length;
    return Math.min(start + Math.max(0, place.character), this.#ends[place.line] ?? this.#length);
  }
}

/** The line ending that a text has first; `\n` where it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
