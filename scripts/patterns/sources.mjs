import { join, relative } from 'node:path';
import * as is from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { root } from '../tools/paths.mjs';

/**
 * @typedef {import('typescript/unstable/ast').Node} Node
 * @typedef {import('typescript/unstable/ast').SourceFile} SourceFile
 * @typedef {{ readonly place: string, readonly source: string, readonly flags: string }} Pattern
 * @typedef {{ readonly path: string, readonly start: number, readonly place: string }} Site
 * @typedef {{ literals: Pattern[], sites: Site[], faults: string[] }} Found
 */

/** The only files that make patterns of what others wrote: of words, each sign of which stands for itself. */
const OF_DATA = ['server/src/assessment/wording.ts', 'server/src/export/codes.ts'];

/** Methods that make a pattern of a text that they are given. */
const COMPILING = /^(?:match|matchAll|search|compile)$/;

/**
 * All regular expressions that stand in the sources as such, and the sites where one is put together at run time: there is
 * no other way to one, as whatever else could make one is a fault.
 *
 * @returns {Found}
 */
export function patternsInSources() {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects();
    if (!project) throw new Error('tsconfig.json could not be read.');
    /** @type {Found} */
    const found = { literals: [], sites: [], faults: [] };
    for (const name of [...project.program.getSourceFileNames()].sort()) {
      const path = relative(root, name).replaceAll('\\', '/');
      if (!/^(?:client|server)\/src\//.test(path)) continue;
      const file = project.program.getSourceFile(name);
      if (file) look(file, file, path, found);
    }
    return found;
  } finally {
    api.close();
  }
}

/**
 * @param {Node} node
 * @param {SourceFile} file
 * @param {string} path
 * @param {Found} found
 */
function look(node, file, path, found) {
  if (is.isTypeNode(node)) return;
  const place = () => placeOf(node, file, path);
  if (is.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    found.literals.push({
      place: place(),
      source: node.text.slice(1, end),
      flags: node.text.slice(end + 1),
    });
  } else if (is.isIdentifier(node) && node.text === 'RegExp') {
    const { parent } = node;
    if ((is.isNewExpression(parent) || is.isCallExpression(parent)) && parent.expression === node) {
      found.sites.push({ path, start: node.getStart(file), place: place() });
      if (!isMadeOnce(node) && !OF_DATA.includes(path))
        found.faults.push(
          `${place()}: a pattern is put together at the top of its file, so that there is only one`,
        );
    } else if (!is.isBinaryExpression(parent))
      found.faults.push(`${place()}: RegExp is only called here, so that each pattern can be found`);
  } else if (
    is.isCallExpression(node) &&
    is.isPropertyAccessExpression(node.expression) &&
    COMPILING.test(node.expression.name.text) &&
    node.arguments.some(
      each =>
        is.isStringLiteral(each) || is.isNoSubstitutionTemplateLiteral(each) || is.isTemplateExpression(each),
    )
  )
    found.faults.push(
      `${place()}: ${node.expression.name.text}() makes a pattern of a text; write the pattern`,
    );
  node.forEachChild(child => look(child, file, path, found));
}

/**
 * Whether code runs when its file is loaded, or is given to what runs then, such as `once(…)`.
 *
 * @param {Node} node
 */
function isMadeOnce(node) {
  for (let around = node.parent; around; around = around.parent) {
    if (is.isFunctionDeclaration(around) || is.isMethodDeclaration(around) || is.isFunctionExpression(around))
      return false;
    if (
      is.isArrowFunction(around) &&
      !(is.isCallExpression(around.parent) && around.parent.expression !== around)
    )
      return false;
  }
  return true;
}

/**
 * @param {Node} node
 * @param {SourceFile} file
 * @param {string} path
 */
function placeOf(node, file, path) {
  return `${path}:${file.text.slice(0, node.getStart(file)).split('\n').length}`;
}
