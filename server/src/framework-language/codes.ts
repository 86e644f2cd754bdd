/**
 * Codes in framework files: what stands at the cursor, where else it stands, and its new name.
 */
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { isMap, isScalar, type Scalar } from 'yaml';
import type { Framework } from '../framework/model.ts';
import { statementCode } from '../framework/trackables.ts';
import { codeEdits } from '../text/code-edits.ts';
import { counted } from '../text/english.ts';
import { LineIndex } from '../text/lines.ts';
import { asWritten, yamlText } from '../text/yaml-written.ts';
import {
  chainOf,
  criteriaIn,
  familyOf,
  type Link,
  ownerOf,
  type WorkspaceFile,
  workspaceFiles,
} from './chain.ts';
import { draftsOf } from './drafts.ts';
import { entriesOf, entryAt, keyOf, nodeAt, parse, rangeOf, type Tree, textAt, treeOf } from './file.ts';
import type { CitingDraft, CodeOf, FrameworkText, Refusal, World } from './language.ts';

/** The code at a position: of a criterion where it is listed, or of a learning statement that one tracks to. */
export function codeAt(file: FrameworkText, position: Position): (CodeOf & { range: Range }) | null {
  const tree = treeOf(file.file, file.text);
  const entry = entryAt(tree, tree.lines.offsetAt(position));
  const framework = textAt(tree.root, ['id']);
  if (entry?.part !== 'value' || framework === undefined) return null;
  const [tasks, task, criteria, , key] = entry.path;
  if (tasks !== 'tasks' || task === undefined || criteria !== 'criteria') return null;
  const code = asWritten(entry.node);
  const range = rangeOf(tree, inside(entry.node, entry.start, entry.end));
  if (key === 'code') return { framework, task: textAt(tree.root, ['tasks', task, 'id']), code, range };
  return key === 'tracks' ? { framework, task: undefined, code, range } : null;
}

/** All places of a code: in the files of the frameworks that have it from each other, and in their drafts. */
export async function references(code: CodeOf, declared: boolean, world: World): Promise<Location[]> {
  const files = workspaceFiles(world);
  const family = familyWith(code, files, world);
  const { drafts } = await draftsOf(family, world);
  const inFiles = files
    .filter(({ id }) => family.has(id))
    .flatMap(file =>
      placesIn(file, code, declared).map(place => ({
        uri: file.file.file,
        range: rangeOf(file.tree, place),
      })),
    );
  const inDrafts = drafts.flatMap(draft => {
    const lines = new LineIndex(draft.text);
    return citationsOf(draft, code).map(({ start, end }) => ({
      uri: draft.uri,
      range: { start: lines.placeAt(start), end: lines.placeAt(end) },
    }));
  });
  return [...inFiles, ...inDrafts];
}

/** Why a code can’t be renamed, for the participant; null if it can. */
export function whyNot(code: CodeOf, world: World): string | null {
  if (code.task === undefined)
    return `${code.code} is an interim criterion. Only the codes of official criteria can be renamed.`;
  const owner = ownerOf(chainOf(code.framework, workspaceFiles(world), world), code.task, code.code, world);
  if (!owner) return `No framework file lists ${code.code}, so it can’t be renamed.`;
  if (!('bundled' in owner)) return null;
  const name = world.catalogue.bundled(owner.bundled)?.name ?? owner.bundled;
  return `${code.code} is a code of ${name}, which comes with Markscheme. Only codes of your own framework files can be renamed.`;
}

/** The edit that gives a criterion another code wherever it stands. */
export async function rename(code: CodeOf, to: string, world: World): Promise<WorkspaceEdit | Refusal> {
  const problem = whyNot(code, world);
  if (problem !== null) return { problem };
  if (to === code.code) return { documentChanges: [] };
  const files = workspaceFiles(world);
  const family = familyWith(code, files, world);
  const wrong = wrongCode(code, to, family, world);
  if (wrong !== undefined) return { problem: wrong };
  const { drafts, complete } = await draftsOf(family, world);
  if (!complete)
    return {
      problem: `There are too many Markdown files here to look for drafts tagged with ${code.code}. Open the folder of your drafts alone, and try again.`,
    };
  const changes: { uri: string; version: number | null; edits: TextEdit[] }[] = [];
  for (const file of files) {
    if (!family.has(file.id)) continue;
    const { tree } = file;
    const edits = placesIn(file, code, true).map(({ start, end, node }) => ({
      range: rangeOf(tree, { start, end }),
      newText: written(to, node),
    }));
    changes.push({ uri: file.file.file, version: file.file.version, edits });
  }
  for (const draft of drafts) {
    const lines = new LineIndex(draft.text);
    const edit = (start: number, end: number, newText: string): TextEdit => ({
      range: { start: lines.placeAt(start), end: lines.placeAt(end) },
      newText,
    });
    const edits = [
      ...(code.task === draft.task ? keysOf(draft.text, code.code) : []).map(({ start, end, node }) =>
        edit(start, end, written(to, node)),
      ),
    ];
    for (const citation of citationsOf(draft, code)) {
      const own =
        rangeEdits(draft, citation, code.code, to) ?? codeEdits(draft.text, citation, code.code, to);
      if (!own) return { problem: whyNoRename(code.code, draft.uri, lines.placeAt(citation.start).line) };
      for (const { start, end, newText } of own) edits.push(edit(start, end, newText));
    }
    changes.push({ uri: draft.uri, version: draft.version, edits });
  }
  return {
    documentChanges: changes
      .filter(({ edits }) => edits.length > 0)
      .map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
  };
}

function whyNoRename(code: string, uri: string, line: number): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  return `In line ${line + 1} of ${file}, marks stand within ${code}, so nothing was renamed. Write it there in one piece, such as **${code}**, and try again.`;
}

/** The frameworks that have a code from each other. */
function familyWith(code: CodeOf, files: readonly WorkspaceFile[], world: World): Set<string> {
  const chain = chainOf(code.framework, files, world);
  const owner: Link | undefined =
    (code.task === undefined ? undefined : ownerOf(chain, code.task, code.code, world)) ?? chain.at(-1);
  return owner ? familyOf(owner, files, world) : new Set([code.framework]);
}

interface ScalarPlace {
  readonly start: number;
  readonly end: number;
  readonly node: Scalar;
}

/** Where a file names a code: in the lists of what criteria track to, and if wanted where it is listed itself. */
function placesIn(file: WorkspaceFile, { task, code }: CodeOf, declared: boolean): ScalarPlace[] {
  const { root } = file.tree;
  const listed =
    declared && task !== undefined ? criteriaIn(file, task, code).map(({ path }) => nodeAt(root, path)) : [];
  const tracks = [...entriesOf(root)].filter(
    ({ path, part, node }) => part === 'value' && path[4] === 'tracks' && asWritten(node) === code,
  );
  return [...listed, ...tracks.map(({ node }) => node)].flatMap(node =>
    isScalar(node) && node.range ? [{ start: node.range[0], end: node.range[1], node }] : [],
  );
}

/** Where a range cites the code with others: all of them, written out. */
function rangeEdits(
  { citations }: CitingDraft,
  { start, end }: CitingDraft['citations'][number],
  code: string,
  to: string,
): { readonly start: number; readonly end: number; readonly newText: string }[] | undefined {
  const codes = citations.filter(citation => citation.start === start).map(citation => citation.code);
  if (codes.length < 2) return undefined;
  return [{ start, end, newText: codes.map(each => (each === code ? to : each)).join(', ') }];
}

function citationsOf({ citations, task }: CitingDraft, code: CodeOf): CitingDraft['citations'] {
  if (code.task !== undefined && code.task !== task) return [];
  const starts = new Set<number>();
  return citations.filter(citation => {
    if (citation.code !== code.code || starts.has(citation.start)) return false;
    starts.add(citation.start);
    return true;
  });
}

/** Keys that equal a code under `assessment:` in a draft’s front matter, such as the marks of a criterion. */
function keysOf(text: string, code: string): ScalarPlace[] {
  const [opening = ''] = /^\u{feff}?---[ \t]*(?:\r\n|\n|\r)/u.exec(text) ?? [];
  const length = opening === '' ? -1 : text.slice(opening.length).search(/^---[ \t]*$/m);
  if (length <= 0) return [];
  const by = opening.length;
  const tree: Tree = parse(text.slice(by, by + length));
  const found: ScalarPlace[] = [];
  const look = (node: unknown) => {
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (isScalar(pair.key) && pair.key.range && asWritten(pair.key) === code)
        found.push({ start: by + pair.key.range[0], end: by + pair.key.range[1], node: pair.key });
      look(pair.value);
    }
  };
  if (isMap(tree.root)) look(tree.root.items.find(pair => keyOf(pair) === 'assessment')?.value);
  return found;
}

/** A code in the quotes that stood there before, or in some if it needs them to be a text. */
function written(code: string, { type }: Scalar): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(code);
  return type === 'QUOTE_SINGLE' ? `'${code}'` : yamlText(code);
}

function inside({ type }: Scalar, start: number, end: number): { start: number; end: number } {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** Why a text is no code for a criterion of this task. */
function wrongCode(
  { framework: id, task, code }: CodeOf,
  to: string,
  family: ReadonlySet<string>,
  { catalogue }: World,
): string | undefined {
  const isCode = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(to) && to.length <= 14;
  if (!isCode || !(/\d/.test(to) || /^[A-Z]{1,6}$/.test(to)))
    return `‘${to}’ can’t be a code. A code is made of letters and digits, with single dots or hyphens between them; it has at most 14 of these, and a digit among them unless it is up to six capitals.`;
  const framework = catalogue.find(id);
  if (!framework) return `The framework ‘${id}’ has a problem. Correct its file first.`;
  if (/\d/.test(code) && !/\d/.test(to) && framework.citing === 'anywhere')
    return `‘${to}’ has no digit, so drafts that name it in running text would not be tagged with it any more. Choose a code with a digit in it.`;
  const wrongForm = framework.codes === 'area.level.number' ? wrongNumbers(framework, task, to) : undefined;
  if (wrongForm !== undefined) return wrongForm;
  const taken = [...family]
    .flatMap(each => catalogue.find(each) ?? [])
    .find(each => codesOf(each).includes(to));
  return taken && `${taken.name} has a code ${to} already.`;
}

function wrongNumbers(framework: Framework, task: string | undefined, to: string): string | undefined {
  const [, area, level] = /^(\d{1,2})\.(\d{1,2})\.\d{1,2}$/.exec(to) ?? [];
  const form = `1.${framework.level ?? 1}.1`;
  if (area === undefined || level === undefined)
    return `‘${to}’ is not of the form of ${framework.name}’s codes, which is ${form}.`;
  if (framework.level !== undefined && Number(level) !== framework.level)
    return `‘${to}’ is of level ${level}; ${framework.name}’s codes have ${framework.level} in the middle, such as ${form}.`;
  const areas = framework.tasks.find(({ id }) => id === task)?.areas ?? [];
  return areas.includes(Number(area))
    ? undefined
    : `‘${to}’ would be of area ${area}, but this task has ${counted(areas.length, 'area')}: ${areas.join(', ')}.`;
}

/** All codes that a framework gives something. */
function codesOf(framework: Framework): string[] {
  return [
    ...framework.tasks.flatMap(({ criteria }) => criteria.map(({ code }) => code)),
    ...framework.areas.flatMap(area => [
      area.code,
      ...area.learnHowTo.map((_, index) => statementCode(framework, area.number, index)),
    ]),
  ];
}
