/**
 * The schema of framework files as plain data: which keys a table has, which values a key. For messages, completion and
 * hovers.
 */
import type * as v from 'valibot';
import { asText } from '../text/as-text.ts';
import { FrameworkFileSchema } from './schema.ts';

/** What may stand at a place of a framework file. */
export type Shape =
  | { readonly kind: 'table'; readonly keys: readonly KeyShape[] }
  /** Tables that a key tells apart, such as `kind`. */
  | { readonly kind: 'variants'; readonly by: string; readonly options: readonly TableShape[] }
  | { readonly kind: 'record'; readonly value: Shape }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' | 'number' | 'text' };

export type TableShape = Extract<Shape, { kind: 'table' }>;

/** A key of a table. */
export interface KeyShape {
  readonly key: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly value: Shape;
}

/** Keys and numbers of list items (from 0), from the file's top on. */
export type Path = readonly (string | number)[];

let whole: Shape | undefined;

/** The shape of a whole file. */
export function fileShape(): Shape {
  whole ??= shapeOf(FrameworkFileSchema);
  return whole;
}

/** The shape at a path; `data` tells variants apart, as far as it is there. */
export function shapeAt(path: Path, data: unknown): Shape | undefined {
  let shape: Shape | undefined = fileShape();
  let here = data;
  for (const step of path) {
    shape = shape && stepInto(shape, step, here);
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  }
  return shape;
}

function stepInto(shape: Shape, step: string | number, data: unknown): Shape | undefined {
  switch (shape.kind) {
    case 'list':
      return typeof step === 'number' ? shape.item : undefined;
    case 'record':
      return shape.value;
    case 'table':
    case 'variants':
      return keysOf(shape, data).find(({ key }) => key === String(step))?.value;
    case 'choice':
    case 'boolean':
    case 'number':
    case 'text':
      return undefined;
  }
}

/** The keys of a table; of variants those of the one that `data` names, or what tells them apart. */
export function keysOf(shape: Shape, data: unknown): readonly KeyShape[] {
  if (shape.kind === 'table') return shape.keys;
  if (shape.kind !== 'variants') return [];
  const { by, options } = shape;
  const named: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, by) : undefined;
  const choices = options.map(option => option.keys.find(({ key }) => key === by));
  const values = choices.flatMap(choice => (choice?.value.kind === 'choice' ? choice.value.values : []));
  const telling: KeyShape = {
    key: by,
    required: true,
    description: `One of ${values.join(', ')}.`,
    value: { kind: 'choice', values },
  };
  const chosen = options[values.indexOf(asText(named))];
  return [telling, ...(chosen?.keys.filter(({ key }) => key !== by) ?? [])];
}

function shapeOf(schema: unknown): Shape {
  if (!isSchema(schema)) return { kind: 'text' };
  if ('wrapped' in schema) return shapeOf(schema.wrapped);
  switch (schema.type) {
    case 'strict_object':
      return tableOf(schema);
    case 'variant':
      return {
        kind: 'variants',
        by: 'key' in schema ? String(schema.key) : '',
        options: ('options' in schema && Array.isArray(schema.options) ? schema.options : []).map(tableOf),
      };
    case 'array':
      return { kind: 'list', item: shapeOf('item' in schema ? schema.item : undefined) };
    case 'record':
      return { kind: 'record', value: shapeOf('value' in schema ? schema.value : undefined) };
    case 'picklist':
      return {
        kind: 'choice',
        values: 'options' in schema && Array.isArray(schema.options) ? schema.options.map(String) : [],
      };
    case 'literal':
      return { kind: 'choice', values: 'literal' in schema ? [String(schema.literal)] : [] };
    case 'boolean':
      return { kind: 'boolean' };
    case 'number':
      return { kind: 'number' };
    default:
      return { kind: 'text' };
  }
}

function tableOf(schema: unknown): TableShape {
  const entries =
    typeof schema === 'object' && schema !== null && 'entries' in schema ? schema.entries : undefined;
  const keys = Object.entries(typeof entries === 'object' && entries !== null ? entries : {});
  return {
    kind: 'table',
    keys: keys.map(([key, value]) => ({
      key,
      required: !isSchema(value) || value.type !== 'optional',
      description: descriptionOf(value),
      value: shapeOf(value),
    })),
  };
}

/** What the schema says of a value; an optional one's description stands inside it. */
function descriptionOf(schema: unknown): string | undefined {
  if (!isSchema(schema)) return undefined;
  if ('wrapped' in schema) return descriptionOf(schema.wrapped);
  const actions: unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
  for (const action of actions)
    if (typeof action === 'object' && action !== null && 'description' in action)
      return String(action.description);
  return undefined;
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}
