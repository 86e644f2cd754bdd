/**
 * Completion in framework files: keys at each level, values, and whole items of lists.
 */

import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver-types';
import { markupOf } from '../features/markup.ts';
import { type KeyShape, keysOf, type Shape, shapeAt } from '../framework/shape.ts';
import { asText } from '../text/as-text.ts';
import { lineBefore } from '../text/line-before.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { dataOf, rangeOf, treeOf } from './file.ts';
import type { FrameworkText, Shows, World } from './language.ts';
import { valuesFor } from './values.ts';

/** What can be written at a position. */
export function completion(
  file: FrameworkText,
  position: Position,
  world: World,
  shows: Shows,
): CompletionItem[] {
  const tree = treeOf(file.file, file.text);
  const cursor = cursorAt(file.text, tree.lines.offsetAt(position));
  if (!cursor) return [];
  const range = rangeOf(tree, cursor);
  const indent = indentOf(file.text, cursor);
  const json = /\.json$/i.test(file.file);
  const markup = markupOf(shows.markdown);
  const data = dataOf(cursor.tree.root);
  const shape = shapeAt(cursor.path, data);
  if (!shape) return [];

  /** An edit of one or more lines; `$0` and `${1:…}` are places to go to, for clients that go there. */
  const inserting = (body: string): Partial<CompletionItem> => {
    const isSnippet = shows.snippets && body.includes('$');
    const text = isSnippet ? body : body.replace(/\$\{\d+(?::([^$}]*))?\}|\$\d/g, '$1');
    return {
      textEdit: { range, newText: text },
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(body.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    };
  };
  const documented = (text: string | undefined) =>
    text === undefined ? {} : { documentation: markup.paragraphs([markup.text(text)]) };
  const ordered = (items: CompletionItem[]) =>
    items.map((item, index) => ({ ...item, sortText: String(index).padStart(3, '0') }));
  const keyItems = (keys: readonly KeyShape[], dash: string): CompletionItem[] =>
    [...keys.filter(({ required }) => required), ...keys.filter(({ required }) => !required)].map(each => ({
      label: each.key,
      kind: CompletionItemKind.Property,
      detail: each.required ? 'required' : '',
      filterText: each.key,
      ...documented(each.description),
      ...inserting(keyBody(each, dash)),
    }));
  const keyBody = ({ key, value }: KeyShape, dash: string): string => {
    const name = json && cursor.quote === '' ? JSON.stringify(key) : key.replace('$', '\\$');
    if (cursor.quote !== '' || cursor.hasColon) return name;
    const below = indent + (dash === '' ? '' : '  ');
    return `${dash}${name}:${cursor.flow || json ? flowBody(value) : blockBody(value, below)}`;
  };

  /** All that an item must have or nearly always has, in one go. */
  const wholeItem = (keys: readonly KeyShape[], dash: string): CompletionItem => {
    const listed = String(cursor.path.findLast(step => typeof step === 'string') ?? '');
    const label = SINGULAR[listed] ?? 'item';
    const below = indent + (dash === '' ? '' : '  ');
    const usual = label === 'criterion' ? 'code' : 'title';
    const wanted = keys.filter(({ key, required }) => required || key === usual);
    const lines = wanted.map(({ key, value }, index) => {
      const stop = index + 1;
      if (value.kind === 'choice') return `${key}: \${${stop}:${value.values[0] ?? ''}}`;
      if (value.kind === 'list') return `${key}: [$${stop}]`;
      if (value.kind === 'variants') return `${key}: { kind: $${stop} }`;
      return `${key}: $${stop}`;
    });
    return {
      label: `new ${label}`,
      kind: CompletionItemKind.Snippet,
      detail: wanted.map(({ key }) => key).join(', '),
      filterText: wanted[0]?.key ?? label,
      ...inserting(dash + lines.join(`\n${below}`)),
    };
  };

  const begun = lineBefore(file.text, cursor.start);
  /** Whether a key can be begun here: not behind another one on its line. */
  const isFree = cursor.flow || json || cursor.quote !== '' || /^[\s-]*$/.test(begun);
  if (cursor.kind === 'key' || shape.kind === 'table' || shape.kind === 'variants') {
    if (!isFree) return [];
    const known = keysOf(shape, cursor.beside);
    const left = known.filter(({ key }) => !Object.hasOwn(cursor.beside, key));
    const isFirst = left.length === known.length && typeof cursor.path.at(-1) === 'number';
    const dash = cursor.dash ? '- ' : '';
    const whole = isFirst && !json && !cursor.flow && cursor.quote === '' ? [wholeItem(known, dash)] : [];
    if (known.length > 0) return ordered([...whole, ...keyItems(left, dash)]);
  }
  // Where a list is to stand, its first item is begun.
  if (shape.kind === 'list' && isFree && !cursor.flow && !json) {
    const keys = keysOf(shape.item, {});
    if (keys.length > 0) return ordered([wholeItem(keys, '- '), ...keyItems(keys, '- ')]);
  }
  if (cursor.kind === 'key' && shape.kind !== 'record') return [];
  const values = valuesFor(cursor.path, shape, data, world).filter(
    ({ value }) => !cursor.items.some(item => asText(item) === value),
  );
  const space = /:$/.test(begun) ? ' ' : '';
  return ordered(
    values.map(({ value, detail, isText }) => {
      const quoted = cursor.quote === '' && json && isText ? JSON.stringify(value) : value;
      const opened = shape.kind === 'list' ? `[${quoted}]` : quoted;
      return {
        label: value,
        kind: CompletionItemKind.Value,
        ...(detail === undefined ? {} : { labelDetails: { description: detail } }),
        filterText: value,
        textEdit: { range, newText: space + opened },
      };
    }),
  );
}

const SINGULAR: Readonly<Record<string, string>> = {
  areas: 'area',
  learnHowTo: 'statement',
  learnAbout: 'statement',
  behaviours: 'behaviour',
  phases: 'phase',
  tasks: 'task',
  parts: 'part',
  criteria: 'criterion',
  conditions: 'condition',
  descriptors: 'descriptor',
  levels: 'level',
};

/** What a key's value begins with, in block style; `indent` is the key's. */
function blockBody(shape: Shape, indent: string): string {
  switch (shape.kind) {
    case 'table':
    case 'variants':
    case 'record':
      return `\n${indent}  $0`;
    case 'list':
      return keysOf(shape.item, {}).length > 0 ? `\n${indent}  - $0` : ' [$0]';
    case 'choice':
    case 'boolean':
    case 'number':
    case 'text':
      return ' $0';
  }
}

function flowBody(shape: Shape): string {
  switch (shape.kind) {
    case 'table':
    case 'variants':
    case 'record':
      return ' { $0 }';
    case 'list':
      return ' [$0]';
    case 'choice':
    case 'boolean':
    case 'number':
    case 'text':
      return ' $0';
  }
}

/** White space up to the column of the key at the cursor, so that what goes below it is in line with it. */
function indentOf(text: string, { start }: Cursor): string {
  return lineBefore(text, start).replace(/[^ \t]/g, ' ');
}
