/**
 * What kind of document bytes are. Their content decides, as a file's name may be wrong; the name tells only the
 * kinds of text apart.
 */
import { listed } from '../../text/english.ts';
import {
  type BytesFormat,
  type BytesFormatName,
  bytesFormats,
  formatEndings,
  type TextFormat,
  type TextFormatName,
  textFormats,
} from '../formats.ts';
import { ImportFault } from '../job.ts';
import { listedIn } from './zip-directory.ts';

/** A document of a format that can be read: `text` holds the text of those that are text. */
export type Recognised =
  | { readonly format: BytesFormatName }
  | { readonly format: TextFormatName; readonly text: string };

/** More than any mark scheme has. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;
const LARGEST_TEXT = 2 * 1024 * 1024;

const KINDS = `Markscheme reads ${listed(formatEndings)}.`;

/** Tells what a document is; throws an `ImportFault` that says what to do if it is nothing that can be read. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  if (bytes.length === 0) throw new ImportFault('This file is empty. Choose another one.');
  if (bytes.length > LARGEST_DOCUMENT)
    throw new ImportFault('This file is larger than 64 MB. Save the pages with the criteria on their own.');
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const rows: readonly BytesFormat[] = bytesFormats;
  const known = rows.find(({ begins, holds }) => begins(start) && (!holds || isAmong(bytes, holds)));
  if (known) return { format: known.name };
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new ImportFault(
      'This is a document in Word’s old format (.doc), or one with a password. Open it in Word or LibreOffice and save it as .docx, without a password.',
    );
  if (start.startsWith('{\\rtf'))
    throw new ImportFault(
      'This is a document in Rich Text Format. Open it in Word or LibreOffice and save it as .docx.',
    );
  const picture = /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*)/.test(start);
  if (picture)
    throw new ImportFault(
      'This is a picture, and Markscheme reads text only. Recognise its text first (OCR), or paste the lines with Markscheme: Add Official Criteria….',
    );
  const text = decoded(bytes);
  if (text === undefined) throw new ImportFault(`This is not a document that Markscheme can read. ${KINDS}`);
  if (text.trim() === '') throw new ImportFault('This file has no text in it. Choose another one.');
  if (text.length > LARGEST_TEXT)
    throw new ImportFault(
      'This text is too long for a mark scheme. Save the part with the criteria on its own.',
    );
  return { format: formatOfText(name, text), text };
}

/** Whether a zip holds a part of such a name; a broken one holds nothing, which its reader says. */
function isAmong(bytes: Uint8Array, name: RegExp): boolean {
  const listed = listedIn(bytes);
  return typeof listed !== 'string' && listed.some(part => name.test(part.name));
}

/** The format of a text: as the text itself says, as its file is called, or as it looks. */
function formatOfText(name: string, text: string): TextFormatName {
  const rows: readonly TextFormat[] = textFormats;
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = (row: TextFormat) => row.name !== 'text' && row.endings.includes(ending);
  const row =
    rows.find(({ begins }) => begins?.(text)) ??
    rows.find(named) ??
    rows.find(({ resembles }) => resembles?.(text));
  return row?.name ?? 'text';
}

/** The text that bytes stand for: UTF-8, UTF-16 with its mark, or what Windows wrote before; undefined if it is none. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = windowsText(bytes);
    const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0;
    return odd > text.length / 100 ? undefined : text;
  }
}

/** What Windows writes in place of the controls 128 to 159; Node’s own decoder gives the controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsText(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, sign => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}
