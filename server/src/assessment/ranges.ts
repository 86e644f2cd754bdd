/**
 * Which of a task’s codes a range stands for.
 */

/** What a range comes to. */
export interface RangeMeaning {
  /**
   * The codes from the first to the last, in the framework’s order, and numbers of an open list as they count up. Of a range
   * with a fault those that are surely meant.
   */
  readonly codes: readonly string[];
  readonly fault?: RangeFault;
}

/** Why a range is none. */
export interface RangeFault {
  readonly why: string;
  /** First and last code of one that may be meant. */
  readonly instead?: readonly [from: string, to: string];
}

/** What is known of a task’s codes. */
export interface KnownCodes {
  /** All that the task lists, in its order. */
  readonly listed: readonly string[];
  /** Whether a code that it does not list is one all the same, since the list of its area is not complete. */
  isOpen(code: string): boolean;
  /** Whether it stood in for others that are known now. */
  hasSteppedBack(code: string): boolean;
}

/** The most codes that a range of an open list counts up. */
export const MOST_COUNTED = 20;

/** What the range from one code to another stands for. */
export function meaningOf(from: string, to: string, known: KnownCodes): RangeMeaning {
  const { listed } = known;
  const isKnown = (code: string) => listed.includes(code) || known.isOpen(code);
  const ends = [from, to].filter(isKnown);
  const [first, last] = [partsOf(from), partsOf(to)];
  const isBeside = (code: string) => {
    const { prefix, isNumber } = partsOf(code);
    return prefix === first.prefix && isNumber === first.isNumber;
  };
  if (!isBeside(to)) return { codes: ends, fault: { why: `${from} and ${to} are not of one list` } };
  const [start, end] = [listed.indexOf(from), listed.indexOf(to)];
  if (start >= 0 && end >= 0 ? start > end : first.rank > last.rank)
    return { codes: ends, fault: { why: `${to} comes before ${from}`, instead: [to, from] } };
  if (start >= 0 && end >= 0) return { codes: listed.slice(start, end + 1).filter(isBeside) };
  const within = listed.filter(code => {
    const { rank } = partsOf(code);
    return isBeside(code) && rank >= first.rank && rank <= last.rank;
  });
  if (ends.length === 2 && first.isNumber) {
    if (last.rank - first.rank >= MOST_COUNTED)
      return {
        codes: ends,
        fault: { why: `it would be more than ${MOST_COUNTED} codes, and not all of them are known here` },
      };
    const count = last.rank - first.rank + 1;
    const counted = Array.from({ length: count }, (_, index) => `${first.prefix}${first.rank + index}`);
    return { codes: counted.filter(isKnown) };
  }
  if (known.hasSteppedBack(from) || known.hasSteppedBack(to)) return { codes: within };
  const missing = [from, to].find(code => !isKnown(code)) ?? to;
  const [lowest, highest] = [within.at(0), within.at(-1)];
  return {
    codes: [...new Set([...ends, ...within])],
    fault: {
      why: `${missing} is not a code of this task`,
      ...(lowest === undefined || highest === undefined || lowest === highest
        ? {}
        : { instead: [lowest, highest] }),
    },
  };
}

interface Parts {
  readonly prefix: string;
  readonly isNumber: boolean;
  readonly rank: number;
}

/** A code as what comes before its last number or letter, and which that is. */
function partsOf(code: string): Parts {
  const number = /(?<!\d)\d+$/.exec(code)?.[0];
  if (number !== undefined)
    return { prefix: code.slice(0, -number.length), isNumber: true, rank: Number(number) };
  return {
    prefix: code.slice(0, -1),
    isNumber: false,
    rank: code.slice(-1).toLowerCase().charCodeAt(0),
  };
}
