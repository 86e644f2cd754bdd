import type { Hover, MarkupContent, Position } from 'vscode-languageserver-protocol';
import { groupsOf } from '../assessment/groups.ts';
import { mostMarksOf } from '../assessment/marks.ts';
import type { Assessment, Coverage, Stray } from '../assessment/model.ts';
import { lineInWords } from '../draft/whole.ts';
import { gradeOfCriterion } from '../framework/grades.ts';
import { statementCode } from '../framework/trackables.ts';
import { count, counted, listed } from '../text/english.ts';
import { codeAt, type FullyAssessed, rangeOf } from './assessed.ts';
import { workHover } from './cited-work.ts';
import { areaOf, kindInWords, marksOf, provenanceInWords, statusInWords } from './describe.ts';
import { type Markup, markupOf } from './markup.ts';
import { ownHover } from './own-criteria.ts';

/** What a code asks, how well that is known, and where the draft stands on it; or what the framework is. */
export function hover(assessed: FullyAssessed, position: Position, markdown: boolean): Hover | null {
  const { assessment, lines } = assessed;
  const offset = lines.offsetAt(position);
  const markup = markupOf(markdown);
  const at = codeAt(assessment, offset);
  if (at?.kind === 'tracked') {
    return {
      contents:
        at.all.length > 1 ? aboutRange(at.all, markup) : aboutCriterion(at.coverage, assessment, markup),
      range: rangeOf(lines, at.span),
    };
  }
  if (at?.kind === 'stray') {
    const { code, verdict } = at.stray;
    const why = strayInWords(verdict);
    return {
      contents: markup.paragraphs([markup.strong(code), markup.text(why)]),
      range: rangeOf(lines, at.span),
    };
  }
  // On the key, too: over the value problems come first, and the card under them.
  const entry = assessment.draft.frontMatter?.entries.get('framework');
  const named = [entry?.keySpan, entry?.valueSpan].find(
    span => span && span.start <= offset && offset <= span.end,
  );
  if (named) return { contents: aboutFramework(assessment, markup), range: rangeOf(lines, named) };
  return workHover(assessed, position, markdown) ?? ownHover(assessed, position, markdown);
}

function aboutRange(all: readonly Coverage[], markup: Markup): MarkupContent {
  const items = all.map(
    ({ tracked: { code, title }, status }) =>
      `${markup.strong(code)} ${markup.text(`${title === code ? '' : `${title}: `}${status}`)}`,
  );
  return markup.paragraphs([markup.text(`A range of ${all.length} codes:`), markup.list(items)]);
}

function aboutCriterion(coverage: Coverage, assessment: Assessment, markup: Markup): MarkupContent {
  const { tracked, citations } = coverage;
  const { framework, draft } = assessment;
  const { keyQuestions = [], descriptors = [] } = tracked.entry ?? {};
  const most = mostMarksOf(tracked, assessment.task);
  const own = assessment.marks.get(tracked.code);
  const area = areaOf(tracked, framework);
  const grade = gradeOfCriterion(tracked.entry, framework.grades);
  const heading = [
    markup.strong(tracked.code),
    markup.text(kindInWords(tracked)),
    ...(area ? [markup.text(`${area.title} (${area.code})`)] : []),
    ...(tracked.part === undefined ? [] : [markup.text(`part ${tracked.part}`)]),
    ...(grade === undefined ? [] : [markup.text(grade)]),
  ].join(' · ');
  const statements = (area?.learnHowTo ?? [])
    .map((statement, index) => ({
      code: area ? statementCode(framework, area.number, index) : '',
      statement,
    }))
    .filter(({ code }) => tracked.kind === 'criterion' && tracked.tracks.includes(code));
  const places = citations.slice(0, 8).map(citation => {
    const section = draft.sections[citation.section]?.heading;
    const where = section ? ` in ‘${section}’` : '';
    return markup.text(
      `${lineInWords(draft, citation.start).replace('l', 'L')}${where}: ${counted(citation.words, 'word')}`,
    );
  });
  return markup.paragraphs([
    heading,
    markup.text(tracked.asks),
    ...(tracked.supportingDocument === undefined
      ? []
      : [`${markup.strong('Supporting document')}: ${markup.text(tracked.supportingDocument)}`]),
    ...(keyQuestions.length === 0
      ? []
      : [markup.strong('Key questions'), markup.list(keyQuestions.map(markup.text))]),
    ...(most === null && own === undefined
      ? []
      : [
          `${markup.strong('Marks')}: ${most === null ? 'the most is not known here' : `${most} at most`}${own === undefined ? '' : `; you give yourself ${own}`}`,
        ]),
    ...schemeLines(coverage, assessment).map(markup.text),
    ...(descriptors.length === 0
      ? []
      : [
          markup.list(descriptors.map(({ asks }, at) => markup.text(`${marksOf(descriptors, at)}: ${asks}`))),
        ]),
    ...statements.map(
      ({ code, statement }) =>
        `${markup.strong('Learn how to')} (${markup.text(code)}): ${markup.text(statement.asks)}`,
    ),
    ...(tracked.kind === 'area' || !area || area.learnAbout.length === 0
      ? []
      : [
          `${markup.strong('Learn about')}: ${markup.text(area.learnAbout.map(({ asks }) => asks).join(' '))}`,
        ]),
    `${markup.strong('This draft')}: ${markup.text(statusInWords(coverage, assessment.coveredFrom))}`,
    ...(places.length > 0 ? [markup.list(places)] : []),
    markup.quiet(provenanceInWords(tracked.provenance, framework)),
  ]);
}

/** What the scheme says of a criterion besides its wording. */
function schemeLines({ tracked }: Coverage, assessment: Assessment): string[] {
  const { requires, extends: beyond, judged, advisedWords } = tracked.entry ?? {};
  const groups = groupsOf(assessment).filter(({ criteria }) => criteria.includes(tracked.id));
  return [
    ...(requires ? [`Met by ${listed(requires)} together.`] : []),
    ...(beyond === undefined ? [] : [`Goes beyond ${beyond}.`]),
    ...(judged === 'elsewhere' ? ['Judged elsewhere than in this text, which need not cover it.'] : []),
    ...(advisedWords === undefined ? [] : [`Advised: about ${counted(advisedWords, 'word')}.`]),
    ...groups.map(({ group, own, band }) => {
      const others =
        group.criteria.length > 1
          ? `with ${counted(group.criteria.length - 1, 'other criterion', 'other criteria')}`
          : 'by itself';
      const most = group.marks === undefined ? '' : `, ${counted(group.marks, 'mark')} at most`;
      const given =
        own === null ? '' : `; you give yourself ${own}${band ? ` (band ${band.from} to ${band.to})` : ''}`;
      return `Marked ${others} as ‘${group.title}’${most}${given}.`;
    }),
  ];
}

function aboutFramework({ framework, task, coverage, words }: Assessment, markup: Markup): MarkupContent {
  const standIns = coverage.filter(
    ({ tracked }) => tracked.kind === 'statement' || tracked.kind === 'area',
  ).length;
  return markup.paragraphs([
    `${markup.strong(framework.name)} · ${markup.text(framework.title)}`,
    ...(framework.note === undefined ? [] : [markup.text(framework.note)]),
    `${markup.strong(task.title)}${task.summary === undefined ? '' : `: ${markup.text(task.summary)}`}`,
    markup.text(
      `${counted(words.counted, 'word')} counted${words.limit === undefined ? '' : ` of ${count(words.limit)}`}; ${counted(words.total, 'word')} in all.`,
    ),
    ...(standIns === 0
      ? []
      : [
          markup.text(
            `${standIns} of the ${coverage.length} ${standIns === 1 ? 'is an interim criterion' : 'are interim criteria'}, until you add the official list.`,
          ),
        ]),
  ]);
}

function strayInWords(verdict: Stray['verdict']): string {
  switch (verdict.kind) {
    case 'other-task':
      return `This code belongs to ${verdict.whose}.`;
    case 'stepped-back':
      return `This was an interim criterion of ${verdict.area}. The official ones are known now: ${verdict.criteria.join(', ')}.`;
    case 'range':
      return `This is no range of codes: ${verdict.why}.`;
    case 'unknown': {
      const advice = verdict.suggestion === undefined ? '' : ` Did you mean ${verdict.suggestion}?`;
      return `Not a code of this task: ${verdict.why}.${advice}`;
    }
  }
}
