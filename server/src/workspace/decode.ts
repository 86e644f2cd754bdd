import type { Unreadable } from './workspace.ts';

/** The text that bytes stand for: UTF-8 and nothing else, with the byte order mark if there is one. */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { unreadable: 'utf-16' };
  if (bytes.includes(0)) return { unreadable: 'binary' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { unreadable: 'not-utf-8' };
  }
}
