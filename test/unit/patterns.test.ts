import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  knownVerdicts,
  nameOf,
  ownPatterns,
  proverVersion,
  proves,
  slowText,
} from '../../scripts/patterns.mjs';
import { runs } from '../seed.ts';

const RENEW = 'run node scripts/patterns.mjs, which proves them and says which are slow';

/** Patterns that were slow once, or are of their kind. */
const SLOW = [
  '\\s+$',
  '<!--[^]*?-->x',
  '(?:\\d+,?)+;',
  '[a-z]+@',
  '^(?:<!--[\\s\\S]*?-->\\s*)+$',
  '^<!--\\s*phase\\s*:\\s*([^\\n]*?)\\s*-->$',
  '^[\\s•*|–-]*([A-Za-z]{0,6}\\d[\\w.]*|[A-Z]{1,6})(?:[\\s:.)|–—-]+|$)(.*)$',
];

describe('Our regular expressions', function () {
  this.timeout(120_000);
  const known = knownVerdicts();

  it('take time in proportion to the text, whatever it is: each is proven, or attacked in vain', async () => {
    const { patterns, faults } = await ownPatterns();
    assert.deepEqual(faults, []);
    assert.ok(patterns.length > 500, `only ${patterns.length} are found`);
    const names = patterns.map(nameOf);
    const listed = [...known.proven, ...known.attacked];
    const missing = patterns.filter(each => !listed.includes(nameOf(each)));
    assert.deepEqual(missing, [], RENEW);
    const gone = listed.filter(name => !names.includes(name));
    assert.deepEqual(gone, [], `no longer in the sources: ${RENEW}`);
    assert.equal(known.recheck, proverVersion(), RENEW);
  });

  it('are proven indeed', () => {
    // Others each time; fast-check says which, and from what seed.
    fc.assert(
      fc.property(fc.constantFrom(...known.proven), name => {
        const end = name.lastIndexOf('/');
        return proves({ source: name.slice(1, end), flags: name.slice(end + 1) });
      }),
      { numRuns: runs(25) },
    );
  });

  it('would be found if one were slow', () => {
    for (const source of SLOW) assert.ok(!proves({ source, flags: '' }), source);
    // The prover takes the first for safe, and the second, of which it looks at one match only.
    for (const source of ['\\d(?!.*\\d)', 'a(?=.*b)', '[a-z]+@'])
      assert.ok(slowText({ source, flags: 'g' }) !== undefined, source);
  });
});
