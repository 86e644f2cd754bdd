/**
 * What stands beside a code in a document, and in nothing that was read of its criterion.
 */
import type { Framework } from '../../framework/model.ts';
import { type Cell, cellText, type Table, unwrapped } from '../blocks.ts';
import type { Doubt, FoundCriterion } from '../job.ts';
import { areaOfText, contextOf } from './context.ts';
import { isNothing, labelOf, onlyMarks, roleOf } from './labels.ts';
import { opening, type Piece, type Spot } from './net-lines.ts';

/** Words that say what something is, and nothing themselves. */
const LABELS = new Set(
  `code codes no nr number ref reference id criterion criteria assessment marks mark point points pts score max maximum up to out
  of available worth total supporting document documents evidence required needed asked for the a an and or is are in at
  most none yes nil key question questions consider think about reflect ask yourself please attach submit upload enclose
  send provide hand part task area level levels learning outcome outcomes descriptor descriptors wording asks must you
  met not continued cont page pass merit distinction grade tick title name statement requirement standard marking
  guidance what earns how given each`.split(/\s+/),
);
/** What a line of running text has in it that may be part of a criterion. */
const TELLS = /\b(?:\d\s*marks?|\d\s*points?|supporting documents?|evidence|attach|submit|upload|enclose)\b/i;
/** So much of a criterion’s wording stands beside its code, if it was read from there. */
const MOST_OF_IT = 0.6;
/** So much of a line must be new for it to count as left out. */
const NEW = 0.4;
const HEAD_WORDS = 5;
const FEW = 500;
const QUOTED = 80;
/** So many lines are enough to know the place by. */
const SHOWN = 4;
/** A column of which so many cells were left out was left out as a whole. */
const COLUMN = 3;

/** What is left over beside the codes of criteria, and wordings that stand beside no code of theirs. */
export function leftOutDoubts(
  spots: readonly Spot[],
  criteria: readonly FoundCriterion[],
  framework: Framework,
): Doubt[] {
  const places = new Map<string, Spot[]>();
  for (const spot of spots) {
    const same = places.get(spot.code);
    if (same) same.push(spot);
    else places.set(spot.code, [spot]);
  }
  const doubts: Doubt[] = [];
  const columns = new Map<Table, Map<number, Left>>();
  for (const criterion of criteria) {
    if (criterion.leftOut || criterion.asks === '') continue;
    const known = wordsOf(criterion, framework);
    const all = places.get(criterion.code) ?? [];
    const sources = all.filter(spot => holds(spot, criterion.asks));
    if (sources.length === 0 && all.length > 0 && all.every(({ place }) => place === 'line'))
      doubts.push(apart(criterion));
    const [source] = sources;
    if (source?.place !== 'line') continue;
    const left = source.beside.filter(piece => isLeft(piece, known, criterion, framework));
    doubts.push(
      ...leftOut(
        criterion,
        left.filter(({ column }) => column === undefined),
      ),
    );
    for (const piece of left) {
      if (piece.table === undefined || piece.column === undefined) continue;
      const inTable = columns.get(piece.table) ?? new Map<number, Left>();
      columns.set(piece.table, inTable);
      const inColumn = inTable.get(piece.column) ?? new Map<string, Piece[]>();
      inTable.set(piece.column, inColumn);
      const ofCode = inColumn.get(criterion.code) ?? [];
      inColumn.set(criterion.code, ofCode);
      ofCode.push(piece);
    }
  }
  for (const [table, inTable] of columns)
    for (const [column, left] of inTable) doubts.push(...columnDoubts(table, column, left, framework));
  return doubts;
}

/** What is left of a column, by code. */
type Left = Map<string, Piece[]>;

/** One doubt for a whole column, or one for each code. */
function columnDoubts(table: Table, column: number, left: Left, framework: Framework): Doubt[] {
  const head = headOf(table, column, framework);
  const [first] = left;
  if (!first || head === '' || left.size < COLUMN)
    return [...left].flatMap(([code, pieces]) => leftOut({ code }, pieces));
  const [code, [piece]] = first;
  return [
    {
      kind: 'column',
      code,
      message: `The column ‘${head}’ was not read in. It says something of ${[...left.keys()].join(', ')}: copy what you need into the file.`,
      ...(piece?.page === undefined ? {} : { page: piece.page }),
    },
  ];
}

/** What stands at the head of a column: its first cell, unless that is in a row with a code. */
function headOf({ rows }: Table, column: number, framework: Framework): string {
  const isHead = (cells: readonly Cell[]) =>
    cells.every(cell => opening(cellText(cell), framework) === undefined);
  const [row] = rows;
  const head = row && isHead(row.cells) ? unwrapped(cellText(row.cells[column])) : '';
  return head.length > QUOTED ? '' : head;
}

function leftOut({ code }: Pick<FoundCriterion, 'code'>, pieces: readonly Piece[]): Doubt[] {
  const [first] = pieces;
  if (!first) return [];
  const line = unwrapped(
    pieces
      .slice(0, SHOWN)
      .map(({ text }) => text)
      .join(' '),
  );
  const quoted = line.length > QUOTED ? `${line.slice(0, QUOTED).trimEnd()} …` : line;
  return [
    {
      kind: 'left-out',
      code,
      message: `Beside ${code} stands ‘${quoted}’, which was not read in. Copy what you need of it into the file.`,
      ...(first.page === undefined ? {} : { page: first.page }),
    },
  ];
}

function apart({ code, page }: FoundCriterion): Doubt {
  return {
    kind: 'apart',
    code,
    message: `The wording of ${code} does not stand beside its code in the document. Compare it.`,
    ...(page === undefined ? {} : { page }),
  };
}

/** Whether most words of a wording stand beside a code. */
function holds({ beside }: Spot, asks: string): boolean {
  const there = new Set(beside.flatMap(({ text }) => words(text)));
  const wanted = words(asks);
  return wanted.filter(word => there.has(word)).length >= wanted.length * MOST_OF_IT;
}

/** Whether a line has something in it that is in no field of its criterion. */
function isLeft(
  { text, own, table }: Piece,
  known: ReadonlySet<string>,
  criterion: FoundCriterion,
  framework: Framework,
): boolean {
  const line = unwrapped(text);
  // Below a criterion in running text much stands that speaks of something else.
  if (!own && table === undefined && !TELLS.test(line)) return false;
  if (isNothing(line) || !/[\p{L}\d]/u.test(line)) return false;
  const marks = onlyMarks(line);
  if (marks !== undefined)
    return (
      marks > 0 && marks !== criterion.marks && !criterion.descriptors?.some(each => each.marks === marks)
    );
  if (
    line.length <= QUOTED &&
    (contextOf(line, framework, true) || areaOfText(line, framework) !== undefined)
  )
    return false;
  const label = labelOf(line);
  if (label?.role === 'area' || label?.role === 'part' || label?.role === 'task') return false;
  // The heads of columns are repeated on further pages.
  if (roleOf(line) !== undefined && words(line).length <= HEAD_WORDS) return false;
  const there = words(line);
  const fresh = there.filter(word => /\p{L}{2}/u.test(word) && !known.has(word));
  const [only = ''] = fresh;
  // A letter at the end of a line may be lost.
  if (
    fresh.length === 1 &&
    only.length > 4 &&
    known.size < FEW &&
    [...known].some(word => word.startsWith(only))
  )
    return false;
  return fresh.length > 0 && fresh.length >= there.length * NEW;
}

/** All words of what was read of a criterion. */
function wordsOf(criterion: FoundCriterion, { areas }: Framework): Set<string> {
  const { code, title, asks, part, taskName, supportingDocument, keyQuestions, descriptors } = criterion;
  return new Set([
    ...LABELS,
    ...[
      code,
      title,
      asks,
      part,
      taskName,
      supportingDocument,
      areas.find(({ number }) => number === criterion.area)?.title,
    ]
      .concat(
        keyQuestions,
        descriptors?.map(descriptor => descriptor.asks),
      )
      .flatMap(text => words(text ?? '')),
  ]);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
