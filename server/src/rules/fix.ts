/**
 * Fixes of problems: edits of the draft, each with a title that says what the text will be.
 */
import type { SpanEdit } from '../draft/model.ts';
import type { Fix, Problem } from './rule.ts';

/** The fixes of a rule whose findings say in their data what is to stand there instead. */
export function replacing({ start, end, data }: Problem): Fix[] {
  const replace = (newText: string): SpanEdit[] => [{ start, end, newText }];
  if (data?.choices)
    return data.choices.map(code => ({
      title: `Tag with ${code} instead`,
      edits: replace(code),
      preferred: data.choices?.length === 1,
    }));
  if (data?.replacement === undefined) return [];
  if (data.replacement.trim() === '')
    return [{ title: 'Put a plain space there', edits: replace(data.replacement), preferred: true }];
  // Of a code in an area that does not exist nobody knows which area was meant.
  const sure = data.code === undefined || data.code[0] === data.replacement[0];
  return [{ title: `Change to ‘${data.replacement}’`, edits: replace(data.replacement), preferred: sure }];
}
