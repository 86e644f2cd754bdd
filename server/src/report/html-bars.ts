/**
 * The words of the HTML report as bars, with the limit drawn. The figures stand beside them, for whoever sees no bars.
 */
import { count, counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { figure, safe, state } from './html-parts.ts';
import * as say from './summary.ts';

interface Bar {
  /** HTML. */
  readonly name: string;
  readonly words: number;
  readonly limit: number | null;
  readonly isCounted: boolean;
  /** Further cells, between the name and the words; HTML. */
  readonly cells: readonly string[];
}

/** The whole draft, and what has a budget of its own. */
export function budgetBars({ words }: Report): string {
  const { counted: used, limit, most, budgets } = words;
  const top = most ?? limit;
  if (top === null && budgets.length === 0) return '';
  const whole = { name: 'Whole draft', words: used, limit: top, isCounted: true, cells: [] };
  const others = budgets.map(({ name, words: own, budget }) => ({
    name: safe(name),
    words: own,
    limit: budget,
    isCounted: true,
    cells: [],
  }));
  // Each against its own limit: a budget of some hundred words would be a dot beside the whole.
  return table('Words and their limits', ['What', 'Words'], [whole, ...others], bar => scaleOf([bar]));
}

/** The phases of the account. */
export function phaseBars(report: Report, context: ReportContext): string {
  if (report.phases.length === 0) return '';
  const bars = report.phases.map(({ phase, status, thin, optional, words }): Bar => {
    const budget = report.words.budgets.find(({ kind, id }) => kind === 'phase' && id === phase);
    return {
      name: safe(say.phaseName(phase, context)),
      words: budget?.words ?? words,
      limit: budget?.budget ?? null,
      isCounted: true,
      cells: [state(say.phaseStateName({ status, thin, optional }))],
    };
  });
  const scale = scaleOf(bars);
  return `<h2>Phases</h2>\n${table('Phases of the account', ['Phase', 'State', 'Words'], bars, () => scale)}`;
}

/** The sections of the draft, each without those below it. */
export function sectionBars(report: Report, context: ReportContext): string {
  if (report.sections.length === 0) return '';
  const bars = report.sections.map(
    ({ heading, level, phases, path, line, words, counted: isCounted }): Bar => ({
      name: `<span class="level-${level}">${safe(heading ?? 'Before the first heading')}</span>`,
      words,
      limit: null,
      isCounted,
      cells: [
        phases.map(phase => safe(say.phaseName(phase, context))).join(', '),
        path === undefined ? figure(line) : safe(say.lineShown({ path, line })),
        isCounted ? 'yes' : 'no',
      ],
    }),
  );
  const scale = scaleOf(bars);
  return `<h2>Words by section</h2>\n${table(
    'Sections of the draft',
    ['Section', 'Phase', 'Line', 'Counted', 'Words'],
    bars,
    () => scale,
  )}`;
}

function table(
  caption: string,
  head: readonly string[],
  bars: readonly Bar[],
  scaleFor: (bar: Bar) => number,
): string {
  const rows = bars.map(bar => {
    const cells = [...bar.cells, wordsOf(bar)].map(cell => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${bar.name}${drawn(bar, scaleFor(bar))}</th>${cells}</tr>`;
  });
  return `<table class="bars">
<caption>${safe(caption)}</caption>
<thead><tr>${head.map(title => `<th scope="col">${safe(title)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

function wordsOf({ words, limit }: Bar): string {
  if (limit === null) return figure(words);
  const over = words > limit ? `<br><span class="over">${counted(words - limit, 'word')} over</span>` : '';
  return `<span class="figure">${count(words)} of ${count(limit)}</span>${over}`;
}

function scaleOf(bars: readonly Bar[]): number {
  return bars.reduce((most, { words, limit }) => Math.max(most, words, (limit ?? 0) * 1.04), 1);
}

function drawn({ words, limit, isCounted }: Bar, scale: number): string {
  const share = (value: number) => `${Math.min(100, (100 * value) / scale).toFixed(1)}%`;
  const fill = `<div class="fill" style="width: ${share(Math.min(words, limit ?? words))}"></div>`;
  const excess =
    limit !== null && words > limit
      ? `<div class="excess" style="left: ${share(limit)}; width: ${share(words - limit)}"></div>`
      : '';
  const line = limit === null ? '' : `<div class="limit" style="left: ${share(limit)}"></div>`;
  return `<div class="bar${isCounted ? '' : ' uncounted'}" aria-hidden="true">${fill}${excess}${line}</div>`;
}
