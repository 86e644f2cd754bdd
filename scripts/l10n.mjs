/**
 * Collects what people read in the client: `node scripts/l10n.mjs` writes `l10n/bundle.l10n.json`, the English texts that
 * translations are made from. It also finds what should be in a call of `l10n.t` and is not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as is from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { root } from './tools/paths.mjs';

/**
 * @typedef {import('typescript/unstable/ast').Node} Node
 * @typedef {import('typescript/unstable/ast').SourceFile} SourceFile
 * @typedef {{ bundle: Record<string, string | { message: string, comment: string[] }>, faults: string[] }} Found
 */

/** Where the bundle is, in the repository. */
export const bundlePath = 'l10n/bundle.l10n.json';

/** Properties that VS Code shows. */
const shownProperties =
  /^(?:title|label|detail|description|tooltip|placeHolder|placeholder|prompt|openLabel|saveLabel|ariaLabel|message|name)$/;

/** Functions that show their arguments. */
const showing = /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|showQuickPick|separator)$/;

/** Attributes of a page that are read, or read out. */
const shownAttributes =
  /^(?:title|alt|label|placeholder|aria-(?:label|description|roledescription|valuetext))$/;

/** Functions that are given a selector. */
const selecting = /^(?:querySelector(?:All)?|closest|matches)$/;

/** Functions whose texts nobody but a developer reads. */
const silent = /^(?:Error|TypeError|RangeError)$/;

/**
 * The bundle as it should be, and what can't be translated as it stands, as `file:line: what`.
 *
 * @returns {Found}
 */
export function clientTexts() {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects();
    if (!project) throw new Error('tsconfig.json could not be read.');
    const folder = join(root, 'client', 'src').replaceAll('\\', '/');
    /** @type {Found} */
    const found = { bundle: {}, faults: [] };
    for (const name of [...project.program.getSourceFileNames()].sort()) {
      // What is in a bug report is for us.
      if (!name.startsWith(`${folder}/`) || name.startsWith(`${folder}/support/`)) continue;
      const file = project.program.getSourceFile(name);
      if (file) look(file, file, found);
    }
    const bundle = Object.fromEntries(Object.entries(found.bundle).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { bundle, faults: found.faults };
  } finally {
    api.close();
  }
}

/**
 * @param {Node} node
 * @param {SourceFile} file
 * @param {Found} found
 */
function look(node, file, found) {
  if (is.isTypeNode(node) || is.isImportDeclaration(node) || is.isExportDeclaration(node)) return;
  if (isTranslated(node)) {
    const [first, ...rest] = node.arguments;
    collect(first, node, file, found);
    // Code that is put into a sentence is the same in every language.
    for (const argument of rest) if (!isPlain(argument)) look(argument, file, found);
    return;
  }
  if (is.isJsxAttribute(node) && !shownAttributes.test(node.name.getText(file))) return;
  if (is.isNewExpression(node) && silent.test(node.expression.getText(file))) return;
  const text = textOf(node);
  if (text !== undefined && isRead(text, node, file)) {
    found.faults.push(`${placeOf(node, file)}: ‘${text}’ is read by people, so it belongs into l10n.t('…')`);
  }
  node.forEachChild(child => look(child, file, found));
}

/**
 * @param {Node} node
 * @returns {node is import('typescript/unstable/ast').CallExpression}
 */
function isTranslated(node) {
  if (!is.isCallExpression(node) || !is.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  return name.text === 't' && is.isIdentifier(expression) && expression.text === 'l10n';
}

/**
 * @param {Node | undefined} first what is to be translated
 * @param {Node} call
 * @param {SourceFile} file
 * @param {Found} found
 */
function collect(first, call, file, found) {
  const options = first && is.isObjectLiteralExpression(first) ? propertiesOf(first) : undefined;
  const message = options ? options.get('message') : first;
  const text = message && isPlain(message) ? message.text : undefined;
  if (text === undefined) {
    found.faults.push(`${placeOf(call, file)}: l10n.t takes a text in quotes, with {0} for what differs`);
    return;
  }
  const comment = options?.get('comment');
  if (!comment) {
    found.bundle[text] = text;
    return;
  }
  const comments = is.isArrayLiteralExpression(comment) ? [...comment.elements] : [comment];
  const lines = comments.map(line => (isPlain(line) ? line.text : ''));
  // VS Code looks a text with a comment up by both.
  found.bundle[`${text}/${lines.join('')}`] = { message: text, comment: lines };
}

/**
 * A text in quotes of any kind, without anything to put into it.
 *
 * @param {Node} node
 * @returns {node is import('typescript/unstable/ast').StringLiteral | import('typescript/unstable/ast').NoSubstitutionTemplateLiteral}
 */
function isPlain(node) {
  return is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node);
}

/** @param {import('typescript/unstable/ast').ObjectLiteralExpression} object */
function propertiesOf(object) {
  /** @type {Map<string, Node>} */
  const properties = new Map();
  for (const property of object.properties) {
    if (is.isPropertyAssignment(property) && is.isIdentifier(property.name))
      properties.set(property.name.text, property.initializer);
  }
  return properties;
}

/**
 * The text of a literal, with `…` for what is put into it; nothing for anything else.
 *
 * @param {Node} node
 */
function textOf(node) {
  if (isPlain(node) || is.isJsxText(node)) return node.text;
  if (!is.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/**
 * Whether people read a text: it has two words, or it is a word where VS Code shows one.
 *
 * @param {string} text
 * @param {Node} node
 * @param {SourceFile} file
 */
function isRead(text, node, file) {
  // Icons, tags and the product's name are the same everywhere.
  const words = text.replace(/\$\([\w-]+\)|<[^>]*>|\bMarkscheme\b/g, '');
  if (!/\p{L}/u.test(words) || isStyle(words, file)) return false;
  if (is.isJsxText(node)) return true;
  const parent = givenTo(node, file);
  if (is.isCallExpression(parent) && selecting.test(called(parent, file))) return false;
  if (/[\p{L}…][,.:;]? +[\p{L}…]/u.test(words) && /\p{L}{2}/u.test(words)) return !isId(parent, file);
  if (is.isPropertyAssignment(parent)) return shownProperties.test(parent.name.getText(file));
  return is.isCallExpression(parent) && parent.expression !== node && showing.test(called(parent, file));
}

/**
 * Whether a text is for the looks of a page: classes, as in `state-icon half`, lengths, or what a policy allows. What a
 * page's script says comes to it as data, so small words in there are classes, too.
 *
 * @param {string} text
 * @param {SourceFile} file
 */
function isStyle(text, file) {
  const small = /^[a-z\d… #.-]*$/.test(text);
  const isGlued = /[\p{L}…]-[\p{L}…]*…|…-|\b\d+px\b|^[a-z]+-src /u.test(text);
  return isGlued || (small && file.fileName.endsWith('.tsx'));
}

/**
 * The name of the function that is called.
 *
 * @param {import('typescript/unstable/ast').CallExpression} call
 * @param {SourceFile} file
 */
function called({ expression }, file) {
  return expression.getText(file).replace(/^.*\./, '');
}

/**
 * What a literal is given to, through `a ? b : c` and `a ?? b`.
 *
 * @param {Node} node
 * @param {SourceFile} file
 * @returns {Node}
 */
function givenTo(node, file) {
  const { parent } = node;
  const passes =
    (is.isConditionalExpression(parent) && parent.condition !== node) ||
    (is.isBinaryExpression(parent) && /^(?:\?\?|\|\|)$/.test(parent.operatorToken.getText(file))) ||
    is.isParenthesizedExpression(parent);
  return passes ? givenTo(parent, file) : parent;
}

/**
 * Whether `….id = TEXT`: ids of a tree's lines have spaces, too.
 *
 * @param {Node} parent
 * @param {SourceFile} file
 */
function isId(parent, file) {
  return is.isBinaryExpression(parent) && parent.left.getText(file).endsWith('.id');
}

/**
 * @param {Node} node
 * @param {SourceFile} file
 */
function placeOf(node, file) {
  const line = file.text.slice(0, node.getStart(file)).split('\n').length;
  return `${relative(root, file.fileName).replaceAll('\\', '/')}:${line}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { bundle, faults } = clientTexts();
  mkdirSync(join(root, 'l10n'), { recursive: true });
  writeFileSync(join(root, bundlePath), `${JSON.stringify(bundle, null, 2)}\n`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
