/**
 * The table above several reports: a row a draft, each with the way to its report, and below it what is in no report and why.
 */
import { counted } from '../text/english.ts';
import { figure, safe, table } from './html-parts.ts';
import type { Overview } from './overview.ts';

/**
 * The overview; `addressOf` says where the report of a draft is, `leftOut` are the lines that say which files have none. Nothing for a
 * draft by itself.
 */
export function htmlOverview(
  drafts: readonly Overview[],
  leftOut: readonly string[],
  addressOf: (path: string) => string,
): string {
  if (drafts.length + leftOut.length < 2) return '';
  const rows = drafts.map(({ path, words, criteria, covered, errors, warnings, ...draft }) => [
    `<a class="path" href="${safe(addressOf(path))}">${breakable(path)}</a>`,
    safe(`${draft.frameworkTitle}, ${draft.taskTitle}`),
    `${figure(words.counted)}${words.limit === null ? '' : ` of ${figure(words.limit)}`}`,
    criteria === 0 ? '' : `${figure(covered)} of ${figure(criteria)}`,
    few(draft.uncovered, 'code'),
    few(draft.phases, 'phase'),
    few(draft.unmet, 'condition'),
    figure(draft.open.length),
    figure(errors),
    figure(warnings),
  ]);
  const head = [
    ...['Draft', 'For', 'Words', 'Covered', 'Not tagged', 'Phases missing', 'Conditions not met'],
    ...['Conditions not answered', 'Errors', 'Warnings'],
  ];
  return `<section class="overview">
<h1>${counted(drafts.length, 'draft')}</h1>
<div class="wide">
${table('Where each draft stands', head, rows)}</div>
${listOf(leftOut)}</section>
`;
}

/** More than this make a row too high to be compared with others. */
const MOST_IN_CELL = 12;

function few(items: readonly string[], noun: string): string {
  return safe(items.length > MOST_IN_CELL ? counted(items.length, noun) : items.join(', '));
}

/** A path that goes on in a next line behind its slashes, so that no name is broken where another place will do. */
function breakable(path: string): string {
  return safe(path).replace(/[\\/]+/g, '$&<wbr>');
}

function listOf(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return '';
  const items = leftOut.map(line => `<li>${safe(line)}</li>`).join('\n');
  return `<h2>${counted(leftOut.length, 'file')} not in this report</h2>\n<ul>\n${items}\n</ul>\n`;
}
