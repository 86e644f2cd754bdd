// Imported before the tests: `describe` and `it` exist only once the interface is set up.
import 'mocha/mocha.js';
import { options, runMocha } from './run-mocha.ts';

mocha.setup(options);

/** Runs the tests imported so far. The browser build's own `run` reads a page's address, and there is none. */
export function runInWorker(): Promise<void> {
  return runMocha({ run: done => Mocha.prototype.run.call(mocha, done) });
}
