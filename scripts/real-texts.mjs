/**
 * Writes the tables of what real drafts showed: `node scripts/real-texts.mjs` makes `FINDINGS.md` in `test/unit/real-texts` from
 * `findings.json` there, which holds counts and constructions and nothing of the drafts themselves.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './tools/paths.mjs';

const folder = join(root, 'test', 'unit', 'real-texts');
/** A rule that is wrong more often than this must not speak by default. */
const MOST_WRONG = 1 / 20;

/**
 * @typedef {{ right: number, wrong: number }} Judged
 * @typedef {{ construction: string, findings: number }} Reason
 * @typedef {object} Data
 * @property {string} program the commit that was tried
 * @property {string} note
 * @property {{ kind: string, documents: number, words: { ours: number, pandoc: number, plain: number }[],
 *   headings: Record<string, number>, references: Record<string, number>, blocks: Record<string, number> }[]} documents
 * @property {{ rule: string, findings: Record<string, Judged>, wrong: Reason[] }[]} rules
 * @property {{ differences: { construction: string, documents: number }[] }} words
 * @property {{ construction: string, places: number }[]} unread
 */

/** @returns {Data} */
function readData() {
  return JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8'));
}

/** @param {readonly (readonly (string | number)[])[]} rows */
function table([head = [], ...rows]) {
  /** @param {readonly (string | number)[]} cells */
  const line = cells => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '--:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/**
 * @param {readonly number[]} numbers
 */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * @param {Data['rules'][number]} rule
 * @returns {Judged & { all: number, tooOften: boolean }}
 */
function judged({ findings }) {
  const right = sum(Object.values(findings).map(each => each.right));
  const wrong = sum(Object.values(findings).map(each => each.wrong));
  return { right, wrong, all: right + wrong, tooOften: wrong > (right + wrong) * MOST_WRONG };
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)}%`;
}

/** @param {Record<string, number>} counts */
function counted(counts) {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([what, number]) => `${what} ${number}`)
    .join(', ');
}

/**
 * The page.
 *
 * @param {Data} [data]
 */
export function findingsPage(data = readData()) {
  const { documents, rules, words, unread, program, note } = data;
  const all = documents.flatMap(kind => kind.words);
  const equal = all.filter(({ ours, pandoc }) => ours === pandoc).length;
  const sorted = rules
    .map(rule => ({ ...rule, ...judged(rule) }))
    .sort((a, b) => b.wrong / b.all - a.wrong / a.all || b.all - a.all);
  return [
    '# What a hundred real drafts showed',
    `Made from \`findings.json\` by \`node scripts/real-texts.mjs\`. Each draft was checked as of commit ${program} and every finding judged: of \`criteria/uncovered\` by whether the draft has the code or the title in another form, of \`evidence/broken-link\` by whether the file or place is there, of \`phases/missing\` and \`conditions/open\` by the kind of the draft, the rest one by one. ${note}`,
    '## Rules, findings and wrong findings',
    `A rule that is wrong more than once in ${1 / MOST_WRONG} must not speak by default: those are marked.`,
    table([
      ['Rule', 'Findings', 'Wrong', 'Share', ''],
      ...sorted.map(({ rule, all, wrong, tooOften }) => [
        `\`${rule}\``,
        all,
        wrong,
        percent(wrong / all),
        tooOften ? 'too often' : '',
      ]),
    ]),
    '## What fooled them',
    table([
      ['Rule', 'Construction', 'Findings'],
      ...sorted.flatMap(({ rule, wrong: _, ...each }) =>
        (rules.find(one => one.rule === rule)?.wrong ?? []).map(({ construction, findings }) => [
          each.tooOften ? `**\`${rule}\`**` : `\`${rule}\``,
          construction,
          findings,
        ]),
      ),
    ]),
    '## What was not read',
    table([['Construction', 'Places'], ...unread.map(({ construction, places }) => [construction, places])]),
    '## Words',
    `Of ${all.length} drafts ${equal} have exactly the words that a .docx has which pandoc makes of them (the way of \`docs/word-count.md\`). *Plain* is \`pandoc -t plain\`, which prints bullets, rules of tables and numbers of lists as words, too. What the rest differ in (a draft can differ in several):`,
    table([
      ['Construction', 'Drafts'],
      ...words.differences.map(({ construction, documents: number }) => [construction, number]),
    ]),
    table([
      ['Kind', 'Drafts', 'Words', 'By pandoc', 'Plain'],
      ...documents.map(({ kind, words: each }) => [
        kind,
        each.length,
        sum(each.map(({ ours }) => ours)),
        sum(each.map(({ pandoc }) => pandoc)),
        sum(each.map(({ plain }) => plain)),
      ]),
    ]),
    '## How they are written',
    'Headings are counted one by one, references and blocks by the drafts that have them.',
    table([
      ['Kind', 'Headings', 'References', 'Blocks'],
      ...documents.map(({ kind, headings, references, blocks }) => [
        kind,
        counted(headings),
        counted(references),
        counted(blocks),
      ]),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(folder, 'FINDINGS.md'), findingsPage());
