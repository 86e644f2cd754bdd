/**
 * The numbering of lists: one definition for bullets and one for each number that a list begins with.
 */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** Word has so many levels. */
const LEVELS = 9;
/** How far each level is indented, in twentieths of a point. */
export const STEP = 425;

const BULLETS = 'markscheme bullets';
const NUMBERS = 'markscheme numbers from ';
const SIGNS = ['•', '–', '▪'];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** One list of the document. */
export interface ListNumbering {
  readonly reference: string;
  readonly instance: number;
}

/** Hands out lists. */
export class Lists {
  readonly #starts = new Set<number>();
  #instances = 0;

  /** A list of its own; `start` is its first number, or undefined for bullets. */
  next(start: number | undefined): ListNumbering {
    this.#instances++;
    if (start === undefined) return { reference: BULLETS, instance: this.#instances };
    // Word’s largest is 32,767.
    const first = Math.min(start, 32_767);
    this.#starts.add(first);
    return { reference: `${NUMBERS}${first}`, instance: this.#instances };
  }

  /** The definitions of all lists that were handed out. */
  get definitions(): INumberingOptions {
    const levels = Array.from({ length: LEVELS }, (_, level) => level);
    const style = (level: number) => ({
      paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
    });
    return {
      config: [
        {
          reference: BULLETS,
          levels: levels.map(level => ({
            level,
            format: LevelFormat.BULLET,
            text: SIGNS[level % SIGNS.length] ?? '•',
            alignment: AlignmentType.LEFT,
            style: style(level),
          })),
        },
        ...[...this.#starts].map(start => ({
          reference: `${NUMBERS}${start}`,
          levels: levels.map(level => ({
            level,
            format: FORMATS[level % FORMATS.length] ?? LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            start,
            alignment: AlignmentType.LEFT,
            style: style(level),
          })),
        })),
      ],
    };
  }
}

/** The level of a list that stands in `depth` others: Word has no more than nine. */
export function levelOf(depth: number): number {
  return Math.min(depth, LEVELS - 1);
}
