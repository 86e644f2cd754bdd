/**
 * The machine, through Node.
 */
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { nodeWorkspace } from '../workspace/workspace-node.ts';
import { nodeBibliographer } from './bibliographer-node.ts';
import { nodeExporter } from './exporter-node.ts';
import { startHelper } from './helper-node.ts';
import { nodeImporter } from './importer-node.ts';
import { nodePdfMaker } from './pdf-maker-node.ts';
import type { Terminal } from './progress.ts';
import { whyUnwritten } from './unwritten.ts';
import type { World } from './world.ts';
import { writeWhole } from './write-node.ts';

/** The process's own world; `program` is the file that it runs, for threads that start it again. */
export function nodeWorld(program: string): World {
  const { stdout } = process;
  const folder = process.cwd();
  let unread = false;
  stdout.once('error', () => {
    unread = true;
  });
  return {
    files: nodeWorkspace,
    folder,
    terminal: terminal(),
    importer: nodeImporter(program),
    exporter: nodeExporter(program),
    pdfMaker: nodePdfMaker(program),
    bibliographer: nodeBibliographer(program),
    helpers: {
      count: availableParallelism(),
      start: (job, events) => startHelper(program, job, folder, events),
      sizeOf: path =>
        stat(path).then(
          about => (about.isFile() ? about.size : 0),
          () => 0,
        ),
    },
    print: text => {
      if (stdout.write(text) || unread) return;
      return new Promise(resolve => {
        const done = () => {
          stdout.off('drain', done).off('error', done);
          resolve();
        };
        stdout.on('drain', done).on('error', done);
      });
    },
    isUnread: () => unread,
    warn: line => {
      process.stderr.write(`${line}\n`);
    },
    async write(path, contents, replace) {
      try {
        await writeWhole(path, contents, replace);
        return undefined;
      } catch (error) {
        return whyUnwritten(error);
      }
    },
    async isFolder(path) {
      return stat(path).then(
        about => about.isDirectory(),
        () => false,
      );
    },
    async makeFolder(path) {
      try {
        await mkdir(path, { recursive: true });
        return undefined;
      } catch (error) {
        return whyUnwritten(error);
      }
    },
    async remove(path) {
      await rmdir(path).catch(() => rm(path, { force: true }).catch(() => undefined));
    },
    async fileId(path) {
      return stat(path, { bigint: true }).then(
        ({ dev, ino }) => `${dev} ${ino}`,
        () => undefined,
      );
    },
  };
}

/** Standard error, if somebody watches it. */
function terminal(): Terminal | undefined {
  const { stderr, stdout, env } = process;
  if (!stderr.isTTY || (env.CI ?? '') !== '' || env.TERM === 'dumb') return undefined;
  return {
    get columns() {
      return stderr.columns || 80;
    },
    showsOutput: stdout.isTTY,
    write: text => {
      stderr.write(text);
    },
  };
}
