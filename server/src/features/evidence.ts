/**
 * Where a draft may show what, as an editor lists it.
 */
import { rankEvidence, type Suggestion } from '../evidence/rank.ts';
import type { EvidenceAnswer, EvidencePassageItem, EvidenceSuggestion } from '../protocol.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';

/** More of a passage is read where it stands. */
const LONGEST = 240;

/** The passages of a draft with what they may show, and its criteria with theirs. */
export function evidenceAnswer(assessed: FullyAssessed): EvidenceAnswer {
  const { assessment, files, uri, version } = assessed;
  const { draft, framework } = assessment;
  const ranked = rankEvidence(assessment);
  const headings = headingsBy(assessed);
  const times = new Map<string, number>();
  const indexes = new Map(ranked.passages.map(({ start }, index) => [start, index]));
  const passages = ranked.passages.map(({ start, end, words, claims, suggestions }): EvidencePassageItem => {
    const shown = withoutComments(draft.text.slice(start, end));
    const hash = hashOf(shown);
    const time = (times.get(hash) ?? 0) + 1;
    times.set(hash, time);
    return {
      key: `${hash}-${time}`,
      ...(files ? { uri: uriAt(assessed, start) } : {}),
      range: rangeOf(assessed.lines, { start, end }),
      text: shown.length > LONGEST ? `${shown.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : shown,
      words,
      section: headings(start),
      claims,
      suggestions: suggestions.map(suggestion),
    };
  });
  const criteria = ranked.criteria.map(({ code, passages: own }) => ({
    code,
    passages: own.flatMap(({ start, end: _, ...rest }) => {
      const passage = indexes.get(start);
      return passage === undefined ? [] : { passage, ...rest };
    }),
  }));
  return {
    uri,
    version,
    passages,
    criteria,
    phases: framework.phases.map(({ id, title }) => ({ id, title })),
  };
}

/** How many likely passages each criterion that is not covered has beside those that are tagged with it, by code. */
export function possiblePlaces({ assessment }: FullyAssessed): ReadonlyMap<string, number> {
  const open = new Set(
    assessment.coverage.flatMap(({ status, tracked }) =>
      status === 'uncovered' || status === 'mentioned' ? tracked.code : [],
    ),
  );
  const { passages, criteria } = rankEvidence(assessment);
  const claims = new Map(passages.map(passage => [passage.start, passage.claims]));
  const found = new Map<string, number>();
  for (const { code, passages: own } of criteria) {
    if (!open.has(code)) continue;
    const places = own.filter(({ start, likely }) => likely && !claims.get(start)?.includes(code)).length;
    if (places > 0) found.set(code, places);
  }
  return found;
}

function suggestion({ code, score, likely, because }: Suggestion): EvidenceSuggestion {
  return { code, score, likely, because };
}

/** The heading above an offset, asked for in the order of the text. */
function headingsBy({ assessment: { draft } }: FullyAssessed): (offset: number) => string | null {
  let page = 0;
  return offset => {
    while (page + 1 < draft.pages.length && draft.pageStart(page + 1) <= offset) page++;
    return draft.pages[page]?.heading?.text ?? null;
  };
}

/** A text on one line, as it is without its comments. */
function withoutComments(text: string): string {
  const [first = '', ...behind] = text.split('<!--');
  const shown = behind.map(piece =>
    piece.slice(piece.indexOf('-->') < 0 ? piece.length : piece.indexOf('-->') + 3),
  );
  return [first, ...shown].join(' ').split(/\s+/).filter(Boolean).join(' ');
}

/** 32 bits of FNV-1a, twice from different ends: not a secret, but two passages of a draft don’t share it. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x2f0b4a87;
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
