/**
 * The text of a file’s bytes, as VS Code would show it once it is opened: by the file’s byte order mark, else as UTF-8, else by
 * the encoding that is set for it.
 */

/** The text; undefined where it is in no encoding that is known. `encoding` is VS Code’s name for the one that is set. */
export function decodedText(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const set = encoding === undefined || /^utf8/.test(encoding) ? undefined : labelOf(encoding);
  // In UTF-16 that has no mark every other byte of English is nought, which is valid UTF-8.
  if (set?.startsWith('utf-16')) return decoded(bytes, set);
  return decoded(bytes, 'utf-8') ?? (set === undefined ? undefined : decoded(bytes, set));
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The name that the web has for an encoding of VS Code’s: `windows-1252` for `windows1252`. */
function labelOf(encoding: string): string {
  const [, family, number] = /^(windows|iso8859|koi8)(\w+)$/.exec(encoding) ?? [];
  if (family === 'windows') return `windows-${number}`;
  if (family === 'iso8859') return `iso-8859-${number}`;
  if (family === 'koi8') return `koi8-${number}`;
  return encoding.replace(/^utf16/, 'utf-16');
}
