/**
 * Reads a framework file: YAML (JSON is YAML) with positions, checked by the schema.
 */

import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { isCutOff, meantFigure, writeFigure } from '../text/figures.ts';
import { writtenOut } from '../text/invisible.ts';
import { nearest } from '../text/nearest.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { yamlFault } from '../text/yaml-faults.ts';
import { areSameKeys, asWritten } from '../text/yaml-written.ts';
import type { FrameworkFault } from './model.ts';
import { CODE, type FrameworkFile, FrameworkFileSchema } from './schema.ts';
import { fileShape, keysOf, type Path, type Shape, shapeAt } from './shape.ts';

/** A file that was read; `locate` finds the place of an entry by its path, for faults that show up later. */
export interface ReadFramework {
  readonly entry: FrameworkFile | undefined;
  readonly faults: readonly FrameworkFault[];
  readonly locate: (path: readonly (string | number)[], message: string) => FrameworkFault;
}

/** Reads `text`; never throws. `file` is the name that faults carry. */
export function readFrameworkFile(text: string, file: string): ReadFramework {
  const lines = new LineCounter();
  const faultAt = (from: number, to: number, message: string): FrameworkFault => {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(to, from));
    return { file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col, message };
  };
  let document: ReturnType<typeof parseDocument>;
  let data: unknown;
  try {
    if (isNestedTooDeeply(text)) throw new RangeError();
    document = parseDocument(text, {
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: areSameKeys,
    });
    if (document.errors.length > 0) {
      const faults = document.errors.map(error =>
        faultAt(error.pos[0], error.pos[1], `This is not valid YAML: ${yamlFault(error)}`),
      );
      return { entry: undefined, faults, locate: (_path, message) => faultAt(0, 0, message) };
    }
    keepTexts(document.contents, fileShape());
    data = document.toJS();
  } catch (error) {
    const reason =
      error instanceof RangeError
        ? 'it is nested too deeply'
        : error instanceof Error
          ? error.message
          : String(error);
    const fault = {
      file,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      message: `This file can’t be read as YAML: ${reason}.`,
    };
    return { entry: undefined, faults: [fault], locate: (_path, message) => ({ ...fault, message }) };
  }

  const locate = (path: readonly (string | number)[], message: string, mark: Mark = 'value') => {
    const [from, to] = rangeOf(document.contents, path, mark);
    return faultAt(from, to, message);
  };
  // A list has no keys at all, which the schema would say of each of its items.
  const result = v.safeParse(FrameworkFileSchema, Array.isArray(data) ? 'a list' : data);
  if (result.success) return { entry: result.output, faults: [], locate };
  const faults = result.issues.map(issue => {
    const cut = isUnknownKey(issue) ? cutFigure(document.contents, issue) : undefined;
    if (cut) return { ...faultAt(cut.start, cut.end, cut.message), meant: cut.meant };
    const path = (issue.path ?? []).map(item => (typeof item.key === 'number' ? item.key : String(item.key)));
    const { message, meant } = messageOf(issue, path, data);
    const fault = locate(path, message, isUnknownKey(issue) ? 'key' : 'value');
    return meant === undefined ? fault : { ...fault, meant };
  });
  return { entry: undefined, faults, locate };
}

/** The figure that a comma has cut in two, which leaves a key behind: `{ limit: 9,000 }`. */
function cutFigure(root: unknown, { path }: Pick<v.BaseIssue<unknown>, 'path'>) {
  const steps = (path ?? []).map(({ key }) => key);
  const table = isNode(root) ? nodeIn(root, steps.slice(0, -1)) : undefined;
  if (!isMap(table)) return undefined;
  const index = table.items.findIndex(({ key }) => isScalar(key) && key.value === steps.at(-1));
  const [before, cut] = [table.items[index - 1]?.value, table.items[index]?.key];
  if (!isScalar(before) || !isScalar(cut) || !before.range || !cut.range) return undefined;
  if (typeof before.value !== 'number' || !isCutOff(String(cut.value), null)) return undefined;
  const figure = meantFigure(`${asWritten(before)},${String(cut.value)}`);
  if (figure === undefined) return undefined;
  const [start, end] = [before.range[0], cut.range[1]];
  return { start, end, message: `This is no number to YAML: ${writeFigure(figure)}`, meant: String(figure) };
}

function nodeIn(root: Node, steps: readonly unknown[]): unknown {
  let node: unknown = root;
  for (const step of steps) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** Where a text belongs, what YAML takes for a number is one as it is written: `code: 1.10`. */
function keepTexts(node: unknown, shape: Shape | undefined): void {
  if (isMap(node)) {
    const kind: unknown = node.get('kind');
    const keys = shape ? keysOf(shape, { kind }) : [];
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      if (typeof key.value === 'number') key.value = asWritten(key);
      const inner = shape?.kind === 'record' ? shape.value : keys.find(each => each.key === key.value)?.value;
      keepTexts(value, inner);
    }
  } else if (isSeq(node)) {
    const inner = shape?.kind === 'list' ? shape.item : undefined;
    for (const item of node.items) keepTexts(item, inner);
  } else if (isScalar(node) && shape?.kind === 'text' && typeof node.value === 'number')
    node.value = asWritten(node);
}

/** What of an entry is marked: its value as far as that is a single one, or its key. */
type Mark = 'key' | 'value';

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** Offsets of the entry of a map or item of a list at the end of `path`, or of the nearest place that is there. */
function rangeOf(root: Node | null, path: readonly (string | number)[], mark: Mark): [number, number] {
  let node: unknown = root;
  let range: [number, number] = [0, 0];
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(item => isPair(item) && String(item.key) === String(step));
      if (!pair) break;
      const last = mark === 'value' && depth === path.length - 1;
      const shown: unknown =
        last && isNode(pair.value) && pair.value.range && !isMap(pair.value) ? pair.value : pair.key;
      if (isNode(shown) && shown.range) range = [shown.range[0], shown.range[1]];
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      if (item.range) range = [item.range[0], item.range[1]];
      node = item;
    } else break;
  }
  return range;
}

interface Message {
  readonly message: string;
  readonly meant?: string;
}

function messageOf(issue: v.BaseIssue<unknown>, path: Path, data: unknown): Message {
  const where = path.length === 0 ? 'the file' : `‘${readable(path)}’`;
  if (isUnknownKey(issue)) return aboutUnknownKey(String(path.at(-1)), path.slice(0, -1), data);
  if (issue.type === 'strict_object' && issue.received === 'undefined' && path.length > 0) {
    return { message: `${where} is missing: expected ‘${String(path.at(-1))}:’ with a value here.` };
  }
  const expected =
    issue.type === 'strict_object' || issue.type === 'array' ? plain(issue.type) : issue.message;
  if (issue.received === 'undefined') return { message: `${where} is missing: expected ${expected}.` };
  if (issue.type === 'regex' && issue.requirement === CODE && typeof issue.input === 'string')
    return { message: aboutCode(where, issue.input) };
  const found = issue.type === 'non_empty' ? 'an empty one' : issue.received;
  const message = `Expected ${expected} for ${where}, found ${found}.`;
  const shape = shapeAt(path, data);
  const { input } = issue;
  const figure = shape?.kind === 'number' && typeof input === 'string' ? meantFigure(input) : undefined;
  if (figure !== undefined)
    return { message: `${message} Here ${writeFigure(figure)}`, meant: String(figure) };
  const meant =
    shape?.kind === 'choice' && typeof input === 'string' ? nearest(input, shape.values) : undefined;
  return meant === undefined ? { message } : { message: `${message} Did you mean ‘${meant}’?`, meant };
}

/** The character is named by its number, since it can’t be seen or is taken for another. */
function aboutCode(where: string, code: string): string {
  const character = [...code].find(one => !CODE.test(one)) ?? '';
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const shown = writtenOut(character) === character ? ` (‘${character}’)` : '';
  return `${where} has the character U+${number}${shown}, which can’t be seen or looks like another one. Type the code anew, with letters, digits, dots and hyphens.`;
}

function aboutUnknownKey(key: string, path: Path, data: unknown): Message {
  const shape = shapeAt(path, data);
  const table = path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    data,
  );
  const known = shape ? keysOf(shape, table).map(each => each.key) : [];
  const meant = nearest(key, known);
  const none = `There is no key ‘${key}’ here`;
  if (meant !== undefined) return { message: `${none}; did you mean ‘${meant}’?`, meant };
  const places = [...new Set(tablesWith(key, fileShape(), 'the top of the file'))];
  return {
    message:
      places.length > 0
        ? `${none}; it belongs to ${places.slice(0, 3).join(' or ')}.`
        : `${none}. Remove it, or check its spelling.`,
  };
}

/** The keys that a table stands under which has `key`. */
function tablesWith(key: string, shape: Shape, under: string): string[] {
  switch (shape.kind) {
    case 'table':
      return shape.keys.flatMap(each => [
        ...(each.key === key ? [under] : []),
        ...tablesWith(key, each.value, `‘${each.key}’`),
      ]);
    case 'list':
      return tablesWith(key, shape.item, under);
    case 'variants':
      return shape.options.flatMap(option => tablesWith(key, option, under));
    case 'record':
    case 'choice':
    case 'boolean':
    case 'number':
    case 'text':
      return [];
  }
}

function plain(type: 'strict_object' | 'array'): string {
  return type === 'array' ? 'a list' : 'a table of keys and values';
}

function readable(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
}
