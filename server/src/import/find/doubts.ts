/**
 * What cannot be seen in one criterion alone: numbers that are left out, wordings that break off.
 */
import type { Framework } from '../../framework/model.ts';
import type { Doubt } from '../job.ts';
import { familyOf, numberedCode } from './codes.ts';
import type { Worded } from './criterion.ts';

/** Numbers that are left out: within an area, or within codes with the same letters. */
export function gapDoubts(found: readonly Worded[], framework: Framework, only: string | undefined): Doubt[] {
  const series = new Map<string, Set<number>>();
  for (const { code } of found) {
    const parts = numberedCode(code);
    if (!parts) continue;
    if (
      framework.codes === 'area.level.number' &&
      framework.level !== undefined &&
      !parts.prefix.endsWith(`.${framework.level}.`)
    )
      continue;
    const numbers = series.get(parts.prefix) ?? new Set();
    series.set(parts.prefix, numbers.add(parts.number));
  }
  const known = new Set(
    framework.tasks
      .filter(({ id }) => only === undefined || id === only)
      .flatMap(({ criteria }) =>
        criteria.filter(({ provenance }) => provenance?.status === 'official').map(({ code }) => code),
      ),
  );
  const doubts: Doubt[] = [];
  for (const [prefix, numbers] of series) {
    const sorted = [...numbers].sort((a, b) => a - b);
    if ((sorted.at(-1) ?? 0) > 99) continue;
    for (const [index, next] of sorted.entries()) {
      const before = sorted[index - 1] ?? 0;
      let from = before + 1;
      // A code that is known already parts a range in two.
      for (let number = from; number <= next; number++) {
        if (number < next && !known.has(`${prefix}${number}`)) continue;
        if (number > from) doubts.push(gap(prefix, from, number - 1, before, next));
        from = number + 1;
      }
    }
  }
  return doubts;
}

/** One doubt for all numbers from one to another that are left out. */
function gap(prefix: string, from: number, to: number, before: number, next: number): Doubt {
  const code = `${prefix}${from}`;
  const last = `${prefix}${to}`;
  const missing = from === to ? `is no ${code}` : `are no ${code} to ${last}`;
  const where = before > 0 ? `between ${prefix}${before} and` : 'before';
  const it = from === to ? 'it' : 'them';
  const complete = familyOf(prefix) === prefix ? '' : `; its area does not count as complete without ${it}`;
  return {
    kind: 'gap',
    code,
    ...(from === to ? {} : { to: last }),
    message: `There ${missing} ${where} ${prefix}${next}. Look for ${it} in your document${complete}.`,
  };
}

/** No sentence ends with these. */
const GOES_ON =
  /(?:[,–—(]|\b(?:and|or|but|nor|than|which|whose|because|a|an|the|these|those|of|into|between|towards?|among|be|been|being|could|would|should|may|might|must|their|its|our|your|every|at least|such|that|who|whom|if|as|per|via|his|her|in order to|so as to|(?:regard|respect|reference|according|due|owing|in relation|with a view|in addition) to))$/i;
/** What a clause may end with all the same: `that others can take charge of`. */
const STRANDED =
  /\b(?:charge|care|aware|proud|sure|think|afraid|made|rid|heard?|capable|notice|advantage|account) of$/i;
/** Few sentences end with these. */
const MAY_GO_ON =
  /(?:[:;-]|\b(?:where|when|while|so|this|is|are|was|were|to|in|on|at|by|for|from|with|without|within|through|during|under|about|against|across|any|each|both|either|not|has|have|had|can|will))$/i;

/** What clauses end with that ask who, what or where: `who the leaders are`. */
const CLAUSE_END = /\b(?:is|are|was|were|to|in|on|at|by|for|from|with)$/i;

const ASKING = /\b(?:who|whom|whose|what|where|which|when|why|how|that)\s/i;
/** No such clause is longer. */
const LONGEST_CLAUSE = 80;

function endsInClause(asks: string): boolean {
  return CLAUSE_END.test(asks) && ASKING.test(asks.slice(-LONGEST_CLAUSE));
}

function isNextOf(code: string, next: string | undefined): boolean {
  const [before, after] = [numberedCode(code), numberedCode(next ?? '')];
  return before !== undefined && after?.prefix === before.prefix && after.number === before.number + 1;
}

/** Wordings that break off. */
export function cutDoubts(found: readonly Worded[], paged: boolean): Doubt[] {
  const stopped = found.filter(({ asks }) => /[.!?]["”’)]?$/.test(asks)).length;
  // Where nearly all wordings end with a full stop, one without has no end.
  const allStop = found.length >= 4 && stopped >= found.length * 0.8;
  const closed = found.filter(raw => raw.closed).length;
  const allClosed = found.length >= 4 && closed >= found.length * 0.8;
  return found.flatMap((raw, index): Doubt[] => {
    const { asks, code, omits } = raw;
    if (asks === '') return [];
    const atPageEnd =
      paged && raw.endPage !== undefined && (found[index + 1]?.page ?? raw.endPage) > raw.endPage;
    const ends = /[.!?]["”’)]?$/.test(asks);
    const open = (GOES_ON.test(asks) && !isStranded(asks)) || count(asks, /[([]/g) > count(asks, /[)\]]/g);
    const alone = raw.questions.length + raw.documents.length + raw.descriptors.length === 0;
    // In running text, what stands below a wording shows that it had come to its end.
    const isFollowed =
      (raw.strength === 'text' && (raw.closed || !alone)) ||
      // The next code follows at once, and clauses end so: ‘who the leaders are’.
      (endsInClause(asks) && isNextOf(code, found[index + 1]?.code));
    const isCut =
      omits ||
      (!ends && (open || (atPageEnd && MAY_GO_ON.test(asks) && !isFollowed))) ||
      (!ends && allStop) ||
      (!ends && atPageEnd && allClosed && !raw.closed && alone);
    if (!isCut) return [];
    const where = atPageEnd ? ` at the end of page ${raw.endPage}` : '';
    return [
      {
        kind: 'cut',
        code,
        message: `The wording of ${code} breaks off${where}: ‘… ${asks.split(' ').slice(-5).join(' ')}’. Complete it from your document.`,
        ...(raw.endPage === undefined ? {} : { page: raw.endPage }),
      },
    ];
  });
}

function isStranded(asks: string): boolean {
  const end = STRANDED.exec(asks)?.index ?? 0;
  return /\b(?:that|which|what|whom?)\s/i.test(asks.slice(0, end));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
