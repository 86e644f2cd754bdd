/**
 * Conditions, answered from the front matter: met, unmet or unknown, never guessed.
 */
import type { Entry } from '../draft/front-matter.ts';
import type { Condition } from '../framework/model.ts';
import { counted } from '../text/english.ts';
import { readDay } from './dates.ts';
import { conditionKeys } from './identify.ts';
import type { ConditionState } from './model.ts';

/**
 * Days within which no school fits two terms, and from which two are sure: the three terms of an English
 * school year run for some 12 to 16 weeks each, holidays within them included. In between only the
 * participant's own calendar can say.
 */
const DAYS_A_TERM_AT_LEAST = 60;
const DAYS_A_TERM_FOR_SURE = 90;

type Outcome = Pick<ConditionState, 'status' | 'detail'>;

/** The state of each condition; worked out once, for as long as the front matter stays the same. */
export function conditionStates(
  conditions: readonly Condition[],
  entries: ReadonlyMap<string, Entry>,
): readonly ConditionState[] {
  const last = known.get(entries);
  if (last && last.conditions === conditions) return last.states;
  const states = conditions.map(condition => ({ condition, ...outcomeOf(condition, entries) }));
  known.set(entries, { conditions, states });
  return states;
}

const known = new WeakMap<
  ReadonlyMap<string, Entry>,
  { readonly conditions: readonly Condition[]; readonly states: readonly ConditionState[] }
>();

function outcomeOf(condition: Condition, entries: ReadonlyMap<string, Entry>): Outcome {
  const { answer } = condition;
  const values = conditionKeys(condition).map(key => entries.get(key)?.value);
  const missing = conditionKeys(condition).filter(
    (_key, index) => values[index] === undefined || values[index] === null,
  );
  if (missing.length > 0) {
    return {
      status: 'unknown',
      detail: `Say so in the front matter: add ${missing.map(key => `‘${key}:’`).join(' and ')} under ‘assessment:’.`,
    };
  }
  const [first, second] = values;
  switch (answer.kind) {
    case 'dates':
      return duration(String(first), String(second), answer.terms);
    case 'date': {
      const read = readDay(String(first));
      return 'day' in read
        ? { status: 'met', detail: `${answer.key}: ${String(first)}.` }
        : { status: 'unknown', detail: read.fault };
    }
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
  if (days >= terms * DAYS_A_TERM_FOR_SURE) return { status: 'met', detail: `${span}, enough for ${asked}.` };
  if (days < terms * DAYS_A_TERM_AT_LEAST)
    return { status: 'unmet', detail: `${span}, too few for ${asked}.` };
  return {
    status: 'unknown',
    detail: `${span}: whether that makes ${asked} depends on your school’s calendar.`,
  };
}
