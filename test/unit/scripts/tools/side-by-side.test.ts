import assert from 'node:assert/strict';

interface Job {
  readonly name: string;
  readonly after?: readonly string[];
  readonly apart?: string;
}

/** Runs jobs of which each ends when `end` is called with its name, and notes what happens. */
async function started(jobs: readonly Job[], limit: number) {
  const { sideBySide } = await import('../../../../scripts/tools/side-by-side.mjs');
  const began: string[] = [];
  const ends = new Map<string, (passed: boolean) => void>();
  const left = sideBySide(jobs, limit, ({ name }) => {
    began.push(name);
    return new Promise<boolean>(resolve => ends.set(name, resolve));
  });
  const end = async (name: string, passed = true) => {
    ends.get(name)?.(passed);
    await new Promise(setImmediate);
  };
  return { began, end, left };
}

describe('sideBySide', () => {
  it('runs as many at once as there may be, in their order', async () => {
    const { began, end, left } = await started([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
    assert.deepEqual(began, ['a', 'b']);
    await end('b');
    assert.deepEqual(began, ['a', 'b', 'c']);
    await end('a');
    await end('c');
    assert.deepEqual(await left, []);
  });

  it('begins a job when those that it comes after have passed, and others meanwhile', async () => {
    const jobs = [
      { name: 'tests', after: ['build', 'not in the list'] },
      { name: 'build' },
      { name: 'lint' },
    ];
    const { began, end, left } = await started(jobs, 3);
    assert.deepEqual(began, ['build', 'lint']);
    await end('build');
    assert.deepEqual(began, ['build', 'lint', 'tests']);
    await end('lint');
    await end('tests');
    assert.deepEqual(await left, []);
  });

  it('does not run at once what is to be apart', async () => {
    const jobs = [{ name: 'click', apart: 'screen' }, { name: 'look', apart: 'screen' }, { name: 'count' }];
    const { began, end, left } = await started(jobs, 2);
    assert.deepEqual(began, ['click', 'count']);
    await end('count');
    assert.deepEqual(began, ['click', 'count']);
    await end('click');
    assert.deepEqual(began, ['click', 'count', 'look']);
    await end('look');
    assert.deepEqual(await left, []);
  });

  it('begins none after a failure, and says which are left when the others have ended', async () => {
    const jobs = [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd', after: ['a'] }];
    const { began, end, left } = await started(jobs, 2);
    await end('a', false);
    await end('b');
    assert.deepEqual(began, ['a', 'b']);
    assert.deepEqual(
      (await left).map(({ name }) => name),
      ['c', 'd'],
    );
  });
});
