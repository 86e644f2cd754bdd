/**
 * From criteria that a document states to what is said of them: the code, the task and the area that each has in the framework,
 * and what is doubtful.
 */
import { whyNotCitable } from '../framework/citable.ts';
import type { Criterion, Framework, Task } from '../framework/model.ts';
import { areaOfCode } from '../framework/trackables.ts';
import { unwrapped } from './blocks.ts';
import { type CodeReader, codeReader } from './find/codes.ts';
import { areaOfText, areaOfTitle } from './find/context.ts';
import type { Settled } from './find/settle.ts';
import { type Doubt, type FoundCriterion, ImportFault } from './job.ts';
import type { Stated, StatedGroup } from './stated.ts';

/** More than any framework has. */
const MOST = 3_000;

/**
 * Settles criteria that were stated.
 *
 * @throws {ImportFault} if there are far more than in any framework
 */
export function settleStated(
  stated: readonly Stated[],
  framework: Framework,
  only: string | undefined,
): Settled {
  if (stated.length > MOST)
    throw new ImportFault(
      `There are ${stated.length.toLocaleString('en-GB')} criteria in this document, far too many for one framework. Save the part that you are assessed against on its own.`,
    );
  const codes = codeReader(framework);
  const criteria: FoundCriterion[] = [];
  const doubts: Doubt[] = [];
  const taken = new Map<string, FoundCriterion>();
  for (const one of stated) {
    const named = nameOf(one, framework, codes);
    const place = placeOf(one.under, named, framework, only);
    const before = taken.get(`${'task' in place ? place.task.id : ''}\n${named.code}`);
    const criterion = criterionOf(one, named, 'task' in place ? place.task : undefined, framework);
    const doubtful = (kind: Doubt['kind'], message: string) =>
      doubts.push({ kind, code: named.code, message });
    if ('why' in place) doubtful(place.kind, `${place.why} It is left out.`);
    else if (before && isSame(before, criterion)) continue;
    else if (before)
      doubtful(
        'twice',
        `${named.code} stands here twice, and not in the same words. The first is taken: look which is right.`,
      );
    const isLeft = 'why' in place || before !== undefined;
    criteria.push(isLeft ? { ...criterion, replaces: false, leftOut: true } : criterion);
    if (isLeft) continue;
    taken.set(`${criterion.task}\n${named.code}`, criterion);
    const halves = [one.marks, ...(one.descriptors ?? []).map(({ marks }) => marks)].filter(
      marks => marks !== undefined && !isMarks(marks),
    );
    if (halves.length > 0)
      doubtful(
        'marks',
        `${named.code} has ${halves.join(' and ')} marks in your document. Markscheme knows whole marks only, so these are left out.`,
      );
  }
  return { criteria, doubts };
}

function isSame(one: FoundCriterion, other: FoundCriterion): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a criterion goes by. */
interface Named {
  readonly code: string;
  readonly codeless: boolean;
  readonly title: string | undefined;
}

/** The code that a criterion has, the one that its title begins with, or that of the framework’s criterion of its title. */
function nameOf({ code, title, asks }: Stated, framework: Framework, codes: CodeReader): Named {
  const plain = code === undefined ? '' : unwrapped(code);
  const own = plain === '' ? undefined : codeIn(plain, framework, codes);
  const short = title === undefined ? undefined : unwrapped(title) || undefined;
  if (own !== undefined) return { code: own, codeless: false, title: short };
  const start = short === undefined ? undefined : codes.start(short);
  if (start) return { code: start.code, codeless: false, title: start.rest || undefined };
  const known = short === undefined ? undefined : titled(short, framework);
  if (known) return { code: known.code, codeless: known.codeless ?? false, title: short };
  if (plain !== '' && framework.codes !== 'listed') return { code: plain, codeless: false, title: short };
  return { code: short ?? unwrapped(asks), codeless: true, title: short ?? unwrapped(asks) };
}

/** A code as the framework writes it; undefined where it is none of its form. */
function codeIn(written: string, framework: Framework, codes: CodeReader): string | undefined {
  const start = codes.cell(written);
  if (start?.rest === '') return start.code;
  return framework.codes === 'listed' && whyNotCitable(written) === undefined ? written : undefined;
}

function titled(title: string, { tasks }: Framework): Criterion | undefined {
  return tasks
    .flatMap(({ criteria }) => criteria)
    .find(known => [known.title ?? '', ...(known.aliases ?? [])].some(name => isAlike(name, title)));
}

type Placed = { readonly task: Task } | { readonly kind: Doubt['kind']; readonly why: string };

/** The task that a criterion belongs to, or why it is left out. */
function placeOf(
  under: readonly StatedGroup[],
  { code, codeless }: Named,
  framework: Framework,
  only: string | undefined,
): Placed {
  const { name, tasks, areas } = framework;
  const form = FORMS[framework.codes];
  if (codeless && form !== undefined)
    return {
      kind: 'no-code',
      why: `‘${code}’ has no code, and criteria of ${name} have one such as ${form.example}, which you can put before its title.`,
    };
  if (!codeless && form !== undefined && !form.pattern.test(code))
    return {
      kind: 'no-code',
      why: `‘${code}’ is no code of ${name}: those look like ${form.example}.`,
    };
  const area = codeless ? undefined : areaOfCode(framework, code);
  if (framework.codes === 'area.level.number') {
    const [number, level] = code.split('.').map(Number);
    const other = framework.levels.find(candidate => candidate.level === level);
    if (framework.level !== undefined && level !== framework.level)
      return {
        kind: 'other-level',
        why: `${code} is a code of ${other?.name ?? 'another level'}: those of ${name} have ${framework.level} in the middle.`,
      };
    if (area === undefined)
      return {
        kind: 'other-area',
        why: `${code} is of area ${number}, and ${name} has none of that number.`,
      };
  }
  const fits = tasks.filter(
    task => area === undefined || task.areas.length === 0 || task.areas.includes(area),
  );
  if (fits.length === 0 && areas.length > 0)
    return {
      kind: 'other-area',
      why: `No task of ${name} assesses area ${area}, which ${code} is of.`,
    };
  const stated = under.flatMap(
    group => fits.find(({ id, title }) => group.task === id || isAlike(title, group.title)) ?? [],
  )[0];
  const task =
    stated ??
    fits.find(({ id }) => id === only) ??
    fits.find(({ criteria }) => criteria.some(known => known.code === code)) ??
    fits[0];
  if (!task) return { kind: 'other-task', why: `${name} has no task that ${code} could belong to.` };
  if (only !== undefined && task.id !== only)
    return {
      kind: 'other-task',
      why: `${code} belongs to ‘${task.title}’, another task.`,
    };
  return { task };
}

/**
 * A criterion whose code somebody has corrected, with the task and the area that it has by it.
 *
 * @throws {ImportFault} if it is no code of the framework’s
 */
export function placedAnew(criterion: FoundCriterion, framework: Framework): FoundCriterion {
  const { area: _, codeless: wasCodeless = false, ...rest } = criterion;
  const written = unwrapped(criterion.code);
  const read = codeIn(written, framework, codeReader(framework));
  // What had none may have been given one; a corrected title is none.
  const codeless = wasCodeless && (read === undefined || !/\d/.test(read));
  const code = codeless ? written : (read ?? written);
  const own = framework.tasks.find(({ id }) => id === criterion.task);
  const place = placeOf(
    own ? [{ title: own.title, task: own.id }] : [],
    { code, codeless, title: criterion.title },
    framework,
    undefined,
  );
  if ('why' in place) throw new ImportFault(place.why);
  const area = codeless ? criterion.area : areaOfCode(framework, code);
  return {
    ...rest,
    code,
    ...(codeless ? { codeless } : {}),
    task: place.task.id,
    ...(area === undefined ? {} : { area }),
  };
}

/** What the codes of a framework look like, where they have a form. */
const FORMS: Readonly<
  Record<Framework['codes'], { readonly pattern: RegExp; readonly example: string } | undefined>
> = {
  'area.level.number': { pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}$/, example: '1.2.1' },
  'area.number': { pattern: /^\d{1,2}\.\d{1,2}$/, example: '1.2' },
  'aim.grade': { pattern: /^[A-Z]{1,4}\.[PMD]\d{1,2}$/i, example: 'A.P1' },
  ksb: { pattern: /^[A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?$/i, example: 'K1' },
  listed: undefined,
};

function criterionOf(
  { asks, marks, descriptors = [], supportingDocument, keyQuestions = [], known, under }: Stated,
  { code, codeless, title }: Named,
  task: Task | undefined,
  framework: Framework,
): FoundCriterion {
  const wording = unwrapped(asks) || title || code;
  const area =
    (codeless ? undefined : areaOfCode(framework, code)) ??
    under.flatMap(group => areaOfGroup(group, framework) ?? [])[0];
  const before = task?.criteria.find(criterion => criterion.code === code);
  const whole = descriptors
    .filter(descriptor => isMarks(descriptor.marks) && descriptor.asks.trim() !== '')
    .map(descriptor => ({ marks: descriptor.marks, asks: unwrapped(descriptor.asks) }))
    .sort((a, b) => a.marks - b.marks);
  const questions = keyQuestions.map(unwrapped).filter(question => question !== '');
  return {
    code,
    ...(codeless ? { codeless } : {}),
    ...(title === undefined ? {} : { title }),
    asks: wording,
    ...(area === undefined ? {} : { area }),
    task: task?.id ?? '',
    ...(marks === undefined || !isMarks(marks) || marks === 0 ? {} : { marks }),
    ...(supportingDocument === undefined ? {} : { supportingDocument: unwrapped(supportingDocument) }),
    ...(questions.length === 0 ? {} : { keyQuestions: questions }),
    ...(whole.length === 0 ? {} : { descriptors: whole }),
    ...(known === undefined || known.status === 'official' ? {} : { known }),
    replaces: before?.provenance?.status === 'official' && before.asks !== wording,
  };
}

function areaOfGroup({ title, code }: StatedGroup, framework: Framework): number | undefined {
  const number = areaOfTitle(title, framework) ?? areaOfText(code ?? '', framework);
  return framework.areas.find(area => area.number === number)?.number;
}

function isMarks(marks: number): boolean {
  return Number.isInteger(marks) && marks >= 0;
}

function isAlike(one: string, other: string): boolean {
  return one !== '' && folded(one) === folded(other);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
