import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LogLevel, LogOutputChannel } from 'vscode';
import { untraced } from '../../../../client/src/start/untraced.ts';

const TRACE: LogLevel.Trace = 1;
const INFO: LogLevel.Info = 3;

describe('The log that the client library traces into', () => {
  it('is never at the level of traces, and takes none', () => {
    const written: string[] = [];
    const log = {
      name: 'Markscheme',
      logLevel: TRACE,
      onDidChangeLogLevel: (listener: (level: LogLevel) => void) => {
        listener(TRACE);
        return { dispose: () => undefined };
      },
      trace: (message: string) => void written.push(message),
      info: (message: string) => void written.push(message),
    };
    // Not all of a channel: what is looked at is what the library uses for traces.
    const channel = untraced(log as unknown as LogOutputChannel, INFO);
    assert.equal(channel.logLevel, INFO);
    channel.onDidChangeLogLevel(() => assert.fail('the level is told'));
    channel.trace('Params: the text of the draft');
    channel.info('said');
    assert.deepEqual(written, ['said']);
  });

  it('is what every client is made with, and no setting of ours turns traces on', () => {
    assert.match(
      readFileSync('client/src/start/language-client.ts', 'utf8'),
      /traceOutputChannel: untraced\(log, /,
    );
    assert.doesNotMatch(readFileSync('package.json', 'utf8'), /"markscheme\.trace/);
  });
});
