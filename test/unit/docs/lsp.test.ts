import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { features } from '../../../server/src/lsp/features.ts';
import { requests } from '../../../server/src/lsp/requests.ts';
import * as protocol from '../../../server/src/protocol.ts';

/** The first and second cells of the tables under a heading of docs/lsp.md. */
function rowsUnder(heading: string): string[][] {
  const page = readFileSync('docs/lsp.md', 'utf8');
  const section = page.split(/^## /m).find(text => text.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|').map(cell => cell.trim().replace(/^`|`$/g, '')));
}

const methods = (heading: string) => rowsUnder(heading).map(cells => cells[1]);

describe('The page of messages (docs/lsp.md)', () => {
  it('has a line for each feature of LSP, with its setting', () => {
    assert.deepEqual(
      rowsUnder('Features of LSP').map(cells => [cells[1], cells[4] ?? '']),
      features.map(({ method, switched }) => [method, switched?.setting ?? '']),
    );
  });

  it('has a line for each request that the server answers, with the parameters that it looks at', () => {
    assert.deepEqual(
      methods('Requests to the server'),
      requests.map(({ method }) => method),
    );
    for (const { method, needs } of requests) {
      const asks = rowsUnder('Requests to the server').find(cells => cells[1] === method)?.[2] ?? '';
      for (const need of needs)
        assert.ok(asks.includes(`${typeof need === 'string' ? need : need[0]}`), `${method}: ${asks}`);
    }
  });

  it('has each other message of ours, and none that is not there', () => {
    const ours = Object.values(protocol).flatMap(value =>
      typeof value === 'object' && 'method' in value ? value.method : [],
    );
    assert.deepEqual(
      [
        ...methods('Requests to the server'),
        ...methods('Requests to the client'),
        ...methods('Notifications'),
      ].sort(),
      [...ours, protocol.AliveMethod].sort(),
    );
  });
});
