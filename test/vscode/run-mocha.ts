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
 * Runs the tests that mocha has been given. Rejects when one fails, or when there is none: a run that
 * tested nothing has not passed.
 */
export function runMocha(mocha: Runnable): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} failed.`));
      else if (runner.total === 0) reject(new Error('There is no test to run.'));
      else resolve();
    });
  });
}
