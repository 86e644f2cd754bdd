/**
 * The status bar item: words and coverage of the draft at a glance.
 */
import { Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol.ts';
import { dayOf } from '../progress/days.ts';
import { paceSentences } from '../progress/sentences.ts';
import { number, words as wordsIn, wordsOf } from '../say/amounts.ts';
import { countOf, coveredInWords, criteriaOf } from '../say/criteria.ts';
import { bold, literal, paragraphs } from '../say/markdown.ts';
import { missingInWords, missingSentence } from '../say/missing.ts';
import type { CoverageWatch, Standing } from './coverage.ts';

/** Shows where the draft stands; hidden where there is none. */
export class StatusBar {
  /** At the left: in a narrow window VS Code drops what stands at the right. */
  readonly #item = window.createStatusBarItem('markscheme.status', StatusBarAlignment.Left, 10);
  readonly #listener: { dispose(): void };
  #shown = false;
  #standing: Standing = { kind: 'none' };
  #selected: number | undefined;

  constructor(coverage: CoverageWatch) {
    this.#item.name = 'Markscheme';
    this.#listener = Disposable.from(
      coverage.onDidChange(standing => this.show(standing)),
      window.onDidChangeActiveTextEditor(() => {
        if (this.#standing.kind !== 'none') this.show(this.#standing);
      }),
    );
    this.show(coverage.standing);
  }

  /** The item's text while it is shown. */
  get text(): string | undefined {
    return this.#shown ? this.#item.text : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  /** Shows where a draft stands. */
  show(standing: Standing): void {
    this.#standing = standing;
    this.#shown = standing.kind !== 'none' && !isElsewhere(standing);
    if (standing.kind === 'none' || !this.#shown) {
      this.#item.hide();
      return;
    }
    if (standing.kind === 'assessed') this.#fill(standing.coverage);
    else this.#fillUnassessed(standing.message);
    this.#item.show();
  }

  /** Shows how many words are selected; undefined where nothing is. */
  select(words: number | undefined): void {
    if (words === this.#selected) return;
    this.#selected = words;
    if (this.#shown && this.#standing.kind === 'assessed') this.show(this.#standing);
  }

  /** Shows that nobody counts any more. */
  showStopped(): void {
    const text = l10n.t('Markscheme has stopped');
    this.#shown = true;
    this.#standing = { kind: 'none' };
    this.#item.text = `$(warning) ${text}`;
    this.#item.tooltip = l10n.t('Click to start the language server again');
    this.#item.command = 'markscheme.restartServer';
    this.#item.backgroundColor = undefined;
    this.#item.accessibilityInformation = { label: text, role: 'button' };
    this.#item.show();
  }

  #fill(coverage: CoverageAnswer): void {
    const { counted, most } = coverage.words;
    const over = most !== null && counted > most;
    const isPartial = coverage.missing.length > 0;
    const selected = this.#selected === undefined ? undefined : selectedInWords(this.#selected);
    const text = [summary(coverage), selected].filter(Boolean).join(' · ');
    this.#item.text = isPartial ? `$(warning) ${text}` : text;
    this.#item.tooltip = tooltip(coverage);
    this.#item.command = 'markscheme.showCoverageReport';
    this.#item.backgroundColor =
      over || isPartial ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = {
      label: over ? l10n.t('Markscheme: {0}, over the limit', text) : l10n.t('Markscheme: {0}', text),
      role: 'button',
    };
  }

  #fillUnassessed(message: string): void {
    this.#item.text = `$(warning) ${l10n.t('Not assessed')}`;
    this.#item.tooltip = new MarkdownString(literal(message));
    this.#item.command = 'workbench.actions.view.problems';
    this.#item.backgroundColor = undefined;
    this.#item.accessibilityInformation = {
      label: l10n.t('Markscheme: not assessed. {0}', message),
      role: 'button',
    };
  }
}

/** Whether another document is written in than the draft: its figures would be taken for those of that. */
function isElsewhere(standing: Exclude<Standing, { kind: 'none' }>): boolean {
  const uri = window.activeTextEditor?.document.uri;
  // Output and the like are looked at beside the writing.
  if (!uri || uri.scheme === 'output') return false;
  const files = standing.kind === 'assessed' ? standing.coverage.files : undefined;
  return uri.toString() !== standing.uri.toString() && !files?.includes(uri.toString());
}

/** `34 words selected`. */
function selectedInWords(words: number): string {
  return l10n.t('{0} selected', wordsIn(words));
}

function summary(coverage: CoverageAnswer): string {
  const { counted, limit } = coverage.words;
  const words = wordsOf(counted, limit);
  const criteria = criteriaOf(coverage);
  const covered = criteria.length === 0 ? undefined : coveredInWords(criteria);
  return [words, covered, missingInWords(coverage)].filter(Boolean).join(' · ');
}

function tooltip(coverage: CoverageAnswer): MarkdownString {
  const { framework, task, words, submission } = coverage;
  const missing = missingSentence(coverage);
  const { all, covered, mentioned, uncovered, standIns, unlisted } = countOf(criteriaOf(coverage));
  return new MarkdownString(
    paragraphs(
      `${bold(framework.name)} · ${literal(task.title)}`,
      missing === undefined ? undefined : literal(missing),
      literal([countedInWords(words), budget(words)].filter(Boolean).join(' · ')),
      all > 0
        ? literal(
            l10n.t('{0} covered, {1} with too few words, {2} not tagged', covered, mentioned, uncovered),
          )
        : undefined,
      standIns > 0 ? literal(standInsInWords(standIns, all)) : undefined,
      unlisted > 0 ? literal(unlistedInWords(unlisted, all)) : undefined,
      submission === null
        ? undefined
        : literal(
            paceSentences({ words, uncovered: all - covered, submission }, dayOf(new Date())).join(' '),
          ),
      literal(l10n.t('Click for the coverage report')),
    ),
  );
}

function countedInWords({ counted, total }: CoverageAnswer['words']): string {
  return counted === 1
    ? l10n.t('1 word counted, {0} in all', number(total))
    : l10n.t('{0} words counted, {1} in all', number(counted), number(total));
}

function budget({ counted, limit, most, minimum }: CoverageAnswer['words']): string | undefined {
  if (minimum !== null && counted < minimum)
    return l10n.t('{0} short of the minimum', number(minimum - counted));
  if (limit === null) return undefined;
  if (counted <= limit) return l10n.t('{0} left', number(limit - counted));
  return counted <= (most ?? limit)
    ? l10n.t('{0} over the limit, within its tolerance', number(counted - limit))
    : l10n.t('{0} over the limit', number(counted - limit));
}

function unlistedInWords(unlisted: number, all: number): string {
  return unlisted === 1
    ? l10n.t('1 of the {0} is a code of yours that no list has yet', all)
    : l10n.t('{0} of the {1} are codes of yours that no list has yet', unlisted, all);
}

function standInsInWords(standIns: number, all: number): string {
  return standIns === 1
    ? l10n.t('1 of the {0} is an interim criterion, until you add the official list', all)
    : l10n.t('{0} of the {1} are interim criteria, until you add the official list', standIns, all);
}
