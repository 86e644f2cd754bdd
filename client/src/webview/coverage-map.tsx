import type { MapCellItem, MapColumnItem, MapRowItem, ReportView } from '../../../server/src/protocol.ts';
import type { ReportTexts } from '../report/texts.ts';
import { useGrid } from './grid.ts';
import { type Page, usePage } from './page.ts';
import { figure, fill, words as inWords } from './say.ts';
import { type Shape, StateIcon } from './state-icon.tsx';

const shapes: Readonly<Record<MapRowItem['status'], Shape>> = {
  uncovered: 'empty',
  mentioned: 'half',
  covered: 'tick',
  evidenced: 'seal',
  elsewhere: 'dash',
};

/** Criteria down, sections across; each cell a link to the place. */
export function CoverageMap({ view }: { readonly view: ReportView }) {
  const page = usePage();
  const { texts } = page;
  const { areas, columns, coveredFrom } = view;
  const rows = areas.flatMap(area => area.rows);
  const hasPossible = rows.some(({ possible }) => possible > 0);
  const width = columns.length + (hasPossible ? 3 : 2);
  const grid = useGrid(rows.length + 1, width);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ words }) => words)));
  return (
    <section aria-labelledby="map">
      <h2 id="map">{texts.criteria}</h2>
      <p class="detail" id="map-hint">
        {texts.mapHint} {fill(texts.shade, coveredFrom)} {hasPossible && texts.perhapsHint}
      </p>
      <div class="map-frame">
        <table
          class="map"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s pattern for a table of links
          role="grid"
          aria-labelledby="map"
          aria-describedby="map-hint"
          aria-rowcount={rows.length + 1}
          aria-colcount={width}
          onKeyDown={grid.onKeyDown}
          onFocusIn={grid.onFocusIn}
        >
          <Head columns={columns} hasPossible={hasPossible} tabIndex={grid.tabIndex} />
          {areas.map(({ heading, rows: own }) => (
            <tbody key={heading}>
              <tr class="area">
                <th scope="rowgroup" colSpan={width}>
                  <span class="area-name">{heading}</span>
                </th>
              </tr>
              {own.map(row => (
                <Row
                  key={row.code}
                  row={row}
                  at={rows.indexOf(row) + 1}
                  columns={columns}
                  most={most}
                  coveredFrom={coveredFrom}
                  hasPossible={hasPossible}
                  tabIndex={grid.tabIndex}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {view.criteriaSentences.map(sentence => (
        <p key={sentence} class="detail">
          {sentence}
        </p>
      ))}
    </section>
  );
}

type TabIndex = (row: number, column: number) => 0 | -1;

function Head({
  columns,
  hasPossible,
  tabIndex,
}: {
  readonly columns: readonly MapColumnItem[];
  readonly hasPossible: boolean;
  readonly tabIndex: TabIndex;
}) {
  const page = usePage();
  const { texts } = page;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} data-at="0:0" tabIndex={tabIndex(0, 0)} class="corner">
          {texts.criterion}
        </th>
        {columns.map((column, index) => {
          const name = nameOf(column, texts);
          return (
            <th
              key={`${index} ${name}`}
              scope="col"
              aria-colindex={index + 2}
              class={column.counted ? 'column' : 'column uncounted'}
            >
              <button
                type="button"
                data-at={`0:${index + 1}`}
                tabIndex={tabIndex(0, index + 1)}
                title={name}
                aria-label={[fill(texts.columnLabel, name, inWords(texts, column.words)), column.phase]
                  .filter(Boolean)
                  .join(', ')}
                onClick={() => page.tell({ type: 'open', place: column.place })}
              >
                <span>{name}</span>
              </button>
            </th>
          );
        })}
        <th
          scope="col"
          aria-colindex={columns.length + 2}
          data-at={`0:${columns.length + 1}`}
          tabIndex={tabIndex(0, columns.length + 1)}
          class="sum"
        >
          {texts.all}
        </th>
        {hasPossible && (
          <th
            scope="col"
            aria-colindex={columns.length + 3}
            data-at={`0:${columns.length + 2}`}
            tabIndex={tabIndex(0, columns.length + 2)}
            class="sum"
            title={texts.perhapsHint}
          >
            {texts.perhaps}
          </th>
        )}
      </tr>
    </thead>
  );
}

function Row({
  row,
  at,
  columns,
  most,
  coveredFrom,
  hasPossible,
  tabIndex,
}: {
  readonly row: MapRowItem;
  readonly at: number;
  readonly columns: readonly MapColumnItem[];
  readonly most: number;
  readonly coveredFrom: number;
  readonly hasPossible: boolean;
  readonly tabIndex: TabIndex;
}) {
  const page = usePage();
  const { texts } = page;
  const { code, title, status, words, cells } = row;
  const first = cells.find(({ place }) => place !== null)?.place ?? null;
  const about = [
    title === '' || title === code ? code : `${code} ${title}`,
    texts.states[status],
    ...kindOf(row, texts),
    inWords(texts, words),
    ...(row.marks === '' ? [] : [fill(texts.ownMarks, row.marks)]),
  ].join(', ');
  return (
    <tr aria-rowindex={at + 1} class={status}>
      <th scope="row" aria-colindex={1}>
        <button
          type="button"
          data-at={`${at}:0`}
          tabIndex={tabIndex(at, 0)}
          title={about}
          aria-label={about}
          onClick={() =>
            first ? page.tell({ type: 'open', place: first }) : page.tell({ type: 'asks', code })
          }
        >
          <StateIcon shape={shapes[status]} />
          <span class="code">{code}</span> {title !== code && <span class="title">{title}</span>}
        </button>
      </th>
      {cells.map((cell, index) => {
        const column = columns[index];
        if (!column) return null;
        const label = labelOf(cell, code, nameOf(column, texts), page);
        return (
          <td key={`${index} ${nameOf(column, texts)}`} aria-colindex={index + 2}>
            <button
              type="button"
              class={shadeOf(cell, most, coveredFrom)}
              data-at={`${at}:${index + 1}`}
              tabIndex={tabIndex(at, index + 1)}
              title={label}
              aria-label={label}
              onClick={() => page.tell({ type: 'open', place: cell.place ?? column.place })}
            >
              {cell.words > 0 || cell.citations > 0 ? figure(cell.words) : <span class="nothing">·</span>}
            </button>
          </td>
        );
      })}
      <td
        aria-colindex={columns.length + 2}
        data-at={`${at}:${columns.length + 1}`}
        tabIndex={tabIndex(at, columns.length + 1)}
        class="sum"
      >
        {figure(words)}
      </td>
      {hasPossible && (
        <Possible
          row={row}
          column={columns.length + 2}
          data-at={`${at}:${columns.length + 2}`}
          tabIndex={tabIndex(at, columns.length + 2)}
        />
      )}
    </tr>
  );
}

/** How many passages may show a criterion, and the way to find them. */
function Possible({
  row: { code, possible },
  column,
  tabIndex,
  'data-at': at,
}: {
  readonly row: MapRowItem;
  readonly column: number;
  readonly tabIndex: 0 | -1;
  readonly 'data-at': string;
}) {
  const { texts, tell } = usePage();
  if (possible === 0) return <td aria-colindex={column + 1} data-at={at} tabIndex={tabIndex} class="sum" />;
  const label = possible === 1 ? fill(texts.perhapsOne, code) : fill(texts.perhapsMany, code, possible);
  return (
    <td aria-colindex={column + 1}>
      <button
        type="button"
        class="cell"
        data-at={at}
        tabIndex={tabIndex}
        title={label}
        aria-label={label}
        onClick={() => tell({ type: 'find', code })}
      >
        {figure(possible)}
      </button>
    </td>
  );
}

function kindOf({ kind }: MapRowItem, texts: ReportTexts): string[] {
  if (kind === 'criterion') return [];
  return [kind === 'unlisted' ? texts.unlisted : texts.standIn];
}

function nameOf({ title, further }: MapColumnItem, texts: ReportTexts): string {
  return title ?? (further > 0 ? fill(texts.furtherSections, further) : texts.beforeFirstHeading);
}

function labelOf({ words, citations }: MapCellItem, code: string, section: string, { texts }: Page): string {
  if (words === 0 && citations === 0) return fill(texts.cellNothing, code, section);
  const cited = citations === 1 ? texts.oneCitation : fill(texts.manyCitations, citations);
  return fill(texts.cellClaims, code, section, inWords(texts, words), cited);
}

/** Four shades by the share of the most that any cell has; a frame from the words on from which it is covered. */
function shadeOf({ words, citations }: MapCellItem, most: number, coveredFrom: number): string {
  if (words === 0) return citations > 0 ? 'cell cited' : 'cell';
  const shade = Math.min(4, 1 + Math.floor((4 * words) / (most + 1)));
  return `cell shade-${shade}${words >= coveredFrom ? ' enough' : ''}`;
}
