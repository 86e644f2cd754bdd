import type { BarItem, PlaceItem, ReportView, SectionItem } from '../../../server/src/protocol.ts';
import type { ReportTexts } from '../report/texts.ts';
import { Bar, scaleOf } from './bar.tsx';
import { Link } from './link.tsx';
import { usePage } from './page.ts';
import { figure, fill, words as inWords } from './say.ts';

/** So many sections are listed at once; of more one asks for the list. */
const few = 12;

/** The word budget: of the whole, by part, phase and section. */
export function Words({ view }: { readonly view: ReportView }) {
  const { texts, isOpen, setOpen } = usePage();
  const { sections } = view.overview;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{texts.words}</h2>
      <Total view={view} />
      <Bars title={texts.parts} items={view.parts} />
      <Bars title={texts.phases} items={view.phases} />
      {sections.length > 0 && (
        <details
          id="sections"
          open={isOpen('sections', sections.length <= few)}
          onToggle={event => setOpen('sections', event.currentTarget.open)}
        >
          <summary>{fill(texts.sectionsShown, sections.length)}</summary>
          <Sections sections={sections} />
        </details>
      )}
      {view.wordSentences.map(sentence => (
        <p key={sentence} class="detail">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Total({ view: { overview } }: { readonly view: ReportView }) {
  const { texts } = usePage();
  const { counted, total, limit, most, minimum } = overview.words;
  const top = most ?? limit;
  const marks = [
    ...(limit === null ? [] : [fill(texts.limit, limit)]),
    ...(most === null || most === limit ? [] : [fill(texts.withTolerance, most)]),
    ...(minimum === null ? [] : [fill(texts.minimum, minimum)]),
    ...(total === counted ? [] : [fill(texts.inAll, total)]),
  ];
  return (
    <div class="total">
      <p class="figures">
        <strong>{limit === null ? inWords(texts, counted) : fill(texts.wordsOf, counted, limit)}</strong>
        <span class={top !== null && counted > top ? 'over' : ''}>{balance(overview.words, texts)}</span>
      </p>
      <Bar words={counted} limit={top} scale={scaleOf([{ words: counted, limit: top }])} />
      {marks.length > 0 && <p class="detail">{marks.join(' · ')}</p>}
    </div>
  );
}

function balance(
  { counted, limit, most, minimum }: ReportView['overview']['words'],
  texts: ReportTexts,
): string {
  if (minimum !== null && counted < minimum) return fill(texts.short, minimum - counted);
  if (limit === null) return '';
  const top = most ?? limit;
  return counted > top ? fill(texts.over, counted - top) : fill(texts.left, Math.max(0, limit - counted));
}

/** A row of a table of bars. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly words: number;
  readonly limit: number | null;
  readonly place: PlaceItem | null;
  readonly indent: number;
  readonly isCounted: boolean;
}

function Bars({ title, items }: { readonly title: string; readonly items: readonly BarItem[] }) {
  const { texts } = usePage();
  if (items.length === 0) return null;
  const rows = items.map(
    ({ name, words, budget, state, place }): Row => ({
      key: name,
      name,
      note: state === 'present' ? '' : texts[state],
      words,
      limit: budget,
      place,
      indent: 0,
      isCounted: true,
    }),
  );
  return <Table title={title} rows={rows} isTitled />;
}

function Sections({ sections }: { readonly sections: readonly SectionItem[] }) {
  const { texts } = usePage();
  const top = Math.min(...sections.flatMap(({ level }) => (level > 0 ? level : [])));
  const rows = sections.map(
    ({ heading, level, uri, range, wordsBelow, counted, why, budget }, index): Row => ({
      key: `${index} ${heading}`,
      name: heading ?? texts.beforeFirstHeading,
      note: counted ? '' : (why ?? texts.notCounted),
      words: wordsBelow,
      limit: budget,
      place: { ...(uri === undefined ? {} : { uri }), range },
      indent: level > 0 ? level - top : 0,
      isCounted: counted,
    }),
  );
  return <Table title={texts.sections} rows={rows} isTitled={false} />;
}

function Table({
  title,
  rows,
  isTitled,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly isTitled: boolean;
}) {
  const { texts } = usePage();
  const scale = scaleOf(rows);
  return (
    <table class="bars">
      <caption class={isTitled ? '' : 'unseen'}>{title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.words}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, words, limit, place, indent, isCounted }) => (
          <tr key={key}>
            <th scope="row" class={`indent-${Math.min(5, indent)}`}>
              {place === null ? name : <Link to={place}>{name}</Link>}
              {note !== '' && <span class="note"> {note}</span>}
              <Bar words={words} limit={limit} scale={scale} isCounted={isCounted} />
            </th>
            <td>
              {limit === null ? figure(words) : fill(texts.wordsOf, words, limit)}
              {limit !== null && words > limit && (
                <span class="over"> {fill(texts.over, words - limit)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
