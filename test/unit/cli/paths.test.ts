import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { folderUri, isWithin, shownFrom, uriOf } from '../../../server/src/cli/paths.ts';
import { isIn } from '../../../server/src/project/uris.ts';
import { runs } from '../../seed.ts';

const home = resolve('/work/100% é#');

/** Names as file systems have them. */
const names = fc
  .array(fc.stringMatching(/^[\w .%#?é😀'()~+;&=@!,]{1,8}$/u), { minLength: 1, maxLength: 3 })
  .map(parts => parts.map(part => `${part}x`).join('/'));

describe('The names of files', () => {
  it('come back as they were, whatever stands in them', () => {
    fc.assert(
      fc.property(names, name => {
        assert.equal(shownFrom(home, uriOf(name, home)), name);
        assert.equal(uriOf(join(home, name), home), uriOf(name, home));
        assert.ok(isIn(uriOf(name, home), folderUri(home)));
        assert.equal(shownFrom(home, uriOf(`../${name}`, home)), `../${name}`);
        assert.ok(!isIn(uriOf(`../${name}`, home), folderUri(home)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('do not lead out by two dots that open them', () => {
    assert.ok(isWithin(join(home, '..data', 'x'), home));
    assert.ok(!isWithin(resolve(home, '..', 'x'), home));
    assert.ok(isWithin(home, home));
  });
});
