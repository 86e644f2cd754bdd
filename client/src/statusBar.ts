/**
 * The status bar item: words and coverage of the draft at a glance.
 */
import { MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { CoverageAnswer } from '../../server/src/protocol.ts';
import type { CoverageWatch, Standing } from './coverage.ts';
import { countOf, criteriaOf } from './criteria.ts';
import { amount, number } from './english.ts';
import { bold, literal, paragraphs } from './markdown.ts';
import { dayOf } from './progress/days.ts';
import { paceSentences } from './progress/sentences.ts';

/** Shows where the draft stands; hidden where there is none. */
export class StatusBar {
  /** At the left: in a narrow window VS Code drops what stands at the right. */
  readonly #item = window.createStatusBarItem('markscheme.status', StatusBarAlignment.Left, 10);
  readonly #listener: { dispose(): void };
  #shown = false;

  constructor(coverage: CoverageWatch) {
    this.#item.name = 'Markscheme';
    this.#listener = coverage.onDidChange(standing => this.#show(standing));
    this.#show(coverage.standing);
  }

  /** The item's text while it is shown. */
  get text(): string | undefined {
    return this.#shown ? this.#item.text : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show(standing: Standing): void {
    this.#shown = standing.kind !== 'none';
    if (standing.kind === 'none') {
      this.#item.hide();
      return;
    }
    if (standing.kind === 'assessed') this.#fill(standing.coverage);
    else this.#fillUnassessed(standing.message);
    this.#item.show();
  }

  #fill(coverage: CoverageAnswer): void {
    const { counted, most } = coverage.words;
    const over = most !== null && counted > most;
    const text = summary(coverage);
    this.#item.text = text;
    this.#item.tooltip = tooltip(coverage);
    this.#item.command = 'markscheme.showCoverageReport';
    this.#item.backgroundColor = over ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = {
      label: `Markscheme: ${text}${over ? ', over the limit' : ''}`,
      role: 'button',
    };
  }

  #fillUnassessed(message: string): void {
    this.#item.text = '$(warning) Not assessed';
    this.#item.tooltip = new MarkdownString(literal(message));
    this.#item.command = 'workbench.actions.view.problems';
    this.#item.backgroundColor = undefined;
    this.#item.accessibilityInformation = { label: `Markscheme: not assessed. ${message}`, role: 'button' };
  }
}

function summary(coverage: CoverageAnswer): string {
  const { counted, limit } = coverage.words;
  const words = limit === null ? amount(counted, 'word') : `${number(counted)} / ${amount(limit, 'word')}`;
  const { all, covered } = countOf(criteriaOf(coverage));
  return all === 0 ? words : `${words} · ${covered} of ${all} covered`;
}

function tooltip(coverage: CoverageAnswer): MarkdownString {
  const { framework, task, words, submission } = coverage;
  const { all, covered, mentioned, uncovered, standIns } = countOf(criteriaOf(coverage));
  return new MarkdownString(
    paragraphs(
      `${bold(framework.name)} · ${literal(task.title)}`,
      literal(`${amount(words.counted, 'word')} counted, ${number(words.total)} in all${budget(words)}`),
      all > 0
        ? literal(`${covered} covered, ${mentioned} mentioned only, ${uncovered} uncovered`)
        : undefined,
      standIns > 0
        ? literal(`${standIns} of the ${all} tracked stand in for official criteria that are not known here`)
        : undefined,
      submission === null
        ? undefined
        : literal(
            paceSentences({ words, uncovered: all - covered, submission }, dayOf(new Date())).join(' '),
          ),
      'Click for the coverage report',
    ),
  );
}

function budget({ counted, limit, most, minimum }: CoverageAnswer['words']): string {
  if (minimum !== null && counted < minimum) return ` (${number(minimum - counted)} short of the minimum)`;
  if (limit === null) return '';
  return counted > limit
    ? ` (${number(counted - limit)} over the limit${counted <= (most ?? limit) ? ', within its tolerance' : ''})`
    : ` (${number(limit - counted)} left)`;
}
