/**
 * Entry for Node: over standard input and output for any editor (`--stdio`), over IPC for VS Code.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { nodeFiles } from './session/files-node.ts';

const frameworks = join(__dirname, '..', 'frameworks');

startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  ...(existsSync(frameworks) ? { frameworksUri: pathToFileURL(frameworks).toString() } : {}),
});
