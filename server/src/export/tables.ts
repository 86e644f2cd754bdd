/**
 * Markdown tables → tables of Word.
 */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableRow as MarkdownRow, Table as MarkdownTable, PhrasingContent } from 'mdast';
import { visibleText } from '../draft/markdown/visible-text.ts';
import { inlineOf } from './inline.ts';
import { type Block, indentOf, markerAlone, type Place, paragraphAt } from './place.ts';
import type { SourceFile } from './source.ts';
import { RULE, SHADE, styleId } from './styles.ts';
import type { Writing } from './writing.ts';

/** The width of the text on A4 with margins of an inch, in twentieths of a point. */
export const TEXT_WIDTH = 9026;

/** A table, whole: one that is wanted by any of its cells. */
export function tableBlock(node: MarkdownTable, place: Place, writing: Writing, file: SourceFile): Block[] {
  const { wants } = place;
  const passages = node.children.map(row => row.children.map(cell => writing.passageAt(file, startOf(cell))));
  if (wants && !passages.flat().some(passage => passage && wants(passage))) return [];
  const columns = node.children[0]?.children.length ?? 0;
  const cellOf = (row: MarkdownRow, rowIndex: number, column: number) => {
    const cell = row.children[column];
    const passage = passages[rowIndex]?.[column];
    return {
      counted: passage?.counted ?? true,
      children: (cell && passage && inlineOf(cell.children, passage, writing, file)) ?? [],
    };
  };
  if (place.note)
    return node.children.map((row, rowIndex) => {
      const cells = Array.from({ length: columns }, (_, column) => cellOf(row, rowIndex, column));
      const runs = cells.flatMap(({ children }, index): ParagraphChild[] =>
        index === 0 ? [...children] : [new TextRun({ children: [new Tab()] }), ...children],
      );
      return paragraphAt(place, 'Normal', cells[0]?.counted ?? true, runs);
    });
  const indent = Math.min(indentOf(place), TEXT_WIDTH / 2);
  const widths = columnWidths(node, columns, file, TEXT_WIDTH - indent);
  const rows = node.children.map((row, rowIndex) => {
    const head = rowIndex === 0;
    return new TableRow({
      cantSplit: true,
      ...(head ? { tableHeader: true } : {}),
      children: widths.map((width, column) => {
        const { counted, children } = cellOf(row, rowIndex, column);
        return tableCell(
          [
            new Paragraph({
              style: styleId(head ? 'TableHead' : 'TableText', counted),
              children,
              ...alignmentOf(node.align?.[column]),
            }),
          ],
          width,
          head,
        );
      }),
    });
  });
  return [...markerAlone(place), tableWith(rows, widths, indent), afterTable()];
}

function startOf({
  position,
}: {
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}) {
  return position?.start.offset ?? 0;
}

/** A cell of a width; one of the head is shaded. */
export function tableCell(
  children: readonly Paragraph[],
  width: number,
  head: boolean,
  rowSpan?: number,
  columnSpan?: number,
): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { left: 100, right: 100, top: 20, bottom: 20 },
    ...(head ? { shading: { fill: SHADE } } : {}),
    ...(rowSpan !== undefined && rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan !== undefined && columnSpan > 1 ? { columnSpan } : {}),
  });
}

/** A table of rows with thin lines. */
export function tableWith(rows: readonly TableRow[], widths: readonly number[], indent = 0): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

/** Tables would grow together, and a document can’t end with one. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}

function alignmentOf(align: 'left' | 'right' | 'center' | null | undefined) {
  if (align === 'right') return { alignment: AlignmentType.RIGHT };
  return align === 'center' ? { alignment: AlignmentType.CENTER } : {};
}

/** Widths in proportion to what stands in the columns, none too narrow for its longest word. */
function columnWidths(node: MarkdownTable, columns: number, file: SourceFile, whole: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) => {
    let longest = 3;
    let widest = 3;
    for (const row of node.children) {
      const text = textOf(row.children[column]?.children ?? [], file);
      longest = Math.max(longest, ...text.split(/\s+/, 200).map(word => Math.min(word.length, 24)));
      widest = Math.max(widest, Math.min(text.length, 160));
    }
    return { longest: longest + 2, weight: Math.sqrt(widest) };
  });
  // A character of the table’s text takes some five points and a half at most.
  const least = needs.map(({ longest }) => longest * 112);
  const spare = whole - least.reduce((sum, width) => sum + width, 0);
  const weights = needs.reduce((sum, { weight }) => sum + weight, 0);
  const shares = needs.map(({ weight }) => weight / Math.max(1, weights));
  return spare < 0
    ? shares.map(share => Math.max(1, Math.floor(whole * share)))
    : least.map((width, column) => Math.floor(width + spare * (shares[column] ?? 0)));
}

function textOf(nodes: readonly PhrasingContent[], file: SourceFile): string {
  return visibleText(nodes, file.body).text;
}
