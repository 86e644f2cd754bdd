/**
 * A line above each heading: how many words stand below it, of how many, and which criteria it claims something for.
 */
import type { CodeLens } from 'vscode-languageserver-protocol';
import { titlePage } from '../assessment/ask.ts';
import { isLeftOut } from '../assessment/left-out.ts';
import type { Assessment, BudgetState } from '../assessment/model.ts';
import { unmarkedSections } from '../assessment/unmarked-sections.ts';
import type { PhasePlace } from '../protocol.ts';
import { count, counted, listed } from '../text/english.ts';
import { type FullyAssessed, rangeOf } from './assessed.ts';
import { ownSpan } from './pages.ts';
import { type SectionFigures, sectionFigures } from './section-figures.ts';

/** More codes than this are counted. */
const MOST = 8;

/**
 * The lenses of a document. `command` is what the client runs on a click, with the document and the section’s lines as one
 * argument; without one the lenses only say something. `marking` is what it runs to mark a section, with a `PhasePlace`; without
 * one that is not offered.
 */
export function codeLenses(assessed: FullyAssessed, command = '', marking = ''): CodeLens[] {
  const { assessment, lines, uri } = assessed;
  const order = new Map(assessment.coverage.map(({ tracked }, index) => [tracked.code, index]));
  const lenses = sectionFigures(assessed).map(section => {
    const { page, by } = section.heading;
    const heading = page.heading ?? { start: 0, end: 0 };
    const range = rangeOf(lines, { start: heading.start + by, end: heading.end + by });
    const codes = [...section.codes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const title = [
      ...wordsInWords(section, assessment),
      ...criteriaInWords(section, codes, assessment),
      ...(section.heading.index === titlePage(assessment) ? missingInWords(assessment) : []),
    ];
    return {
      range,
      command: {
        title: title.join(' · '),
        command,
        ...(command === ''
          ? {}
          : { arguments: [{ uri, start: range.start.line, end: lines.placeAt(section.end).line }] }),
      },
    };
  });
  return marking === '' ? lenses : [...lenses, ...phaseLenses(assessed, marking)];
}

/** Above headings that may be about a phase which no heading names: a click says so in the heading. */
function phaseLenses(assessed: FullyAssessed, command: string): CodeLens[] {
  const { assessment, lines, uri } = assessed;
  const own = ownSpan(assessed);
  return unmarkedSections(assessment).flatMap(({ page, phases }): CodeLens[] => {
    const at = assessment.draft.pageStart(page);
    const heading = assessment.draft.pages[page]?.heading;
    if (!heading || at < own.start || at >= own.end) return [];
    const range = rangeOf(lines, { start: heading.start + at, end: heading.end + at });
    const named = assessment.framework.phases.filter(({ id }) => phases.includes(id));
    const place: PhasePlace = {
      uri,
      line: range.start.line,
      phases: named.map(({ id, title }) => ({ id, title })),
    };
    const titles = named.map(({ title }) => title.toLowerCase());
    const title = `This section is ${listed(titles, 'or')}${titles.length > 1 ? '…' : ''}`;
    return [{ range, command: { title, command, arguments: [place] } }];
  });
}

/** Where the figures of the whole stand it is said what they are without. */
function missingInWords({ missing }: Assessment): string[] {
  const [first] = missing;
  if (first === undefined) return [];
  return [missing.length === 1 ? `part ${first} is missing` : `${missing.length} parts are missing`];
}

function wordsInWords(section: SectionFigures, assessment: Assessment): string[] {
  const { words, wordRules } = assessment;
  const { heading, total, prose } = section;
  if (isLeftOut(heading.frame, wordRules.excludes)) return [`${counted(total, 'word')}, not counted`];
  if (heading.index === titlePage(assessment)) {
    const { limit } = words;
    return [limit === undefined ? counted(words.counted, 'word') : budgeted(words.counted, limit)];
  }
  const own: string[] = [];
  const beside: string[] = [];
  for (const state of words.budgets.filter(each => isOf(each, section))) {
    const { budget } = state;
    if (state.counted === section.counted) own.push(budgeted(section.counted, budget.words));
    // It has words elsewhere, too: under another heading, or by a comment.
    else beside.push(`${budget.name} ${budgeted(state.counted, budget.words)}`);
  }
  if (own.length > 0) return [...own, ...beside];
  return [prose === 0 ? 'nothing written yet' : countedOf(section), ...beside];
}

function countedOf({ counted: ofSection, total }: SectionFigures): string {
  const left = total - ofSection;
  return `${counted(ofSection, 'word')}${left > 0 ? `, and ${count(left)} not counted` : ''}`;
}

function budgeted(words: number, limit: number): string {
  return `${count(words)} / ${counted(limit, 'word')}${words > limit ? `, ${count(words - limit)} over` : ''}`;
}

/** Whether a section’s heading names what has the budget. */
function isOf({ budget }: BudgetState, { heading: { frame } }: SectionFigures): boolean {
  return budget.kind === 'phase'
    ? frame.namesPhase && frame.phases.includes(budget.id)
    : frame.namesBudgets.includes(budget.id);
}

function criteriaInWords(
  { heading }: SectionFigures,
  codes: readonly string[],
  assessment: Assessment,
): string[] {
  const { coverage } = assessment;
  if (heading.index === titlePage(assessment) && coverage.length > 0) {
    const covered = coverage.filter(({ status }) => status === 'covered' || status === 'evidenced');
    return [`${covered.length} of ${coverage.length} covered`];
  }
  if (codes.length === 0) return [];
  const more = codes.length - MOST;
  return [codes.slice(0, MOST).join(', ') + (more > 0 ? ` and ${more} more` : '')];
}
