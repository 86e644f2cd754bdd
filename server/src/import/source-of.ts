/**
 * The place in a document that each criterion was read from: its text, and the page or line that it is on, to be shown beside
 * what was made of it.
 */
import { type Block, cellText, type Document, unwrapped } from './blocks.ts';
import type { FoundCriterion, SourcePlace } from './job.ts';

/** Letters of a place that are shown; more than that nobody compares. */
const LONGEST = 600;
/** Words of a wording that tell its place from others with the same code. */
const TELLING_WORDS = 4;
/** So many places with the same code are looked at. */
const MOST_PLACES = 200;

/** A line, a paragraph or a row. */
interface Piece {
  readonly text: string;
  readonly page?: number | undefined;
  readonly line?: number;
}

/** The place that each of the criteria was read from; null where none can be told. */
export function sourcesOf(criteria: readonly FoundCriterion[], document: Document): (SourcePlace | null)[] {
  const pieces = piecesOf(document);
  const index = indexOf(pieces);
  return criteria.map(criterion => {
    const at = placeOf(criterion, pieces, index);
    return at === undefined ? null : sourceAt(criterion, pieces, at);
  });
}

/** Lines where the document has them, as people see their numbers; else its paragraphs and rows. */
function piecesOf({ blocks, lines }: Document): Piece[] {
  if (lines) return lines.map((text, index) => ({ text, line: index + 1 }));
  return blocks.flatMap((block: Block): Piece[] =>
    block.kind === 'table'
      ? block.rows.map(({ cells, page }) => ({
          text: cells
            .map(cellText)
            .filter(text => text.trim() !== '')
            .join(' | '),
          page,
        }))
      : [{ text: block.text, page: block.page }],
  );
}

/** What looks like a code in a text, small and without blanks. */
function codesIn(text: string): string[] {
  const closed = text.replace(/(\d) ?\. ?(?=\d)/g, '$1.').toLowerCase();
  return closed.match(/[a-z\d]+(?:[._-][a-z\d]+)*/g) ?? [];
}

function indexOf(pieces: readonly Piece[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { text }] of pieces.entries())
    for (const code of new Set(codesIn(text))) {
      const known = index.get(code);
      if (!known) index.set(code, [at]);
      else if (known.length < MOST_PLACES) known.push(at);
    }
  return index;
}

/** The piece that has the code and the first words of the wording, or else the first on its page that has the code. */
function placeOf(
  { code, codeless, asks, page }: FoundCriterion,
  pieces: readonly Piece[],
  index: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const key = codeless ? codesIn(code)[0] : code.toLowerCase().replace(/\s/g, '');
  // Letters may be glued to a code, as in AC6.3.1.
  const found = index.get(key ?? '') ?? index.get(`ac${key}`) ?? index.get(`c${key}`) ?? [];
  const onPage = found.filter(at => page === undefined || pieces[at]?.page === page);
  const candidates = onPage.length > 0 ? onPage : found;
  const words = folded(asks).split(' ').slice(0, TELLING_WORDS).join(' ');
  const told = candidates.find(at =>
    folded(`${pieces[at]?.text ?? ''} ${pieces[at + 1]?.text ?? ''}`).includes(words),
  );
  return told ?? candidates[0];
}

/** The text at a place; with what follows it, where the wording begins below its code. */
function sourceAt({ asks }: FoundCriterion, pieces: readonly Piece[], at: number): SourcePlace | null {
  const piece = pieces[at];
  if (!piece) return null;
  const start = folded(asks).split(' ').slice(0, TELLING_WORDS).join(' ');
  const next = pieces.slice(at + 1).find(({ text }) => text.trim() !== '');
  const goesOn =
    !folded(piece.text).includes(start) && next !== undefined && folded(next.text).includes(start);
  const text = (goesOn ? [piece.text, next.text] : [piece.text]).map(part => unwrapped(part)).join('\n');
  const { page, line } = piece;
  return {
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
  };
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
