/**
 * Who is compared.
 */
import { join } from 'node:path';
import { root } from '../scripts/tools/paths.mjs';
import { bench } from './builds.mjs';

/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name as the table shows it
 * @property {import('./client.mjs').ServerCommand} [server] for what speaks LSP
 * @property {string} [library] file of `peers/` for what doesn't
 */

/**
 * @param {string} floor bundle of `peers/floor.mjs`
 * @param {number} diagnostics how many the floors answer with: as many as ours, or the wire would be measured
 * @returns {Contender[]}
 */
export function contenders(floor, diagnostics) {
  const args = ['--stdio', `--diagnostics=${diagnostics}`];
  const ours = join(root, 'dist', 'server.js');
  return [
    { id: 'push', name: '**Markscheme**, pushing', server: { file: ours } },
    { id: 'pull', name: '**Markscheme**, pulled', server: { file: ours, pulls: true } },
    { id: 'floor', name: 'Floor: does nothing, keeps no text', server: { file: floor, args } },
    {
      id: 'text',
      name: 'Floor that keeps a `TextDocument`',
      server: { file: floor, args: [...args, '--text'] },
    },
    {
      id: 'unified',
      name: 'unified-language-server, remark-lint recommended',
      server: { file: join(bench, 'peers', 'unified.mjs') },
    },
    { id: 'vscode', name: 'vscode-markdown-languageservice (no wire)', library: 'vscode-markdown' },
    { id: 'markdownlint', name: 'markdownlint (no wire)', library: 'markdownlint' },
    { id: 'harper', name: 'harper.js (no wire)', library: 'harper' },
  ];
}
