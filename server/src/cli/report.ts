/**
 * `markscheme report`: where drafts stand, in one of the formats.
 */
import { resolve } from 'node:path';
import type { Unassessed } from '../assessment/model.ts';
import { isDraftText } from '../draft/front-matter.ts';
import { type NameOf, reportContext, reportData, reportProblems } from '../report/data.ts';
import { partsFrame, type Reported, type ReportFormat } from '../report/formats.ts';
import { oneLine, printable } from '../report/printable.ts';
import type { Problem } from '../rules/rule.ts';
import type { Examined } from './examine.ts';
import { uriOf } from './paths.ts';
import { type Sources, TAKEN } from './sources.ts';
import type { World } from './world.ts';

/** The report of a draft, or why there is none. */
export function reported({ path, assessment, problems }: Examined): Reported | { readonly why: string } {
  if (assessment.kind === 'assessed') {
    return {
      report: reportData(path, assessment, problems, nameOf),
      context: reportContext(assessment),
    };
  }
  return { why: whyNotAssessed(path, assessment, problems) };
}

/** Why a draft can't be compared with a framework, as a line with the place. */
export function whyNotAssessed(path: string, assessment: Unassessed, problems: readonly Problem[]): string {
  const found = reportProblems(assessment, problems, nameOf);
  const [first] = found;
  const place = first ? `:${first.line}:${first.column}` : '';
  return `${printable(first?.path ?? path)}${place}: ${oneLine(found.map(({ message }) => message).join(' '))}`;
}

/** Files are called as they were given. */
const nameOf: NameOf = ({ name }) => name;

/** What reports are made from. */
export interface MadeFrom {
  /** The files that were named, and those of drafts in several. */
  readonly drafts: Sources;
  /** What else was read, and what the drafts lead to. */
  readonly sources: Sources;
}

/**
 * Why a report may not be written to a path (absolute), as a sentence: never in the place of what the run is made from or of
 * another draft, and in that of another file only with `force`.
 */
export async function whyNotTo(
  path: string,
  { drafts, sources }: MadeFrom,
  force: boolean,
  world: World,
): Promise<string | undefined> {
  if (await drafts.has(path)) return 'The report would replace the draft. Name another file for --output.';
  const standing = await sources.standing(path);
  if (standing === 'free') return undefined;
  if (standing === 'source')
    return 'The report would replace a file that a draft is made from or leads to. Name another file for --output.';
  const there = await world.files.read(uriOf(path, world.folder));
  if (typeof there === 'string' && isDraftText(there))
    return 'The report would replace a draft that is there. Name another file for --output.';
  return force ? undefined : TAKEN;
}

/** Writes a report to a file; resolves to a line that says what went wrong, if something did. */
export async function writeReport(
  output: string,
  format: ReportFormat,
  text: string,
  force: boolean,
  world: World,
): Promise<string | undefined> {
  // Excel takes a CSV file for UTF-8 only if it opens with a byte order mark.
  const contents = partsFrame(format).extension === 'csv' ? `\u{feff}${text}` : text;
  const fault = await world.write(resolve(world.folder, output), contents, force);
  return fault === undefined
    ? undefined
    : `${printable(output)}: The report can’t be written: ${oneLine(fault)}.`;
}
