/**
 * Identifiers that are the same whenever they are made of the same name: version 5 of RFC 9562.
 */

/** Gives the 20 bytes of SHA-1 of some bytes: handed in, as Node and browsers have it in different places. */
export type Sha1 = (bytes: Uint8Array) => Uint8Array;

/** The identifier of a name in a namespace, which is an identifier itself, in small letters. */
export function uuid5(namespace: string, name: string, sha1: Sha1): string {
  const digits = namespace.replaceAll('-', '').match(/../g) ?? [];
  const bytes = sha1(Uint8Array.from([...digits.map(two => Number.parseInt(two, 16)), ...encoded(name)]));
  const hex = Array.from(bytes.subarray(0, 16), (byte, index) =>
    (index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
