import assert from 'node:assert/strict';

const LOCKED = `Reading package lists...
E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4711 (apt-get)
E: Unable to lock directory /var/lib/apt/lists/
`;

/** What becomes of attempts of which each prints a text and fails, the last one apart, which prints nothing and does not. */
async function outcomeOf(printed: (attempt: number) => string | undefined) {
  const { untilUnlocked } = await import('../../../../scripts/host/debian.mjs');
  let attempts = 0;
  let pauses = 0;
  const { write } = process.stderr;
  process.stderr.write = () => true;
  try {
    await untilUnlocked(
      async onOutput => {
        const text = printed(attempts++);
        if (text === undefined) return;
        onOutput(text);
        throw new Error('Failed (exit code 100): apt-get update');
      },
      async () => pauses++,
    );
    return { attempts, pauses, failed: false };
  } catch {
    return { attempts, pauses, failed: true };
  } finally {
    process.stderr.write = write;
  }
}

describe('Installing Debian’s packages', () => {
  it('waits for whoever holds the lists of packages', async () => {
    const outcome = await outcomeOf(attempt => (attempt < 3 ? LOCKED : undefined));
    assert.deepEqual(outcome, { attempts: 4, pauses: 3, failed: false });
  });

  it('does not wait for ever', async () => {
    assert.deepEqual(await outcomeOf(() => LOCKED), { attempts: 121, pauses: 120, failed: true });
  });

  it('fails at once for any other reason', async () => {
    const outcome = await outcomeOf(() => 'E: Unable to locate package wine\n');
    assert.deepEqual(outcome, { attempts: 1, pauses: 0, failed: true });
  });
});
