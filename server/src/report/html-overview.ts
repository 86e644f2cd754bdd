/**
 * The table above several reports: a row a draft, each with the way to its report.
 */
import { counted } from '../text/english.ts';
import { figure, safe, table } from './html-parts.ts';
import type { Overview } from './overview.ts';

/** The overview; `addressOf` says where the report of a draft is. Nothing for a draft by itself. */
export function htmlOverview(drafts: readonly Overview[], addressOf: (path: string) => string): string {
  if (drafts.length < 2) return '';
  const rows = drafts.map(
    ({ path, framework, task, words, criteria, covered, uncovered, open, unmet, errors, warnings }) => [
      `<a class="path" href="${safe(addressOf(path))}">${safe(path)}</a>`,
      safe(`${framework}, ${task}`),
      `${figure(words.counted)}${words.limit === null ? '' : ` of ${figure(words.limit)}`}`,
      criteria === 0 ? '' : `${figure(covered)} of ${figure(criteria)}`,
      safe(uncovered.length > MOST_CODES ? counted(uncovered.length, 'code') : uncovered.join(', ')),
      figure(open.length + unmet.length),
      figure(errors),
      figure(warnings),
    ],
  );
  const head = ['Draft', 'For', 'Words', 'Covered', 'Not tagged', 'Conditions open', 'Errors', 'Warnings'];
  return `<section class="overview">
<h1>${counted(drafts.length, 'draft')}</h1>
${table('Where each draft stands', head, rows)}</section>
`;
}

/** More codes than this make a row too high to be compared with others. */
const MOST_CODES = 12;
