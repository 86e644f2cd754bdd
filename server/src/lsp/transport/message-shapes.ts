/**
 * What must be in a message’s parameters for its handler to work, looked at before the handler is called.
 */

type Check = (value: unknown) => boolean;

/** Whether a value is an object with names. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Check = value => typeof value === 'string';
const integer: Check = value => Number.isInteger(value);
const count: Check = value => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const id: Check = value => text(value) || integer(value);
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const maybe =
  (check: Check): Check =>
  value =>
    value === undefined || value === null || check(value);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  value =>
    isTable(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const position = shape({ line: count, character: count });
const range = shape({ start: position, end: position });
const file = shape({ uri: text });
const files = listOf(file);

/** Parameters by their names, which mean the same in every message. */
const checks = {
  textDocument: file,
  position,
  range,
  ranges: listOf(range),
  context: isTable,
  newName: text,
  query: text,
  framework: text,
  task: text,
  folder: text,
  text,
  code: text,
  condition: text,
  phase: text,
  values: listOf(text),
  mappingTable: value => typeof value === 'boolean',
  date: text,
  format: maybe(text),
  marks: maybe(value => typeof value === 'number'),
  changes: files,
  files: listOf(shape({ oldUri: text, newUri: text })),
  id,
  token: id,
  value: text,
  capabilities: isTable,
  rootUri: maybe(text),
  workspaceFolders: maybe(files),
  event: shape({ added: files, removed: files }),
  // Those whose form depends on the message.
  opened: shape({ uri: text, text, version: maybe(integer) }),
  changed: shape({ uri: text, version: integer }),
  contentChanges: listOf(
    value => shape({ text })(value) && isTable(value) && (!('range' in value) || range(value.range)),
  ),
  corrected: maybe(
    listOf(
      value =>
        shape({ code: text, asks: text })(value) &&
        isTable(value) &&
        (value.marks === null || (integer(value.marks) && Number(value.marks) > 0)),
    ),
  ),
  acted: value => shape({ diagnostics: listOf(shape({ range })), only: maybe(listOf(text)) })(value),
} satisfies Record<string, Check>;

type Name = keyof typeof checks;
/** What a message needs; `[parameter, check]` where the check has another name. */
export type Needs = readonly (Name | readonly [string, Name])[];

/** A message about a document. */
export const document: Needs = ['textDocument'];
/** A message about a place in a document. */
export const place: Needs = ['textDocument', 'position'];
/** A message about a document and what it is to be assessed against. */
export const goal: Needs = ['textDocument', 'framework', 'task'];

/** Of messages that have no row of their own in `features.ts` or `requests.ts`. */
const needs: Readonly<Record<string, Needs>> = {
  initialize: ['capabilities', 'rootUri', 'workspaceFolders'],
  'textDocument/didOpen': [['textDocument', 'opened']],
  'textDocument/didChange': [['textDocument', 'changed'], 'contentChanges'],
  'textDocument/didClose': document,
  'textDocument/didSave': document,
  'textDocument/diagnostic': document,
  '$/cancelRequest': ['id'],
  '$/setTrace': ['value'],
  '$/progress': ['token'],
  'window/workDoneProgress/cancel': ['token'],
  'workspace/didChangeConfiguration': [],
  'workspace/didChangeWatchedFiles': ['changes'],
  'workspace/didChangeWorkspaceFolders': ['event'],
};

/** The first parameter of a message that is missing or wrong, by its name; undefined if all are right, or nothing is known of the message. */
export function fault(method: string, params: unknown): string | undefined {
  const own = Object.hasOwn(needs, method) ? needs[method] : undefined;
  return own && faultIn(own, params);
}

/** The first of the needed parameters that is missing or wrong, by its name; undefined if all are right. */
export function faultIn(needed: Needs, params: unknown): string | undefined {
  // By position there is one, too (JSON-RPC 2.0, section 4.2): libraries send it so when told of a token that is not there.
  const given: unknown = Array.isArray(params) ? params[0] : params;
  if (!isTable(given)) return needed.length > 0 ? 'params' : undefined;
  for (const need of needed) {
    const [name, check] = typeof need === 'string' ? [need, need] : need;
    if (!checks[check](given[name])) return name;
  }
  return undefined;
}
