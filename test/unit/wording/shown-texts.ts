import { relative } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

/** A text that people may read, and where it stands in the sources, as `file:line`. */
export interface ShownText {
  readonly place: string;
  readonly text: string;
}

/**
 * The texts in the sources of some folders that people may read: literals with two words or more, and single words that are no
 * name of a key, a kind or a value that is compared. What is put into a template stands there as `…`.
 *
 * @param root the repository
 * @param folders folders below it, such as `server/src/rules`
 */
export function shownTexts(root: string, folders: readonly string[]): ShownText[] {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProject: 'tsconfig.json' }).getProjects();
    if (!project) throw new Error('tsconfig.json could not be read.');
    const found: ShownText[] = [];
    for (const name of [...project.program.getSourceFileNames()].sort()) {
      const path = relative(root, name).replaceAll('\\', '/');
      if (!folders.some(folder => path.startsWith(`${folder}/`))) continue;
      const file = project.program.getSourceFile(name);
      if (file) look(file, file, path, found);
    }
    return found;
  } finally {
    api.close();
  }
}

function look(node: Node, file: SourceFile, path: string, found: ShownText[]): void {
  if (is.isTypeNode(node) || is.isImportDeclaration(node) || is.isExportDeclaration(node)) return;
  // What a developer made wrong is for developers.
  if (is.isNewExpression(node) && node.expression.getText(file) === 'Error') return;
  const text = textOf(node);
  if (text !== undefined && isSentence(text)) {
    const line = file.text.slice(0, node.getStart(file)).split('\n').length;
    found.push({ place: `${path}:${line}`, text });
  }
  node.forEachChild(child => look(child, file, path, found));
}

function textOf(node: Node): string | undefined {
  if (is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!is.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** Whether a text has two words: ids, keys and kinds have one. */
function isSentence(text: string): boolean {
  return /[\p{L}…][,.:;]? +[\p{L}…‘]/u.test(text) && /\p{L}{2}/u.test(text);
}
