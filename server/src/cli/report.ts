/**
 * `markscheme report`: where drafts stand, in one of the formats.
 */
import { resolve } from 'node:path';
import { isDraftText } from '../draft/front-matter.ts';
import { type NameOf, reportContext, reportData, reportProblems } from '../report/data.ts';
import { partsFrame, type Reported, type ReportFormat } from '../report/formats.ts';
import { oneLine, printable } from '../report/printable.ts';
import type { Examined } from './examine.ts';
import type { World } from './world.ts';

/** The report of a draft, or why there is none. */
export function reported({ path, assessment, problems }: Examined): Reported | { readonly why: string } {
  if (assessment.kind === 'assessed') {
    return {
      report: reportData(path, assessment, problems, nameOf),
      context: reportContext(assessment),
    };
  }
  const found = reportProblems(assessment, problems, nameOf);
  const [first] = found;
  const place = first ? `:${first.line}:${first.column}` : '';
  return {
    why: `${printable(first?.path ?? path)}${place}: ${oneLine(found.map(({ message }) => message).join(' '))}`,
  };
}

/** Files are called as they were given. */
const nameOf: NameOf = ({ name }) => name;

/** Why a report may not be written to a file, if so: it would take the place of something that was written by hand. */
export async function whyNotTo(
  output: string,
  drafts: readonly string[],
  world: World,
): Promise<string | undefined> {
  const path = resolve(world.folder, output);
  const shown = printable(output);
  for (const draft of drafts) {
    const absolute = resolve(world.folder, draft);
    if (absolute === path || (await world.isSameFile(absolute, path))) {
      return `${shown}: The report would replace the draft. Name another file for --output.`;
    }
  }
  // A pipe (`--output /dev/stdout`) must not be read; it is no file.
  const there = (await world.files.exists(path)) ? await world.files.read(path) : undefined;
  if (typeof there === 'string' && isDraftText(there)) {
    return `${shown}: The report would replace a draft that is there. Name another file for --output.`;
  }
  return undefined;
}

/** Writes a report to a file; resolves to a line that says what went wrong, if something did. */
export async function writeReport(
  output: string,
  format: ReportFormat,
  text: string,
  world: World,
): Promise<string | undefined> {
  // Excel takes a CSV file for UTF-8 only if it opens with a byte order mark.
  const contents = partsFrame(format).extension === 'csv' ? `\u{feff}${text}` : text;
  const fault = await world.write(resolve(world.folder, output), contents);
  return fault === undefined
    ? undefined
    : `${printable(output)}: The report can’t be written: ${oneLine(fault)}.`;
}
