/**
 * Hovers in framework files: what a key is for, and what a code, number or id stands for.
 */
import type { Hover, Position } from 'vscode-languageserver-protocol';
import { type Markup, markupOf } from '../features/markup.ts';
import type { Framework } from '../framework/model.ts';
import { type KeyShape, keysOf, type Path, type Shape, shapeAt } from '../framework/shape.ts';
import { statementCode } from '../framework/trackables.ts';
import { listed } from '../text/english.ts';
import { asWritten } from '../text/yaml-written.ts';
import { dataOf, type Entry, entryAt, nodeAt, rangeOf, type Tree, textAt, treeOf } from './file.ts';
import type { FrameworkText, Shows, World } from './language.ts';

/** What is known of the key or value at a position. */
export function hover(file: FrameworkText, position: Position, world: World, shows: Shows): Hover | null {
  const tree = treeOf(file.file, file.text);
  const entry = entryAt(tree, tree.lines.offsetAt(position));
  if (!entry) return null;
  const markup = markupOf(shows.markdown);
  const paragraphs =
    entry.part === 'key' ? aboutKey(entry.path, tree, markup) : aboutValue(entry, tree, world, markup);
  return paragraphs.length === 0
    ? null
    : { contents: markup.paragraphs(paragraphs), range: rangeOf(tree, entry) };
}

function aboutKey(path: Path, { root }: Tree, markup: Markup): string[] {
  const above = path.slice(0, -1);
  const shape = shapeAt(above, dataOf(root));
  const key = shape && keysOf(shape, dataOf(nodeAt(root, above))).find(each => each.key === path.at(-1));
  return key ? describe(key, markup) : [];
}

function describe({ key, required, description, value }: KeyShape, markup: Markup): string[] {
  const kind = `${required ? 'required, ' : ''}${inWords(value)}`;
  return [
    `${markup.strong(key)} · ${markup.text(kind)}`,
    ...(description === undefined ? [] : [markup.text(description)]),
  ];
}

function inWords(shape: Shape): string {
  switch (shape.kind) {
    case 'table':
    case 'variants':
      return 'a table of keys and values';
    case 'record':
      return 'a table with keys of your own';
    case 'list':
      return shape.item.kind === 'choice' ? `a list of ${shape.item.values.join(', ')}` : 'a list';
    case 'choice':
      return `one of ${shape.values.join(', ')}`;
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'text':
      return 'a text';
  }
}

function aboutValue({ path, node }: Entry, { root }: Tree, world: World, markup: Markup): string[] {
  const value = asWritten(node);
  const { catalogue } = world;
  const id = textAt(root, ['id']);
  const own =
    (id === undefined ? undefined : catalogue.find(id)) ?? catalogue.find(textAt(root, ['extends']) ?? '');
  const key = path.findLast(step => typeof step === 'string');
  const named = (name: string, ...texts: (string | undefined)[]) => [
    markup.strong(name),
    ...texts.flatMap(text => (text === undefined || text === '' ? [] : [markup.text(text)])),
  ];
  if (path.length === 1 && (key === 'extends' || key === 'id')) {
    const framework = key === 'extends' && value === id ? catalogue.bundled(value) : catalogue.find(value);
    if (!framework) return [];
    const from =
      framework.file === undefined ? 'It comes with Markscheme.' : 'It is a file of this workspace.';
    return named(framework.name, framework.title, framework.note, from);
  }
  if (!own) return [];
  switch (key) {
    case 'tracks': {
      const statement = statementOf(own, value);
      return statement === undefined ? [] : named(value, statement);
    }
    case 'areas':
    case 'area':
    case 'number': {
      const area = own.areas.find(({ number }) => String(number) === value);
      return area ? named(`${area.number} ${area.code}`, area.title) : [];
    }
    case 'phases': {
      const phase = own.phases.find(candidate => candidate.id === value);
      return phase ? named(phase.title, `Headings name it by ${listed(phase.synonyms)}.`) : [];
    }
    case 'code': {
      if (path[0] === 'areas') return [];
      const task = textAt(root, [...path.slice(0, 2), 'id']);
      const criterion = own.tasks
        .find(candidate => candidate.id === task)
        ?.criteria.find(({ code }) => code === value);
      if (!criterion) return [];
      const tracked = (criterion.tracks ?? []).flatMap(code => {
        const statement = statementOf(own, code);
        return statement === undefined ? [] : [`${code}: ${statement}`];
      });
      return [
        ...named(value, criterion.asks),
        ...(tracked.length > 0 ? [markup.list(tracked.map(markup.text))] : []),
      ];
    }
    default:
      return [];
  }
}

function statementOf(framework: Framework, code: string): string | undefined {
  for (const area of framework.areas)
    for (const [index, { asks }] of area.learnHowTo.entries())
      if (statementCode(framework, area.number, index) === code) return asks;
  return undefined;
}
