/**
 * Finds the criteria of a document: goes through its blocks in order, and knows at each which task, part and area it is
 * at, and which criterion is open.
 */
import type { Framework } from '../framework/model.ts';
import {
  type Block,
  type Cell,
  cellText,
  type Document,
  type Paragraph,
  type Row,
  type Table,
  unwrapped,
} from './blocks.ts';
import { type CodeReader, type CodeStart, codeReader } from './codes.ts';
import { areaOfText, type Context, contextOf, within } from './context.ts';
import { Criterion, type Raw, segmentsOf } from './criterion.ts';
import { bannerOf, type Layout, layoutOf, rowText } from './find-table.ts';
import { descriptorOf, labelOf, marksOfHead, numberOf } from './labels.ts';
import { type Settled, settle } from './settle.ts';

/** The criteria of a document, and what is doubtful about them. */
export function find(document: Document, framework: Framework, task: string | undefined): Settled {
  const finder = new Finder(framework);
  for (const block of document.blocks) finder.block(block);
  finder.end();
  return settle(finder.found, framework, task, document.paged);
}

/** Headings of what only speaks of criteria. */
const ABOUT =
  /^(?:\W*|(?:\d+(?:\.\d+)*\.?|[A-Z]\.?)\s+)(?:appendix|annex|index|glossary|(?:table of )?contents|checklist|version history|changes|references|bibliography)\b/i;

class Finder {
  readonly found: Raw[] = [];
  readonly #framework: Framework;
  readonly #codes: CodeReader;
  #context: Context = {};
  /** The level of the heading that the context was said in. */
  #contextLevel = 0;
  #open: Criterion | undefined;
  /** Numbers of the numbered headings so far. */
  readonly #sections = new Set<string>();
  #about: { level: number } | undefined;
  #layout: Layout | undefined;

  constructor(framework: Framework) {
    this.#framework = framework;
    this.#codes = codeReader(framework);
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.#heading(block.text, block.level, block.page);
        break;
      case 'paragraph':
        this.#paragraph(block);
        break;
      case 'table':
        this.#table(block);
        return;
    }
  }

  #heading(text: string, level: number, page: number | undefined): void {
    const line = unwrapped(text);
    const label = labelOf(line);
    if (label && this.#open && label.role !== 'area' && label.role !== 'part' && label.role !== 'task') {
      this.#open.take({ kind: 'paragraph', text: `${line.replace(/:?$/, ':')}` });
      return;
    }
    const start = this.#codes.start(line);
    if (start && !this.#isSection(start)) {
      this.#begin(start, page, true);
      return;
    }
    const number = /^(?:section\s+)?(\d{1,2}(?:\.\d{1,2})*)\b/i.exec(line)?.[1];
    if (number !== undefined) this.#sections.add(number);
    this.#close();
    if (this.#about && level <= this.#about.level) this.#about = undefined;
    if (ABOUT.test(line)) this.#about ??= { level };
    const said = contextOf(line, this.#framework, true);
    if (said) {
      this.#context = within(this.#context, said);
      if (said.task !== undefined || said.part !== undefined) this.#contextLevel = level;
    } else if (level <= this.#contextLevel) {
      this.#context = {};
      this.#contextLevel = 0;
    }
  }

  /** Whether a heading’s number counts sections: the sections above it are numbered in the same way. */
  #isSection({ code, announced }: CodeStart): boolean {
    if (announced) return false;
    const parent = code.split('.').slice(0, -1).join('.');
    return parent !== '' && this.#sections.has(parent);
  }

  #paragraph(paragraph: Paragraph): void {
    // A code at the beginning of a line begins a criterion, also within a paragraph.
    let lines: string[] = [];
    const flush = () => {
      if (lines.length > 0) this.#plain({ ...paragraph, text: lines.join('\n') });
      lines = [];
    };
    for (const line of paragraph.text.split('\n')) {
      const start = this.#codes.start(line.replace(/^\s*(?:[•▪●*]\s*|[–-]\s+)/u, ''));
      if (start && !isContentsLine(line) && this.#canStart(start, lines.at(-1) ?? '', paragraph)) {
        flush();
        this.#startLine = start;
        this.#startsStrong = paragraph.strong === true;
        lines.push(line);
        continue;
      }
      lines.push(line);
    }
    flush();
  }

  #startLine: CodeStart | undefined;
  #startsStrong = false;

  #canStart({ rest, announced }: CodeStart, before: string, paragraph: Paragraph): boolean {
    if (/^[,;)\]]/.test(rest)) return false;
    if (before === '') return true;
    // Within a paragraph: the line before has come to an end, and what follows the code begins something.
    if (/\b(?:criteri(?:on|a)|under|see|and|or|to|of|in|with|from|by|for|also)$|[,(–-]$/i.test(before.trim()))
      return false;
    return (
      (/^[\p{Lu}‘“"'([]/u.test(rest) || rest === '') &&
      (!announced ||
        /[.:;?!\])]$/.test(before.trim()) ||
        paragraph.text.split('\n').length < 2 ||
        rest !== '')
    );
  }

  #plain(paragraph: Paragraph): void {
    const start = this.#startLine;
    this.#startLine = undefined;
    const { page } = paragraph;
    if (start) {
      const [first = '', ...others] = paragraph.text.split('\n');
      const own = this.#codes.start(first.replace(/^\s*(?:[•▪●*]\s*|[–-]\s+)/u, ''));
      if (own) {
        if (paragraph.strong && this.#isSection(own)) {
          this.#close();
          return;
        }
        const [head, ...tail] = segmentsOf([own.rest, ...others].join('\n'));
        const headed = this.#startsStrong && tail.length === 0 && head !== undefined && head.text.length > 0;
        this.#begin(
          { ...own, rest: head?.text ?? '' },
          page,
          headed,
          !headed && /^\p{Ll}/u.test(own.rest) && !own.announced,
        );
        for (const { text, listed } of tail)
          this.#open?.take({
            kind: 'paragraph',
            text,
            ...(listed ? { depth: 0 } : {}),
            ...(page === undefined ? {} : { page }),
          });
        return;
      }
    }
    const line = unwrapped(paragraph.text);
    if (isContentsLine(line)) return;
    if (paragraph.depth === undefined) {
      const said = contextOf(line, this.#framework, paragraph.strong === true);
      if (said) {
        this.#close();
        this.#context = within(this.#context, said);
        return;
      }
      if (paragraph.strong && ABOUT.test(line)) {
        this.#close();
        this.#about ??= { level: 6 };
      }
    }
    this.#open?.take(paragraph);
  }

  #begin(start: CodeStart, page: number | undefined, headed: boolean, weak = false): void {
    this.#close();
    const strength = weak || this.#about ? 'weak' : 'text';
    this.#open = new Criterion(start.code, this.#context, strength, page, start.rest, headed);
  }

  /** Nothing more comes. */
  end(): void {
    this.#close();
  }

  #close(): void {
    if (this.#open) this.found.push(this.#open.raw);
    this.#open = undefined;
  }

  #table(table: Table): void {
    const layout = layoutOf(table, this.#codes, this.#layout);
    if (!layout) {
      this.#form(table);
      return;
    }
    if (layout.heads > 0 || !this.#layout) {
      // A banner above the heads says where the table belongs.
      for (const row of table.rows.slice(0, layout.heads)) this.#banner(row);
    }
    this.#layout = layout;
    for (const [index, row] of table.rows.entries()) {
      if (index < layout.heads) continue;
      if (layout.headText !== '' && rowText(row) === layout.headText) continue;
      this.#row(table, index, row, layout);
    }
  }

  /** What a row says that is one text from side to side; false if it is none. */
  #banner(row: Row): boolean {
    const banner = bannerOf(row);
    if (!banner) return false;
    const text = unwrapped(cellText(banner));
    const said = contextOf(text, this.#framework, true);
    if (said) {
      this.#close();
      this.#context = within(this.#context, said);
      return true;
    }
    for (const paragraph of banner.paragraphs) this.#paragraph(withPage(paragraph, row.page));
    return true;
  }

  #row(table: Table, index: number, row: Row, layout: Layout): void {
    if (this.#banner(row)) return;
    const codeCell = row.cells[layout.code];
    const covered = codeCell?.coveredBy !== undefined;
    const start = covered ? undefined : this.#codes.cell(cellText(codeCell));
    if (start) {
      this.#close();
      const areaColumn = layout.columns.findIndex(({ role }) => role === 'area');
      const area =
        areaColumn < 0
          ? undefined
          : areaOfText(cellText(reaching(table, index, areaColumn)), this.#framework);
      const context = area === undefined ? this.#context : { ...this.#context, area };
      const [head, ...tail] = segmentsOf(start.rest);
      this.#open = new Criterion(start.code, context, this.#about ? 'weak' : 'table', row.page, '', false);
      if (head && head.text !== '') {
        const hasWording = layout.columns.some(({ role }) => role === 'asks');
        this.#open.add(hasWording ? 'title' : 'asks', [head], row.page);
        for (const { text, listed } of tail)
          this.#open.take({ kind: 'paragraph', text, ...(listed ? { depth: 0 } : {}) });
      }
    } else if (!covered && cellText(codeCell).trim() !== '') {
      // Something else stands where a code should: an area’s name, say, or a row of sums.
      const said = contextOf(unwrapped(cellText(codeCell)), this.#framework, true);
      this.#close();
      if (said) this.#context = within(this.#context, said);
      return;
    }
    const open = this.#open;
    if (!open) return;
    this.#cells(open, table, index, row, layout, start !== undefined);
  }

  #cells(open: Criterion, table: Table, index: number, row: Row, layout: Layout, begins: boolean): void {
    const marksColumn = layout.columns.findIndex(
      ({ role, marks }) => role === 'marks' && marks === undefined,
    );
    const marksHere = numberOf(unwrapped(cellText(row.cells[marksColumn])).replace(/\s*marks?$/i, ''));
    for (const [at, { role, marks }] of layout.columns.entries()) {
      if (at === layout.code) continue;
      const own = row.cells[at];
      // What a merged cell says holds for all rows that it reaches over.
      const inherits = role === 'part' || role === 'task' || role === 'document' || role === 'marks';
      const cell = begins && inherits ? reaching(table, index, at) : own;
      if (!cell || (cell.coveredBy !== undefined && !(begins && inherits))) continue;
      if (role === 'descriptors') this.#descriptors(open, cell, marks, marksHere);
      else if (
        role === 'marks' &&
        layout.columns.some(column => column.role === 'descriptors' && column.marks === undefined) &&
        isMarkRow(table, index, layout)
      )
        continue;
      else if (role === 'asks') wordingCell(open, cell, row.page);
      else if (role !== 'other') open.add(role, segmentsIn(cell), row.page);
    }
  }

  #descriptors(open: Criterion, cell: Cell, marks: number | undefined, marksHere: number | undefined): void {
    const text = unwrapped(cellText(cell));
    if (text === '') return;
    const split = descriptorOf(text, true);
    if (marks !== undefined) addDescriptor(open.raw, marks, text);
    else if (split) open.add('descriptors', segmentsIn(cell), undefined);
    else if (marksHere !== undefined) addDescriptor(open.raw, marksHere, text);
    else open.add('descriptors', segmentsIn(cell), undefined);
  }

  /** A table whose columns say nothing: a form, read row by row. */
  #form({ rows }: Table): void {
    for (const row of rows) {
      if (this.#banner(row)) continue;
      const cells = row.cells.filter(cell => cellText(cell).trim() !== '');
      const [first, ...others] = cells;
      if (!first) continue;
      const head = unwrapped(cellText(first));
      const rest = others.flatMap(cell => cell.paragraphs);
      const value = unwrapped(rest.map(({ text }) => text).join('\n'));
      const start = this.#codes.start(head) ?? this.#codes.start(`${head} ${value}`);
      const label = others.length > 0 ? labelOf(head) : undefined;
      const marks = marksOfHead(head);
      if (
        start &&
        (this.#codes.start(head) !== undefined ||
          label?.role === 'asks' ||
          /^(?:code|ref|no|number)/i.test(head))
      ) {
        const codeInHead = this.#codes.start(head);
        const pieces = codeInHead ? [codeInHead.rest, value].filter(piece => piece !== '') : [start.rest];
        this.#close();
        this.#open = new Criterion(
          start.code,
          this.#context,
          this.#about ? 'weak' : 'table',
          row.page,
          '',
          false,
        );
        const [one = '', two] = pieces;
        if (two !== undefined) this.#open.add('title', [{ text: one, listed: false }], row.page);
        const wording = two ?? one;
        if (wording !== '') this.#open.add('asks', [{ text: wording, listed: false }], row.page);
      } else if (this.#open && label) {
        if (label.role === 'descriptors' || label.role === 'questions' || label.role === 'document')
          this.#open.add(label.role, segmentsIn({ paragraphs: rest }), row.page);
        else if (label.role === 'area' || label.role === 'task' || label.role === 'part') {
          const said = contextOf(
            `${label.role} ${value.replace(/^(?:area|task|part)\s+/i, '')}`,
            this.#framework,
            true,
          );
          if (said?.part !== undefined) this.#open.raw.part = said.part;
          if (said?.task !== undefined) this.#open.raw.task = said.task;
        } else {
          // What stood beside the code was a title, if the wording has a row of its own.
          const { raw } = this.#open;
          if (label.role === 'asks' && raw.title === '') raw.title = unwrapped(raw.asks.splice(0).join('\n'));
          this.#open.add(label.role, [{ text: value, listed: false }], row.page);
        }
      } else if (this.#open && marks !== undefined && others.length > 0)
        addDescriptor(this.#open.raw, marks, value);
      else
        for (const cell of cells)
          for (const paragraph of cell.paragraphs) this.#paragraph(withPage(paragraph, row.page));
    }
  }
}

/** The cell that reaches over a place: itself, or the merged one above or left of it. */
function reaching(table: Table, index: number, column: number): Cell | undefined {
  let [row, at] = [index, column];
  for (;;) {
    const cell = table.rows[row]?.cells[at];
    if (cell?.coveredBy === 'above' && row > 0) row--;
    else if (cell?.coveredBy === 'left' && at > 0) at--;
    else return cell;
  }
}

/** Whether a row’s marks are those of one descriptor: the criterion goes on in the rows below, each with its own. */
function isMarkRow(table: Table, index: number, layout: Layout): boolean {
  const covered = (at: number) => {
    const cell = table.rows[at]?.cells[layout.code];
    return cell !== undefined && (cell.coveredBy === 'above' || cellText(cell).trim() === '');
  };
  return covered(index) || covered(index + 1);
}

function addDescriptor(raw: Raw, marks: number, asks: string): void {
  const same = raw.descriptors.findIndex(descriptor => descriptor.marks === marks);
  const old = raw.descriptors[same];
  if (old) raw.descriptors[same] = { marks, asks: `${old.asks} ${asks}` };
  else raw.descriptors.push({ marks, asks });
}

function segmentsIn({ paragraphs }: Cell): { text: string; listed: boolean }[] {
  return paragraphs.flatMap(({ text, depth }) =>
    segmentsOf(text).map(segment => (depth === undefined ? segment : { ...segment, listed: true })),
  );
}

/** A cell of wording may hold more: labels with what belongs to them, a bold title above. */
function wordingCell(open: Criterion, cell: Cell, page: number | undefined): void {
  const [first, second] = cell.paragraphs;
  let paragraphs = cell.paragraphs;
  if (
    first?.strong &&
    second &&
    !second.strong &&
    !/[.:]$/.test(first.text) &&
    open.raw.title === '' &&
    open.raw.asks.length === 0
  ) {
    open.add('title', [{ text: first.text, listed: false }], page);
    paragraphs = paragraphs.slice(1);
  }
  open.inWording(paragraphs.map(paragraph => withPage(paragraph, page)));
}

function withPage(paragraph: Paragraph, page: number | undefined): Paragraph {
  return page === undefined ? paragraph : { ...paragraph, page };
}

/** A line of a table of contents. */
function isContentsLine(line: string): boolean {
  return /(?:\.\s?){4,}\s*(?:p(?:age|\.)?\s*)?\d*\s*$|\t\s*\d{1,3}\s*$/i.test(line);
}
