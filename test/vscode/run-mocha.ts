import * as vscode from 'vscode';
import { print, report } from './reporter.ts';

/** The part of mocha that its Node and its browser build have in common. */
interface Runnable {
  run(done: (failures: number) => void): Mocha.Runner;
}

/** The way to report, as mocha wants it: a class that is handed the run. */
class Reporter {
  constructor(runner: Mocha.Runner) {
    const desk = vscode.env.uiKind === vscode.UIKind.Desktop ? 'on the desktop' : 'in the browser';
    const host = typeof process === 'undefined' ? 'web worker' : 'Node';
    print(`VS Code ${vscode.version} (${vscode.env.appName}) ${desk}, ${host} extension host`);
    report(runner);
  }
}

/** How mocha is set up in every extension host. Starting a language server takes its time. */
export const options: Mocha.MochaOptions = {
  ui: 'bdd',
  timeout: 20_000,
  slow: 2_000,
  reporter: Reporter as unknown as Mocha.ReporterConstructor,
};

/**
 * Runs the tests that mocha has been given. Rejects when one fails, when one cannot be loaded, or when there
 * is none: a run that tested nothing has not passed.
 */
export async function runMocha(mocha: Runnable): Promise<void> {
  let runner: Mocha.Runner | undefined;
  const failures = await new Promise<number>((resolve, reject) => {
    try {
      runner = mocha.run(resolve);
    } catch (error) {
      print(error instanceof Error ? (error.stack ?? error.message) : String(error));
      reject(error);
    }
  });
  if (failures > 0) throw new Error(`${failures} failed.`);
  if (!runner?.total) {
    print('There is no test to run.');
    throw new Error('There is no test to run.');
  }
}
