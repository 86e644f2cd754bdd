/**
 * The coverage map in the HTML report: criteria down, sections across.
 */
import { count, counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { figure, safe } from './html-parts.ts';
import { coverageMap, type MapCell, type MapColumn } from './map.ts';
import * as say from './summary.ts';

/** The map under its heading; nothing where there are no criteria or no sections. */
export function htmlMap(report: Report, context: ReportContext): string {
  const { columns, rows } = coverageMap(report);
  if (columns.length === 0 || rows.length === 0) return '';
  const most = rows.reduce(
    (sum, { cells }) => cells.reduce((all, { words }) => Math.max(all, words), sum),
    1,
  );
  const cellsOf = new Map(rows.map(({ code, cells }) => [code, cells]));
  const shown = (cell: MapCell) => cellOf(cell, most, context.coveredFrom);
  const groups = say.criteriaGroups(report, context).map(group => {
    const heading = `<tr class="group"><th scope="rowgroup" colspan="${columns.length + 2}">${safe(say.groupHeading(group))}</th></tr>`;
    const lines = group.criteria.map(criterion => {
      const { code, words } = criterion;
      const title = context.titles.get(code) ?? '';
      const name = `${safe(title === code ? code : `${code} ${title}`)} (${say.stateName(criterion)})`;
      return `<tr><th scope="row">${name}</th>${(cellsOf.get(code) ?? []).map(shown).join('')}<td>${figure(words)}</td></tr>`;
    });
    return `<tbody>\n${[heading, ...lines].join('\n')}\n</tbody>`;
  });
  return `<h2>Coverage map</h2>
<div class="wide"><table class="map">
<caption>Words tagged with each criterion in each section; a frame is drawn from ${counted(context.coveredFrom, 'word')} on</caption>
<thead><tr><th scope="col">Criterion</th>${columns.map(column => `<th scope="col"><span>${safe(nameOf(column))}</span></th>`).join('')}<th scope="col">All</th></tr></thead>
${groups.join('\n')}
</table></div>
`;
}

function nameOf({ title, further }: MapColumn): string {
  return title ?? (further > 0 ? `${count(further)} further sections` : 'Before the first heading');
}

function cellOf({ words, citations }: MapCell, most: number, coveredFrom: number): string {
  if (words === 0) return citations > 0 ? '<td class="tagged">0</td>' : '<td></td>';
  const shade = Math.min(4, 1 + Math.floor((4 * words) / (most + 1)));
  return `<td class="shade-${shade}${words >= coveredFrom ? ' enough' : ''}">${count(words)}</td>`;
}
