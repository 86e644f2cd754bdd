/**
 * Writes what the rules themselves say into their pages: `node scripts/rule-docs.mjs`. Of a page in `docs/rules` its
 * title, its severity, its examples and the section on having it ignored are made here, from the rule and from the two drafts in
 * `test/rules/NAME` (`problem.md` has the problem, `fine.md` has not); the rest is written by hand and left as it is.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './tools/paths.mjs';
import { yamlAsData } from './tools/yaml-as-data.mjs';

const pages = join(root, 'docs', 'rules');
const OFF = 'Severity: off, until a setting says otherwise.';
const TITLES = ['Why', 'Example', 'How to fix it', 'How to have it ignored'];
const examples = join(root, 'test', 'rules');

/**
 * @typedef {object} Example
 * @property {string} text of the draft
 * @property {boolean} whole whether its front matter is part of the matter
 * @property {boolean} inBlock whether the problem stands in the text, so that a comment can silence it there
 * @property {string} framework its name
 * @property {{ rule: string, message: string }[]} problems of the rule
 *
 * @typedef {object} RuleData
 * @property {string} id
 * @property {string} summary
 * @property {Record<'outline' | 'draft' | 'final', string>} severity
 * @property {'off'} [unlessAsked] set where it is off until a setting asks for it
 * @property {string} name of its files
 * @property {Example} problem
 * @property {Example} fine
 */

/**
 * Every rule, with its examples run.
 *
 * @returns {Promise<RuleData[]>}
 */
export async function ruleData() {
  const { rules, check } = await program();
  return rules.map((/** @type {RuleData} */ { id, summary, severity, unlessAsked }) => {
    const name = id.replace('/', '-');
    const run = (/** @type {string} */ file) => {
      const text = readFileSync(join(examples, name, file), 'utf8');
      return { text, ...check(text, id, readdirSync(join(examples, name))) };
    };
    return { id, summary, severity, unlessAsked, name, problem: run('problem.md'), fine: run('fine.md') };
  });
}

/**
 * The pages as they should be, by path in the repository.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function rulePages() {
  const rules = await ruleData();
  /** @type {Record<string, string>} */
  const files = {};
  for (const rule of rules) files[`docs/rules/${rule.name}.md`] = page(rule, read(`${rule.name}.md`));
  files['docs/rules/README.md'] = read('README.md').replace(
    /^\| Rule \|[\s\S]*?\n\n/m,
    () => `${tableOf(rules)}\n\n`,
  );
  return files;
}

/** @param {string} name */
function read(name) {
  return readFileSync(join(pages, name), 'utf8');
}

/**
 * @param {RuleData} rule
 * @param {string} written the page as it is
 */
function page({ id, severity, unlessAsked, problem, fine }, written) {
  let text = written
    .replace(/^# .*$/m, () => `# ${id}`)
    .replace(/^Severity: [\s\S]*?\n\n/m, () => `${unlessAsked ? OFF : severityOf(severity)}\n\n`);
  text = withSection(text, 'Example', exampleOf(problem, fine));
  return withSection(text, 'How to have it ignored', unlessAsked ? asking(id) : silencing(id, problem));
}

/**
 * @param {string} text
 * @param {string} title
 * @param {string} content
 */
function withSection(text, title, content) {
  const section = `## ${title}\n\n${content}\n`;
  // Examples hold headings, too.
  const found = new RegExp(`^## ${title}\n[\\s\\S]*?(?=\n## (?:${TITLES.join('|')})\n|$(?![\\s\\S]))`, 'm');
  return found.test(text) ? text.replace(found, () => section) : `${text.trimEnd()}\n\n${section}`;
}

/** @param {RuleData['severity']} severity */
function severityOf({ outline, draft, final }) {
  if (outline === draft && draft === final) return `Severity: ${draft}, whatever the status.`;
  return `Severity: ${outline} with \`status: outline\`, ${draft} with \`status: draft\` (or none), ${final} with \`status: final\`.`;
}

/**
 * @param {Example} problem
 * @param {Example} fine
 */
function exampleOf(problem, fine) {
  const shown = (/** @type {Example} */ { text }) => {
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
    const whole = problem.whole;
    const fence = body.includes('```') ? '````' : '```';
    return `${fence}markdown\n${whole ? text.trim() : body}\n${fence}`;
  };
  const lead = problem.whole ? 'This draft has the problem:' : `In a draft for ${problem.framework}:`;
  return [lead, shown(problem), `> ${problem.problems[0]?.message}`, 'This one has not:', shown(fine)].join(
    '\n\n',
  );
}

/**
 * @param {string} id
 * @param {Example} problem
 */
function silencing(id, { inBlock }) {
  const here = `For one block, by a comment on a line of its own before it, with your reason:

\`\`\`markdown
<!-- markscheme-disable ${id}: why it may stay -->
\`\`\`

`;
  return `${inBlock ? here : ''}Everywhere, in VS Code’s settings (\`settings.json\`):

\`\`\`json
"markscheme.rules": {
  "${id}": "off"
}
\`\`\`

Instead of \`off\` it can be \`error\`, \`warning\`, \`information\` or \`hint\`, or one for each status, such as
\`{ "outline": "off", "draft": "hint", "final": "warning" }\`. The command line reads no settings: there the rule keeps
its own severity.`;
}

/** @param {string} id */
function asking(id) {
  return `It is off until you ask for it, in VS Code’s settings (\`settings.json\`):

\`\`\`json
"markscheme.rules": {
  "${id}": "hint"
}
\`\`\`

Instead of \`hint\` it can be \`error\`, \`warning\` or \`information\`, or one for each status, such as
\`{ "outline": "off", "draft": "hint", "final": "warning" }\`. The command line reads no settings: there the rule stays
off. Where it is on, a comment on a line of its own before a block has it ignored there, with your reason:

\`\`\`markdown
<!-- markscheme-disable ${id}: why it may stay -->
\`\`\``;
}

/** @param {RuleData[]} rules */
function tableOf(rules) {
  return [
    '| Rule | What it finds | Severity in a draft |',
    '|---|---|---|',
    ...rules.map(
      ({ id, summary, severity, unlessAsked, name }) =>
        `| [${id}](${name}.md) | ${summary} | ${unlessAsked ?? severity.draft} |`,
    ),
  ].join('\n');
}

/** The rules and a way to run them; the program is TypeScript, so it is built first, in memory. */
async function program() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { assess } from './server/src/assessment/assess.ts';
import { readBibliography } from './server/src/bibliography/read.ts';
import { readDraft } from './server/src/draft/draft.ts';
import { worksNamed } from './server/src/draft/works-named.ts';
import { createCatalogue } from './server/src/framework/bundled.ts';
import { problemsOf, rules } from './server/src/rules/rules.ts';
export { rules };
export function check(text, rule, documents) {
  const draft = readDraft(text);
  const named = worksNamed(draft);
  const bibliography = named && readBibliography([], named, undefined);
  const assessment = assess(draft, createCatalogue(), { documents: new Set(documents), bibliography });
  const own = rules.find(({ id }) => id === rule);
  const problems = problemsOf(assessment, own?.unlessAsked ? { [rule]: own.severity } : {}).filter(problem => problem.rule === rule);
  return {
    problems: problems.map(({ message }) => ({ rule, message })),
    inBlock: rule !== 'marks/front-matter-place' && problems.some(({ start }) => start >= (draft.frontMatter?.end ?? 0)),
    whole: /^(?:front-matter|conditions)\\/|front-matter-place/.test(rule) || named !== undefined || ['words', 'budget'].some(key => draft.frontMatter?.entries.has(key)),
    framework: assessment.kind === 'assessed' ? assessment.framework.name : 'Markscheme',
  };
}`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js') },
    plugins: [yamlAsData],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(pages, { recursive: true });
  for (const [path, text] of Object.entries(await rulePages())) writeFileSync(join(root, path), text);
}
