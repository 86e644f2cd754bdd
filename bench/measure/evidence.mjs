/**
 * How well the ranking finds what people's labels say, on the drafts of `evidence/` and on the examples, whose tags are labels.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../server/src/assessment/assess.ts';
import { readDraft } from '../../server/src/draft/draft.ts';
import { isEmpty } from '../../server/src/evidence/empty-words.ts';
import { METHOD } from '../../server/src/evidence/method.ts';
import { rankEvidence } from '../../server/src/evidence/rank.ts';
import { wordsOf } from '../../server/src/evidence/words.ts';
import { createCatalogue } from '../../server/src/framework/bundled.ts';
import { trackablesOf } from '../../server/src/framework/trackables.ts';

/** @typedef {import('../../server/src/assessment/model.ts').Assessment} Assessment */
/** @typedef {import('../../server/src/evidence/rank.ts').Evidence} Evidence */
/** @typedef {{ name: string, text: string, assessment: Assessment, labels: (start: number) => readonly string[] }} Labelled */

/**
 * The drafts that were written and labelled for this.
 *
 * @param {string} folder
 * @param {boolean} tagged whether each passage carries its labels as a tag
 * @returns {Labelled[]}
 */
export function labelledDrafts(folder, tagged = false) {
  /** @type {Record<string, string[]>} */
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
  const drafts = join(folder, 'drafts');
  const sources = readdirSync(drafts)
    .filter(file => file.endsWith('.markscheme.yaml'))
    .map(file => ({ file, text: readFileSync(join(drafts, file), 'utf8') }));
  const catalogue = createCatalogue(sources);
  if (catalogue.faults.length > 0) throw new Error(JSON.stringify(catalogue.faults));
  return Object.entries(labels).map(([name, codes]) => {
    const plain = readFileSync(join(drafts, `${name}.md`), 'utf8');
    const { text, starts } = paragraphs(plain, codes, tagged);
    return {
      name,
      text,
      assessment: assessed(text, catalogue),
      labels: start => {
        const at = starts.findLastIndex(begin => begin <= start);
        const own = codes[at] ?? '-';
        return own === '-' ? [] : own.split(' ');
      },
    };
  });
}

/**
 * The examples of the project: what they tag is what they show.
 *
 * @param {string} folder
 * @returns {Labelled[]}
 */
export function examples(folder) {
  const catalogue = createCatalogue([]);
  return readdirSync(folder).flatMap(name =>
    readdirSync(join(folder, name))
      .filter(file => file.endsWith('.md') && !file.startsWith('README'))
      .flatMap(file => {
        const text = readFileSync(join(folder, name, file), 'utf8');
        if (!/^assessment:/m.test(text)) return [];
        const assessment = assess(readDraft(text), catalogue);
        if (assessment.kind !== 'assessed') return [];
        if (trackablesOf(assessment.framework, assessment.task).length === 0) return [];
        const { passages } = rankEvidence(assessment);
        const claims = new Map(passages.map(passage => [passage.start, passage.claims]));
        return [
          {
            name: `${name}/${file}`,
            text,
            assessment,
            labels: (/** @type {number} */ start) => claims.get(start) ?? [],
          },
        ];
      }),
  );
}

/**
 * @param {string} plain
 * @param {readonly string[]} codes
 * @param {boolean} tagged
 */
function paragraphs(plain, codes, tagged) {
  const body = plain.indexOf('---\n', 4) + 4;
  let text = plain.slice(0, body);
  /** @type {number[]} */
  const starts = [];
  for (const block of plain.slice(body).split(/(\n\n+)/)) {
    const prose = block.trim() !== '' && !block.trimStart().startsWith('#');
    if (prose) starts.push(text.length);
    const own = prose ? (codes[starts.length - 1] ?? '-') : '-';
    text +=
      tagged && own !== '-' ? `${block.trimEnd()}<!-- criteria: ${own.split(' ').join(', ')} -->` : block;
  }
  if (starts.length !== codes.length) throw new Error(`${starts.length} paragraphs, ${codes.length} labels`);
  return { text, starts };
}

/**
 * @param {string} text
 * @param {import('../../server/src/framework/catalogue.ts').Catalogue} catalogue
 */
function assessed(text, catalogue) {
  const assessment = assess(readDraft(text), catalogue);
  if (assessment.kind !== 'assessed') throw new Error(JSON.stringify(assessment.frontMatterProblems));
  return assessment;
}

/**
 * The figures of some drafts under a method: shares, from all their passages and criteria together.
 *
 * @param {readonly Labelled[]} drafts
 * @param {(assessment: Assessment) => Evidence} rank
 */
export function figures(drafts, rank) {
  const sum = { passages: 0, first: 0, three: 0, criteria: 0, criterion: 0, likely: 0, right: 0, reached: 0 };
  for (const { assessment, labels } of drafts) {
    const { passages, criteria } = rank(assessment);
    const shown = new Map(criteria.map(({ code }) => [code, 0]));
    for (const { start, suggestions } of passages) {
      const own = labels(start);
      const isRight = (/** @type {{ code: string }} */ { code }) => own.includes(code);
      const likely = suggestions.filter(suggestion => suggestion.likely);
      sum.likely += likely.length;
      sum.right += likely.filter(isRight).length;
      if (own.length === 0) continue;
      for (const code of own) shown.set(code, (shown.get(code) ?? 0) + 1);
      sum.passages++;
      sum.first += suggestions.slice(0, 1).some(isRight) ? 1 : 0;
      sum.three += suggestions.slice(0, 3).some(isRight) ? 1 : 0;
      sum.reached += likely.some(isRight) ? 1 : 0;
    }
    for (const { code, passages: own } of criteria) {
      if (!shown.get(code)) continue;
      sum.criteria++;
      sum.criterion += own.slice(0, 3).some(({ start }) => labels(start).includes(code)) ? 1 : 0;
    }
  }
  return {
    passages: sum.passages,
    first: sum.first / sum.passages,
    three: sum.three / sum.passages,
    criterion: sum.criterion / sum.criteria,
    likely: sum.likely,
    right: sum.likely === 0 ? Number.NaN : sum.right / sum.likely,
    reached: sum.likely === 0 ? Number.NaN : sum.reached / sum.passages,
  };
}

/** The ranking as it is, with some of it otherwise. @param {Partial<typeof METHOD>} change */
export function ranking(change = {}) {
  const method = Object.keys(change).length === 0 ? METHOD : { ...METHOD, ...change };
  return (/** @type {Assessment} */ assessment) => rankEvidence(assessment, method);
}

/** What it is measured against: plain BM25 of the criterion's wording, with stems. @param {Assessment} assessment */
export function bm25(assessment) {
  const { passages } = rankEvidence(assessment);
  const { text } = assessment.draft;
  const documents = passages.map(({ start, end }) => wordsOf(text.slice(start, end)).map(({ stem }) => stem));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const queries = trackablesOf(assessment.framework, assessment.task).map(({ code, title, asks }) => ({
    code,
    stems: new Set(wordsOf(`${title} ${asks}`).flatMap(({ stem }) => (isEmpty(stem) ? [] : stem))),
  }));
  const idf = (/** @type {string} */ stem) => {
    const holding = documents.filter(words => words.includes(stem)).length;
    return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
  };
  const scores = queries.map(({ stems }) =>
    documents.map(words =>
      [...stems].reduce((sum, stem) => {
        const times = words.filter(word => word === stem).length;
        return times === 0
          ? sum
          : sum + (idf(stem) * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * words.length) / average));
      }, 0),
    ),
  );
  const best = (/** @type {number[]} */ row) =>
    row.flatMap((score, index) => (score > 0 ? index : [])).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
  return {
    passages: passages.map((passage, at) => ({
      ...passage,
      suggestions: best(scores.map(row => row[at] ?? 0)).map(index => ({
        code: queries[index]?.code ?? '',
        score: 0,
        likely: false,
        because: [],
      })),
    })),
    criteria: queries.map(({ code }, index) => ({
      code,
      passages: best(scores[index] ?? []).flatMap(at => {
        const passage = passages[at];
        return passage
          ? [{ start: passage.start, end: passage.end, score: 0, likely: false, because: [] }]
          : [];
      }),
    })),
  };
}
