/**
 * Stands in for what `zip-node.ts` takes of `node:zlib`, where there is no Node: `esbuild.mjs` puts it in its place.
 */
import { Inflate } from 'pako';

/** Unpacks, and tells how much it was; throws an error with Node’s code as soon as it is too much. */
export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { maxOutputLength: number },
): { readonly length: number } {
  let length = 0;
  const inflate = new Inflate({ raw: true });
  inflate.onData = ({ length: more }) => {
    length += more;
    if (length > maxOutputLength)
      throw Object.assign(new Error('Too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  };
  inflate.push(packed, true);
  if (inflate.err !== 0) throw new Error(inflate.msg);
  return { length };
}
