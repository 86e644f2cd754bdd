/**
 * Bytes as text and back, for messages between client and server; the same in Node and in a browser.
 */

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A call can’t have arguments without number.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The bytes of a text in base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
