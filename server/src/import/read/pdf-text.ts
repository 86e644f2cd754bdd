/**
 * The text of a PDF page, by the ways it is turned.
 */
import type { Piece, Turned } from './page/page.ts';
import { type Matrix, type Turn, times, turnedBack, turnOf } from './pdf-matrix.ts';

/** A piece of text as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
}

/** The size of a page as it is shown, and where its points go. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: Matrix;
}

/** The text of a page that is read in one way. */
export interface Reading {
  /** The page turned so that this text stands upright. */
  readonly view: View;
  readonly pieces: readonly Piece[];
  /** What stands on its side then, or askew. */
  readonly turned: readonly Turned[];
}

/** So much of a page’s text, turned in another way than the rest, is no label and no stamp. */
const SHARE = 0.25;

/** How wide a blank is, in letter sizes. */
const BLANK = 0.28;

/** The readings of a page: one, as a rule, for most of its text; more if there is much that is turned in other ways. */
export function readingsOf(
  items: readonly TextItem[],
  view: View,
  isBold: (font: string) => boolean,
): Reading[] {
  const shown = items.filter(({ str }) => str.trim() !== '');
  const byTurn = new Map<Turn | undefined, TextItem[]>();
  for (const item of shown) {
    const turn = turnOf(times(view.transform, item.transform));
    const others = byTurn.get(turn);
    if (others) others.push(item);
    else byTurn.set(turn, [item]);
  }
  const lengthOf = (texts: readonly TextItem[]) => texts.reduce((sum, { str }) => sum + str.trim().length, 0);
  const all = lengthOf(shown);
  const [main, ...others] = [...byTurn].sort((a, b) => lengthOf(b[1]) - lengthOf(a[1]));
  const turns = [main, ...others.filter(([, texts]) => lengthOf(texts) > SHARE * all)].flatMap(
    ([turn] = [undefined, []]) => turn ?? [],
  );
  const first = turns[0] ?? 0;
  return (turns.length === 0 ? [first] : turns).map(turn => {
    const back = turnedBack(turn, view.width, view.height);
    const own: View = {
      width: turn % 2 === 0 ? view.width : view.height,
      height: turn % 2 === 0 ? view.height : view.width,
      transform: times(back, view.transform),
    };
    const aside =
      turn === first
        ? others.flatMap(([other, texts]) => (turns.some(one => one === other) ? [] : texts))
        : [];
    return {
      view: own,
      pieces: (byTurn.get(turn) ?? []).map(item => pieceOf(item, own.transform, isBold)),
      turned: aside.map(item => turnedOf(item, own.transform)),
    };
  });
}

function pieceOf(item: TextItem, view: Matrix, isBold: (font: string) => boolean): Piece {
  const [a = 1, , c = 0, d = 1, x = 0, y = 0] = times(view, item.transform);
  const lead = item.str.length - item.str.trimStart().length;
  const trail = item.str.length - item.str.trimEnd().length;
  const size = Math.hypot(c, d) || Math.abs(a) || 10;
  const blank = Math.min(item.width / Math.max(1, item.str.length), BLANK * size);
  return {
    text: textOf(item),
    x: x + lead * blank,
    right: x + item.width - trail * blank,
    y,
    size,
    bold: isBold(item.fontName),
  };
}

function turnedOf(item: TextItem, view: Matrix): Turned {
  const [a = 1, b = 0, , , x = 0, y = 0] = times(view, item.transform);
  const length = Math.hypot(a, b) || 1;
  const [towardsX, towardsY] = [a / length, b / length];
  return {
    text: textOf(item),
    x: x + (towardsX * item.width) / 2,
    y: y + (towardsY * item.width) / 2,
    line: towardsX * y - towardsY * x,
    along: towardsX * x + towardsY * y,
  };
}

/** Letters that are printed as one sign (ﬁ) are two again. */
function textOf({ str }: TextItem): string {
  return str.normalize('NFKC') === str
    ? str
    : str.replace(/[\ufb00-\ufb06]/g, sign => sign.normalize('NFKC'));
}
