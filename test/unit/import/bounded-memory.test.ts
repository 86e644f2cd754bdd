import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { boundMemory } from '../../../server/src/import/bounded-memory.ts';

const MEGABYTE = 1024 * 1024;

/** Kinds of arrays of one’s own, which can be bounded without bounding the tests. */
function kinds() {
  const scope = { ArrayBuffer, Uint8Array, Float64Array };
  return { scope, made: boundMemory(scope) };
}

describe('Memory with a bound', () => {
  it('arrays are what they are otherwise', () => {
    const { scope, made } = kinds();
    const array = new scope.Uint8Array([1, 2, 3]);
    assert.ok(array instanceof Uint8Array && array instanceof scope.Uint8Array);
    assert.deepEqual([...array.subarray(1)], [2, 3]);
    assert.deepEqual([...scope.Uint8Array.from([4, 5])], [4, 5]);
    assert.equal(new scope.Uint8Array(new scope.ArrayBuffer(8), 2, 4).length, 4);
    assert.ok(scope.ArrayBuffer.isView(array));
    class Own extends scope.Uint8Array {}
    assert.ok(new Own(3) instanceof Own);
    assert.equal(made.isTooMuch, false);
  });

  it('no array can be larger than one may be, whatever its elements', () => {
    for (const make of [
      ({ scope }: ReturnType<typeof kinds>) => new scope.Uint8Array(2 ** 28),
      ({ scope }: ReturnType<typeof kinds>) => new scope.ArrayBuffer(2 ** 28),
      ({ scope }: ReturnType<typeof kinds>) => new scope.Float64Array(2 ** 25),
      ({ scope }: ReturnType<typeof kinds>) => new scope.Uint8Array({ length: 2 ** 28 }),
    ]) {
      const some = kinds();
      assert.throws(() => make(some), RangeError);
      assert.equal(some.made.isTooMuch, true);
    }
  });

  it('all together can’t be more than they may, and it stays so', () => {
    const { scope, made } = kinds();
    assert.throws(() => {
      for (let index = 0; index < 64; index++) new scope.ArrayBuffer(32 * MEGABYTE);
    }, RangeError);
    assert.equal(made.isTooMuch, true);
    assert.throws(() => new scope.Uint8Array(MEGABYTE), RangeError);
    // What says that it went wrong can be made still.
    assert.equal(new scope.Uint8Array(100).length, 100);
  });

  it('what is unpacked is what it was, and ends where it is too much', async () => {
    const scope = { DecompressionStream };
    const made = boundMemory(scope);
    const unpacked = async (packed: Uint8Array<ArrayBuffer>) => {
      const { readable, writable } = new scope.DecompressionStream('deflate');
      const writer = writable.getWriter();
      const written = writer.write(packed).then(() => writer.close());
      written.catch(() => undefined);
      let bytes = 0;
      for await (const piece of readable) bytes += piece.length;
      return bytes;
    };
    assert.equal(await unpacked(deflateSync(Buffer.alloc(100_000, 'ab'))), 100_000);
    assert.equal(made.isTooMuch, false);
    await assert.rejects(unpacked(deflateSync(Buffer.alloc(140 * MEGABYTE))), RangeError);
    assert.equal(made.isTooMuch, true);
  });
});
