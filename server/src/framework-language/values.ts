/**
 * Which values a key can have: those that the schema lists, and ids, numbers and codes of the framework at hand.
 */
import type { Area, Framework } from '../framework/model.ts';
import type { Path, Shape } from '../framework/shape.ts';
import { shortened, statementCode } from '../framework/trackables.ts';
import { asText } from '../text/as-text.ts';
import type { World } from './language.ts';

/** A value with what it stands for. */
export interface Value {
  readonly value: string;
  readonly detail?: string;
  /** Takes quotes in JSON. */
  readonly isText: boolean;
}

/** The values for a place; `data` is what the file holds as far as it can be read. */
export function valuesFor(path: Path, shape: Shape, data: unknown, world: World): Value[] {
  const single = shape.kind === 'list' ? shape.item : shape;
  switch (single.kind) {
    case 'choice':
      return single.values.map(value => ({ value, isText: true }));
    case 'boolean':
      return ['true', 'false'].map(value => ({ value, isText: false }));
    case 'table':
    case 'variants':
    case 'record':
    case 'list':
      return [];
    case 'number':
    case 'text': {
      const isItem = shape.kind === 'list';
      return named(isItem ? [...path, 0] : path, data, world);
    }
  }
}

function named(path: Path, data: unknown, world: World): Value[] {
  const { catalogue } = world;
  const key = path.findLast(step => typeof step === 'string');
  if (path.length === 1 && (key === 'extends' || key === 'id'))
    return catalogue.ids.map(id => ({ value: id, isText: true, ...about(catalogue.find(id)?.title) }));
  const own = catalogue.find(asText(at(data, 'id'))) ?? catalogue.find(asText(at(data, 'extends')));
  if (path[0] === 'tasks' && path[2] === 'id' && path.length === 3)
    return (own?.tasks ?? []).map(({ id, title }) => ({ value: id, isText: true, detail: title }));
  switch (key) {
    case 'tracks':
      return areasOf(own, data, world).flatMap(statementsOf(own, at(data, 'level')));
    case 'areas':
    case 'area':
      return areasOf(own, data, world).map(({ number, title }) => ({
        value: String(number),
        detail: title,
        isText: false,
      }));
    case 'number':
      return path[0] === 'areas'
        ? (own?.areas ?? []).map(({ number, title }) => ({
            value: String(number),
            detail: title,
            isText: false,
          }))
        : [];
    case 'phases': {
      const written = list(at(data, 'phases')).flatMap(phase => {
        const id = at(phase, 'id');
        return typeof id === 'string' ? [{ id, title: asText(at(phase, 'title') ?? id) }] : [];
      });
      const all = new Map([...(own?.phases ?? []), ...written].map(({ id, title }) => [id, title]));
      return [...all].map(([value, detail]) => ({ value, detail, isText: true }));
    }
    case 'in': {
      const sources = { ...own?.sources, ...asTable(at(data, 'sources')) };
      return Object.entries(sources).map(([value, what]) => ({
        value,
        detail: shortened(asText(what)),
        isText: true,
      }));
    }
    default:
      return [];
  }
}

type AreaLike = Pick<Area, 'number' | 'title'> & { readonly asks: readonly string[] };

/** The areas of the framework in force, with what is written now: the file may not be right yet. */
function areasOf(own: Framework | undefined, data: unknown, { catalogue }: World): AreaLike[] {
  const base = own ?? catalogue.find(asText(at(data, 'extends')));
  const areas = new Map<number, AreaLike>(
    (base?.areas ?? []).map(({ number, title, learnHowTo }) => [
      number,
      { number, title, asks: learnHowTo.map(({ asks }) => asks) },
    ]),
  );
  for (const area of list(at(data, 'areas'))) {
    const number = at(area, 'number');
    if (typeof number !== 'number') continue;
    const known = areas.get(number);
    const asks = at(area, 'learnHowTo') === undefined ? known?.asks : list(at(area, 'learnHowTo'));
    areas.set(number, {
      number,
      title: asText(at(area, 'title') ?? known?.title ?? `Area ${number}`),
      asks: (asks ?? []).map(each => (typeof each === 'string' ? each : asText(at(each, 'asks') ?? ''))),
    });
  }
  return [...areas.values()];
}

function statementsOf(own: Framework | undefined, level: unknown): (area: AreaLike) => Value[] {
  const levelled = own ?? { level: typeof level === 'number' ? level : undefined };
  return ({ number, asks }) =>
    asks.map((statement, index) => ({
      value: statementCode(levelled, number, index),
      detail: shortened(statement),
      isText: true,
    }));
}

function about(detail: string | undefined): { detail?: string } {
  return detail === undefined ? {} : { detail };
}

function at(value: unknown, key: string): unknown {
  return asTable(value)[key];
}

function asTable(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
