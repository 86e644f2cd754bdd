import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = 'server/src';

describe('The walk of an assessment', () => {
  it('is reached into by nobody outside of its folder: what they ask stands in ask.ts', () => {
    const reaching = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts') && !/^assessment[\\/]/.test(path))
      .filter(path => {
        const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        return /\bwalk\b|assessment\/(?:walk|sums)\b/.test(code);
      });
    assert.deepEqual(reaching, []);
  });
});
