/**
 * The front matter: YAML between `---` lines at the top, of which `assessment:` is ours.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { nearest } from '../text/nearest.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { yamlFault } from '../text/yaml-faults.ts';
import { areSameKeys, asWritten } from '../text/yaml-written.ts';
import type { Span } from './passage.ts';

/** One key under `assessment:`. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** Plain data; dates are texts, since YAML 1.2 has no dates. */
  readonly value: unknown;
  readonly valueSpan: Span;
  /** Of a single value without quotes: what stands there. */
  readonly source: string | undefined;
  /** The keys of a table, or the items of a list by their index, for as deep as keys of ours go. */
  readonly inner: readonly Entry[];
}

/** In UTF-16 code units; some thousand lines. YAML’s parser compares each key with all others of its table. */
const LONGEST = 100_000;
const TOO_LONG = 'it has more than 100,000 characters. Take out what is not about the assessment.';

/** Levels of keys below one under `assessment:`. */
const INNER_LEVELS = 2;

/** Something wrong in the front matter, with what a fix may put there. */
export interface FrontMatterFault extends Span {
  readonly message: string;
  readonly replacement?: string;
}

/** The front matter of a draft. */
export interface FrontMatter extends Span {
  /** The YAML between the marks. */
  readonly content: Span;
  /** `assessment` where it stands as a key. */
  readonly assessmentKey: Span | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly faults: readonly FrontMatterFault[];
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const ASSESSMENT_LINE = /^(["']?)assessment\1[ \t]*:/m;

/**
 * Whether a text has our front matter. Reads no further than the front matter's end, so it is cheap to ask of
 * every Markdown file.
 */
export function isDraftText(text: string): boolean {
  const content = frontMatterContent(text);
  return content !== undefined && ASSESSMENT_LINE.test(text.slice(content.start, content.end));
}

/** Whether our front matter, or a text, can name further files; cheap, and wrong only by saying so too often. */
export function mayNameParts(text: string): boolean {
  if (/\{\{[<%][ \t]{0,9}include\s/.test(text)) return true;
  const content = frontMatterContent(text);
  return content !== undefined && /[\s{,]["']?parts["']?[ \t]*:/.test(text.slice(content.start, content.end));
}

/** Where the YAML of the front matter stands; undefined if the text opens with none or never closes it. */
export function frontMatterContent(text: string): Span | undefined {
  const mark = text.startsWith('\u{feff}') ? 1 : 0;
  const opening = OPENING.exec(text.slice(mark, mark + 80))?.[0];
  if (opening === undefined) return undefined;
  const start = mark + opening.length;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = start;
  const close = closing.exec(text);
  return close ? { start, end: close.index } : undefined;
}

/** Reads the front matter whose YAML stands at `content`. Never throws. */
export function readFrontMatter(text: string, block: Span, content: Span): FrontMatter {
  const yaml = text.slice(content.start, content.end);
  const faults: FrontMatterFault[] = [];
  const space = ODD_SPACE.exec(yaml);
  const entries = new Map<string, Entry>();
  let assessmentKey: Span | undefined;
  try {
    if (yaml.length > LONGEST) throw new Error(TOO_LONG);
    if (isNestedTooDeeply(yaml)) throw new RangeError();
    // Its warnings quote what they are about, and no words of a draft go to a log.
    const document = parseDocument(yaml, {
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: areSameKeys,
    });
    // One mistake makes the parser stumble many times: the first is where to look.
    const [error] = document.errors;
    const dots = DOTS.exec(yaml);
    const isTable = isMap(document.contents) && isMap(document.contents.get('assessment'));
    if (dots) {
      const start = content.start + dots.index;
      const message =
        'Front matter ends with three hyphens, not with three dots: what stands below, down to the next line of hyphens, is taken for a part of it and lost. Write --- here.';
      faults.push(faultAt({ start, end: start + 3 }, message, '---'));
    } else if (space && (error || !isTable)) faults.push(oddSpace(space, content));
    else if (error) {
      const start = content.start + error.pos[0];
      const end = Math.min(content.start + Math.max(error.pos[1], error.pos[0] + 1), content.end);
      faults.push({
        start: Math.min(start, end),
        end,
        message: `This line is not valid YAML: ${yamlFault(error)}`,
      });
    }
    const root = document.contents;
    const pair = isMap(root)
      ? root.items.find(item => isScalar(item.key) && item.key.value === 'assessment')
      : undefined;
    if (pair && isScalar(pair.key)) {
      assessmentKey = spanOfNode(pair.key, content);
      const map: unknown = pair.value;
      if (isMap(map)) {
        for (const entry of entriesOf(map, document, content, INNER_LEVELS)) entries.set(entry.key, entry);
      } else if (faults.length === 0 && !error && !(isScalar(map) && map.value === null) && map !== null) {
        faults.push({
          ...assessmentKey,
          message:
            'Expected keys under ‘assessment:’, such as ‘framework: npqsl’, each on a line of its own with two spaces before it.',
        });
      }
    }
  } catch (error) {
    const why =
      error instanceof RangeError
        ? 'it is nested too deeply'
        : error instanceof Error
          ? firstLine(error.message)
          : String(error);
    faults.push({
      start: content.start,
      end: content.end,
      message: `This front matter can’t be read: ${why}`,
    });
  }
  if (!assessmentKey && faults.length > 0) {
    const line = ASSESSMENT_LINE.exec(yaml);
    if (line)
      assessmentKey = {
        start: content.start + line.index,
        end: content.start + line.index + 'assessment'.length,
      };
  }
  return { ...block, content, assessmentKey, entries, faults };
}

/** The end of YAML, which is no end of front matter to us. */
const DOTS = /^\.{3}[ \t]*$/m;

/** A space in a line’s indentation or behind its colon that is none to YAML. */
const ODD_SPACE = /^([ \t]*)(?:([\w-]+[ \t]*:[ \t]*)|- )?([\u00a0\u2000-\u200b\u202f\u3000]+)/m;

function oddSpace(found: RegExpExecArray, content: Span): FrontMatterFault {
  const spaces = found[3] ?? '';
  const start = content.start + found.index + found[0].length - spaces.length;
  const where = found[2] === undefined ? 'This line' : `‘${found[2].trim()}’`;
  const message = `${where} has a space that YAML does not take for one, such as a no-break space (typed with Option or Alt held down). Put a plain space there.`;
  return faultAt({ start, end: start + spaces.length }, message, ' '.repeat(spaces.length));
}

/** A fault at a place, with what a fix may put there. */
export function faultAt({ start, end }: Span, message: string, replacement?: string): FrontMatterFault {
  return { start, end, message, ...(replacement === undefined ? {} : { replacement }) };
}

/** The value’s place, or the key’s where the value is empty. */
export function shown({ keySpan, valueSpan }: Entry): Span {
  return valueSpan.end > valueSpan.start ? valueSpan : keySpan;
}

/** The entries of a table, with `levels` of keys below them. */
export function entriesOf(map: YAMLMap, document: Document, content: Span, levels: number): Entry[] {
  return map.items.flatMap((item): Entry | [] => {
    if (!isScalar(item.key)) return [];
    const key = asWritten(item.key);
    const keySpan = spanOfNode(item.key, content);
    const node: unknown = item.value;
    const valueNode = isScalar(node) || isMap(node) || isAlias(node) || isNodeLike(node) ? node : undefined;
    const valueSpan = valueNode ? spanOfNode(valueNode, content) : { start: keySpan.end, end: keySpan.end };
    const value: unknown = valueNode ? valueNode.toJS(document) : null;
    const inner = innerOf(valueNode, value, valueSpan, document, content, levels);
    return { key, keySpan, value, valueSpan, source: sourceOf(valueNode), inner };
  });
}

function sourceOf(node: unknown): string | undefined {
  return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
}

/** A known key that `key` is likely a slip for. */
export function slipFor(key: string, known: readonly string[]): string | undefined {
  return known.includes(key) ? undefined : nearest(key, known);
}

/** The entries of a table or list; what has no place of its own (it stands where an alias leads) has that of `around`. */
function innerOf(
  node: unknown,
  data: unknown,
  around: Span,
  document: Document,
  content: Span,
  levels: number,
): Entry[] {
  if (levels === 0 || typeof data !== 'object' || data === null) return [];
  const isHere = !isAlias(node);
  const target: unknown = isHere ? node : node.resolve(document);
  const entryOf = (key: string, keyNode: unknown, valueNode: unknown, value: unknown): Entry => {
    const valueSpan = isHere && isNodeLike(valueNode) ? spanOfNode(valueNode, content) : around;
    const keySpan = isHere && isNodeLike(keyNode) ? spanOfNode(keyNode, content) : valueSpan;
    const inner = innerOf(valueNode, value, valueSpan, document, content, levels - 1);
    return { key, keySpan, value, valueSpan, source: sourceOf(valueNode), inner };
  };
  if (isMap(target)) {
    // By their nodes: as data, `1.1` and `1.10` are one key.
    return target.items.flatMap((pair): Entry | [] => {
      if (!isScalar(pair.key)) return [];
      const value: unknown = isNodeLike(pair.value) ? pair.value.toJS(document) : null;
      return entryOf(asWritten(pair.key), pair.key, pair.value, value);
    });
  }
  const items: readonly unknown[] = isSeq(target) ? target.items : [];
  return Object.entries(data).map(([key, value], index) => entryOf(key, undefined, items[index], value));
}

function isNodeLike(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node && 'toJS' in node;
}

function spanOfNode(node: Node, content: Span): Span {
  const range = node.range ?? [0, 0];
  return { start: content.start + range[0], end: Math.min(content.start + range[1], content.end) };
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return /[.?!]$/.test(line) ? line : `${line}.`;
}
