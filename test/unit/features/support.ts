/** Drafts as features are handed them. */
import type { AssessOptions } from '../../../server/src/assessment/assess.ts';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { withNotesAcross } from '../../../server/src/draft/notes-across.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { type FullyAssessed, isFullyAssessed } from '../../../server/src/features/assessed.ts';
import { assessed, bundled, frontMatter } from '../assessment/support.ts';

export { frontMatter, prose } from '../assessment/support.ts';

const FOLDER = 'file:///school/';
export const URI = 'file:///school/draft.md';

/** An open draft of one file. */
export function open(
  lines: readonly string[],
  options: { head?: string; frameworks?: FrameworkFinder } & AssessOptions = {},
): FullyAssessed {
  const assessment = assessed(lines, options);
  return { uri: URI, version: 1, folder: FOLDER, assessment, problems: [], lines: assessment.draft };
}

/** A draft of several files, by their paths, as one of them has it. */
export function openOf(files: Readonly<Record<string, string>>, path: string): FullyAssessed {
  const draft = wholeOf(
    withNotesAcross(
      Object.entries(files).map(([each, text]) => ({
        name: `file:///school/${each}`,
        path: each,
        draft: readDraft(text),
      })),
    ),
  );
  const own = draft.files?.find(file => file.path === path);
  if (!own) throw new Error(`There is no ${path}.`);
  const found = {
    uri: own.name,
    version: 1,
    folder: FOLDER,
    assessment: assess(draft, bundled),
    problems: [],
    files: draft.files,
    lines: {
      placeAt: (offset: number) => draft.placeAt(offset),
      offsetAt: (place: { line: number; character: number }) => own.start + own.draft.offsetAt(place),
    },
  };
  if (!isFullyAssessed(found)) throw new Error('It is no draft.');
  return found;
}

/** The lines of NPQSL’s front matter, which the text begins below. */
export const headLines = frontMatter('npqsl').split('\n').length - 1;

/** The text of a range of an open draft. */
export function textAt(
  { assessment: { draft }, lines }: FullyAssessed,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
): string {
  return draft.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

/** A range over some lines of the document. */
export function linesOf(start: number, end: number) {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

/** The whole document. */
export const everything = linesOf(0, 1_000_000);
