/**
 * What an editor asks about a criterion that the writer has set: what it is, where it is named, and a new code for it.
 */
import type { Hover, Location, Position } from 'vscode-languageserver-protocol';
import type { Assessment } from '../assessment/model.ts';
import { type OwnCriterion, ownAt, ownCriteriaOf, ownMentions } from '../assessment/own-criteria.ts';
import type { Draft, Span, SpanEdit } from '../draft/model.ts';
import { codesIn, lettersOfKey } from '../draft/readings/own-codes.ts';
import { lineInWords } from '../draft/whole.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';
import { type Markup, markupOf } from './markup.ts';

/** The criterion at a position with the place of its code; undefined where there is none. */
export function ownUnder(
  { assessment, lines }: FullyAssessed,
  position: Position,
): { readonly own: OwnCriterion; readonly span: Span } | undefined {
  if (!assessment.task.ownCriteria) return undefined;
  const at = ownAt(assessment, lines.offsetAt(position));
  const own = at && ownCriteriaOf(assessment).find(({ id }) => id === at.id);
  return own && at && { own, span: at.span };
}

/** Most places that are listed. */
const MOST = 8;
const JUDGED = { met: 'met', partly: 'partly met', not: 'not met' } as const;

/** What it says, where it is tested, and where and how it is judged. */
export function ownHover(assessed: FullyAssessed, position: Position, markdown: boolean): Hover | null {
  const at = ownUnder(assessed, position);
  if (!at) return null;
  const { own, span } = at;
  const { draft } = assessed.assessment;
  const markup = markupOf(markdown);
  const { judged } = own;
  return {
    contents: markup.paragraphs([
      `${markup.strong(own.code)} · ${markup.text('Your own criterion')}`,
      ...(own.text === '' ? [] : [markup.text(own.text)]),
      markup.text(`Set in ${lineInWords(draft, own.start)}.`),
      placesSaid('Tested', own.tested, assessed.assessment, markup),
      placesSaid('Evaluated', own.evaluated, assessed.assessment, markup),
      ...(judged ? [`${markup.strong('By your evaluation')}: ${markup.text(JUDGED[judged])}`] : []),
    ]),
    range: rangeOf(assessed.lines, span),
  };
}

function placesSaid(what: string, spans: readonly Span[], { draft }: Assessment, markup: Markup): string {
  const places = [...new Set(spans.map(({ start }) => lineInWords(draft, start)))];
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : '';
  const said = places.length === 0 ? 'nowhere yet' : places.slice(0, MOST).join(', ') + more;
  return `${markup.strong(what)}: ${markup.text(said)}`;
}

/** Where it is defined. */
export function ownDefinition(assessed: FullyAssessed, position: Position): Location | null {
  const at = ownUnder(assessed, position);
  if (!at) return null;
  const { start, end } = at.own;
  return { uri: uriAt(assessed, start), range: rangeOf(assessed.lines, { start, end }) };
}

/** Every place that names it, in the order of the draft; none where the position names none. */
export function ownPlaces(assessed: FullyAssessed, position: Position, withDefinition: boolean): Span[] {
  const at = ownUnder(assessed, position);
  if (!at) return [];
  return ownMentions(assessed.assessment, at.own.id).filter(
    ({ start }) => withDefinition || start !== at.own.start,
  );
}

/** Edits that give it another code wherever it is named, or why that can’t be done. */
export type OwnRename = { readonly edits: readonly SpanEdit[] } | { readonly problem: string };

/** Why a criterion can’t have another code; undefined where it can. */
export function whyNoOwnRename(assessment: Assessment, own: OwnCriterion): string | undefined {
  const { draft } = assessment;
  const [written] = codesIn(own.code);
  if (!written || lettersOfKey(written.key) === '')
    return `‘${own.code}’ is a number, which a list or table gives. Give your criteria codes such as SC1 first.`;
  const mentions = ownMentions(assessment, own.id);
  const shared = mentions.find(({ alone, key }) => !alone || key !== written.key);
  if (shared)
    return `‘${draft.text.slice(shared.start, shared.end)}’ in ${lineInWords(draft, shared.start)} names ${own.code} together with others, by its number or in part. Write ${own.code} there first, so that it can be changed everywhere.`;
  const spans = new Set(mentions.map(({ start }) => start));
  for (const { start, end } of writtenAs(written.key, draft))
    if (!spans.has(start))
      return `‘${draft.text.slice(start, end)}’ in ${lineInWords(draft, start)} stands in code, a comment or an address, which is left alone. Change it there first, so that ${own.code} can be changed everywhere.`;
  return undefined;
}

/** Gives it another code. */
export function ownRename(assessment: Assessment, own: OwnCriterion, newCode: string): OwnRename {
  const problem = whyNoOwnRename(assessment, own) ?? whyNotCalled(assessment, own, newCode);
  if (problem !== undefined) return { problem };
  return {
    edits: ownMentions(assessment, own.id).map(({ start, end }) => ({ start, end, newText: newCode })),
  };
}

function whyNotCalled(assessment: Assessment, own: OwnCriterion, newCode: string): string | undefined {
  const { draft, coverage } = assessment;
  const [read, more] = codesIn(newCode);
  if (!read || more || read.start !== 0 || read.end !== newCode.length || lettersOfKey(read.key) === '')
    return `‘${newCode}’ would not be read as a code. Write a few letters and a number, such as SC1 or UR12.`;
  const { key } = read;
  if (key === codesIn(own.code)[0]?.key) return undefined;
  if (coverage.some(({ tracked }) => tracked.code.toUpperCase() === newCode.toUpperCase()))
    return `${newCode} is a code of your framework. Choose another.`;
  const [taken] = writtenAs(key, draft);
  return taken && `${newCode} stands in ${lineInWords(draft, taken.start)} already. Choose another.`;
}

/** Where the whole text has a code, in any of its spellings, in code and comments as well. */
function writtenAs(key: string, { text }: Draft): readonly Span[] {
  return codesIn(text).filter(code => code.key === key);
}
