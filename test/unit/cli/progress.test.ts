import assert from 'node:assert/strict';
import { Progress } from '../../../server/src/cli/progress.ts';

const CLEAR = '\r\u001b[K';

function shown({ columns = 80, showsOutput = false, total = 1000 } = {}) {
  let now = 0;
  let written = '';
  const terminal = {
    columns,
    showsOutput,
    write: (text: string) => {
      written += text;
    },
  };
  const progress = new Progress(terminal, 'checked', total, () => now);
  return {
    progress,
    at: (time: number) => {
      now = time;
    },
    written: () => {
      const text = written;
      written = '';
      return text;
    },
  };
}

describe('Progress', () => {
  it('is one line that is drawn again, but not too often', () => {
    const { progress, at, written } = shown();
    progress.show(3);
    assert.equal(written(), '', 'quick runs show nothing');
    at(400);
    progress.show(312);
    assert.equal(written(), `\r${'█'.repeat(6)}${'░'.repeat(14)} checked 312 of 1,000 drafts\u001b[K`);
    at(450);
    progress.show(330);
    assert.equal(written(), '');
    at(500);
    progress.show(350);
    assert.match(written(), /checked 350 of 1,000 drafts/);
    progress.makeRoom();
    assert.equal(written(), CLEAR);
    progress.makeRoom();
    assert.equal(written(), '');
  });

  it('makes room for output on the same terminal only, and comes back at once', () => {
    const apart = shown();
    apart.at(400);
    apart.progress.show(1);
    apart.written();
    apart.progress.makeRoom(true);
    assert.equal(apart.written(), '');

    const together = shown({ showsOutput: true });
    together.at(400);
    together.progress.show(1);
    together.written();
    together.progress.makeRoom(true);
    assert.equal(together.written(), CLEAR);
    together.progress.show(2);
    assert.match(together.written(), /checked 2 of/);
  });

  it('never wraps', () => {
    const { progress, at, written } = shown({ columns: 20 });
    at(400);
    progress.show(312);
    assert.equal(written(), '\rchecked 312 of 1,00\u001b[K');
  });

  it('is not shown without a terminal, or of a single draft', () => {
    const { progress, at, written } = shown({ total: 1 });
    at(400);
    progress.show(1);
    assert.equal(written(), '');
    const none = new Progress(undefined, 'checked', 1000, () => 1000);
    none.show(10);
    none.makeRoom();
  });
});
