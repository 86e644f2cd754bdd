/**
 * Where the search for criteria is in a document: at which task, part, area and section, and in which criterion.
 */
import type { Framework } from '../../framework/model.ts';
import { ImportFault } from '../job.ts';
import type { CodeReader, CodeStart } from './codes.ts';
import { type Context, contextOf, within } from './context.ts';
import { Criterion, type Raw, type Strength } from './criterion.ts';

/** Headings of what only speaks of criteria. */
const ABOUT =
  /^(?:\W*|(?:\d+(?:\.\d+)*\.?|[A-Z]\.?)\s+)(?:appendix|annex|index|glossary|(?:table of )?contents|checklist|version history|changes|references|bibliography)\b/i;

/** More codes than any mark scheme names. */
const MOST_CODES = 3_000;

/** How deep headings count that are paragraphs by their format. */
const LEVEL_OF_STRONG = 6;
const LEVEL_OF_NUMBERED = 5;

/** How a criterion begins. */
export interface Beginning {
  readonly code: string;
  readonly strength: Strength;
  readonly page: number | undefined;
  /** What stands behind the code. */
  readonly rest?: string;
  /** The code stands in a heading. */
  readonly headed?: boolean;
  /** The area, where it is said beside the code. */
  readonly area?: number | undefined;
}

/** Where the search is, and what it has found so far. */
export class Place {
  readonly framework: Framework;
  readonly codes: CodeReader;
  /** Codes stand in brackets behind wordings in running text, and open no line or cell more often. */
  readonly behind: boolean;
  /** The criteria that nothing more belongs to. */
  readonly found: Raw[] = [];
  #context: Context = {};
  /** The level of the heading that the context was said in. */
  #contextLevel = 0;
  #open: Criterion | undefined;
  #section: { number: string; level: number } | undefined;
  /** What comes only speaks of criteria, up to a heading of this level. */
  #about: { level: number } | undefined;

  /** `behind`: codes stand in brackets behind wordings here. */
  constructor(framework: Framework, codes: CodeReader, behind: boolean) {
    this.framework = framework;
    this.codes = codes;
    this.behind = behind;
  }

  /** The criterion that what comes may belong to. */
  get open(): Criterion | undefined {
    return this.#open;
  }

  /** A criterion begins, and the one before ends. */
  begin({ code, strength, page, rest = '', headed = false, area }: Beginning): Criterion {
    this.close();
    const context = area === undefined ? this.#context : { ...this.#context, area };
    this.#open = new Criterion(code, context, this.#about ? 'weak' : strength, page, rest, headed);
    return this.#open;
  }

  /**
   * Nothing more belongs to the criterion that is open, if one is.
   *
   * @throws {ImportFault} if it is one too many
   */
  close(): void {
    if (this.#open) this.found.push(this.#open.raw);
    this.#open = undefined;
    if (this.found.length > MOST_CODES)
      throw new ImportFault(
        'There are far too many codes in this document for a mark scheme. Save the part with the criteria on its own.',
      );
  }

  /** The document says where it is now. */
  enter(said: Context): void {
    this.close();
    this.#context = within(this.#context, said);
  }

  /** A heading that begins no criterion. */
  heading(line: string, level: number): void {
    const number = /^(?:section\s+)?(\d{1,2}(?:\.\d{1,2})*)\b/i.exec(line)?.[1];
    if (number !== undefined) this.#section = { number, level };
    else if (this.#section && level <= this.#section.level) this.#section = undefined;
    this.close();
    if (this.#about && level <= this.#about.level) this.#about = undefined;
    if (ABOUT.test(line)) this.#about ??= { level };
    const said = contextOf(line, this.framework, true);
    if (said) {
      this.enter(said);
      if (said.task !== undefined || said.part !== undefined) this.#contextLevel = level;
    } else if (level <= this.#contextLevel) {
      this.#context = {};
      this.#contextLevel = 0;
    }
  }

  /** A paragraph that looks like the heading of a numbered section. */
  numbered(number: string): void {
    this.#section = { number, level: LEVEL_OF_NUMBERED };
  }

  /** A paragraph that looks like a heading; whether what comes only speaks of criteria. */
  speaksAbout(line: string): boolean {
    if (!ABOUT.test(line)) return false;
    this.#about ??= { level: LEVEL_OF_STRONG };
    return true;
  }

  /** Whether a heading’s number counts sections: the sections above it are numbered in the same way. */
  isSection({ code, announced }: CodeStart): boolean {
    if (announced) return false;
    const parent = code.split('.').slice(0, -1).join('.');
    return parent !== '' && this.#section?.number === parent;
  }
}
