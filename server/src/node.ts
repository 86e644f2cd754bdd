/**
 * Entry for Node: over standard input and output for any editor (`--stdio`), over IPC for VS Code.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { nodeFiles } from './session/files-node.ts';

// V8 compiles what has run often enough, and a server that answers a few keystrokes a second would stay in the
// interpreter for minutes: a third of its usual patience takes a sixth off what a keystroke costs. A V8 that has no
// such flag goes on without it.
setFlagsFromString('--interrupt-budget=20000');

const frameworks = join(__dirname, '..', 'frameworks');
const rules = join(__dirname, '..', 'docs', 'rules');

startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  bundled: () => readFile(join(__dirname, 'frameworks.json'), 'utf8'),
  ...(existsSync(frameworks) ? { frameworksUri: pathToFileURL(frameworks).toString() } : {}),
  ...(existsSync(rules) ? { rulesUri: pathToFileURL(rules).toString() } : {}),
});
