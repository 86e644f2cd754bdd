/**
 * From what was found to what is said of it: which of several wordings counts, what belongs to the framework, and what
 * is doubtful.
 */

import type { Framework, Task } from '../../framework/model.ts';
import { areaOfCode } from '../../framework/trackables.ts';
import { unwrapped } from '../blocks.ts';
import type { Doubt, FoundCriterion } from '../job.ts';
import { numberedCode } from './codes.ts';
import { taskOfName } from './context.ts';
import type { Raw, Worded } from './criterion.ts';
import { cutDoubts, gapDoubts } from './doubts.ts';

/** What a document holds, in its order, and what is doubtful about it. */
export interface Settled {
  readonly criteria: readonly FoundCriterion[];
  readonly doubts: readonly Doubt[];
}

/** Settles what was found. */
export function settle(
  found: readonly Raw[],
  framework: Framework,
  only: string | undefined,
  paged: boolean,
): Settled {
  const worded = oneOfEach(plain(withItems(found)));
  const doubts: Doubt[] = [];
  const criteria: FoundCriterion[] = [];
  const seen = new Map<string, FoundCriterion>();
  for (const raw of worded) {
    const { code, page } = raw;
    const task = taskFor(framework, raw, only);
    const doubtful = (doubt: Doubt['kind'], message: string) =>
      doubts.push({ kind: doubt, code, message, ...(page === undefined ? {} : { page }) });
    const first = seen.get(code);
    if ('why' in task) {
      doubtful(task.kind, task.why);
    } else if (first) {
      doubtful(
        'twice',
        `${code} stands here twice, with different wordings. The first one is taken: look which is right.`,
      );
    }
    const left = 'why' in task || first !== undefined;
    const criterion = finished(raw, 'why' in task ? '' : task.task.id, framework, left);
    criteria.push(criterion);
    if (left) continue;
    seen.set(code, criterion);
    const words = criterion.asks.split(' ').filter(word => word !== '').length;
    if (words === 0)
      doubtful('empty', `${code} has no wording here. Add it in the file, from your document.`);
    else if (words < 2)
      doubtful(
        'short',
        `The wording of ${code} is very short: ‘${criterion.asks}’. Compare it with your document.`,
      );
    const most = Math.max(-1, ...raw.descriptors.map(({ marks }) => marks));
    if (raw.marks !== undefined && most > raw.marks)
      doubtful(
        'marks',
        `${code} has ${raw.marks} marks at most, but there is a descriptor for ${most}. Look which is right.`,
      );
  }
  doubts.push(...cutDoubts(worded, paged), ...gapDoubts(worded, framework, only));
  const order = new Map([...criteria.keys()].reverse().map(index => [criteria[index]?.code ?? '', index]));
  // Gaps stand where the number before them stands.
  const place = ({ kind, code }: Doubt) =>
    kind === 'gap' ? placeOfGap(code, order) : (order.get(code) ?? 0);
  return { criteria, doubts: doubts.sort((a, b) => place(a) - place(b)) };
}

function placeOfGap(code: string, order: ReadonlyMap<string, number>): number {
  const parts = numberedCode(code);
  if (!parts) return 0;
  for (let number = parts.number - 1; number > 0; number--) {
    const before = order.get(`${parts.prefix}${number}`);
    if (before !== undefined) return before + 0.5;
  }
  for (let number = parts.number + 1; number < 100; number++) {
    const after = order.get(`${parts.prefix}${number}`);
    if (after !== undefined) return after - 0.5;
  }
  return 0;
}

/** Gives the lists below criteria their place: key questions where lists here are questions, otherwise wording. */
function withItems(found: readonly Raw[]): Worded[] {
  const items = found.flatMap(raw => raw.items);
  const asking = items.filter(item => item.endsWith('?')).length;
  const areQuestions = asking * 2 >= items.length;
  return found.map(({ items, ...raw }) => {
    const leadsOn = /[:,;]$/.test(raw.asks.at(-1)?.trimEnd() ?? '');
    const isQuestion = (item: string) => item.endsWith('?') || (areQuestions && !leadsOn);
    const pieces = [...raw.asks];
    for (const item of items.filter(item => !isQuestion(item))) {
      const last = pieces.at(-1);
      if (last !== undefined && /[\p{L}\d)]$/u.test(last) && pieces.length > raw.asks.length)
        pieces[pieces.length - 1] = `${last};`;
      pieces.push(item);
    }
    let asks = unwrapped(pieces.join('\n'));
    let { title } = raw;
    // A heading without anything below it is the wording.
    if (asks === '') [asks, title] = [title, ''];
    const omits = /(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\])$/.test(asks);
    if (omits) asks = asks.replace(/ ?(?:\[ ?)?(?:…|\.{3})(?: ?\])?$/, '');
    return {
      ...raw,
      title: unwrapped(title),
      asks,
      omits,
      questions: [...raw.questions, ...items.filter(isQuestion)],
    };
  });
}

/** Leaves out what only speaks of a criterion that stands elsewhere. */
function plain(found: readonly Worded[]): Worded[] {
  const isSure = ({ strength }: Worded) => strength === 'table' || strength === 'text';
  const sure = found.filter(isSure);
  const codes = new Set(sure.map(({ code }) => code));
  const inTables = sure.some(({ strength }) => strength === 'table');
  const asking = sure.filter(({ asks }) => asks.endsWith('?')).length;
  const marked = sure.filter(({ marks }) => marks !== undefined);
  const mostMarked = marked.length >= 3 && new Set(marked.map(({ code }) => code)).size >= codes.size * 0.7;
  const firstMarked = found.findIndex(raw => isSure(raw) && raw.marks !== undefined);
  const isCriterion = (raw: Worded, index: number): boolean => {
    if (!isSure(raw)) return false;
    // A list to tick off asks what others say.
    if (
      raw.asks.endsWith('?') &&
      asking * 2 <= sure.length &&
      sure.some(other => other.code === raw.code && !other.asks.endsWith('?'))
    )
      return false;
    // Sections before the criteria may be numbered in the same way, but earn no marks.
    const isBare =
      raw.marks === undefined && raw.questions.length + raw.documents.length + raw.descriptors.length === 0;
    return !(mostMarked && isBare && (index < firstMarked || marked.some(({ code }) => code === raw.code)));
  };
  return found.filter(
    (raw, index) =>
      isCriterion(raw, index) ||
      // Tables without wordings add to criteria; alone, their titles are all that there is.
      (raw.strength === 'data' && (codes.has(raw.code) || sure.length === 0)) ||
      (raw.strength === 'section' && sure.length === 0) ||
      // Where criteria begin in one way, a few sentences that begin otherwise are about them.
      (raw.strength === 'weak' && !codes.has(raw.code) && !inTables && sure.length < found.length / 2),
  );
}

/** Of several places with the same wording, or a shortened one, only the fullest; what the others say is added to it. */
function oneOfEach(found: readonly Worded[]): Worded[] {
  const result: Worded[] = [];
  for (const next of found) {
    const index = result.findIndex(before => before.code === next.code && isSame(before, next));
    const before = result[index];
    if (!before) {
      result.push(next);
      continue;
    }
    const fuller =
      before.strength === 'data' || (next.strength !== 'data' && next.asks.length > before.asks.length);
    const merged = fuller ? merge(next, before) : merge(before, next);
    if (fuller) {
      result.splice(index, 1);
      result.push(merged);
    } else result[index] = merged;
  }
  return result;
}

function merge(main: Worded, other: Worded): Worded {
  const named =
    other.asks !== '' &&
    other.asks.split(' ').length <= 8 &&
    main.title === '' &&
    !isPrefix(other.asks, main.asks);
  return {
    ...main,
    title: main.title !== '' ? main.title : other.title !== '' ? other.title : named ? other.asks : '',
    marks: main.marks ?? other.marks,
    documents: main.documents.length > 0 ? main.documents : other.documents,
    questions: main.questions.length > 0 ? main.questions : other.questions,
    descriptors: main.descriptors.length > 0 ? main.descriptors : other.descriptors,
    part: main.part ?? other.part,
    task: main.task ?? other.task,
    context: { ...other.context, ...main.context },
  };
}

function isPrefix(short: string, long: string): boolean {
  return folded(long).startsWith(folded(short));
}

/** Whether two places give the same wording, or one of them a shortened form or a title of it. */
function isSame(one: Worded, other: Worded): boolean {
  if (one.strength === 'data' || other.strength === 'data') return true;
  const [short, long] = one.asks.length <= other.asks.length ? [one, other] : [other, one];
  if (short.asks === '' || folded(short.asks) === folded(long.asks)) return true;
  if (isPrefix(short.asks, long.asks)) return true;
  if (long.title !== '' && folded(long.title) === folded(short.asks)) return true;
  const shortWords = folded(short.asks).split(' ');
  const longWords = folded(long.asks).split(' ');
  if (shortWords.length > longWords.length * 0.75) return false;
  // The words of a shortened wording stand in the full one in the same order, nearly all of them.
  let at = 0;
  let kept = 0;
  for (const word of shortWords) {
    const next = longWords.indexOf(word, at);
    if (next < 0) continue;
    kept++;
    at = next + 1;
  }
  return kept >= shortWords.length * 0.75 || (shortWords.length <= 6 && longWords.length >= 12);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

type Placed = { readonly task: Task } | { readonly kind: Doubt['kind']; readonly why: string };

/** The task that a criterion belongs to, or why it is left out. */
function taskFor(framework: Framework, raw: Worded, only: string | undefined): Placed {
  const { code } = raw;
  const named = taskOfName(raw.task ?? raw.context.task, framework);
  const [first] = framework.tasks;
  let task: Task | undefined;
  if (framework.codes === 'area.level.number') {
    const [area, level] = code.split('.').map(Number);
    if (framework.level !== undefined && level !== framework.level) {
      const other = framework.levels.find(candidate => candidate.level === level);
      return {
        kind: 'other-level',
        why: `${code} is a code of ${other?.name ?? 'another level'}: those of ${framework.name} have ${framework.level} in the middle. It is left out.`,
      };
    }
    if (!framework.areas.some(({ number }) => number === area))
      return {
        kind: 'other-area',
        why: `${code} is of area ${area}, and ${framework.name} has none of that number. It is left out.`,
      };
    const assessing = framework.tasks.filter(({ areas }) => area !== undefined && areas.includes(area));
    if (assessing.length === 0 && framework.tasks.some(({ areas }) => areas.length > 0))
      return {
        kind: 'other-area',
        why: `No task of ${framework.name} assesses area ${area}, so ${code} is left out.`,
      };
    task =
      assessing.find(({ id }) => id === named?.id) ??
      assessing.find(({ id }) => id === only) ??
      assessing[0] ??
      first;
  } else {
    task =
      named ??
      framework.tasks.find(({ criteria }) => criteria.some(known => known.code === code)) ??
      framework.tasks.find(({ id }) => id === only) ??
      first;
  }
  if (!task)
    return { kind: 'other-task', why: `${framework.name} has no task that ${code} could belong to.` };
  if (only !== undefined && task.id !== only) {
    return { kind: 'other-task', why: `${code} belongs to ‘${task.title}’, another task. It is left out.` };
  }
  return { task };
}

function finished(raw: Worded, task: string, framework: Framework, left: boolean): FoundCriterion {
  const { code, title, asks, marks, documents, questions, descriptors, page } = raw;
  const area = areaOfCode(framework, code) ?? raw.area ?? raw.context.area;
  const part = raw.part ?? raw.context.part;
  const taskName = raw.task ?? raw.context.task;
  const known = framework.tasks
    .find(({ id }) => id === task)
    ?.criteria.find(criterion => criterion.code === code);
  return {
    code,
    ...(title === '' ? {} : { title }),
    asks,
    ...(area === undefined ? {} : { area }),
    ...(part === undefined ? {} : { part }),
    ...(taskName === undefined ? {} : { taskName }),
    task,
    ...(marks === undefined ? {} : { marks }),
    ...(documents.length === 0 ? {} : { supportingDocument: documents.join('; ') }),
    ...(questions.length === 0 ? {} : { keyQuestions: questions }),
    ...(descriptors.length === 0
      ? {}
      : {
          descriptors: descriptors
            .map(descriptor => ({ marks: descriptor.marks, asks: unwrapped(descriptor.asks) }))
            .sort((a, b) => a.marks - b.marks),
        }),
    ...(page === undefined ? {} : { page }),
    replaces: !left && known?.provenance?.status === 'official' && known.asks !== asks,
    ...(left ? { leftOut: true } : {}),
  };
}
