/**
 * The fields of an entry of BibTeX: `name = {value}`, `"value"`, figures and names of strings, joined by `#`.
 */
import type { Chunk } from './bib-chunks.ts';

/** What stands in an entry. */
export interface BibEntry {
  readonly key: string;
  /** Where the key stands in the file. */
  readonly start: number;
  readonly end: number;
  /** By name in small letters; as written, without the braces or quotation marks around. */
  readonly fields: ReadonlyMap<string, string>;
  /** What can’t be read of it, and from where on. */
  readonly fault?: { readonly message: string; readonly start: number; readonly end: number } | undefined;
}

const KEY = /[ \t\r\n]{0,200}([^\s,={}"()#%'\\]{0,200})[ \t\r\n]{0,200}(,|$)/y;
const NAME = /[\s,]{0,2000}([A-Za-z][\w:+./-]{0,60})[ \t\r\n]{0,200}=[ \t\r\n]{0,200}/y;
const WORD = /[^\s,={}"()#]{1,200}/y;
const JOIN = /[ \t\r\n]{0,200}#[ \t\r\n]{0,200}/y;
const REST = /[\s,]*$/y;

/** Reads an entry; `strings` are those that are defined before it. */
export function entryIn(chunk: Chunk, strings: ReadonlyMap<string, string>): BibEntry {
  const { body, bodyStart } = chunk;
  KEY.lastIndex = 0;
  const head = KEY.exec(body);
  const key = head?.[1] ?? '';
  const start = bodyStart + (head ? body.indexOf(key) : 0);
  const place = { key, start, end: start + key.length };
  const none = new Map<string, string>();
  if (!head || key === '')
    return {
      ...place,
      fields: none,
      fault: {
        message:
          'This entry has no key, so nothing can refer to it. Write one behind the brace, such as ‘@book{kotter1996,’.',
        start: chunk.start,
        end: bodyStart,
      },
    };
  const { fields, at } = fieldsIn(body, head[0].length, strings);
  REST.lastIndex = at;
  if (chunk.isOpen)
    return {
      ...place,
      fields,
      fault: {
        message: `The braces of ‘${key}’ are not closed, so the entry may lack something. Look for the brace that is missing.`,
        start,
        end: start + key.length,
      },
    };
  if (!REST.test(body)) {
    const from = bodyStart + at + (/^[\s,]*/.exec(body.slice(at))?.[0].length ?? 0);
    return {
      ...place,
      fields,
      fault: {
        message: `‘${key}’ can’t be read from here on. Write ‘name = {value},’ for each field, with a comma between.`,
        start: from,
        end: Math.min(bodyStart + body.length, from + 1),
      },
    };
  }
  return { ...place, fields };
}

/** The texts that an `@string` defines. */
export function stringsIn(
  { body }: Chunk,
  strings: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return fieldsIn(body, 0, strings).fields;
}

/** The fields from an offset on, and where what follows is none. */
function fieldsIn(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly fields: ReadonlyMap<string, string>; readonly at: number } {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    NAME.lastIndex = at;
    const name = NAME.exec(body);
    const read = name && valueAt(body, NAME.lastIndex, strings);
    if (!name || !read) return { fields, at };
    const key = String(name[1]).toLowerCase();
    if (!fields.has(key)) fields.set(key, read.value);
    at = read.end;
    const next = /[,\s]/.test(body[at] ?? ',');
    if (!next) return { fields, at };
  }
}

function valueAt(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly value: string; readonly end: number } | undefined {
  let value = '';
  let at = from;
  for (;;) {
    const sign = body[at];
    if (sign === '{' || sign === '"') {
      const end = closeOf(body, at + 1, sign === '{' ? '}' : '"');
      if (end === undefined) return undefined;
      value += body.slice(at + 1, end);
      at = end + 1;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(body)?.[0];
      if (word === undefined) return undefined;
      value += /^\d+$/.test(word) ? word : (strings.get(word.toLowerCase()) ?? word);
      at += word.length;
    }
    JOIN.lastIndex = at;
    if (!JOIN.test(body)) return { value, end: at };
    at = JOIN.lastIndex;
  }
}

function closeOf(body: string, from: number, closing: '}' | '"'): number | undefined {
  let depth = 0;
  for (let at = from; at < body.length; at++) {
    const sign = body[at];
    if (sign === '\\') at++;
    else if (depth === 0 && sign === closing) return at;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth < 0) return undefined;
  }
  return undefined;
}
