/**
 * What everything that writes a document shares: where passages stand, which codes go, and what has been written.
 */
import type { Paragraph } from 'docx';
import type { Assessment } from '../assessment/model.ts';
import type { Draft, Span } from '../draft/model.ts';
import { lineInWords } from '../draft/whole.ts';
import { countWords } from '../draft/words.ts';
import { Anchors } from './anchors.ts';
import { type PlacedPassage, placedPassages } from './claims.ts';
import { type CodeFinder, codeFinder, type ShownText, without } from './codes.ts';
import { Figures } from './figures.ts';
import { Lists } from './lists.ts';
import { Notes } from './notes.ts';
import type { ExportInput } from './options.ts';
import { Pictures } from './pictures.ts';
import { type SourceFile, sourceFiles } from './source.ts';

/** The passage’s text without what is taken out of it. */
export interface Printed {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly text: string;
}

/** The state of one export. */
export class Writing {
  readonly assessment: Assessment;
  readonly input: ExportInput;
  readonly files: readonly SourceFile[];
  readonly passages: readonly PlacedPassage[];
  readonly lists = new Lists();
  readonly notes: Notes;
  /** Names of bookmarks that stand at passages, by index of passage. */
  readonly bookmarks = new Map<number, string>();
  /** Codes of comments to be printed behind passages, by index of passage. */
  readonly commentCodes = new Map<number, string[]>();
  /** Where the addresses of headings lead: names of bookmarks. */
  readonly anchors: Anchors;
  /** Where links lead that are mere text in the document, with the lines of the first. */
  readonly deadLinks = new Map<string, string>();
  /** Addresses of pictures on the web, which are not in the document. */
  readonly fromWeb = new Set<string>();
  /** Whether the list of works that the draft refers to by key has been written, and where the draft wants it, once that was asked. */
  readonly worksList: { isWritten: boolean; places: readonly Span[] | undefined } = {
    isWritten: false,
    places: undefined,
  };
  /** Pictures that have been dealt with. */
  readonly pictures = new Pictures();
  /** How many are not in the document. */
  leftOut = 0;
  /** Counted words that were written. */
  words = 0;
  /** Those of them that stand in equations. */
  wordsInEquations = 0;
  /** Figures and tables with numbers. */
  readonly figures: Figures;
  readonly #byStart: ReadonlyMap<number, PlacedPassage>;
  readonly #find: CodeFinder;
  readonly #told = new Set<string>();

  constructor(
    assessment: Assessment,
    input: ExportInput,
    writeNote: (writing: Writing, file: SourceFile, identifier: string) => Paragraph[],
  ) {
    this.notes = new Notes((file, identifier) => writeNote(this, file, identifier));
    this.assessment = assessment;
    this.input = input;
    this.files = sourceFiles(input.source);
    this.anchors = new Anchors(assessment.draft);
    this.passages = placedPassages(assessment);
    this.#byStart = new Map(this.passages.map(passage => [passage.start, passage]));
    this.figures = new Figures(this.files, (file, offset) => this.passageAt(file, offset));
    this.#find = codeFinder(assessment, input.codes);
  }

  get draft(): Draft {
    return this.assessment.draft;
  }

  /** What is to be said of the export. */
  get told(): readonly string[] {
    return [...this.#told];
  }

  tell(sentence: string): void {
    this.#told.add(sentence);
  }

  /** Says of something that it is not in the document. */
  tellLeftOut(sentence: string): void {
    this.leftOut++;
    this.tell(sentence);
  }

  /** The line of an offset in a file, in words. */
  lineOf(file: SourceFile, offset: number): string {
    return lineInWords(this.draft, file.base + offset);
  }

  /** The passage that begins at an offset of a file. */
  passageAt(file: SourceFile, offset: number): PlacedPassage | undefined {
    return this.#byStart.get(file.base + offset);
  }

  /** The passages that begin between two offsets of a file. */
  passagesWithin(file: SourceFile, start: number, end: number): readonly PlacedPassage[] {
    const first = this.#indexFrom(file.base + start);
    const found = this.passages.slice(first, this.#indexFrom(file.base + end));
    // The list of works stands nowhere in the text.
    return found[0] && found[0].start === found[0].end ? found.slice(1) : found;
  }

  /** Index of the first passage that begins at an offset of the draft or behind it. */
  #indexFrom(offset: number): number {
    let low = 0;
    let high = this.passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.passages[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is printed of a passage’s text; its words are added to those written, with `more` that stand before it. */
  print(passage: PlacedPassage, shown: ShownText, more = 0): Printed {
    const printed = this.printed(shown);
    for (const code of printed.fromSentences)
      this.tell(
        `The interim criterion ‘${code}’ is left out of ${lineInWords(this.draft, passage.start)}: look how the sentence reads without it.`,
      );
    if (passage.counted) this.words += countWords(printed.text) + more;
    return printed;
  }

  /** What is printed of a text. */
  printed(shown: ShownText): Printed & { readonly fromSentences: readonly string[] } {
    const { spans, fromSentences } = this.#find(shown);
    return { spans, text: without(shown.text, spans), fromSentences };
  }

  /** The text of a section’s heading as it is printed; undefined before the first heading. */
  headingText(section: number): string | undefined {
    const { heading, headingSpan } = this.draft.sections[section] ?? {};
    if (heading === null || heading === undefined || !headingSpan) return undefined;
    return this.printed({ text: heading, citable: heading, at: undefined, heading: true }).text.trim();
  }
}
