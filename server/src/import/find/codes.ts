/**
 * Codes as documents print them: with stray spaces, full stops behind them, letters glued to them.
 */
import type { Framework } from '../../framework/model.ts';
import { codeAt } from './code-form.ts';
import { areaOfTitle } from './context.ts';
import { onlyMarks, withoutMarks } from './labels.ts';

/** A code at the beginning of a text. */
export interface CodeStart {
  /** Without stray spaces, as the framework writes it. */
  readonly code: string;
  /** What stands behind it. */
  readonly rest: string;
  /** A word that says so stands before it: `Criterion 6.3.1`. */
  readonly announced: boolean;
}

/** Finds codes of a framework. */
export interface CodeReader {
  /** The code that a text begins with, if it does. */
  start(text: string): CodeStart | undefined;
  /** As `start`, where a column’s head says that codes stand here. */
  cell(text: string): CodeStart | undefined;
  /** The code in brackets, on a line of its own or behind an area’s title that a text ends with; `rest` is what stands before it. */
  end(text: string): CodeStart | undefined;
  /** The code in brackets that a text ends with, marks beside it or not; `rest` is what stands before it, with the marks. */
  behind(text: string): CodeStart | undefined;
}

const LEAD =
  /^(?:[([]\s*)?(?:(?:assessment\s+)?criteri(?:on|a)(?:\s+(?:no\.?|number|code|ref\.?))?|(?:learning\s+)?outcome|standard|code|ref(?:erence)?\.?|AC|LO)\s*(?:[:#.–-]\s*)?(?=\S)/i;

/** `6.3.1`, `6. 3. 1`, `6 .3.1.`; not `6.3.1.4`, and not a part of a longer number. */
const THREE_NUMBERS = /^(\d{1,2})\s*[.·․．]\s*(\d{1,2})\s*[.·․．]\s*(\d{1,2})(?!\d|\s?[.·]\s?\d)/;

/** Marks that may stand between a code and what follows, a closing bracket with them. */
const BETWEEN = /^\s*[)\]]?\s*[.:|–—-]?\s*/;

/** What counts something else, and is no code: `Task1`, `UNIT501`, `GLH21`. */
const NO_CODE =
  /^(?:unit|task|part|page|table|level|step|week|year|day|term|glh|tqt|rqf|iso|no|id|ref|code|v|ver|item|fig|form|room)\d*$/i;

/** No code is longer. */
const LONGEST = 20;

/** Makes the reader for a framework. */
export function codeReader(framework: Framework): CodeReader {
  return framework.codes === 'area.level.number' ? numberedCodes(framework) : listedCodes(framework);
}

function numberedCodes(framework: Framework): CodeReader {
  const start = (text: string): CodeStart | undefined => {
    const { body, announced } = withoutLead(text);
    // Letters glued to a code, as in AC6.3.1 or C6.3.1.
    const glued = /^[A-Z]{1,3}(?=\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d)/.exec(body)?.[0] ?? '';
    const match = THREE_NUMBERS.exec(body.slice(glued.length));
    if (!match) return undefined;
    const behind = body.slice(glued.length + match[0].length);
    if (isRange(behind)) return undefined;
    return {
      code: `${Number(match[1])}.${Number(match[2])}.${Number(match[3])}`,
      rest: restOf(behind),
      announced: announced || glued !== '',
    };
  };
  return {
    start,
    cell: start,
    end: text => endOf(text, start) ?? lastOf(text, start, framework),
    behind: text => behindOf(text, start),
  };
}

function listedCodes(framework: Framework): CodeReader {
  const known = new Map(
    framework.tasks.flatMap(({ criteria }) => criteria.map(({ code }) => [squeezed(code), code] as const)),
  );
  const families = familiesOf([...known.values()]);
  const read = (text: string, inColumn: boolean): CodeStart | undefined => {
    const { body, announced } = withoutLead(text);
    const formed = framework.codes === 'listed' ? undefined : codeAt(body, framework);
    if (formed) {
      const behind = body.slice(formed.length);
      return isRange(behind) ? undefined : { code: formed.code, rest: restOf(behind), announced };
    }
    const match = /^([A-Za-z]{0,4}\s?\d{1,3}(?:\s?\.\s?\d{1,2}){0,3}[a-z]?|[A-Z]{1,4})(?![A-Za-z\d])/.exec(
      body,
    );
    if (!match?.[1]) return undefined;
    const behind = body.slice(match[0].length);
    if (isRange(behind)) return undefined;
    const code = squeezed(match[1]);
    const listed = known.get(code);
    const plain = listed ?? match[1].replace(/\s+/g, '').replace(/\.$/, '');
    const family = familyOf(plain);
    const isWord = /^[A-Za-z]+$/.test(plain);
    // Where codes have a form, nothing else is one but what is listed.
    if (listed === undefined && (framework.codes !== 'listed' || NO_CODE.test(plain))) return undefined;
    const fits =
      listed !== undefined
        ? // A letter that is a word, too, needs something that sets it off.
          !isWord || plain.length > 1 || announced || inColumn || /^\s*(?:[.:)\]|–—-]|$)/.test(behind)
        : families.size > 0
          ? families.has(family) && !isWord
          : (announced || inColumn || /[A-Za-z]/.test(plain) || plain.includes('.')) && (!isWord || inColumn);
    return fits ? { code: plain, rest: restOf(behind), announced } : undefined;
  };
  return {
    start: text => read(text, false),
    cell: text => read(text, true),
    end: text =>
      endOf(text, inner => read(inner, true)) ?? lastOf(text, inner => read(inner, false), framework),
    behind: text => behindOf(text, inner => read(inner, false)),
  };
}

function endOf(text: string, read: (inner: string) => CodeStart | undefined): CodeStart | undefined {
  const whole = text.trimEnd();
  const open = Math.max(whole.lastIndexOf('('), whole.lastIndexOf('['));
  const before = whole.slice(0, Math.max(0, open)).trim();
  const inner = /^[([]([^()[\]]*)[)\]]\.?$/.exec(whole.slice(Math.max(0, open)))?.[1]?.trim() ?? '';
  if (before === '' || inner === '' || inner.length > LONGEST) return undefined;
  const code = read(inner);
  return code?.rest === '' ? { ...code, rest: before } : undefined;
}

function behindOf(text: string, read: (inner: string) => CodeStart | undefined): CodeStart | undefined {
  let inside: number | undefined;
  const found = endOf(text, inner => {
    const code = read(inner);
    inside = code && onlyMarks(code.rest.replace(/^[,;]\s*/, ''));
    return code && inside !== undefined ? { ...code, rest: '' } : code;
  });
  if (found) return inside === undefined ? found : { ...found, rest: `${found.rest} (${inside} marks)` };
  const { text: before, marks } = withoutMarks(text);
  const code = marks === undefined ? undefined : endOf(before, read);
  return code && { ...code, rest: `${code.rest} (${marks} marks)` };
}

/** A code that stands below something else, or behind the title of its area. */
function lastOf(
  text: string,
  read: (inner: string) => CodeStart | undefined,
  framework: Framework,
): CodeStart | undefined {
  const whole = text.trimEnd();
  const parts = lastLine(whole) ?? lastWord(whole);
  const code = parts && read(parts.last);
  if (!parts || code?.rest !== '') return undefined;
  const isBelow = text.trim().includes('\n') && parts.before.length <= 60;
  return isBelow || areaOfTitle(parts.before, framework) !== undefined
    ? { ...code, rest: parts.before.trim() }
    : undefined;
}

/** A text in two: what may be a code at its end, and what stands before it. */
interface Parts {
  readonly before: string;
  readonly last: string;
}

function lastLine(whole: string): Parts | undefined {
  const end = whole.lastIndexOf('\n');
  const before = whole.slice(0, Math.max(0, end)).trimEnd();
  const last = whole.slice(end + 1).trimStart();
  return before === '' || last.length > LONGEST + 1 ? undefined : { before, last };
}

/** Parted from the first words by a blank or a dash, and with all digits in it. */
function lastWord(whole: string): Parts | undefined {
  const digit = whole.search(/\d/);
  if (digit < 0) return undefined;
  const head = whole.slice(0, digit);
  const from = head.length - (head.split(/\s/).at(-1)?.length ?? 0);
  const [word = ''] = /^\S*/.exec(whole.slice(from)) ?? [];
  if (!/\d\.*$/.test(word) || /[^\d.\s]/.test(whole.slice(from + word.length))) return undefined;
  for (const { index, 0: gap, 1: letter = '' } of head.matchAll(/(\p{L})[\s–—:-]+/gu)) {
    const end = index + gap.length;
    if (end >= from) return { before: whole.slice(0, index + letter.length), last: whole.slice(end) };
  }
  return undefined;
}

function withoutLead(text: string): { body: string; announced: boolean } {
  const trimmed = text.replace(/^[\s\u00a0]+/, '');
  const lead = LEAD.exec(trimmed)?.[0];
  if (lead !== undefined)
    return { body: trimmed.slice(lead.length).replace(/^[([]\s*/, ''), announced: true };
  const bracket = /^[([]\s*(?=[A-Za-z]{0,4}\d)/.exec(trimmed)?.[0];
  return { body: trimmed.slice(bracket?.length ?? 0), announced: false };
}

/** `1.2.1 to 1.2.4`, `1.2.1, 1.2.2 and …`: such a text is about criteria, and is none. */
function isRange(behind: string): boolean {
  return /^\s*(?:to|and|or|,|;|–|—|-|&|\/)\s*(?:criteri(?:on|a)\s+)?(?:\d{1,2}\s?\.\s?\d|[A-Z]{1,3}\d{1,2}\b)/i.test(
    behind,
  );
}

function restOf(behind: string): string {
  return behind.replace(BETWEEN, '').trim();
}

function squeezed(code: string): string {
  return code
    .replace(/[\s\u00a0]+/g, '')
    .replace(/\.$/, '')
    .toUpperCase();
}

/** A code in two: the number at its end, if it has one, and what stands before it. */
export function numberedCode(code: string): { readonly prefix: string; readonly number: number } | undefined {
  const digits = /(?<!\d)\d+$/.exec(code);
  return digits ? { prefix: code.slice(0, digits.index), number: Number(digits[0]) } : undefined;
}

/** The form of a code: its letters, and a mark for each number. */
export function familyOf(code: string): string {
  return code.toUpperCase().replace(/\d+/g, '#');
}

function familiesOf(codes: readonly string[]): Set<string> {
  return new Set(codes.map(familyOf));
}
