/**
 * Edits of the parser’s events. The parser puts in order what an underlined heading or the end of a nested list has turned out to
 * be; its own way of doing so copies all events that stand before, so that each such place costs what the text before it is long.
 */
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/** Has the parser leave alone what stands before the first edit: the events come out the same. */
export function editsWithoutCopies(): void {
  EditMap.prototype.consume = consume;
}

function consume(this: EditMap, events: Event[]): undefined {
  this.map.sort(([a], [b]) => a - b);
  const behind: Event[][] = [];
  for (const [at, removed, added] of this.map.toReversed()) {
    behind.push(events.slice(at + removed), added);
    events.length = at;
  }
  for (const part of behind.toReversed()) for (const event of part) events.push(event);
  this.map.length = 0;
  this.index.clear();
  return undefined;
}
