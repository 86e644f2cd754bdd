import type { LogLevel, LogOutputChannel } from 'vscode';

/**
 * A log as the client library is given it to trace into: at a level of its own (`level`), which is never that of traces,
 * so that nothing of what client and server say to each other, the draft’s text above all, gets into the log. The
 * library would ask a setting how much of it to write, which a workspace could have.
 */
export function untraced(log: LogOutputChannel, level: LogLevel): LogOutputChannel {
  const nothing = () => undefined;
  return Object.create(log, {
    logLevel: { value: level },
    onDidChangeLogLevel: { value: () => ({ dispose: nothing }) },
    trace: { value: nothing },
  });
}
