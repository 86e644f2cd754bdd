/**
 * What the HTML report is made of: tables, figures, and text with nothing of HTML in it.
 */
import { count } from '../text/english.ts';
import { oneLine } from './printable.ts';

/** A table; its cells are HTML already. The first cell of a row heads it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map(cell => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<table>
<caption>${safe(caption)}</caption>
<thead><tr>${head.map(title => `<th scope="col">${safe(title)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
}

/** A state, which is a word before it is a colour. */
export function state(status: string, name = status): string {
  return `<span class="state ${status}">${name}</span>`;
}

/** A figure, to stand under others. */
export function figure(value: number): string {
  return `<span class="figure">${count(value)}</span>`;
}

/** A paragraph of plain text. */
export function paragraph(text: string): string {
  return `<p>${safe(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text on one line, with nothing of HTML in it. */
export function safe(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, unit => ENTITIES[unit] ?? unit);
}
