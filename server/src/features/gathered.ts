/**
 * The problems of a draft as an editor shows them: those at its head, which are about the draft as a whole, are gathered, so that the
 * front matter never carries more than a few; only its own mistakes are each shown where they stand. Reports and the command line have each by itself.
 */

import { frontMatterInvalid } from '../rules/front-matter-invalid.ts';
import { type Gathering, type Problem, severities } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { count } from '../text/english.ts';

/** Problems that the front matter carries at most. */
const MOST = 3;

/** A problem as it is shown, and those that it stands for; mostly itself alone. */
export interface Shown {
  readonly problem: Problem;
  readonly of: readonly Problem[];
}

/** What is shown of problems, in their order. Looks at the draft for nothing, since it is asked at every keystroke. */
export function gathered(problems: readonly Problem[]): readonly Shown[] {
  const head = problems.filter(({ atHead }) => atHead);
  const atHead = atMost(head);
  const below = problems.flatMap(problem => (problem.atHead ? [] : { problem, of: [problem] }));
  // What stands at the head comes first, but in a draft without front matter, whose first words may have one there, too.
  return [...atHead, ...below].sort((a, b) => a.problem.start - b.problem.start);
}

/** What was shown of the problems at a head, by the first of them: mostly they are the very same after a keystroke. */
const knownHeads = new WeakMap<Problem, { head: readonly Problem[]; shown: readonly Shown[] }>();

function atMost(head: readonly Problem[]): readonly Shown[] {
  const [first] = head;
  if (!first) return [];
  const before = knownHeads.get(first);
  if (before?.head.length === head.length && head.every((problem, index) => problem === before.head[index]))
    return before.shown;
  const shown = atMostAnew(head);
  knownHeads.set(first, { head, shown });
  return shown;
}

/** Gathers what must be, then, for as long as there is too much, what else can be, then leaves out the lightest. */
function atMostAnew(head: readonly Problem[]): readonly Shown[] {
  const always = gatheredBy(head, gathering => gathering.always);
  const shown = always.length <= MOST ? always : gatheredBy(head, () => true);
  if (shown.length <= MOST) return shown;
  const weighed = shown.toSorted((a, b) => weightOf(a) - weightOf(b));
  const most = Math.max(MOST, shown.filter(({ problem }) => staysAnyway(problem)).length);
  const kept = new Set(weighed.slice(0, most));
  const left = weighed.slice(most).flatMap(({ of }) => of);
  if (left.length === 0) return shown;
  const stays = shown.filter(each => kept.has(each));
  return stays.map((each, index) => (index === stays.length - 1 ? carrying(each, left) : each));
}

/** What is always gathered stays, since the draft is about it, and so does what is wrong in the front matter itself, where it stands. */
function weightOf({ problem }: Shown): number {
  return staysAnyway(problem) ? -1 : severities.indexOf(problem.severity);
}

function staysAnyway({ rule }: Problem): boolean {
  return rule === frontMatterInvalid.id || ruleOf(rule)?.gathering?.always === true;
}

/** Puts problems of one rule and one place together, where the rule says how. */
function gatheredBy(head: readonly Problem[], isWanted: (gathering: Gathering) => boolean): readonly Shown[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of head) {
    const gathering = ruleOf(problem.rule)?.gathering;
    const isOne = gathering && isWanted(gathering);
    const key = isOne ? `${problem.rule} ${problem.start} ${problem.end}` : `${groups.size}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map(of => {
    const gathering = ruleOf(of[0].rule)?.gathering;
    return gathering && isWanted(gathering) ? together(of, gathering) : { problem: of[0], of };
  });
}

/** By what the first of them says; kept, since the same is shown again at every keystroke. */
const known = new WeakMap<object, Shown>();

function together(of: readonly [Problem, ...Problem[]], gathering: Gathering): Shown {
  const [first] = of;
  const key = first.data ?? first;
  const before = known.get(key);
  if (before && areSame(before.of, of)) return before;
  const shown: Shown = { problem: { ...first, ...gathering.said(of) }, of };
  known.set(key, shown);
  return shown;
}

function areSame(a: readonly Problem[], b: readonly Problem[]): boolean {
  return (
    a.length === b.length &&
    a.every((problem, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        problem.message === other.message &&
        problem.data === other.data &&
        problem.severity === other.severity &&
        problem.start === other.start &&
        problem.end === other.end
      );
    })
  );
}

/** The last that is shown also says that more is left out, and has the fixes of that. */
function carrying({ problem, of }: Shown, left: readonly Problem[]): Shown {
  const [many, are, them] =
    left.length === 1
      ? ['1 more problem', 'is', 'it']
      : [`${count(left.length)} more problems`, 'are', 'them'];
  const rules = [...new Set(left.map(({ rule }) => rule))].join(', ');
  const rest = `${many} of the whole draft (${rules}) ${are} left out here; the coverage report has ${them}.`;
  return { problem: { ...problem, message: `${problem.message} ${rest}` }, of: [...of, ...left] };
}
