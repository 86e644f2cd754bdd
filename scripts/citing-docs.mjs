/**
 * Writes the tables of docs/citing.md from those that the program is held to: `node scripts/citing-docs.mjs`. What stands
 * above the first of them is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './tools/paths.mjs';

const PAGE = join(root, 'docs', 'citing.md');
const TABLE = join(root, 'test', 'unit', 'assessment', 'citing-forms.ts');
const MARK = '<!-- Made from test/unit/assessment/citing-forms.ts by scripts/citing-docs.mjs. -->';

/**
 * The page with its tables as they should be.
 *
 * @param {string} page
 * @returns {Promise<string>}
 */
export async function citingPage(page) {
  const { code } = await esbuild.transform(readFileSync(TABLE, 'utf8'), { loader: 'ts', format: 'esm' });
  const { groups } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  const parts = groups.map(
    (/** @type {{ title: string, about: string, rows: [string, string][] }} */ { title, about, rows }) =>
      [`## ${title}`, '', about, '', '| Text | Tags |', '|---|---|', ...rows.map(row), ''].join('\n'),
  );
  const [above = ''] = page.split(MARK);
  return `${above}${MARK}\n\n${parts.join('\n')}`;
}

/**
 * @param {[string, string]} row
 * @returns {string}
 */
function row([text, cites]) {
  const tags = cites.split(' ').filter(code => code !== '' && !code.startsWith('!'));
  const pointed = cites.split(' ').filter(code => code.startsWith('!'));
  const said = [
    ...(tags.length > 0 ? [tags.map(code => `\`${code}\``).join(', ')] : pointed.length > 0 ? [] : ['none']),
    ...(pointed.length > 0 ? ['pointed out'] : []),
  ];
  return `| ${shown(text)} | ${said.join('; ')} |`;
}

/**
 * Text as code in a cell, a line after the other.
 *
 * @param {string} text
 * @returns {string}
 */
function shown(text) {
  return text
    .replace(/\bW\b/g, '…')
    .split('\n')
    .map(line => {
      const escaped = line.replaceAll('|', '\\|');
      return line.includes('`') ? `\`\` ${escaped} \`\`` : `\`${escaped}\``;
    })
    .join('<br>');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(PAGE, await citingPage(readFileSync(PAGE, 'utf8')));
