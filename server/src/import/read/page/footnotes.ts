/**
 * Footnotes at the bottom of a page: small text that a raised number or a mark begins.
 */
import type { Page, Piece } from './page.ts';

/** The pieces of a page without the footnotes at its bottom: small text that a raised number or a mark begins. */
export function withoutFootnotes(page: Page, body: number): Piece[] {
  const { pieces, height } = page;
  const isSmall = ({ size }: Piece) => size <= 0.9 * body;
  const marks = pieces.filter(
    piece =>
      piece.size <= 0.75 * body &&
      /^(?:\d{1,2}|[*†‡])$/.test(piece.text.trim()) &&
      piece.y > 0.4 * height &&
      opensLine(piece, pieces),
  );
  return pieces.filter(
    piece =>
      !(
        isSmall(piece) &&
        marks.some(
          mark =>
            piece.y >= mark.y - 2 && piece.x >= mark.x - 14 && nothingLargeBetween(mark, piece, pieces, body),
        )
      ),
  );
}

/** Whether a piece is the first on its line, as far as its column goes. */
function opensLine(mark: Piece, pieces: readonly Piece[]): boolean {
  const near = pieces.filter(
    other => other !== mark && other.text.trim() !== '' && Math.abs(other.y - mark.y) < 6,
  );
  const behind = near.some(
    other =>
      other.x >= mark.right - 1 &&
      other.x - mark.right < 15 &&
      other.size > mark.size &&
      other.size < 10 * mark.size,
  );
  const ahead = near.some(other => other.right <= mark.x + 1 && mark.x - other.right < 12);
  return behind && !ahead;
}

function nothingLargeBetween(mark: Piece, piece: Piece, pieces: readonly Piece[], body: number): boolean {
  return !pieces.some(
    other =>
      other.size > 0.95 * body &&
      other.text.trim() !== '' &&
      other.y > mark.y &&
      other.y < piece.y &&
      other.x < piece.right &&
      other.right > piece.x,
  );
}
