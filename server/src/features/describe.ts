/**
 * Criteria in words, for hovers, completion and lists.
 */
import type { Coverage, Tracked } from '../assessment/model.ts';
import type { Area, Framework, Provenance } from '../framework/model.ts';
import { counted, listed } from '../text/english.ts';

/** `Criterion`, `Interim criterion (…)`: what kind of thing is tracked. */
export function kindInWords(tracked: Tracked): string {
  switch (tracked.kind) {
    case 'criterion':
      return tracked.provenance?.status === 'official' ? 'Official criterion' : 'Criterion';
    case 'statement':
      return 'Interim criterion (a ‘learn how to’ statement, until you add the official list)';
    case 'area':
      return 'Interim criterion (the area itself, until you add the official list)';
    case 'unlisted':
      return 'Code without known wording';
  }
}

/** The marks that a descriptor holds for, `4–6`: those between the one below it and its own. */
export function marksOf(descriptors: readonly { readonly marks: number }[], index: number): string {
  const { marks } = descriptors[index] ?? { marks: 0 };
  const below = Math.max(-1, ...descriptors.map(other => other.marks).filter(other => other < marks));
  const from = Math.max(below + 1, Math.min(1, marks));
  return from < marks ? `${from}–${marks}` : String(marks);
}

/** How far it is covered, in words. */
export function statusInWords({ status, words, count, tracked }: Coverage, coveredFrom: number): string {
  const places = counted(count, 'place');
  switch (status) {
    case 'uncovered':
      return 'Not tagged yet: no place in this draft has its code.';
    case 'mentioned':
      return `Tagged, but too few words: ${counted(words, 'word')} at ${places}; from ${coveredFrom} on it counts as covered.`;
    case 'covered':
      return tracked.supportingDocument === undefined
        ? `Covered: ${counted(words, 'word')} at ${places}.`
        : `Covered: ${counted(words, 'word')} at ${places}; no link to the supporting document there yet.`;
    case 'evidenced':
      return `Covered, with its supporting document: ${counted(words, 'word')} at ${places}.`;
  }
}

/** How well an entry is known, and where it was seen. */
export function provenanceInWords(provenance: Provenance | undefined, framework: Framework): string {
  if (!provenance) return 'No source is given for it.';
  const sources = (provenance.in ?? []).map(key => framework.sources[key] ?? key);
  const where = listed(sources);
  const note = provenance.note ? ` ${provenance.note}` : '';
  switch (provenance.status) {
    case 'seen':
      return `In our own words.${where ? ` Seen in: ${where.replace(/: /g, ', ')}.` : ''}${note}`;
    case 'inferred':
      return `Inferred, not seen as such.${where ? ` From: ${where.replace(/: /g, ', ')}.` : ''}${note}`;
    case 'unknown':
      return `Looked for and not seen.${note}`;
    case 'official':
      return `Official wording, from ${where || 'your document'}.${note}`;
  }
}

/** The area of a tracked item. */
export function areaOf(tracked: Tracked, framework: Framework): Area | undefined {
  return framework.areas.find(area => area.number === tracked.area);
}
