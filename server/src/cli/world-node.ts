/**
 * The machine, through Node.
 */
import { stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { nodeFiles } from '../files-node.ts';
import type { World } from './world.ts';

/** The process's own world. */
export function nodeWorld(): World {
  return {
    files: nodeFiles,
    folder: process.cwd(),
    print: text => {
      process.stdout.write(text);
    },
    warn: line => {
      process.stderr.write(`${line}\n`);
    },
    async write(path, text) {
      try {
        await writeFile(path, text);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
    async isSameFile(one, other) {
      try {
        const [a, b] = await Promise.all([one, other].map(path => stat(path, { bigint: true })));
        return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
      } catch {
        return false;
      }
    },
  };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder; make it first';
    case 'EISDIR':
      return 'this is a folder; name a file in it';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there; choose another place';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
