/**
 * The report as data: the JSON that the command line prints, and what every other format is made from.
 * Lines and columns count from 1, columns in UTF-16 code units. `schemas/report.schema.json` is made from it.
 */

import * as v from 'valibot';
import { behaviourItems } from '../assessment/behaviours.ts';
import { isBeyondLimit } from '../assessment/beyond-limit.ts';
import { breakdownOf, whyNotCounted } from '../assessment/breakdown.ts';
import { documentsOf } from '../assessment/document-list.ts';
import { gradeOf } from '../assessment/grade.ts';
import { groupsOf } from '../assessment/groups.ts';
import { markSum, mostMarksOf } from '../assessment/marks.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { ownCriteriaOf } from '../assessment/own-criteria.ts';
import { isThin } from '../assessment/phases.ts';
import {
  budgetKinds,
  conditionStates,
  coverageStates,
  documentKinds,
  documentStates,
  phaseStates,
  wordStates,
} from '../assessment/states.ts';
import type { Draft, DraftFile, Span } from '../draft/model.ts';
import { fileAt } from '../draft/whole.ts';
import { excludables } from '../framework/choices.ts';
import type { Framework } from '../framework/model.ts';
import { trackedKinds } from '../framework/tracked-kinds.ts';
import type { Problem } from '../rules/rule.ts';
import { severities } from '../rules/rule.ts';
import { listed } from '../text/english.ts';

const position = v.pipe(v.number(), v.integer(), v.minValue(1));
/** The file, in a draft of several. */
const path = v.optional(v.string());
const amount = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A line of a file, in a draft of several. */
const fileLine = v.strictObject({ path: v.string(), line: position });

/** One draft's report. */
export const ReportSchema = v.strictObject({
  schemaVersion: v.literal(1),
  draft: v.strictObject({
    path: v.string(),
    framework: v.string(),
    task: v.string(),
    /** In order, of a draft that has several; `path` is the first of them. */
    files: v.optional(v.array(v.string())),
    /** Files that its list names and that are not in it, as they are named: all figures are those of the rest. */
    missing: v.optional(v.array(v.string())),
  }),
  words: v.strictObject({
    counted: amount,
    limit: v.nullable(amount),
    status: v.picklist(wordStates),
    total: amount,
    excluded: v.array(v.strictObject({ what: v.picklist([...excludables, 'section']), words: amount })),
    most: v.nullable(amount),
    minimum: v.nullable(amount),
    cutOff: v.nullable(v.strictObject({ words: amount, path, line: position, column: position })),
    budgets: v.array(
      v.strictObject({
        name: v.string(),
        kind: v.picklist(budgetKinds),
        /** `part a`, the id of the phase, or the heading in lower case. */
        id: v.string(),
        words: amount,
        budget: amount,
      }),
    ),
  }),
  sections: v.array(
    v.strictObject({
      heading: v.nullable(v.string()),
      level: amount,
      /** The first of its phases, and all of them. */
      phase: v.nullable(v.string()),
      phases: v.array(v.string()),
      path,
      line: position,
      words: amount,
      /** With those of all sections below it. */
      wordsBelow: amount,
      counted: v.boolean(),
      /** What of it is not counted, in a sentence. */
      why: v.nullable(v.string()),
      part: v.nullable(v.string()),
      budget: v.nullable(amount),
      /** The words that criteria claim in it, without the sections below it. */
      claims: v.array(v.strictObject({ code: v.string(), words: amount })),
    }),
  ),
  phases: v.array(
    v.strictObject({
      phase: v.string(),
      status: v.picklist(phaseStates),
      /** Those that are counted. */
      words: amount,
      /** Whether it has so few of the words that it looks neglected. */
      thin: v.boolean(),
      /** Where the account can do without it. */
      optional: v.optional(v.literal(true)),
    }),
  ),
  /** In a scheme with grades: the one that is reached as far as the draft is tagged, the next, and what that lacks, by id. */
  grade: v.optional(
    v.strictObject({
      reached: v.nullable(v.string()),
      next: v.nullable(v.string()),
      missing: v.array(v.string()),
    }),
  ),
  /** Criteria that are marked together. */
  groups: v.optional(
    v.array(
      v.strictObject({
        id: v.string(),
        title: v.string(),
        /** Most marks; null where unknown. */
        marks: v.nullable(amount),
        /** The participant’s own, and the band that they fall in. */
        own: v.nullable(amount),
        from: v.nullable(amount),
        to: v.nullable(amount),
        /** Ids of its criteria. */
        criteria: v.array(v.string()),
      }),
    ),
  ),
  criteria: v.array(
    v.strictObject({
      /** Null where the scheme gives it none. */
      code: v.nullable(v.string()),
      /** The code, else the title in small letters with hyphens. */
      id: v.string(),
      /** elsewhere: by a program or a presentation, so that the text need not cover it. */
      judged: v.optional(v.literal('elsewhere')),
      kind: v.picklist(trackedKinds),
      area: v.nullable(v.string()),
      part: v.nullable(v.string()),
      status: v.picklist(coverageStates),
      words: amount,
      beyondLimit: v.boolean(),
      marks: v.nullable(amount),
      mostMarks: v.nullable(amount),
      citations: v.array(
        v.strictObject({ path, line: position, column: position, section: v.nullable(v.string()) }),
      ),
    }),
  ),
  marks: v.nullable(
    v.strictObject({
      given: amount,
      most: v.nullable(amount),
      marked: amount,
      unmarked: v.array(v.string()),
      passMark: v.nullable(amount),
      nearest: v.array(v.strictObject({ code: v.string(), marks: amount, next: amount, most: amount })),
    }),
  ),
  behaviours: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      asks: v.string(),
      now: v.nullable(amount),
      plan: v.nullable(v.string()),
    }),
  ),
  documents: v.array(
    v.strictObject({
      name: v.string(),
      kind: v.picklist(documentKinds),
      status: v.picklist(documentStates),
      /** Codes of the criteria whose passages lead to it. */
      criteria: v.array(v.string()),
    }),
  ),
  conditions: v.array(
    v.strictObject({ id: v.string(), status: v.picklist(conditionStates), detail: v.string() }),
  ),
  /** Criteria that the writer has set; only where the framework asks for some. */
  ownCriteria: v.optional(
    v.array(
      v.strictObject({
        /** As it is written where it is defined: `UR1`, or the number of a list. */
        code: v.string(),
        text: v.string(),
        path,
        line: position,
        /** Lines that name it where it is tested, and where it is evaluated. */
        tested: v.array(position),
        evaluated: v.array(position),
        /** The same with their files, of a draft that has several. */
        testedIn: v.optional(v.array(fileLine)),
        evaluatedIn: v.optional(v.array(fileLine)),
        /** What the evaluation says of it. */
        judged: v.nullable(v.picklist(['met', 'partly', 'not'])),
      }),
    ),
  ),
  problems: v.array(
    v.strictObject({
      rule: v.string(),
      severity: v.picklist(severities),
      message: v.string(),
      /** The code, or the id of the phase or condition, that it is about. */
      about: v.nullable(v.string()),
      path,
      line: position,
      column: position,
      endLine: position,
      endColumn: position,
    }),
  ),
});

type Published = v.InferOutput<typeof ReportSchema>;

/** The report before it is written: a criterion without a code has its title in its place. */
export type Report = Omit<Published, 'criteria'> & {
  criteria: (Omit<Published['criteria'][number], 'judged'> & {
    code: string;
    judged: 'here' | 'elsewhere';
  })[];
};

/** The report as JSON has it. */
export function published({ sections, documents, criteria, marks, problems, ...rest }: Report): Published {
  const ids = new Map(criteria.map(({ code, id }) => [code, id]));
  const idOf = (code: string) => ids.get(code) ?? code;
  return {
    ...rest,
    sections: sections.map(section => ({
      ...section,
      claims: section.claims.map(({ code, words }) => ({ code: idOf(code), words })),
    })),
    criteria: criteria.map(({ judged, ...criterion }) => ({
      ...criterion,
      code: criterion.id === criterion.code ? criterion.code : null,
      ...(judged === 'elsewhere' ? { judged } : {}),
    })),
    marks: marks && {
      ...marks,
      unmarked: marks.unmarked.map(idOf),
      nearest: marks.nearest.map(({ code, ...near }) => ({ code: idOf(code), ...near })),
    },
    documents: documents.map(document => ({ ...document, criteria: document.criteria.map(idOf) })),
    problems: problems.map(problem => ({ ...problem, about: problem.about && idOf(problem.about) })),
  };
}
export type ReportProblem = Report['problems'][number];

/** What the other formats show besides the data: words for people. */
export interface ReportContext {
  readonly frameworkName: string;
  readonly frameworkTitle: string;
  readonly frameworkNote: string | undefined;
  readonly taskTitle: string;
  readonly coveredFrom: number;
  /** Title of each criterion, by code. */
  readonly titles: ReadonlyMap<string, string>;
  /** Codes of the criteria whose official wording is known, by where it is from. */
  readonly official: ReadonlyMap<string, readonly string[]>;
  /** Title of each area, by short code, in order. */
  readonly areas: ReadonlyMap<string, string>;
  /** Title of each phase and condition, by id. */
  readonly phases: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, string>;
}

/** What a file of a draft is called in a report. */
export type NameOf = (file: DraftFile) => string;

const pathOf: NameOf = file => file.path;

/** The place of an offset, with its file where there are several; line and column count from 1. */
function placeIn(draft: Draft, offset: number, nameOf: NameOf) {
  const { line, character } = draft.placeAt(offset);
  const file = fileAt(draft, offset);
  return { ...(file ? { path: nameOf(file) } : {}), line: line + 1, column: character + 1 };
}

/** Problems with places as the command line shows them. */
export function reportProblems(
  { draft }: Assessment | Unassessed,
  problems: readonly Problem[],
  nameOf: NameOf = pathOf,
): ReportProblem[] {
  return problems.map(({ rule, severity, message, data, start, end }) => {
    const to = draft.placeAt(end);
    return {
      rule,
      severity,
      message,
      about: data?.code ?? data?.phase ?? data?.condition ?? null,
      ...placeIn(draft, start, nameOf),
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  });
}

/** Makes the report of a draft; `path` is shown as it is given, where it is not one of several files. */
export function reportData(
  path: string,
  assessment: Assessment,
  problems: readonly Problem[],
  nameOf: NameOf = pathOf,
): Report {
  const { draft, framework, task, words, cutOff } = assessment;
  const files = draft.files?.map(nameOf);
  const grade = gradeOf(assessment);
  const groups = groupsOf(assessment);
  const areaCode = (number: number | undefined) =>
    framework.areas.find(area => area.number === number)?.code ?? null;
  return {
    schemaVersion: 1,
    draft: {
      path: files?.[0] ?? path,
      framework: framework.id,
      task: task.id,
      ...(files ? { files } : {}),
      ...(assessment.missing.length > 0 ? { missing: [...assessment.missing] } : {}),
    },
    words: {
      counted: words.counted,
      limit: words.limit ?? null,
      status: words.status,
      total: words.total,
      excluded: words.excluded.map(item => ({ ...item })),
      most: words.most ?? null,
      minimum: words.least ?? null,
      cutOff: cutOff ? { words: words.readTo ?? 0, ...placeIn(draft, cutOff.start, nameOf) } : null,
      budgets: words.budgets.map(({ budget, counted }) => ({
        name: budget.name,
        kind: budget.kind,
        id: budget.id,
        words: counted,
        budget: budget.words,
      })),
    },
    sections: breakdownOf(assessment).map(section => {
      const { column: _, ...place } = placeIn(draft, section.place.start, nameOf);
      return {
        heading: section.heading,
        level: section.level,
        phase: section.phases[0] ?? null,
        phases: [...section.phases],
        ...place,
        words: section.words,
        wordsBelow: section.wordsBelow,
        counted: section.counted,
        why: whyNotCounted(section) ?? null,
        part: section.part ?? null,
        budget: section.budget ?? null,
        claims: [...section.claims].map(([code, claimed]) => ({ code, words: claimed })),
      };
    }),
    phases: assessment.phases.map(state => ({
      phase: state.phase.id,
      status: state.status,
      words: state.counted,
      thin: isThin(state, assessment),
      ...(state.phase.optional ? { optional: true as const } : {}),
    })),
    ...(grade ? { grade: { ...grade, missing: [...grade.missing] } } : {}),
    ...(groups.length === 0
      ? {}
      : {
          groups: groups.map(({ group, own, band, criteria }) => ({
            id: group.id,
            title: group.title,
            marks: group.marks ?? null,
            own,
            from: band?.from ?? null,
            to: band?.to ?? null,
            criteria: [...criteria],
          })),
        }),
    criteria: assessment.coverage.map(({ tracked, status, words: claimed, citations }) => ({
      code: tracked.code,
      id: tracked.id,
      judged: tracked.entry?.judged ?? 'here',
      kind: tracked.kind,
      area: areaCode(tracked.area),
      part: tracked.part ?? null,
      status,
      words: claimed,
      beyondLimit: isBeyondLimit(tracked.code, claimed, cutOff),
      marks: assessment.marks.get(tracked.code) ?? null,
      mostMarks: mostMarksOf(tracked, task),
      citations: citations.map(citation => ({
        ...placeIn(draft, citation.start, nameOf),
        section: draft.sections[citation.section]?.heading ?? null,
      })),
    })),
    marks: markSum(assessment),
    behaviours: behaviourItems(assessment),
    documents: documentsOf(assessment).map(({ name, kind, status, criteria }) => ({
      name,
      kind,
      status,
      criteria: [...criteria],
    })),
    conditions: assessment.conditions.map(({ condition, status, detail }) => ({
      id: condition.id,
      status,
      detail,
    })),
    ...(task.ownCriteria ? { ownCriteria: ownItems(assessment, nameOf) } : {}),
    problems: reportProblems(assessment, problems, nameOf),
  };
}

function ownItems(assessment: Assessment, nameOf: NameOf): NonNullable<Report['ownCriteria']> {
  const { draft } = assessment;
  const linesOf = (spans: readonly Span[]) => {
    const lines = spans.map(({ start }) => placeIn(draft, start, nameOf));
    return [
      ...new Map(lines.map(({ path: file, line }) => [`${file}:${line}`, { path: file, line }])).values(),
    ];
  };
  return ownCriteriaOf(assessment).map(({ start, code, text, tested, evaluated, judged }) => {
    const { column: _, ...place } = placeIn(draft, start, nameOf);
    const [inTests, inEvaluation] = [linesOf(tested), linesOf(evaluated)];
    const withPath = (lines: typeof inTests) =>
      lines.flatMap(({ path: file, line }) => (file === undefined ? [] : { path: file, line }));
    return {
      code,
      text,
      ...place,
      tested: inTests.map(({ line }) => line),
      evaluated: inEvaluation.map(({ line }) => line),
      ...(draft.files ? { testedIn: withPath(inTests), evaluatedIn: withPath(inEvaluation) } : {}),
      judged: judged ?? null,
    };
  });
}

/** The words for people that go with a report. */
export function reportContext({
  framework,
  task,
  coverage,
  conditions,
  coveredFrom,
}: Assessment): ReportContext {
  return {
    frameworkName: framework.name,
    frameworkTitle: framework.title,
    frameworkNote: framework.note,
    taskTitle: task.title,
    coveredFrom,
    titles: new Map(coverage.map(({ tracked }) => [tracked.code, tracked.title])),
    official: officialBySource(coverage, framework),
    areas: new Map(framework.areas.map(area => [area.code, area.title])),
    phases: new Map(framework.phases.map(phase => [phase.id, phase.title])),
    conditions: new Map(conditions.map(({ condition }) => [condition.id, condition.title])),
  };
}

function officialBySource(coverage: Assessment['coverage'], { sources }: Framework): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { tracked } of coverage) {
    if (tracked.provenance?.status !== 'official') continue;
    const source = listed((tracked.provenance.in ?? []).map(key => sources[key] ?? key));
    found.set(source, [...(found.get(source) ?? []), tracked.code]);
  }
  return found;
}
