import { Uri } from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol.ts';
import { textIn, valueIn } from '../io/argument.ts';
import type { CoverageWatch } from './coverage.ts';

/** The draft that an element of the criteria view belongs to; the one that is shown for anything else. */
export function draftFor(
  coverage: CoverageWatch,
  argument: unknown,
): { readonly uri: Uri; readonly coverage: CoverageAnswer } | undefined {
  const uri = textIn(valueIn(argument, 'draft'), 'uri');
  const other = coverage.drafts.find(draft => draft.uri === uri);
  // Of the draft shown, the file that is written in is meant.
  const { assessed } = coverage;
  return other && other.coverage !== assessed?.coverage
    ? { uri: Uri.parse(other.uri), coverage: other.coverage }
    : assessed;
}
