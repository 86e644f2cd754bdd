/**
 * Bytes as mammoth takes them: a build for Node asks for one thing, one for browsers for another.
 */

/** What to hand to mammoth. */
export function mammothInput(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer } {
  const { buffer: arrayBuffer } = new Uint8Array(bytes);
  const input = { arrayBuffer, buffer: arrayBuffer };
  return input;
}
