import { l10n, window } from 'vscode';
import type { CoverageAnswer, Overview } from '../../../server/src/protocol.ts';
import {
  excludedFigures,
  type Figure,
  figureInWords,
  otherBudgets,
  partFigures,
  phaseFigures,
  type SectionFigure,
  sectionFigures,
  wordsInAll,
} from '../trees/breakdown.ts';
import type { Place } from '../trees/line.ts';
import { goTo } from './go-to.ts';
import { type Choice, pickChoice, separator } from './pick-choice.ts';
import type { Session } from './session.ts';

/** Shows the words by part, phase and section, with what is not counted; one that is chosen is gone to. */
export async function showWordsBreakdown({ coverage, overview }: Session): Promise<void> {
  const interest = overview.follow();
  try {
    await overview.settled();
    const { current } = overview;
    if (!coverage.assessed || !current) {
      void window.showInformationMessage(l10n.t('Open a draft first whose words are to be counted.'));
      return;
    }
    const place = await pickChoice<Place>(
      {
        title: l10n.t('Words Breakdown: {0}', wordsInAll(current.words)),
        placeholder: l10n.t('Choose a line to go there'),
      },
      choicesOf(current, coverage.assessed.coverage),
    );
    if (place) await goTo(place);
  } finally {
    interest.dispose();
  }
}

function choicesOf(overview: Overview, coverage: CoverageAnswer): Choice<Place>[] {
  const group = (title: string, choices: readonly Choice<Place>[]) =>
    choices.length === 0 ? [] : [separator(title), ...choices];
  return [
    ...group(l10n.t('Parts'), partFigures(overview).map(choiceOf)),
    ...group(l10n.t('Phases'), phaseFigures(overview, coverage).map(choiceOf)),
    ...group(l10n.t('Budgets'), otherBudgets(overview).map(choiceOf)),
    ...group(
      l10n.t('Sections'),
      sectionFigures(overview).flatMap(figure => sectionChoices(figure, 0)),
    ),
    ...group(l10n.t('Not counted'), excludedFigures(overview).map(choiceOf)),
  ];
}

function choiceOf(figure: Figure): Choice<Place> {
  const { name, words, budget, place } = figure;
  const icon = budget !== null && words > budget ? '$(warning) ' : '';
  return {
    label: `${icon}${name}`,
    description: figureInWords(figure),
    ...(place ? { choice: place } : {}),
  };
}

/** A section, and those below it, each further in. */
function sectionChoices(figure: SectionFigure, depth: number): Choice<Place>[] {
  const { section, children } = figure;
  const choice = choiceOf(figure);
  const why = section.why ?? undefined;
  return [
    {
      ...choice,
      label: `${'\u2003'.repeat(depth)}${choice.label}`,
      description: [figureInWords(figure), why].filter(Boolean).join(' · '),
    },
    ...children.flatMap(child => sectionChoices(child, depth + 1)),
  ];
}
