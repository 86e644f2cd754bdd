import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Names that stand for any: what a guide has somebody make. */
const EXAMPLES = /ROOM|my-feature|long-sentence/;

describe('The pages for developers', () => {
  it('name no source file that is not there', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const pages = [
      ...readdirSync('docs')
        .filter(name => name.endsWith('.md'))
        .map(name => `docs/${name}`),
      'CONTRIBUTING.md',
    ];
    const gone = pages.flatMap(page =>
      [...readFileSync(page, 'utf8').matchAll(/`([\w/.-]+\.(?:ts|tsx|mjs))`/g)].flatMap(([, name = '']) =>
        EXAMPLES.test(name) || files.some(file => file === name || file.endsWith(`/${name}`))
          ? []
          : `${page}: ${name}`,
      ),
    );
    assert.deepEqual(gone, []);
  });
});
