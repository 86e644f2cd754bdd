import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What would run something, or take somebody elsewhere, if a workspace said so. */
const DANGEROUS =
  /\b(?:createTerminal|executeTask|registerTaskProvider|startDebugging|eval\(|new Function\(|execSync|spawnSync|enableCommandUris|supportHtml\s*=\s*true|isTrusted\s*=(?!\s*false))/;

const read = (file: string) => readFileSync(file, 'utf8');
const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name));

/** What a manifest says of a setting, as far as it is looked at here. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/**
 * The texts of a setting that may be anything, by their paths: `drafts.glob`. What is of no type that is known here may be
 * anything as well.
 */
function freeTexts(path: string, schema: Schema): string[] {
  const { type, items, anyOf = [], properties = {}, additionalProperties } = schema;
  if (schema.enum) return [];
  const inside = [
    ...(items ? freeTexts(path, items) : []),
    ...anyOf.flatMap(each => freeTexts(path, each)),
    ...Object.entries(properties).flatMap(([name, each]) => freeTexts(`${path}.${name}`, each)),
    ...(typeof additionalProperties === 'object' ? freeTexts(`${path}.*`, additionalProperties) : []),
  ];
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const isOpen =
    types.includes('string') ||
    (types.length === 0 && anyOf.length === 0) ||
    (types.includes('object') &&
      additionalProperties !== false &&
      typeof additionalProperties !== 'object') ||
    (types.includes('array') && !items);
  return isOpen ? [path, ...inside] : inside;
}

/** Free texts that are no more than data: globs that pick files of the workspace to be read, and the ids of frameworks. */
const DATA = new Set([
  'markscheme.drafts.glob',
  'markscheme.drafts.framework',
  'markscheme.drafts.task',
  'markscheme.frameworks',
]);

/** What is off at first and keeps something when it is on: no workspace may turn that on unasked. */
const KEEPS = /(?:^|\.)(?:progress|record|history|sync|upload|telemetry|save|backup)/i;

describe('In a workspace that nobody trusts', () => {
  const { capabilities, contributes } = JSON.parse(read('package.json'));
  const settings: Readonly<Record<string, Schema>> = Object.assign(
    {},
    ...contributes.configuration.map((group: { properties: object }) => group.properties),
  );
  const restricted: ReadonlySet<string> = new Set(capabilities.untrustedWorkspaces.restrictedConfigurations);

  it('all works but for the settings that the manifest lists, and says so', () => {
    assert.equal(capabilities.virtualWorkspaces, true);
    // VS Code looks at the list only where it is said that something is limited.
    assert.equal(capabilities.untrustedWorkspaces.supported, restricted.size > 0 ? 'limited' : true);
    for (const name of restricted) assert.ok(settings[name], `there is no setting ${name}`);
    for (const kind of ['taskDefinitions', 'debuggers', 'terminal', 'breakpoints'])
      assert.equal(contributes[kind], undefined, kind);
    const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
    const description = capabilities.untrustedWorkspaces.description.replaceAll('%', '');
    assert.match(texts[description] ?? '', /record of your progress/);
  });

  it('no setting that it obeys is more than data: a number, a choice, a glob or the id of a framework', () => {
    const free = Object.entries(settings).flatMap(([name, schema]) =>
      restricted.has(name) ? [] : freeTexts(name, schema),
    );
    assert.deepEqual(
      free.filter(path => !DATA.has(path)),
      [],
      'say here that it is data, or restrict it in the manifest',
    );
    // So that the list above has no more than there is.
    assert.deepEqual(
      [...DATA].filter(path => !free.includes(path)),
      [],
    );
  });

  it('no setting that it obeys makes Markscheme keep anything', () => {
    const keeping = Object.keys(settings).filter(name => KEEPS.test(name));
    assert.ok(keeping.length > 0);
    assert.deepEqual(
      keeping.filter(name => !restricted.has(name)),
      [],
    );
  });

  it('nothing of the workspace can be run or obeyed: no terminal, task, command link or HTML in what is shown', () => {
    // What it makes of text is our own bundle, which a browser can’t load in another way.
    for (const file of [...sources('client/src'), ...sources('server/src')])
      if (!/client-part\.ts$|extension-web\.ts$|parts[/\\]parts\.ts$/.test(file))
        assert.doesNotMatch(read(file), DANGEROUS, file);
  });

  it('only the threads of the command line, the process of the importer, and LibreOffice for a PDF are ever started', () => {
    const starting = [...sources('server/src'), ...sources('client/src')].filter(file =>
      /['"](?:node:)?(?:child_process|cluster)['"]/.test(read(file)),
    );
    const [importing, pdf] = [
      join('server/src', 'import', 'process-node.ts'),
      join('server/src', 'pdf-node.ts'),
    ];
    assert.deepEqual(starting.sort(), [importing, pdf]);
    // The one program that is not ours: found by a whole path, and given paths as arguments without a shell.
    const office = read(pdf);
    assert.match(office, /import \{ execFile \} from 'node:child_process';/);
    assert.deepEqual(
      [...office.matchAll(/\bexecFile\(\s*([^,]*),/g)].map(([, what]) => what),
      ['program'],
    );
    assert.doesNotMatch(office, /execPath|shell:/);
    // It starts a file of its own by Node, and names no other program, and no shell.
    const importer = read(importing);
    assert.match(importer, /import \{ type ChildProcess, fork \} from 'node:child_process';/);
    assert.deepEqual(
      [...importer.matchAll(/\bfork\(([^,]*),/g)].map(([, what]) => what),
      ['program'],
    );
    assert.doesNotMatch(importer, /execPath|shell/);
    const programs = [...sources('server/src')].flatMap(file =>
      [...read(file).matchAll(/\brunJob\(([^,<]*),/g)].map(([, what]) => what),
    );
    assert.deepEqual(programs, ['__filename']);
    const reaching = [...sources('server/src'), ...sources('client/src')].filter(file =>
      /['"](?:node:)?(?:net|http|https|http2|dgram|dns|tls)['"]/.test(read(file)),
    );
    assert.deepEqual(reaching, []);
  });
});
