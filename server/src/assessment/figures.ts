/**
 * Figures of the front matter that YAML reads as something else.
 */
import { type Entry, type FrontMatterFault, faultAt, shown } from '../draft/front-matter.ts';
import { isCutOff, meantFigure, writeFigure } from '../text/figures.ts';

/** The entries of a table, with figures that are miswritten as they are meant, and what is to be said of those. */
export function withFigures(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly faults: readonly FrontMatterFault[];
} {
  const whole: Entry[] = [];
  const faults: FrontMatterFault[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (!entry) break;
    let written = typeof entry.value === 'string' ? entry.value : (entry.source ?? '');
    let { end } = entry.valueSpan;
    // In braces a comma parts entries: `9,000` becomes a 9 and a key of its own.
    for (let next = entries[index + 1]; typeof entry.value === 'number' && next; next = entries[index + 1]) {
      if (!isCutOff(next.key, next.value) || next.keySpan.start > end + 2) break;
      written += `,${next.key}`;
      ({ end } = next.keySpan);
      index++;
    }
    const figure = typeof entry.value === 'object' ? undefined : meantFigure(written);
    if (figure === undefined) whole.push(entry);
    else {
      whole.push({ ...entry, value: figure });
      const place = { start: shown(entry).start, end };
      faults.push(
        faultAt(
          place,
          `‘${written}’ is not read as a number of words here: ${writeFigure(figure)}`,
          String(figure),
        ),
      );
    }
  }
  return { entries: whole, faults };
}
