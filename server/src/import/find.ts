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
import { areaOfText, areaOfTitle, type Context, contextOf, within } from './context.ts';
import { Criterion, type Raw, type Strength } from './criterion.ts';
import {
  addDescriptor,
  isMarkRow,
  reaching,
  segmentsIn,
  withoutAreaTitles,
  withoutContinued,
  withPage,
  wordingCell,
} from './find-cells.ts';
import { bannerOf, type Layout, layoutOf, rowText } from './find-table.ts';
import { ImportFault } from './job.ts';
import {
  descriptorOf,
  labelOf,
  marksOfHead,
  numberOf,
  onlyMarks,
  type Role,
  withoutMarks,
} from './labels.ts';
import { segmentsOf } from './segments.ts';
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

const BULLET = /^\s*(?:[•▪●*☐□]\s*|[–-]\s+)/u;

/** More codes than any mark scheme names. */
const MOST_CODES = 3_000;

class Finder {
  readonly found: Raw[] = [];
  readonly #framework: Framework;
  readonly #codes: CodeReader;
  #context: Context = {};
  /** The level of the heading that the context was said in. */
  #contextLevel = 0;
  #open: Criterion | undefined;
  /** The numbered section that the document is at. */
  #section: { number: string; level: number } | undefined;
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
    if (start && this.#canStart(start, '')) {
      this.#begin(start, page, true, this.#isSection(start) ? 'section' : 'text');
      return;
    }
    const number = /^(?:section\s+)?(\d{1,2}(?:\.\d{1,2})*)\b/i.exec(line)?.[1];
    if (number !== undefined) this.#section = { number, level };
    else if (this.#section && level <= this.#section.level) this.#section = undefined;
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
    return parent !== '' && this.#section?.number === parent;
  }

  #paragraph(paragraph: Paragraph): void {
    // A code at the beginning of a line begins a criterion, also within a paragraph.
    let before = '';
    let piece: { start: CodeStart | undefined; lines: string[] } = { start: undefined, lines: [] };
    const finish = () => {
      if (piece.lines.length > 0) this.#piece(piece.start, { ...paragraph, text: piece.lines.join('\n') });
    };
    for (const line of paragraph.text.split('\n')) {
      const start = isContentsLine(line) ? undefined : this.#codes.start(line.replace(BULLET, ''));
      if (start && this.#canStart(start, before)) {
        finish();
        piece = { start, lines: [start.rest] };
      } else piece.lines.push(line);
      before = line.trim();
    }
    finish();
  }

  /** Whether what follows a code can be a criterion’s title or wording; `before` is the line before in the paragraph. */
  #canStart({ rest }: CodeStart, before: string): boolean {
    // What goes on like this speaks of the criterion, or only says where it stands.
    if (/^[,;)\]]|^\(?p(?:age|\.)?\s*\d|^\d{1,3}$/i.test(rest)) return false;
    if (before === '') return true;
    // Within a paragraph, the line before has come to an end, and what follows the code begins something.
    if (/(?:\b(?:criteri(?:on|a)|under|see|and|or|to|of|in|with|from|by|for|also)|[,(–-])$/i.test(before))
      return false;
    return rest === '' || /^[\p{Lu}‘“"'([]/u.test(rest);
  }

  /** A piece of a paragraph; a criterion begins with it if `start` is there, whose text is then what follows the code. */
  #piece(start: CodeStart | undefined, paragraph: Paragraph): void {
    const { page, strong } = paragraph;
    if (start) {
      const [head, ...tail] = segmentsOf(paragraph.text);
      const headed = strong === true && tail.length === 0 && head !== undefined && head.text !== '';
      const isMention = !headed && !start.announced && /^\p{Ll}/u.test(start.rest);
      this.#begin(
        { ...start, rest: head?.text ?? '' },
        page,
        headed,
        isMention ? 'weak' : this.#isSection(start) ? 'section' : 'text',
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
    const line = unwrapped(paragraph.text);
    if (isContentsLine(line)) return;
    if (paragraph.depth === undefined) {
      const section = /^(\d{1,2}(?:\.\d{1,2})?)\.?\s+\p{Lu}[^.?!]{2,70}$/u.exec(line)?.[1];
      const counted = section ?? /^(\d{1,2}\.\d{1,2})\.?\s+\p{Lu}/u.exec(line)?.[1];
      if (counted !== undefined) this.#section = { number: counted, level: 5 };
      const said = contextOf(line, this.#framework, strong === true);
      if (said) {
        this.#close();
        this.#context = within(this.#context, said);
        return;
      }
      if ((strong || section !== undefined) && ABOUT.test(line)) this.#about ??= { level: 6 };
      if (section !== undefined || (strong && !labelOf(line) && ABOUT.test(line))) {
        this.#close();
        return;
      }
    }
    this.#open?.take(paragraph);
  }

  #begin(start: CodeStart, page: number | undefined, headed: boolean, strength: Strength): void {
    const continued = withoutContinued(start.rest);
    if (continued !== undefined && this.#open?.raw.code === start.code) {
      if (continued !== '') this.#open.take({ kind: 'paragraph', text: continued });
      return;
    }
    this.#close();
    this.#open = new Criterion(
      start.code,
      this.#context,
      this.#about ? 'weak' : strength,
      page,
      continued ?? start.rest,
      headed,
    );
  }

  /** Nothing more comes. */
  end(): void {
    this.#close();
  }

  #close(): void {
    if (this.#open) this.found.push(this.#open.raw);
    if (this.found.length > MOST_CODES)
      throw new ImportFault(
        'There are far too many codes in this document for a mark scheme. Save the part with the criteria on its own.',
      );
    this.#open = undefined;
  }

  #table(written: Table): void {
    const table = withoutAreaTitles(written, this.#framework);
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
    const start = covered
      ? undefined
      : (this.#codes.cell(cellText(codeCell)) ?? this.#codes.end(cellText(codeCell)));
    if (start && this.#goesOn(start, row, layout)) {
      if (this.#open) this.#cells(this.#open, table, index, row, layout, 'again');
      return;
    }
    if (start) {
      this.#close();
      const areaColumn = layout.columns.findIndex(({ role }) => role === 'area');
      const area =
        areaColumn < 0
          ? undefined
          : areaOfText(cellText(reaching(table, index, areaColumn)), this.#framework);
      const context = area === undefined ? this.#context : { ...this.#context, area };
      const hasWording = layout.columns.some(({ role }) => role === 'asks');
      const strength = this.#about ? 'weak' : hasWording || start.rest !== '' ? 'table' : 'data';
      const [head, ...tail] = segmentsOf(start.rest);
      this.#open = new Criterion(start.code, context, strength, row.page, '', false);
      if (head && head.text !== '' && !(hasWording && this.#isArea(unwrapped(start.rest)))) {
        const inTitle = withoutMarks(unwrapped(head.text));
        if (inTitle.marks !== undefined) this.#open.raw.marks = inTitle.marks;
        this.#open.add(hasWording ? 'title' : 'asks', [{ ...head, text: inTitle.text }], row.page);
        for (const { text, listed } of tail)
          this.#open.take({ kind: 'paragraph', text, ...(listed ? { depth: 0 } : {}) });
      }
    } else if (!covered && cellText(codeCell).trim() !== '') {
      if (this.#wordingGoesOn(cellText(codeCell), layout)) {
        this.#open?.add('asks', [{ text: cellText(codeCell), listed: false }], row.page);
        if (this.#open) this.#cells(this.#open, table, index, row, layout, 'further');
        return;
      }
      // Something else stands where a code should: an area’s name, say, or a row of sums.
      const said = contextOf(unwrapped(cellText(codeCell)), this.#framework, true);
      this.#close();
      if (said) this.#context = within(this.#context, said);
      return;
    }
    if (
      !start &&
      row.cells.some(cell =>
        /^(?:sum|(?:sub|grand )?-?total|marks for|in all|altogether|all (?:marks|criteria))\b/i.test(
          cellText(cell).trim(),
        ),
      )
    ) {
      this.#close();
      return;
    }
    const open = this.#open;
    if (!open) return;
    this.#cells(open, table, index, row, layout, start === undefined ? 'further' : 'first');
  }

  /** Whether a text beside a code is the title of an area. */
  #isArea(text: string): boolean {
    return areaOfTitle(text, this.#framework) !== undefined || /^(?:content )?area\s+\d/i.test(text);
  }

  /** Whether the text of a row without a code goes on with the wording of the row before: the page ended between them. */
  #wordingGoesOn(text: string, layout: Layout): boolean {
    const last = this.#open?.raw.asks.at(-1);
    if (last === undefined || layout.columns.some(({ role }) => role === 'asks')) return false;
    return !/[.?!]$/.test(last.trim()) && /^[\p{Ll}(]/u.test(text.trim());
  }

  /** Whether a row has the code of the row before once more, with something else beside it. */
  #goesOn(start: CodeStart, row: Row, layout: Layout): boolean {
    const raw = this.#open?.raw;
    if (!raw || raw.code !== start.code || raw.strength === 'text') return false;
    if (withoutContinued(start.rest) !== undefined) return true;
    const at = layout.columns.findIndex(({ role }) => role === 'asks');
    const asks = unwrapped(at < 0 ? start.rest : cellText(row.cells[at]));
    return asks === '' || asks === unwrapped(raw.asks.join('\n'));
  }

  #cells(
    open: Criterion,
    table: Table,
    index: number,
    row: Row,
    layout: Layout,
    which: 'first' | 'further' | 'again',
  ): void {
    const begins = which === 'first';
    const [only, text, ...more] = row.cells.filter(
      (cell, at) => at !== layout.code && cell.coveredBy === undefined && cellText(cell).trim() !== '',
    );
    const label =
      layout.headText === '' && only && text && more.length === 0
        ? labelOf(unwrapped(cellText(only)))
        : undefined;
    if (label?.rest === '' && text) {
      open.add(label.role, segmentsIn(text), row.page);
      return;
    }
    const named =
      which === 'further' && only && text && more.length === 0 ? marksOfHead(cellText(only)) : undefined;
    if (named !== undefined && text && layout.columns[row.cells.indexOf(only as Cell)]?.role !== 'marks') {
      addDescriptor(open.raw, named, unwrapped(cellText(text)));
      return;
    }
    const marksColumn = layout.columns.findIndex(
      ({ role, marks }) => role === 'marks' && marks === undefined,
    );
    const marksHere = numberOf(unwrapped(cellText(row.cells[marksColumn])).replace(/\s*marks?$/i, ''));
    for (const [at, { role, marks, headless }] of layout.columns.entries()) {
      if (at === layout.code) continue;
      if (which === 'again' && role !== 'descriptors' && role !== 'questions') continue;
      const own = row.cells[at];
      // What a merged cell says holds for all rows that it reaches over.
      const inherits = role === 'part' || role === 'task' || role === 'document' || role === 'marks';
      const cell = begins && inherits ? reaching(table, index, at) : own;
      if (!cell || (cell.coveredBy !== undefined && !(begins && inherits))) continue;
      if (role === 'descriptors') {
        this.#descriptors(open, cell, marks, marksHere);
        // The highest level of a rubric is all that it says of the marks there are.
        if (headless) open.raw.marks ??= Math.max(...open.raw.descriptors.map(level => level.marks));
      } else if (
        role === 'marks' &&
        layout.columns.some(column => column.role === 'descriptors' && column.marks === undefined) &&
        isMarkRow(table, index, layout, which)
      )
        continue;
      else if (role === 'asks') wordingCell(open, cell, row.page);
      else if (role !== 'other') open.add(role, segmentsIn(cell), row.page);
    }
  }

  #descriptors(open: Criterion, cell: Cell, marks: number | undefined, marksHere: number | undefined): void {
    const text = unwrapped(cellText(cell));
    if (/^\d+$/.test(text)) return;
    if (/^(?:[-–—\s]*|n\.?\s?\/?\s?a\.?)$/i.test(text)) return;
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
        const codeInSecond = this.#codes.start(unwrapped(cellText(others[0])));
        // Beside the code there may be marks, or where it belongs; what is left is a title or the wording.
        const said: Context[] = [];
        const most: number[] = [];
        const pairs: [Role, string][] = [];
        const texts = (
          codeInHead
            ? [codeInHead.rest, ...others.map(cell => unwrapped(cellText(cell)))]
            : codeInSecond
              ? [codeInSecond.rest, ...others.slice(1).map(cell => unwrapped(cellText(cell)))]
              : [start.rest]
        ).filter((piece, at, all) => {
          const label = labelOf(piece);
          const before = at > 0 ? labelOf(all[at - 1] ?? '') : undefined;
          if (before?.rest === '' && before.role !== 'asks') {
            pairs.push([before.role, piece]);
            return false;
          }
          if (label?.rest === '' && label.role !== 'asks' && at < all.length - 1) return false;
          const number = onlyMarks(piece);
          const context = contextOf(piece, this.#framework, false);
          if (number !== undefined) most.push(number);
          if (context) said.push(context);
          return piece !== '' && number === undefined && !context;
        });
        const pieces = texts.length > 1 ? [texts[0] ?? '', texts.slice(1).join(' ')] : texts;
        this.#close();
        this.#open = new Criterion(
          start.code,
          this.#context,
          this.#about ? 'weak' : 'table',
          row.page,
          '',
          false,
        );
        const { raw } = this.#open;
        raw.marks = most[0];
        raw.part = said.find(({ part }) => part !== undefined)?.part;
        raw.task = said.find(({ task }) => task !== undefined)?.task;
        for (const [role, text] of pairs) this.#open.add(role, [{ text, listed: false }], row.page);
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

/** A line of a table of contents. */
function isContentsLine(line: string): boolean {
  return /(?:\.\s?){4,}\s*(?:p(?:age|\.)?\s*)?\d*\s*$|\t\s*\d{1,3}\s*$/i.test(line);
}
