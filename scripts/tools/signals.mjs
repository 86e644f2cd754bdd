import { constants } from 'node:os';

/** What ends a program from outside: Ctrl-C, `kill`, and the terminal being closed. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Waits for the first of them. */
export function interruption() {
  return /** @type {Promise<void>} */ (
    new Promise(resolve => {
      for (const signal of signals) process.once(signal, () => resolve());
    })
  );
}

/** Makes them end this process by way of its `exit` handlers, which end what it has started. */
export function exitWhenInterrupted() {
  for (const signal of signals) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
