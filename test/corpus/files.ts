/** The Markdown files that the packages of `package-lock.json` bring with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A real Markdown file that no one here wrote. */
export interface RealFile {
  /** Its path in `test/corpus/node_modules`, with slashes. */
  readonly path: string;
  /** The name and version of its package. */
  readonly origin: string;
  readonly text: string;
}

const folder = join(__dirname, '..', '..', '..', 'test', 'corpus', 'node_modules');

/** All of them by path, each text once. */
export function realFiles(): RealFile[] {
  if (!existsSync(folder))
    throw new Error('The packages of test/corpus are missing: npm test -- corpus brings them.');
  const files = new Map<string, RealFile>();
  for (const file of markdownIn(folder).sort()) {
    const text = readFileSync(file, 'utf8');
    const path = relative(folder, file).replaceAll('\\', '/');
    if (!files.has(text)) files.set(text, { path, origin: originOf(dirname(file)), text });
  }
  return [...files.values()];
}

function markdownIn(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true }).flatMap(entry => {
    const path = join(parent, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) ? path : [];
  });
}

function originOf(parent: string): string {
  if (parent === folder) return 'no package';
  const manifest = join(parent, 'package.json');
  const read: unknown = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : undefined;
  if (typeof read === 'object' && read !== null && 'name' in read && 'version' in read)
    return `${read.name}@${read.version}`;
  return originOf(dirname(parent));
}
