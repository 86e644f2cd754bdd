/**
 * Works that a draft refers to by key: what stands under the cursor, where the work is defined, and which can be written.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type DocumentLink,
  type Hover,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import { isPrinted } from '../assessment/printed.ts';
import type { Printed } from '../bibliography/bibliography.ts';
import type { Entry } from '../bibliography/entry.ts';
import { styleTitles } from '../bibliography/style-names.ts';
import type { Span } from '../draft/model.ts';
import { type CitedKey, citedKeys, keyCitations } from '../draft/readings/key-citations.ts';
import type { Slice } from '../draft/slice.ts';
import { LineIndex } from '../text/lines.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';
import { isInCode } from './completion-place.ts';
import { type Markup, markupOf } from './markup.ts';
import { pagesHere } from './pages.ts';

/** The key at an offset, its `@` and its end included. Looks at no more than its page. */
export function keyAt({ assessment }: FullyAssessed, offset: number): CitedKey | undefined {
  const { draft } = assessment;
  const index = draft.pages.findIndex((page, at) => offset <= draft.pageStart(at) + page.length);
  const page = draft.pages[index];
  if (!page || !assessment.bibliography) return undefined;
  const by = draft.pageStart(index);
  const found = citedKeys.on(page).find(({ start, end }) => start + by - 1 <= offset && offset <= end + by);
  return found && { ...found, start: found.start + by, end: found.end + by };
}

/** What is printed for the key at a place, and what the list has of its work. */
export function workHover(assessed: FullyAssessed, position: Position, markdown: boolean): Hover | null {
  const { assessment, lines } = assessed;
  const { bibliography, draft } = assessment;
  const offset = lines.offsetAt(position);
  const key = keyAt(assessed, offset);
  if (!key || !bibliography || !isPrinted(draft)) return null;
  const markup = markupOf(markdown);
  const { printer } = draft.works;
  const reference = printer.reference(key.key);
  const range = rangeOf(lines, key);
  if (!reference)
    return {
      contents: markup.paragraphs([markup.text(`No work in the bibliography has the key ‘${key.key}’.`)]),
      range,
    };
  const file = bibliography.files[bibliography.entries.get(key.key)?.home.file ?? -1]?.name;
  const cited = citationText(assessed, key);
  return {
    contents: markup.paragraphs([
      shown(reference, markup),
      ...(cited === '' ? [] : [`${markup.strong('Printed here')}: ${markup.text(cited)}`]),
      markup.quiet(`${styleTitles[bibliography.style]}${file === undefined ? '' : `, from ${file}`}`),
    ]),
    range,
  };
}

/** What is printed in the place of the reference that a key is in. */
function citationText({ assessment }: FullyAssessed, { start }: Span): string {
  const { draft } = assessment;
  if (!isPrinted(draft)) return '';
  const index = draft.pages.findIndex((page, at) => start < draft.pageStart(at) + page.length);
  const page = draft.pages[index];
  const by = draft.pageStart(index);
  const cited = page && keyCitations.on(page).find(each => each.start + by <= start && start < each.end + by);
  return cited
    ? draft.works.printer
        .cite(cited)
        .map(({ text }) => text)
        .join('')
    : '';
}

function shown(printed: readonly Printed[], markup: Markup): string {
  return printed
    .map(({ text, isItalic }) => (isItalic ? emphasised(text, markup) : markup.text(text)))
    .join('');
}

function emphasised(text: string, markup: Markup): string {
  return text.trim() === text ? markup.quiet(text) : markup.text(text);
}

/** Where the work of the key at a place is defined; null where there is no key, or no such work. */
export function workDefinition(assessed: FullyAssessed, position: Position): Location | null {
  const key = keyAt(assessed, assessed.lines.offsetAt(position));
  const entry = key && assessed.assessment.bibliography?.entries.get(key.key);
  return entry ? locationOf(assessed, entry) : null;
}

function locationOf(assessed: FullyAssessed, { home }: Entry): Location {
  const file = assessed.assessment.bibliography?.files[home.file];
  if (!file) return { uri: uriAt(assessed, home.start), range: rangeOf(assessed.lines, home) };
  const lines = new LineIndex(file.text);
  return { uri: file.uri, range: { start: lines.placeAt(home.start), end: lines.placeAt(home.end) } };
}

/** Every place of the draft that refers to the work of the key at a place; with the work itself where that is asked for. */
export function workReferences(
  assessed: FullyAssessed,
  position: Position,
  withDefinition: boolean,
): Location[] | undefined {
  const spans = workPlaces(assessed, position);
  if (!spans) return undefined;
  const definition = withDefinition ? workDefinition(assessed, position) : null;
  return [
    ...(definition ? [definition] : []),
    ...spans.map(span => ({ uri: uriAt(assessed, span.start), range: rangeOf(assessed.lines, span) })),
  ];
}

/** The places of a key; undefined where none stands at a place. */
export function workPlaces(assessed: FullyAssessed, position: Position): readonly Span[] | undefined {
  const at = keyAt(assessed, assessed.lines.offsetAt(position));
  if (!at) return undefined;
  const { draft } = assessed.assessment;
  return draft.pages.flatMap((page, index) => {
    const by = draft.pageStart(index);
    return citedKeys
      .on(page)
      .filter(({ key }) => key === at.key)
      .map(({ start, end }) => ({ start: start + by, end: end + by }));
  });
}

/** Links from keys to the files in which their works are, and from the front matter to the files. */
export function workLinks(assessed: FullyAssessed): DocumentLink[] {
  const { bibliography } = assessed.assessment;
  if (!bibliography) return [];
  const indexes = bibliography.files.map(({ text }) => new LineIndex(text));
  return [...pagesHere(assessed)].flatMap(({ page, by }) =>
    citedKeys.on(page).flatMap(({ key, start, end }): DocumentLink | [] => {
      const home = bibliography.entries.get(key)?.home;
      const file = home && bibliography.files[home.file];
      const lines = home && indexes[home.file];
      if (!file || !lines) return [];
      const { line, character } = lines.placeAt(home.start);
      return {
        range: rangeOf(assessed.lines, { start: start + by, end: end + by }),
        target: `${file.uri}#L${line + 1},${character + 1}`,
        tooltip: `Go to the work in ${file.name}`,
      };
    }),
  );
}

const TYPED = /(?<![\p{L}\p{N}_@.\\])@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]{0,100})$/u;
const REST = /^[\p{L}\p{N}_:.#$%&+?<>~/-]{0,100}/u;
/** So many works are offered at once: the editor filters them as the key goes on. */
const MOST = 2000;

/** The works that can be written behind the `@` before a place of a block; undefined where there is none. */
export function workCompletions(
  assessed: FullyAssessed,
  slice: Slice,
  at: number,
  offset: number,
  markdown: boolean,
): CompletionItem[] | undefined {
  const { bibliography } = assessed.assessment;
  const { text } = slice;
  const typed = TYPED.exec(text.slice(Math.max(0, at - 120), at));
  if (!bibliography || !typed || isInCode(slice, at)) return undefined;
  const before = typed[1] ?? '';
  const rest = REST.exec(text.slice(at, at + 120))?.[0] ?? '';
  const range = rangeOf(assessed.lines, { start: offset - before.length, end: offset + rest.length });
  const markup = markupOf(markdown);
  const printer = bibliography.printer([]);
  return [...bibliography.entries.values()].slice(0, MOST).map(entry => {
    const { key, title, date } = entry;
    const who = printer
      .cite({ items: [{ key, prefix: '', suffix: '', isYearOnly: false }], isNarrative: false })
      .map(each => each.text)
      .join('');
    return {
      label: key,
      labelDetails: { description: bibliography.style === 'ieee' ? (date?.year ?? '') : who.slice(1, -1) },
      detail: title,
      kind: CompletionItemKind.Reference,
      filterText: `${key} ${who} ${title}`,
      documentation: markup.paragraphs([shown(printer.reference(key) ?? [], markup)]),
      textEdit: { range, newText: key },
    };
  });
}
