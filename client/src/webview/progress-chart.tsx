import { dayInWords } from '../progress/days.ts';
import type { Point } from '../progress/points.ts';
import type { ProgressTexts } from '../progress/texts.ts';
import type { ProgressView } from '../progress/view.ts';
import { scaleOf, size } from './chart-scale.ts';
import { figure, fill } from './say.ts';

/** What a chart is drawn of. */
interface Props {
  readonly progress: ProgressView;
  readonly texts: ProgressTexts;
}

/** The progress of a draft: what is left to do, words and coverage by day as charts, and the same as a table. */
export function Progress({
  progress,
  texts,
  isOpen,
  setOpen,
}: Props & { readonly isOpen: boolean; readonly setOpen: (open: boolean) => void }) {
  const { points, sentences } = progress;
  return (
    <section aria-labelledby="progress" class="progress">
      <h2 id="progress">{texts.title}</h2>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {points.length > 0 && (
        <>
          <WordsChart progress={progress} texts={texts} />
          <CoverageChart progress={progress} texts={texts} />
          <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
            <summary>{fill(texts.table, points.length)}</summary>
            <Figures points={points} texts={texts} />
          </details>
        </>
      )}
    </section>
  );
}

function WordsChart({ progress, texts }: Props) {
  const { points, limit, submission } = progress;
  const scale = scaleOf(progress);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const line = points.map(({ day, words }) => `${scale.x(day).toFixed(1)},${scale.y(words).toFixed(1)}`);
  const right = size.width - size.right;
  const label = fill(texts.wordsChart, first.words, dayInWords(first.day), last.words, dayInWords(last.day));
  const end = scale.x(last.day);
  const isRight = end > size.width * 0.85;
  return (
    <figure>
      <figcaption>{texts.words}</figcaption>
      <svg class="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        <line class="axis" x1={size.left} x2={right} y1={scale.y(0)} y2={scale.y(0)} />
        {limit !== null && (
          <>
            <line class="limit" x1={size.left} x2={right} y1={scale.y(limit)} y2={scale.y(limit)} />
            <text {...placeOfLimit(progress, limit)}>{fill(texts.limit, limit)}</text>
          </>
        )}
        {submission !== null && submission === scale.last && (
          <>
            <line
              class="submission"
              x1={scale.x(submission)}
              x2={scale.x(submission)}
              y1={size.top - 8}
              y2={scale.y(0)}
            />
            <text x={scale.x(submission) - 4} y={scale.y(0) - 6} text-anchor="end">
              {texts.submission}
            </text>
          </>
        )}
        {points.length > 1 && <polyline class="words" points={line.join(' ')} />}
        {points.map(({ day, words }) => (
          <circle key={day} class="words" cx={scale.x(day)} cy={scale.y(words)} r={scale.day < 8 ? 1.5 : 3}>
            <title>{`${dayInWords(day)}: ${figure(words)}`}</title>
          </circle>
        ))}
        <text
          class="value"
          x={isRight ? end : end + 7}
          y={scale.y(last.words) + (isRight ? 18 : 4)}
          text-anchor={isRight ? 'end' : 'start'}
        >
          {figure(last.words)}
        </text>
        <Days progress={progress} />
      </svg>
    </figure>
  );
}

/** Where the limit is named: away from the newest figure, and not where the line begins. */
function placeOfLimit(progress: ProgressView, limit: number) {
  const { points } = progress;
  const scale = scaleOf(progress);
  const y = scale.y(limit);
  if (scale.x(points.at(-1)?.day ?? scale.first) < size.width * 0.6)
    return { x: size.width - size.right, y: y - 5, 'text-anchor': 'end' as const };
  const first = scale.y(points[0]?.words ?? 0);
  return { x: size.left, y: first <= y && y - first < 20 ? y + 14 : y - 5 };
}

const bars = { height: 90, top: 18 };

function CoverageChart({ progress, texts }: Props) {
  const { points } = progress;
  const scale = scaleOf(progress);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.all === 0) return null;
  const bottom = bars.height - size.bottom;
  const height = (covered: number, all: number) => (all === 0 ? 0 : (covered / all) * (bottom - bars.top));
  const width = Math.max(1, Math.min(24, scale.day * 0.7));
  const label = fill(
    texts.coverageChart,
    first.covered,
    first.all,
    dayInWords(first.day),
    last.covered,
    last.all,
    dayInWords(last.day),
  );
  const end = scale.x(last.day);
  const isRight = end > size.width * 0.85;
  return (
    <figure>
      <figcaption>{texts.covered}</figcaption>
      <svg class="chart" viewBox={`0 0 ${size.width} ${bars.height}`} role="img" aria-label={label}>
        <line class="axis" x1={size.left} x2={size.width - size.right} y1={bottom} y2={bottom} />
        {points.map(({ day, covered, all }) => (
          <g key={day}>
            <rect
              class="all"
              x={scale.x(day) - width / 2}
              y={bars.top}
              width={width}
              height={bottom - bars.top}
            />
            <rect
              class="covered"
              x={scale.x(day) - width / 2}
              y={bottom - height(covered, all)}
              width={width}
              height={height(covered, all)}
            />
            <title>{`${dayInWords(day)}: ${fill(texts.coveredOf, covered, all)}`}</title>
          </g>
        ))}
        <text
          class="value"
          x={isRight ? end + width / 2 : end + width / 2 + 6}
          y={isRight ? bars.top - 6 : bars.top + 10}
          text-anchor={isRight ? 'end' : 'start'}
        >
          {fill(texts.coveredOf, last.covered, last.all)}
        </text>
        <Days progress={progress} height={bars.height} />
      </svg>
    </figure>
  );
}

/** The first and the last day below a chart. */
function Days({
  progress,
  height = size.height,
}: {
  readonly progress: ProgressView;
  readonly height?: number;
}) {
  const scale = scaleOf(progress);
  return (
    <>
      <text x={size.left} y={height - 6}>
        {dayInWords(scale.first, 'short')}
      </text>
      <text x={size.width - size.right} y={height - 6} text-anchor="end">
        {dayInWords(scale.last, 'short')}
      </text>
    </>
  );
}

/** The newest day first, since that is what one looks for. */
function Figures({ points, texts }: { readonly points: readonly Point[]; readonly texts: ProgressTexts }) {
  const rows = points.map((point, index) => ({ ...point, before: points[index - 1]?.words })).reverse();
  return (
    <table class="days">
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          <th scope="col">{texts.words}</th>
          <th scope="col">{texts.change}</th>
          <th scope="col">{texts.covered}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, words, before, covered, all }) => (
          <tr key={day}>
            <th scope="row">{dayInWords(day)}</th>
            <td>{figure(words)}</td>
            <td>{before === undefined ? '' : signed(words - before)}</td>
            <td>{fill(texts.coveredOf, covered, all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `+120`, `−40`, `0`. */
function signed(value: number): string {
  return value === 0 ? '0' : `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
}
