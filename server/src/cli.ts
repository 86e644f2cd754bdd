/**
 * The command line: the same engine without an editor.
 */
import process from 'node:process';
import { helpHere } from './cli/helper-node.ts';
import { run } from './cli/run.ts';
import { nodeWorld } from './cli/world-node.ts';
import { printable } from './report/printable.ts';

/** Set by the build, from package.json. */
declare const MARKSCHEME_VERSION: string;

/** In the threads that the program starts of itself, it helps; anywhere else it is the command line. */
if (!helpHere(__filename)) commandLine();

function commandLine(): void {
  // Whoever reads the output may stop early (`| head`): that is no fault, and there is nobody left to tell.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.exitCode = 2;
      if (stream === process.stdout)
        process.stderr.write(`markscheme: The output can’t be written: ${printable(error.message)}\n`);
    });
  }

  run(process.argv.slice(2), nodeWorld(__filename), MARKSCHEME_VERSION).then(
    status => {
      process.exitCode ??= status;
    },
    (error: unknown) => {
      process.exitCode = 2;
      process.stderr.write(
        `markscheme: This is a fault of Markscheme itself; please report it. ${printable(String(error))}\n`,
      );
    },
  );
}
