/**
 * Edits that answer a condition in the front matter.
 */
import { lineBefore } from '../text/line-before.ts';
import { lineEnding } from '../text/lines.ts';
import type { Draft, SpanEdit } from './model.ts';

/** A key under `assessment:` with its value; an empty one leaves it to the participant. */
export type Answer = readonly [key: string, value: string];

/** Puts answers under `assessment:`: into keys that stand there without a value, else below the others. */
export function answerEdits(draft: Draft, answers: readonly Answer[]): SpanEdit[] {
  const { frontMatter, text } = draft;
  const eol = lineEnding(text);
  const insert = (at: number, newText: string): SpanEdit => ({ start: at, end: at, newText });
  const entries = frontMatter?.entries;
  const edits: SpanEdit[] = [];
  const added: Answer[] = [];
  for (const [key, value] of answers) {
    const entry = entries?.get(key);
    if (!entry) added.push([key, value]);
    else if (value !== '') {
      const colon = /^\s*:[ \t]*/.exec(text.slice(entry.keySpan.end))?.[0] ?? '';
      const span = { start: entry.keySpan.end, end: entry.keySpan.end + colon.length };
      const more = /^[^\r\n]/.test(text.slice(span.end));
      edits.push({ ...span, newText: `: ${value}${more ? ' ' : ''}` });
    }
  }
  if (added.length === 0) return edits;

  const below = (indent: string) =>
    added.map(([key, value]) => `${indent}${`${key}: ${value}`.trimEnd()}`).join(eol);
  const all = [...(entries?.values() ?? [])];
  const [first, last] = [all[0], all.at(-1)];
  if (first && last && frontMatter?.assessmentKey) {
    const valueEnd = trimmedEnd(text, last.keySpan.end, last.valueSpan.end);
    const indent = lineBefore(text, first.keySpan.start);
    // Keys in braces, on the line of `assessment:` or below it.
    if (indent.trim() !== '') {
      const list = added.map(([key, value]) => `, ${`${key}: ${value}`.trimEnd()}`).join('');
      return [...edits, insert(Math.max(valueEnd, last.keySpan.end), list)];
    }
    return [...edits, insert(lineEnd(text, valueEnd), eol + below(indent))];
  }
  if (frontMatter?.assessmentKey)
    return [...edits, insert(lineEnd(text, frontMatter.assessmentKey.end), eol + below('  '))];
  const table = `assessment:${eol}${below('  ')}${eol}`;
  if (frontMatter) return [...edits, insert(frontMatter.content.start, table)];
  const start = text.startsWith('\u{feff}') ? 1 : 0;
  return [...edits, insert(start, `---${eol}${table}---${eol}${eol}`)];
}

/** Puts answers under `assessment:` in the place of those that are there. */
export function replaceEdits(draft: Draft, answers: readonly Answer[]): SpanEdit[] {
  const entries = draft.frontMatter?.entries;
  const given = (key: string) => {
    const span = entries?.get(key)?.valueSpan;
    return span && trimmedEnd(draft.text, span.start, span.end) > span.start ? span : undefined;
  };
  const edits = answers.flatMap(([key, newText]): SpanEdit[] => {
    const span = given(key);
    return span ? [{ start: span.start, end: trimmedEnd(draft.text, span.start, span.end), newText }] : [];
  });
  return [
    ...edits,
    ...answerEdits(
      draft,
      answers.filter(([key]) => !given(key)),
    ),
  ];
}

function trimmedEnd(text: string, from: number, end: number): number {
  return from + text.slice(from, end).trimEnd().length;
}

function lineEnd(text: string, from: number): number {
  const length = /^[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0;
  return from + length;
}
