/**
 * Which task, part and area a document is at: its headings say it, and so do rows that reach over a whole table.
 */
import type { Framework, Task } from '../../framework/model.ts';

/** What has been said so far, in the document’s own words. */
export interface Context {
  /** As the document names the task, without its title: `Task 1`. */
  readonly task?: string | undefined;
  /** `A` of `Part A`. */
  readonly part?: string | undefined;
  readonly area?: number | undefined;
}

const NUMBERING =
  /^(?:(?:section|table|chapter|appendix)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,2}[.:)]?|[IVX]{1,4}[.)])\s+(?=\D)/i;
const TASK =
  /^((?:assessment |assessed )?(?:task|assignment|project)\s+(?:\d{1,2}|[A-Z])(?![\w])|(?:the )?(?:leadership |assessment )?project(?=\s*(?:[:–—(]|$)))/i;
const PART = /^part\s+(\d{1,2}|[A-Z])(?!\w)/i;
const AREA = /^(?:content |assessment )?area\s+(\d{1,2})(?!\w)/i;
/** What may stand between such a name and a title. */
const JOINT = /^\s*(?:[:–—.,;()|/-]\s*)*(?:(?:of|in)\s+(?=task|part))?/i;

/** What a heading says of where the document is; nothing if it speaks of none of it. `free` allows a title without a mark before it. */
export function contextOf(text: string, framework: Framework, free: boolean): Context | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > 160 || /[.?!]$/.test(line.replace(/\b(?:no|max)\.$/i, ''))) return undefined;
  let rest = line.replace(NUMBERING, '');
  if (free && ![TASK, PART, AREA].some(pattern => pattern.test(rest)))
    rest = rest.replace(/^[^.:;]{1,40}[,:–—-]\s+(?=(?:assessment )?(?:task|part|area)\s+\w{1,2}\b)/i, '');
  const found: { task?: string; part?: string; area?: number } = {};
  for (;;) {
    const task = TASK.exec(rest);
    const part = PART.exec(rest);
    const area = AREA.exec(rest);
    const match = task ?? part ?? area;
    if (!match) break;
    if (task?.[1] !== undefined) found.task ??= inLetters(task[1]);
    else if (part?.[1] !== undefined) found.part ??= part[1].toUpperCase();
    else if (area?.[1] !== undefined) found.area ??= Number(area[1]);
    const behind = rest.slice(match[0].length);
    if (!free && !/^\s*(?:[:–—.,;()|/-]|$)/.test(behind)) return undefined;
    rest = behind.replace(JOINT, '');
  }
  if (found.area === undefined) {
    const titled = areaOfTitle(line, framework);
    if (titled !== undefined) found.area = titled;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A name that is printed in capitals, as it is written. */
function inLetters(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.toLowerCase().replace(/(?<=\s)[a-z]$/, letter => letter.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `context` with what a heading says laid over it: a new task has its own parts, and so on. */
export function within(context: Context, said: Context): Context {
  if (said.task !== undefined) return said;
  if (said.part !== undefined) return { task: context.task, part: said.part, area: said.area };
  return { ...context, area: said.area };
}

/** The number of the area that a text names: by number, by title, by short code. */
export function areaOfText(text: string, framework: Framework): number | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const number = /^(?:(?:content )?area\s*)?(\d{1,2})\b(?!\.\d)/i.exec(line)?.[1];
  return number === undefined ? areaOfTitle(line, framework) : Number(number);
}

/** The number of the area whose title or short code a text is. */
export function areaOfTitle(line: string, framework: Framework): number | undefined {
  const plain = folded(line.replace(/^(?:(?:content )?area\s*)?\d{1,2}[.:)]?\s*[–—:-]?\s*/i, ''));
  return framework.areas.find(
    ({ title, code }) => folded(title) === plain || (code.length > 1 && code.toLowerCase() === plain),
  )?.number;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The framework’s task that the document’s name for it means, if it is plain. */
export function taskOfName(name: string | undefined, framework: Framework): Task | undefined {
  if (name === undefined) return undefined;
  const number = /(\d{1,2})$/.exec(name)?.[1];
  return framework.tasks.find(
    ({ id, title }) => folded(title) === folded(name) || (number !== undefined && id === `task-${number}`),
  );
}
