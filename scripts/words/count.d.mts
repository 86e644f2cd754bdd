/** Counts the words of paragraphs: runs between white space, and by name what leads from there to Word’s count and LibreOffice’s. */
export function countsOf(
  paragraphs: readonly {
    readonly text: string;
    readonly labelled: boolean;
    readonly note: number | undefined;
  }[],
): { oracle: number; word: Record<string, number>; libreOffice: Record<string, number> };
