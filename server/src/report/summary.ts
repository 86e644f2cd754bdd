/**
 * What every format that is read by people says: the verdict and the sentences around the figures. Plain
 * text; each format escapes it for itself.
 */
import { shownState } from '../assessment/states.ts';
import { excludableNames } from '../framework/excludables.ts';
import { count, counted, listed } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';

type Criterion = Report['criteria'][number];

/** The criteria of one area, in the report's order; `code` is null for those outside any area. */
export interface CriteriaGroup {
  readonly code: string | null;
  readonly title: string;
  readonly part: string | null;
  readonly criteria: readonly Criterion[];
}

/** Where a draft stands, in a line of short parts without a full stop. */
export function verdict(report: Report, context: ReportContext): string {
  const parts = [
    ...lostVerdict(report),
    ...missingVerdict(report.draft.missing ?? []),
    ...criteriaVerdict(report),
    ...gradeVerdict(report),
    wordsVerdict(report.words),
    ...phasesVerdict(report, context),
    ...conditionsVerdict(report),
  ];
  const sentence = parts.join(' · ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The state of a criterion as a person reads it. */
export function stateName({ status, judged }: Pick<Criterion, 'status' | 'judged'>): string {
  const state = shownState(status, judged);
  if (state === 'uncovered') return 'not tagged';
  if (state === 'elsewhere') return 'judged elsewhere';
  return state === 'mentioned' ? 'too few words' : state;
}

/** Text that is lost, before all figures: they are without it. */
function lostVerdict({ problems }: Report): string[] {
  const lost = problems.filter(problem => LOSING.has(problem.rule) && problem.severity !== 'hint');
  if (lost.length === 0) return [];
  const where = listed(lost.map(({ line, path }) => linesShown([line], path)));
  return [`text is lost below ${where}, where a comment or block of code is not closed`];
}

const LOSING: ReadonlySet<string> = new Set(['marks/unclosed-comment', 'marks/unclosed-fence']);

/** First of all: every figure behind it is that of the rest. */
function missingVerdict(missing: readonly string[]): string[] {
  const named = listed(missing.map(name => `‘${name}’`));
  if (missing.length === 0) return [];
  return [missing.length === 1 ? `part ${named} is missing` : `parts ${named} are missing`];
}

function criteriaVerdict(report: Report): string[] {
  const criteria = report.criteria.filter(({ judged }) => judged === 'here');
  if (criteria.length === 0) return [];
  // What only stands in for criteria must not be praised as criteria that are covered.
  const standIns = criteria.every(isStandIn);
  const [one, several] = standIns ? ['interim criterion', 'interim criteria'] : ['criterion', 'criteria'];
  const all = counted(criteria.length, one, several);
  const uncovered = criteria.filter(({ status }) => status === 'uncovered').length;
  const mentioned = criteria.filter(({ status }) => status === 'mentioned').length;
  if (uncovered === 0 && mentioned === 0) {
    return criteria.length === 1 ? [`the ${one} is covered`] : [`all ${all} covered`];
  }
  // Not tagged is not the same as not written, and a criterion is no more than tagged until it has the words.
  const tagged =
    uncovered === 0
      ? `all ${all} tagged`
      : `${count(criteria.length - uncovered)} of ${standIns ? all : count(criteria.length)} tagged`;
  return [mentioned > 0 ? `${tagged}, ${count(mentioned)} of them with too few words` : tagged];
}

/** What is tagged says no more than that it is there: how good it is the assessor says. */
function gradeVerdict({ grade }: Report): string[] {
  if (!grade) return [];
  const { reached, next, missing } = grade;
  if (next === null) return [`all criteria for ${reached} are covered`];
  const lacks = `${counted(missing.length, 'criterion', 'criteria')} short of ${next}`;
  return [reached === null ? lacks : `all criteria for ${reached} are covered, ${lacks}`];
}

function isStandIn({ kind }: Criterion): boolean {
  return kind === 'statement' || kind === 'area';
}

function wordsVerdict({ counted: used, limit, most, minimum }: Report['words']): string {
  if (minimum !== null && used < minimum) return `${counted(minimum - used, 'word')} short of the minimum`;
  if (limit === null) return counted(used, 'word');
  if (used > limit) {
    const within = most !== null && used <= most ? ' but within its tolerance' : '';
    return `${counted(used - limit, 'word')} over the limit${within}`;
  }
  return used === limit ? 'no words left' : `${counted(limit - used, 'word')} left`;
}

/** The state of a phase in a word; what the account can do without is not missing. */
export function phaseStateName({
  status,
  thin,
  optional,
}: Pick<Report['phases'][number], 'status' | 'thin' | 'optional'>):
  | 'present'
  | 'empty'
  | 'missing'
  | 'thin'
  | 'optional' {
  if (status === 'missing' && optional) return 'optional';
  return status === 'present' && thin ? 'thin' : status;
}

function phasesVerdict({ phases }: Report, context: ReportContext): string[] {
  const named = (is: (phase: Report['phases'][number]) => boolean) =>
    phases.filter(is).map(({ phase }) => phaseName(phase, context).toLowerCase());
  const missing = named(({ status, optional }) => status === 'missing' && !optional);
  const empty = named(({ status }) => status === 'empty');
  const thin = named(phase => phase.thin);
  return [
    ...(missing.length > 0 ? [`no heading names ${listed(missing, 'or')}`] : []),
    ...(empty.length > 0 ? [`${listed(empty)} ${empty.length === 1 ? 'is' : 'are'} empty`] : []),
    ...(thin.length > 0 ? [`${listed(thin)} ${thin.length === 1 ? 'is' : 'are'} thin`] : []),
  ];
}

function conditionsVerdict({ conditions }: Report): string[] {
  const unmet = conditions.filter(({ status }) => status === 'unmet').length;
  return unmet > 0 ? [`${counted(unmet, 'condition')} unmet`] : [];
}

/** The word budget in sentences: what counts, what is left, and the total either way. */
export function wordSentences({ words }: Report): string[] {
  const { counted: used, total, limit, excluded, most, minimum, cutOff, budgets } = words;
  const of =
    limit === null
      ? `${counted(used, 'word')} counted; no limit is set`
      : `${count(used)} of ${counted(limit, 'word')} used`;
  const left = limit === null ? '' : `; ${wordsVerdict(words)}`;
  const range = [
    ...(minimum === null ? [] : [`at least ${counted(minimum, 'word')}`]),
    ...(limit === null || most === null || most === limit
      ? []
      : [`at most ${counted(most, 'word')} with the tolerance`]),
  ];
  return [
    `${of}${left}. ${counted(total, 'word')} in total.`,
    ...(range.length === 0 ? [] : [`Accepted: ${listed(range)}.`]),
    ...(cutOff === null
      ? []
      : [
          `Reading stops after ${counted(cutOff.words, 'word')}: in ${linesShown([cutOff.line], cutOff.path)}, column ${cutOff.column}.`,
        ]),
    ...budgets.map(
      ({ name, words: inIt, budget }) =>
        `Budget of ${name}: ${count(inIt)} of ${counted(budget, 'word')} used${
          inIt > budget ? `; ${count(inIt - budget)} over it` : ''
        }.`,
    ),
    excluded.length === 0
      ? 'Nothing is left out of the count.'
      : `Not counted: ${listed(excluded.map(({ what, words: out }) => `${counted(out, 'word')} of ${excludableNames[what]}`))}.`,
  ];
}

/** What to know about the list of criteria: from when they are covered, and which are stand-ins. */
export function criteriaSentences({ criteria }: Report, { coveredFrom, official }: ReportContext): string[] {
  const standIns = criteria.filter(isStandIn).length;
  const unlisted = criteria.filter(({ kind }) => kind === 'unlisted').map(({ code }) => code);
  const sentences = [`A criterion is covered once ${counted(coveredFrom, 'word')} are tagged with it.`];
  for (const [source, codes] of official)
    sentences.push(
      `The wording of ${some(codes)} is official, from ${source === '' ? 'your document' : source}.`,
    );
  if (standIns > 0) {
    const [are, these] =
      standIns === 1 ? ['is an interim criterion', 'it'] : ['are interim criteria', 'them'];
    sentences.push(
      `${count(standIns)} of the ${count(criteria.length)} ${are}: the official criteria of these areas are not known here, so learning statements or whole areas are listed until you add them from your provider’s document (Markscheme: Add Official Criteria…). These replace ${these}.`,
    );
  }
  if (unlisted.length > 0) {
    const [is, its] = unlisted.length === 1 ? ['is', 'its'] : ['are', 'their'];
    sentences.push(`${listed(unlisted)} ${is} taken at your word: ${its} wording is not known here.`);
  }
  return sentences;
}

/** The participant’s own marks, added up, and which are the nearest to be gained. */
export function markSentences({ marks }: Report): string[] {
  if (!marks) return [];
  const { given, most, marked, unmarked, passMark, nearest } = marks;
  const pass =
    passMark === null
      ? 'How many marks pass is not known here.'
      : marked === 0 || given >= passMark
        ? `${count(passMark)}${most === null ? '' : ` of ${counted(most, 'mark')}`} pass.`
        : `${count(passMark)} pass, so ${count(passMark - given)} more are needed.`;
  if (marked === 0)
    return [
      `You have not marked yourself yet: say marks: { ${unmarked[0] ?? '1.2.1'}: 1 } at the top. ${pass}`,
    ];
  const near = nearest.map(item => `${item.code} (${item.marks} of ${item.most})`);
  const [first] = nearest;
  return [
    `You give yourself ${most === null ? counted(given, 'mark') : `${count(given)} of ${counted(most, 'mark')}`}, for ${counted(marked, 'criterion', 'criteria')}. ${pass}`,
    ...(unmarked.length === 0 ? [] : [`Without marks yet: ${some(unmarked)}.`]),
    ...(first
      ? [
          `A mark is nearest for ${some(near)}. How this is chosen: fewest marks (${first.next - first.marks}) to the next descriptor or to the most; of those, most to gain first.`,
        ]
      : []),
  ];
}

/** Whether the participant has marked any. */
export function hasMarks({ marks }: Report): boolean {
  return (marks?.marked ?? 0) > 0;
}

/** The head of a table of criteria, with the participant’s own marks or without. */
export function criteriaHead(own: boolean): string[] {
  return ['Code', 'What', 'State', 'Words', ...(own ? ['Own marks'] : []), 'Where'];
}

/** Own marks in a cell. */
export function ownMarks({ marks, mostMarks }: Criterion): string {
  return marks === null ? '' : `${marks}${mostMarks === null ? '' : ` of ${mostMarks}`}`;
}

/** What the participant says of the behaviours; nothing where they say nothing. */
export function behaviourSentences({ behaviours }: Report): string[] {
  const said = behaviours.filter(({ now, plan }) => now !== null || plan !== null);
  if (said.length === 0) return [];
  const open = behaviours.flatMap(({ now, plan, title }) => (now === null && plan === null ? title : []));
  return [
    'Not assessed. Strength at the beginning from 1 (little) to 5 (very), and what you plan.',
    ...said.map(({ title, now, plan }) =>
      `${title}: ${now === null ? 'not rated' : `${now} of 5`}${plan === null ? '; no plan yet' : `; ${plan}`}.`.replace(
        /([.?!])\.$/,
        '$1',
      ),
    ),
    ...(open.length === 0 ? [] : [`Nothing yet on ${listed(open)}.`]),
  ];
}

/** The criteria by area, in the order of the report. */
export function criteriaGroups(report: Report, context: ReportContext): CriteriaGroup[] {
  const groups = new Map<string | null, CriteriaGroup & { criteria: Criterion[] }>();
  for (const criterion of report.criteria) {
    const group = groups.get(criterion.area);
    if (group) group.criteria.push(criterion);
    else {
      const title =
        criterion.area === null
          ? report.criteria.every(({ area }) => area === null)
            ? 'All of them'
            : 'Outside the areas'
          : (context.areas.get(criterion.area) ?? '');
      groups.set(criterion.area, {
        code: criterion.area,
        title,
        part: criterion.part,
        criteria: [criterion],
      });
    }
  }
  return [...groups.values()];
}

/** The heading of a group: `SAI Strategy and improvement (part A)`. */
export function groupHeading({ code, title, part }: CriteriaGroup): string {
  if (code === null) return title;
  return `${code}${title === '' || title === code ? '' : ` ${title}`}${part === null ? '' : ` (part ${part})`}`;
}

/** Where a criterion is cited: lines by section and file, each line once. */
export function citedIn({
  citations,
}: Pick<Criterion, 'citations'>): { section: string | null; lines: string }[] {
  const places = new Map<string, { section: string | null; path: string | undefined; lines: Set<number> }>();
  for (const { section, path, line } of citations) {
    const key = JSON.stringify([section, path]);
    const place = places.get(key) ?? { section, path, lines: new Set() };
    place.lines.add(line);
    places.set(key, place);
  }
  return [...places.values()].map(({ section, path, lines }) => ({
    section,
    lines: linesShown([...lines], path),
  }));
}

/** The lines that cite a criterion, by file: `lines 31 and 45`. */
export function linesCiting({ citations }: Pick<Criterion, 'citations'>): string {
  const anywhere = citations.map(citation => ({ ...citation, section: null }));
  return listed(citedIn({ citations: anywhere }).map(({ lines }) => lines));
}

/** The files of a draft: the first, and the others if there are any. */
export function filesShown({ draft: { path, files = [] } }: Report): string {
  return files.length < 2 ? path : `${path}, with ${listed(files.slice(1))}`;
}

/** The line of a place, with its file where there are several: `delivery.md:31`. */
export function lineShown({
  path,
  line,
}: {
  readonly path?: string | undefined;
  readonly line: number;
}): string {
  return path === undefined ? String(line) : `${path}:${line}`;
}

/** `line 31`, `lines 31 and 45`; beyond six, how many more; with the file, where there are several. */
export function linesShown(lines: readonly number[], path?: string): string {
  const shown =
    lines.length > 6 ? [...lines.slice(0, 5).map(String), `${lines.length - 5} more`] : lines.map(String);
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(shown)}${path === undefined ? '' : ` of ${path}`}`;
}

/** The title of a phase, or its id where it has none. */
export function phaseName(id: string, context: ReportContext): string {
  return context.phases.get(id) ?? id;
}

function some(codes: readonly string[]): string {
  return listed(codes.length > 10 ? [...codes.slice(0, 9), `${codes.length - 9} more`] : codes);
}
