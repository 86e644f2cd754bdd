import assert from 'node:assert/strict';
import { whyNotCitable } from '../../../server/src/framework/citable.ts';
import { readFrameworkFile } from '../../../server/src/framework/read.ts';
import { resolveFramework } from '../../../server/src/framework/resolve.ts';
import { assessed, frontMatter, withFrameworks } from '../assessment/support.ts';

const GOOD = [
  '1.2.1',
  'AO3',
  'K7',
  'UKPSF-A1',
  'A',
  'SAI',
  'É1',
  'A_1',
  'A*',
  '4(a)',
  '4(b)(ii)',
  '(a)',
  '1.2.a',
];

const fileOf = (codes: readonly string[]) =>
  [
    ...['id: own', 'title: Own', 'tasks:', '  - id: one', '    title: One', '    criteria:'],
    ...codes.map(code => `      - { code: "${code}", asks: Show it. }`),
  ].join('\n');

describe('whyNotCitable', () => {
  it('has nothing against codes that drafts can be tagged with', () => {
    for (const code of GOOD) assert.equal(whyNotCitable(code), undefined, code);
  });

  it('says why a draft could not be tagged with others, and what to write instead', () => {
    const instead = (code: string) => whyNotCitable(code)?.instead;
    assert.equal(instead('I.T 2'), 'I.T.2');
    assert.equal(instead('BCS/1'), 'BCS.1');
    assert.equal(instead('LO1 AC1.2'), 'LO1.AC1.2');
    assert.equal(instead('C#'), 'C');
    assert.equal(instead('1..2'), '1.2');
    assert.equal(instead('1.2.'), '1.2');
    assert.equal(instead('K1+'), 'K1');
    assert.equal(instead('…'), undefined);
    assert.equal(instead('x'.repeat(30)), undefined);
  });

  it('always has something instead that can be a tag', () => {
    for (const code of ['a / b', 'K.1-', '-1', '(ab cd)', 'A* B', 'x: 1', '4(abcd)', '..'])
      assert.equal(whyNotCitable(whyNotCitable(code)?.instead ?? 'A'), undefined, code);
  });

  it('is told at the code in the file', () => {
    const { entry, locate } = readFrameworkFile(fileOf(['K1', 'BCS/1']), 'own.markscheme.yaml');
    assert.ok(entry);
    const [fault, more] = resolveFramework(entry, undefined).faults;
    assert.ok(fault && !more);
    const { line, column, message } = locate(fault.path, fault.message);
    assert.deepEqual([line, column, fault.meant], [8, 17, 'BCS.1']);
    assert.match(
      message,
      /No draft can be tagged with ‘BCS\/1’: ‘\/’ parts two codes there\. Write ‘BCS\.1’ instead/,
    );
  });

  it('is so: what is good is cited in brackets or behind ‘criterion’', () => {
    const frameworks = withFrameworks(fileOf(GOOD));
    for (const code of GOOD) {
      const { coverage } = assessed([`I led it (criterion ${code}).`], {
        head: frontMatter('own'),
        frameworks,
      });
      assert.deepEqual(
        coverage.flatMap(({ tracked, count }) => (count > 0 ? tracked.code : [])),
        [code],
        code,
      );
    }
  });
});
