/**
 * Codes in YAML, which takes some of them for numbers: `1.10` would lose its nought, `1e3` be a thousand.
 */
import { isScalar, type ParsedNode, type Scalar } from 'yaml';

/** What stands in the file, where it stands there without quotes; else the text that it is. */
export function asWritten({ type, source, value }: Scalar): string {
  return type === 'PLAIN' && source !== undefined ? source : String(value);
}

/** For the parser: whether two keys of a table are the same one, as they are written. */
export function areSameKeys(a: ParsedNode | unknown, b: ParsedNode | unknown): boolean {
  if (a === b) return true;
  if (!isScalar(a) || !isScalar(b)) return false;
  const key = asWritten(a);
  // The rest of a figure with a comma is no key, and stands there as often as there are such figures.
  return key === asWritten(b) && !(a.type === 'PLAIN' && /^\d{3}$/.test(key));
}

/** What is a text to YAML in both its versions, without quotes: a name, or at least three numbers with dots. */
const PLAIN =
  /^(?:[\p{L}][\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*|\d+(?:\.\d+){2,}(?:[.-]\p{L}[\p{L}\p{N}]*)*|\d+\.\d+\.\p{L})$/u;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A code or name as it is written in YAML: in quotes where it would else be taken for something that is no text. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !WORD.test(text) ? text : JSON.stringify(text);
}
