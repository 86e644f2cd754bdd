/**
 * A criterion while it is being put together from the paragraphs and cells that belong to it.
 */
import { type Paragraph, unwrapped } from '../blocks.ts';
import type { Context } from './context.ts';
import {
  beginsLevel,
  descriptorOf,
  isLevelName,
  isNothing,
  type Label,
  labelled,
  labelOf,
  numberOf,
  onlyMarks,
  type Role,
  withoutMarks,
} from './labels.ts';
import { BULLET_BETWEEN, type Segment, segmentsOf, splitQuestions, withoutMarker } from './segments.ts';

/**
 * How sure it is that a text with a code at its beginning is a criterion. `section`: it may be the number of a section;
 * `data`: it stands in a table that says something of criteria, but not their wording; `weak`: it speaks of a criterion.
 */
export type Strength = 'table' | 'text' | 'section' | 'data' | 'weak';

/** What a criterion was put together from. */
export interface Raw {
  readonly code: string;
  readonly context: Context;
  readonly strength: Strength;
  readonly page: number | undefined;
  /** The page that it ends on. */
  endPage: number | undefined;
  title: string;
  /** The pieces of its wording. */
  asks: string[];
  marks: number | undefined;
  /** Its marks stood behind the wording, so that the wording is whole. */
  closed: boolean;
  documents: string[];
  questions: string[];
  /** Items of a list below it that nothing says the purpose of. */
  items: string[];
  descriptors: { marks: number; asks: string }[];
  part: string | undefined;
  task: string | undefined;
  area: number | undefined;
}

/** A criterion with its wording put together. */
export interface Worded extends Omit<Raw, 'asks' | 'items'> {
  readonly asks: string;
  /** The document itself says that something is left out. */
  readonly omits: boolean;
}

/** Puts one criterion together. */
export class Criterion {
  readonly raw: Raw;
  #mode: Role | 'title-first' = 'asks';
  /** What the last label announces stands on its own line. */
  #said = false;

  /** `headed`: the code stands in a heading, so that what follows it there may be a title. */
  constructor(
    code: string,
    context: Context,
    strength: Strength,
    page: number | undefined,
    rest: string,
    headed: boolean,
  ) {
    this.raw = {
      code,
      context,
      strength,
      page,
      endPage: page,
      title: '',
      asks: [],
      marks: undefined,
      closed: false,
      documents: [],
      questions: [],
      items: [],
      descriptors: [],
      part: undefined,
      task: undefined,
      area: undefined,
    };
    if (headed) {
      const { text, marks } = withoutMarks(unwrapped(this.#withoutMarksAtSide(rest)));
      this.raw.title = text;
      this.raw.marks ??= marks;
      this.#mode = 'title-first';
    } else if (rest !== '') this.#asks(rest);
  }

  /** Takes a paragraph of running text; false if it can’t belong to it. */
  take(paragraph: Paragraph): boolean {
    for (const line of segmentsOf(paragraph.text)) {
      const { depth, page } = paragraph;
      this.#takeLine(depth === undefined ? line : { ...line, listed: true }, page);
    }
    return true;
  }

  /** Takes what stands in a cell of wordings: all of it belongs to the wording, up to a label. */
  inWording(paragraphs: readonly Paragraph[]): void {
    this.#mode = 'asks';
    for (const { text, depth, page } of paragraphs) {
      for (const segment of segmentsOf(text)) {
        const line = unwrapped(segment.text);
        const listed = segment.listed || depth !== undefined;
        const plain =
          this.#mode === 'asks' &&
          !this.#labelOf(line, listed) &&
          !descriptorOf(line, beginsLevel(line)) &&
          !(listed && line.endsWith('?'));
        if (plain) this.add('asks', [segment], page);
        else this.#takeLine({ text: segment.text, listed }, page);
      }
    }
  }

  #takeLine({ text, listed }: Segment, page: number | undefined): void {
    const line = unwrapped(text);
    if (line === '') return;
    const several = labelled(line);
    if (several) {
      for (const piece of several) this.#takeLine({ text: piece, listed: false }, page);
      return;
    }
    const { descriptors } = this.raw;
    const last = descriptors.at(-1)?.marks;
    const next = /^(\d)\s*[=:–—]/.exec(line)?.[1];
    const expected =
      this.#mode === 'descriptors' ||
      beginsLevel(line) ||
      (last !== undefined && next !== undefined && Math.abs(Number(next) - last) === 1);
    const descriptor = descriptorOf(line, expected);
    if (descriptor) {
      this.#mode = 'descriptors';
      this.raw.descriptors.push(descriptor);
      return;
    }
    const label = this.#labelOf(line, listed);
    if (label) {
      this.#mode = label.role;
      this.#said = label.rest !== '';
      if (label.rest !== '') this.add(label.role, [{ text: label.rest, listed: false }], page);
      return;
    }
    const marks = onlyMarks(line);
    if (marks !== undefined) {
      this.raw.marks ??= marks;
      this.raw.closed = this.raw.asks.length > 0;
      return;
    }
    switch (this.#mode) {
      case 'title-first':
        if (listed) this.#item(line, page);
        else {
          this.#asks(text);
          this.raw.endPage = page;
        }
        this.#mode = 'asks';
        return;
      case 'asks':
        if (listed) this.#item(line, page);
        else if (this.#wordingGoesOn(line)) {
          this.#asks(text);
          this.raw.endPage = page;
        } else if (this.#isTitle(line)) {
          this.raw.title = unwrapped(this.raw.asks.splice(0).join('\n'));
          this.#asks(text);
          this.raw.endPage = page;
        } else this.#mode = 'other';
        return;
      case 'questions':
        if (!listed && !line.endsWith('?') && this.raw.questions.length > 0 && !this.#questionGoesOn(line))
          this.#mode = 'other';
        else this.add('questions', [{ text, listed }], page);
        return;
      case 'document':
        if (this.#said && listed) this.#item(line, page);
        else if (this.raw.documents.length > 0 && !listed) {
          const { documents } = this.raw;
          const last = documents.at(-1) ?? '';
          if (/^\p{Ll}/u.test(line) && !/[.?!;:]$/.test(last))
            documents[documents.length - 1] = unwrapped(`${last}\n${line}`);
          else this.#mode = 'other';
        } else this.add('document', [{ text, listed }], page);
        return;
      case 'descriptors':
        if (listed || /^\p{Ll}/u.test(line) || isLevelName(this.raw.descriptors.at(-1)?.asks ?? ''))
          this.#descriptorGoesOn(line);
        else this.#mode = 'other';
        return;
      case 'other':
        if (listed && line.endsWith('?')) this.#item(line, page);
        return;
      default:
        this.add(this.#mode, [{ text, listed }], page);
        this.#mode = 'other';
    }
  }

  /** A label at the beginning of a line; in a list only one that is plain. */
  #labelOf(line: string, listed: boolean): Label | undefined {
    const label = labelOf(line);
    if (!label) return undefined;
    if (listed && label.rest === '' && !line.endsWith(':')) return undefined;
    if (listed && this.#mode === 'questions' && label.role === 'other') return undefined;
    // ‘Marks’ without a number is no label.
    if (
      label.role === 'marks' &&
      label.rest !== '' &&
      numberOf((/\d+/.exec(label.rest) ?? /\w+/.exec(label.rest))?.[0] ?? '') === undefined
    )
      return undefined;
    return label;
  }

  /** Adds what stands under a label or in a column. */
  add(role: Role, segments: readonly Segment[], page: number | undefined): void {
    const { raw } = this;
    const lines = segments.map(({ text }) => unwrapped(text)).filter(line => line !== '');
    const whole = unwrapped(segments.map(({ text }) => text).join('\n'));
    if (whole === '') return;
    switch (role) {
      case 'title':
        raw.title = raw.title === '' ? whole : `${raw.title} ${whole}`;
        return;
      case 'asks':
        for (const { text } of segments) this.#asks(text);
        raw.endPage = page;
        return;
      case 'marks': {
        const number = numberOf(whole.match(/\d+/g)?.at(-1) ?? /[A-Za-z]+/.exec(whole)?.[0] ?? '');
        if (number !== undefined && number > 0) raw.marks ??= number;
        return;
      }
      case 'document':
        if (!isNothing(whole)) raw.documents.push(/^yes\.?$/i.test(whole) ? 'Supporting document' : whole);
        return;
      case 'questions':
        if (!isNothing(whole)) this.#questions(segments);
        return;
      case 'descriptors':
        for (const line of lines) {
          const descriptor = descriptorOf(line, true);
          if (descriptor) raw.descriptors.push(descriptor);
          else this.#descriptorGoesOn(line);
        }
        return;
      case 'part':
        raw.part ??= /^(?:part\s+)?(\w{1,3})\b/i.exec(whole)?.[1]?.toUpperCase();
        return;
      case 'task':
        raw.task ??= /^\w{1,2}$/.test(whole) ? `Task ${whole}` : whole;
        return;
      case 'area':
      case 'code':
      case 'other':
        return;
    }
  }

  #questions(segments: readonly Segment[]): void {
    const { questions } = this.raw;
    const bulleted = segments.some(({ listed }) => listed);
    for (const { text, listed } of segments) {
      const line = unwrapped(text);
      if (line === '') continue;
      const last = questions.at(-1);
      if (last !== undefined && !listed && this.#questionGoesOn(line)) {
        questions[questions.length - 1] = unwrapped(`${last}\n${line}`);
        continue;
      }
      const pieces = listed || bulleted ? line.split(BULLET_BETWEEN) : splitQuestions(line);
      questions.push(...pieces.map(withoutMarker).filter(piece => piece !== ''));
    }
  }

  /** Whether a line goes on with the question before it. */
  #questionGoesOn(line: string): boolean {
    const last = this.raw.questions.at(-1);
    return last !== undefined && !/[?.!]$/.test(last) && /^[\p{Ll}(‘“'"]/u.test(line);
  }

  #item(line: string, page: number | undefined): void {
    const { items } = this.raw;
    const descriptor = descriptorOf(line, false);
    if (descriptor) this.raw.descriptors.push(descriptor);
    else items.push(withoutMarker(line));
    if (this.raw.asks.length === 0) this.raw.endPage = page;
  }

  /** Marks at the right end of the first of several lines are taken out of the wording. */
  #withoutMarksAtSide(printed: string): string {
    const end = printed.indexOf('\n');
    if (end < 0) return printed;
    const { text, marks } = withoutMarks(printed.slice(0, end));
    if (marks === undefined || !/\d\s(?:marks?|points?)$/i.test(printed.slice(0, end).trim())) return printed;
    this.raw.marks ??= marks;
    return text + printed.slice(end);
  }

  #asks(printed: string): void {
    const written = this.#withoutMarksAtSide(printed);
    const line = unwrapped(written);
    const bracket = /[([]([^()[\]]*)[)\]]\.?$/.exec(line);
    const inside =
      bracket?.[1] !== undefined && (hasMarksAndMore(bracket[1]) || NAMES_DOCUMENT.test(bracket[1]))
        ? piecesOf(bracket[1]).map(
            piece => withoutMarks(`(${piece})`).marks ?? labelOf(piece) ?? partOf(piece),
          )
        : undefined;
    const text =
      bracket && inside?.every(piece => piece !== undefined)
        ? line.slice(0, bracket.index).trimEnd()
        : written;
    if (text !== written) {
      this.raw.closed = true;
      for (const piece of inside ?? []) {
        if (typeof piece === 'number') this.raw.marks ??= piece;
        else if (typeof piece === 'string') this.raw.part ??= piece;
        else if (piece) this.add(piece.role, [{ text: piece.rest, listed: false }], this.raw.page);
      }
    }
    const { text: plain, marks } = withoutMarks(unwrapped(text));
    if (marks !== undefined) {
      this.raw.marks ??= marks;
      this.raw.closed = true;
    }
    if (plain !== '') this.raw.asks.push(marks === undefined ? text.trim() : plain);
  }

  /** Whether a further paragraph of running text belongs to the wording. */
  #wordingGoesOn(line: string): boolean {
    const { asks, closed, items } = this.raw;
    if (closed || items.length > 0) return false;
    const last = asks.at(-1)?.trimEnd();
    if (last === undefined) return true;
    return !/[.?!:;]["”’)]?$/.test(last) && /^[\p{Ll}(‘“'"–]/u.test(line);
  }

  /** Whether what stood behind the code was a few words of title, and a further paragraph is the wording. */
  #isTitle(line: string): boolean {
    const { asks, title, items } = this.raw;
    const [only = '', ...more] = asks;
    return (
      title === '' &&
      more.length === 0 &&
      items.length === 0 &&
      only.split(/\s+/).length <= 4 &&
      !/[.?!:;]$/.test(only) &&
      line.length > 1.5 * only.length
    );
  }

  #descriptorGoesOn(line: string): void {
    const { descriptors } = this.raw;
    const last = descriptors.at(-1);
    if (last)
      descriptors[descriptors.length - 1] = {
        ...last,
        asks: isLevelName(last.asks) && /^\p{Lu}/u.test(line) ? line : `${last.asks} ${line}`,
      };
  }
}

/** What stands in brackets piece by piece: what follows a label up to a semicolon is all its own, commas included. */
function piecesOf(inside: string): string[] {
  if (!inside.includes(';')) {
    const pieces: string[] = [];
    for (const piece of inside.split(/[,·|]/).map(each => each.trim())) {
      const last = pieces.at(-1);
      // ‘Pupil data, three points’ is one document; ‘Plan, 2 marks’ is not.
      if (
        last === undefined ||
        labelOf(last)?.role !== 'document' ||
        labelOf(piece) ||
        partOf(piece) !== undefined ||
        /^\d{1,2} ?marks?$/i.test(piece)
      )
        pieces.push(piece);
      else pieces[pieces.length - 1] = `${last}, ${piece}`;
    }
    return pieces;
  }
  return inside.split(/[;·|]/).flatMap(each => {
    const piece = each.trim();
    return labelOf(piece) === undefined ? piece.split(',').map(one => one.trim()) : piece;
  });
}

/** What stands in brackets names a document. */
const NAMES_DOCUMENT =
  /^(?:|[^:]{0,100}[,;·|] ?)(?:supporting )?(?:documents?|evidence|attachments?|annex)(?: [^:]{1,30})?:/i;

/** Whether what stands in brackets names marks and, behind a comma or the like, something else. */
function hasMarksAndMore(inside: string): boolean {
  const first = /\b\d{1,2} ?marks?\b/i.exec(inside);
  if (first && /[,;·|]/.test(inside.slice(first.index))) return true;
  const last = /\b\d{1,2} ?marks?$/i.exec(inside);
  return last !== null && /[,;·|]/.test(inside.slice(0, last.index));
}

function partOf(text: string): string | undefined {
  return /^part\s+(\w{1,2})$/i.exec(text.trim())?.[1]?.toUpperCase();
}
