/**
 * Conditions, answered from the front matter: met, unmet or unknown, never guessed. What the account says of one makes
 * it no more than unknown, with the place to look at.
 */
import type { Entry } from '../draft/front-matter.ts';
import type { Draft, Span } from '../draft/model.ts';
import { lineInWords } from '../draft/whole.ts';
import type { Condition } from '../framework/model.ts';
import { asText } from '../text/as-text.ts';
import { counted, listed } from '../text/english.ts';
import { readDay } from './dates.ts';
import { conditionKeys } from './identify.ts';
import type { ConditionState } from './model.ts';
import type { Walk } from './walk.ts';

/**
 * Days within which no school fits two terms, and from which two are sure: the three terms of an English
 * school year run for some 12 to 16 weeks each, holidays within them included. In between only the
 * participant's own calendar can say.
 */
const DAYS_A_TERM_AT_LEAST = 60;
const DAYS_A_TERM_FOR_SURE = 90;

type Outcome = Pick<ConditionState, 'status' | 'detail'>;

/** The state of each condition. */
export function conditionStates(
  draft: Draft,
  conditions: readonly Condition[],
  walk: Walk,
): readonly ConditionState[] {
  const states = answeredBy(conditions, draft.frontMatter?.entries ?? NO_ENTRIES);
  if (walk.sums.speaksOf.size === 0) return states;
  let firsts: ReadonlyMap<string, Span> | undefined;
  return states.map(state => {
    const { condition, missing } = state;
    if (missing.length === 0 || !walk.sums.speaksOf.has(condition.id)) return state;
    firsts ??= firstWords(draft, walk);
    const seen = firsts.get(condition.id);
    if (!seen) return state;
    return {
      ...state,
      seen,
      detail: `${lineInWords(draft, seen.start).replace('l', 'L')} seems to mention it. Confirm? ${state.detail}`,
    };
  });
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** Where the account first speaks of each condition that it speaks of; looks no further than the last of them. */
function firstWords(draft: Draft, { pages, frames, adding, sums }: Walk): ReadonlyMap<string, Span> {
  const firsts = new Map<string, Span>();
  for (const [index, page] of pages.entries()) {
    if (firsts.size === sums.speaksOf.size) break;
    if (frames[index]?.kind !== 'account') continue;
    const by = draft.pageStart(index);
    for (const [id, { start, end }] of adding.reader.tally(page).speaksOf)
      if (!firsts.has(id)) firsts.set(id, { start: start + by, end: end + by });
  }
  return firsts;
}

/** What the front matter answers; worked out once, for as long as it stays the same. */
function answeredBy(
  conditions: readonly Condition[],
  entries: ReadonlyMap<string, Entry>,
): readonly ConditionState[] {
  const last = known.get(entries);
  if (last && last.conditions === conditions) return last.states;
  const states = conditions.map((condition): ConditionState => {
    const missing = conditionKeys(condition).filter(key => (entries.get(key)?.value ?? null) === null);
    const outcome =
      missing.length > 0 ? unanswered(condition, missing, entries) : outcomeOf(condition, entries);
    return { condition, ...outcome, missing, seen: undefined };
  });
  known.set(entries, { conditions, states });
  return states;
}

const known = new WeakMap<
  ReadonlyMap<string, Entry>,
  { readonly conditions: readonly Condition[]; readonly states: readonly ConditionState[] }
>();

function unanswered(
  condition: Condition,
  missing: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Outcome {
  // The keys are there, and wait to be filled in.
  if (missing.every(key => entries.has(key)))
    return {
      status: 'unknown',
      detail: `Not answered yet. Behind ${listed(missing.map(key => `‘${key}:’`))} write ${valueInWords(condition, missing.length)}.`,
    };
  const lines = missing.map(key => `‘${`${key}: ${answerOf(condition) ?? ''}`.trim()}’`);
  return {
    status: 'unknown',
    detail: `Not answered yet. Answer it in the front matter: ${listed(lines)} under ‘assessment:’.`,
  };
}

function valueInWords(condition: Condition, keys: number): string {
  const { answer } = condition;
  switch (answer.kind) {
    case 'dates':
    case 'date':
      return `${keys === 1 ? 'the day' : 'a day each'}, such as 2026-04-30`;
    case 'days':
      return `the number of days, such as ${answer.least}`;
    case 'confirmed':
      return 'true or false';
    case 'list':
      return `what is there of ${answerOf(condition) ?? ''}`;
  }
}

/** What the front matter says where a condition is met; undefined for days, which only the participant knows. */
export function answerOf({ answer }: Condition): string | undefined {
  switch (answer.kind) {
    case 'dates':
    case 'date':
    case 'days':
      return undefined;
    case 'confirmed':
      return 'true';
    case 'list':
      return `[${answer.of.join(', ')}]`;
  }
}

function outcomeOf(condition: Condition, entries: ReadonlyMap<string, Entry>): Outcome {
  const { answer } = condition;
  const [first, second] = conditionKeys(condition).map(key => entries.get(key)?.value);
  switch (answer.kind) {
    case 'dates':
      return duration(asText(first), asText(second), answer.terms);
    case 'date':
      return answer.before === undefined
        ? onDay(answer.key, asText(first))
        : inTime([answer.key, asText(first)], [answer.before, asText(second)]);
    case 'days':
      if (typeof first !== 'number') return { status: 'unknown', detail: `‘${answer.key}’ is not a number.` };
      return first >= answer.least
        ? { status: 'met', detail: `${counted(first, 'day')}; at least ${answer.least} are asked for.` }
        : {
            status: 'unmet',
            detail: `${counted(first, 'day')} ${first === 1 ? 'is' : 'are'} fewer than the ${answer.least} that are asked for.`,
          };
    case 'confirmed':
      if (first === true)
        return { status: 'met', detail: `Confirmed in the front matter (${answer.key}: true).` };
      if (first === false) return { status: 'unmet', detail: `The front matter says ${answer.key}: false.` };
      return { status: 'unknown', detail: `‘${answer.key}’ is neither true nor false.` };
    case 'list': {
      const items: readonly unknown[] = Array.isArray(first) ? first : [first];
      const lacking = answer.of.filter(item => !items.includes(item));
      return lacking.length === 0
        ? { status: 'met', detail: `All there: ${answer.of.join(', ')}.` }
        : { status: 'unmet', detail: `Not there yet: ${lacking.join(', ')}.` };
    }
  }
}

function onDay(key: string, day: string): Outcome {
  const read = readDay(day);
  return 'day' in read
    ? { status: 'met', detail: `${key}: ${day}.` }
    : { status: 'unknown', detail: read.fault };
}

/** Whether one day comes before another. */
function inTime(
  [key, first]: readonly [string, string],
  [laterKey, second]: readonly [string, string],
): Outcome {
  const [day, later] = [readDay(first), readDay(second)];
  if ('fault' in day) return { status: 'unknown', detail: day.fault };
  if ('fault' in later) return { status: 'unknown', detail: later.fault };
  const days = later.day - day.day;
  const [what, other] = [`${key} (${first})`, `${laterKey} (${second})`];
  if (days > 0) return { status: 'met', detail: `${what} is ${counted(days, 'day')} before ${other}.` };
  if (days < 0)
    return {
      status: 'unmet',
      detail: `${what} is ${counted(-days, 'day')} after ${other}, and has to come before it.`,
    };
  return {
    status: 'unknown',
    detail: `${what} is the same day as ${other}: the dates do not say which came first.`,
  };
}

function duration(from: string, to: string, terms: number): Outcome {
  const [start, end] = [readDay(from), readDay(to)];
  if ('fault' in start) return { status: 'unknown', detail: start.fault };
  if ('fault' in end) return { status: 'unknown', detail: end.fault };
  const days = end.day - start.day + 1;
  if (days <= 0)
    return {
      status: 'unknown',
      detail: `The last day, ${to}, is before the first, ${from}. Correct one of the two dates.`,
    };
  const span = `${from} to ${to} is ${counted(days, 'day')}`;
  const asked = counted(terms, 'school term');
  const [least, sure] = [terms * DAYS_A_TERM_AT_LEAST, terms * DAYS_A_TERM_FOR_SURE];
  if (days >= sure)
    return {
      status: 'met',
      detail: `${span}, enough for ${asked}: from ${sure} days on they are sure to fit.`,
    };
  if (days < least)
    return {
      status: 'unmet',
      detail: `${span}, too few for ${asked}: they take ${least} days at the very least.`,
    };
  return {
    status: 'unknown',
    detail: `${span}: whether that makes ${asked} depends on your school’s calendar. Below ${least} days they can’t fit, from ${sure} on they are sure to.`,
  };
}
