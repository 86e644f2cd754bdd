import type { TextEdit } from 'vscode-languageserver-protocol';
import { answerEdits } from '../draft/front-matter-edits.ts';
import type { SpanEdit } from '../draft/model.ts';
import { lineBefore } from '../text/line-before.ts';
import { yamlText } from '../text/yaml-written.ts';
import { type FullyAssessed, rangeOf } from './assessed.ts';

/**
 * Puts the participant’s own marks for a criterion into the front matter, which is the main file’s where a draft has
 * several; `null` leaves its place empty.
 */
export function markEdits(
  { assessment, lines }: FullyAssessed,
  code: string,
  marks: number | null,
): TextEdit[] {
  return spanEdits(assessment, code, marks).map(({ newText, ...span }) => ({
    range: rangeOf(lines, span),
    newText,
  }));
}

function spanEdits({ draft }: FullyAssessed['assessment'], code: string, marks: number | null): SpanEdit[] {
  const { text } = draft;
  const entry = draft.frontMatter?.entries.get('marks');
  const replace = (start: number, end: number, newText: string): SpanEdit[] => [{ start, end, newText }];
  const known = entry?.inner.find(({ key }) => key === code);
  const last = entry?.inner.at(-1);
  if (known && known.valueSpan.end > known.valueSpan.start)
    return replace(known.valueSpan.start, known.valueSpan.end, String(marks ?? ''));
  if (marks === null) return [];
  if (known) {
    const colon = /^\s*:/.exec(text.slice(known.keySpan.end))?.[0].length ?? 0;
    return replace(known.keySpan.end, known.keySpan.end + colon, `: ${marks}`);
  }
  const line = `${yamlText(code)}: ${marks}`;
  if (!entry) return answerEdits(draft, [['marks', `{ ${line} }`]]);
  if (!last) {
    const end = Math.max(entry.keySpan.end, entry.valueSpan.end);
    return replace(entry.keySpan.end, end, `: { ${line} }`);
  }
  const end = Math.max(last.keySpan.end, last.valueSpan.end);
  if (text[entry.valueSpan.start] === '{') return replace(end, end, `, ${line}`);
  const indent = lineBefore(text, last.keySpan.start);
  const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  return replace(lineEnd, lineEnd, `${/\r\n|\n|\r/.exec(text)?.[0] ?? '\n'}${indent}${line}`);
}
