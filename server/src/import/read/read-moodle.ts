/**
 * A competency framework as Moodle exports it (Site administration › Competencies › Export competency framework).
 */
import type { Document } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import type { StatedGroup } from '../stated.ts';
import { plainText, type ValueRow, valuesOf } from './values.ts';

/** So deep are no competencies; what is deeper goes in circles. */
const DEEPEST = 20;

/** Reads it: competencies that have none below them are criteria, those above them say where they belong. */
export function readMoodle(text: string): Document {
  const { rows } = valuesOf(text);
  const competencies = rows.filter(row => row.of('idnumber') !== '' && !isFramework(row));
  const byId = new Map(competencies.map(row => [row.of('idnumber'), row]));
  const parents = new Set(competencies.map(row => row.of('parentidnumber')));
  const above = (row: ValueRow): StatedGroup[] => {
    const found: StatedGroup[] = [];
    let next = byId.get(row.of('parentidnumber'));
    while (next && found.length < DEEPEST) {
      found.push({ title: next.of('shortname'), code: next.of('idnumber') });
      next = byId.get(next.of('parentidnumber'));
    }
    return found;
  };
  const stated = competencies
    .filter(row => !parents.has(row.of('idnumber')))
    .map(row => ({
      code: row.of('idnumber'),
      title: row.of('shortname'),
      asks: plainText(row.of('description')),
      under: above(row),
    }));
  if (stated.length === 0)
    throw new ImportFault(
      'There are no competencies in this framework of Moodle. Export it again in Moodle, with its competencies.',
    );
  return { blocks: [], paged: false, stated };
}

function isFramework(row: ValueRow): boolean {
  return /^(?:1|true|yes)$/i.test(row.of('isframework'));
}
