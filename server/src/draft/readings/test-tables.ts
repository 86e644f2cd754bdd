/**
 * Tables of tests: what stands in them was typed in to try something out.
 */
import type { Span } from '../passage.ts';

/** What such a table calls its columns. */
const HEAD =
  /(?:^|\|)[\s*_]*(?:(?:(?:type|method|kind)s?\sof\s)?test(?:s|ing)?(?:\s(?:data|method|plan|action|procedure|inputs?|values?|cases?|no|number|id|type|description))?|(?:data|values?)\s(?:entered|typed|used|input)|(?:invalid|valid|boundary|erroneous|sample)\s(?:data|inputs?|values?)|inputs?(?:\s(?:data|values?))?|(?:expected|actual)(?:\s(?:results?|outcomes?|outputs?|values?))?)[\s*_:.#]*(?=\||$)/i;
const DELIMITERS = /^[\s>|:-]+$/;

/** The tables of a text whose head says that they are of tests, from the head’s line to their end. */
export function testTables(text: string): Span[] {
  const tables: { start: number; end: number }[] = [];
  let table: { start: number; end: number } | undefined;
  let head = { text: '', start: 0 };
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const isRow = line.includes('|');
    if (table) {
      if (isRow) table.end = at + line.length;
      else table = undefined;
    } else if (isRow && line.includes('-') && DELIMITERS.test(line) && HEAD.test(head.text)) {
      table = { start: head.start, end: at + line.length };
      tables.push(table);
    }
    head = { text: line.trim().replace(/^[\s>]+/, ''), start: at };
    at += line.length;
  }
  return tables;
}
