import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { uuid5 } from '../../../server/src/framework/uuid5.ts';

describe('An identifier made of a name', () => {
  it('is that of RFC 9562', () => {
    // The RFC’s own example: www.example.com in the namespace of names of hosts.
    assert.equal(
      uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', bytes =>
        createHash('sha1').update(bytes).digest(),
      ),
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});
