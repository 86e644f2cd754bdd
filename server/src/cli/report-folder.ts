/**
 * Reports in a folder: a file for each draft, to be sent to whoever wrote it, and in HTML a page that leads to all.
 */
import { join, resolve } from 'node:path';
import { isDraftText } from '../draft/front-matter.ts';
import { partsFrame, type ReportFormat } from '../report/formats.ts';
import { htmlClosing, htmlOpening } from '../report/html.ts';
import { htmlOverview } from '../report/html-overview.ts';
import type { Overview } from '../report/overview.ts';
import { oneLine, printable } from '../report/printable.ts';
import { withSlashes } from './workspace.ts';
import type { World } from './world.ts';

/** A folder that reports are written into. */
export interface ReportFolder {
  /** Writes the report of a draft; resolves to a line that says what went wrong, if something did. */
  write(overview: Overview, text: string): Promise<string | undefined>;
  /** Writes what leads to them. */
  close(): Promise<string | undefined>;
}

/** The folder that `--output` names: one that is there, or a name with a slash at its end; undefined for a file. */
export async function folderNamed(
  output: string,
  format: ReportFormat,
  world: World,
): Promise<ReportFolder | { readonly why: string } | undefined> {
  const folder = resolve(world.folder, output);
  if (!/[\\/]$/.test(output) && !(await world.isFolder(folder))) return undefined;
  const { extension, isTable } = partsFrame(format);
  const shown = printable(output);
  if (isTable)
    return {
      why: `${shown}: A table of all drafts is one file. Name it, as in ‘--output ${shown.replace(/(?<![\\/])[\\/]*$/, '/')}drafts.csv’.`,
    };
  let made: Promise<string | undefined> | undefined;
  const names = new Map<string, string>();
  const written: Overview[] = [];
  const put = async (name: string, text: string): Promise<string | undefined> => {
    made ??= world.makeFolder(folder);
    const fault = await made;
    if (fault !== undefined) return `${shown}: The folder can’t be made: ${oneLine(fault)}.`;
    const path = join(folder, name);
    const there = (await world.files.exists(path)) ? await world.files.read(path) : undefined;
    const at = printable(withSlashes(join(output, name)));
    if (typeof there === 'string' && isDraftText(there))
      return `${at}: The report would replace a draft that is there. Name another folder for --output.`;
    const why = await world.write(path, text);
    return why === undefined ? undefined : `${at}: The report can’t be written: ${oneLine(why)}.`;
  };
  return {
    write: (overview, text) => {
      const name = freeName(overview.path, extension, new Set(names.values()));
      names.set(overview.path, name);
      written.push(overview);
      return put(name, text);
    },
    close: async () =>
      format === 'html' && written.length > 1
        ? put(
            'index.html',
            htmlOpening(written) +
              htmlOverview(written, path => encodeURIComponent(names.get(path) ?? '')) +
              htmlClosing,
          )
        : undefined,
  };
}

/** A name for the report of a draft: its path in one, since participants’ files often have the same name. */
function freeName(path: string, extension: string, taken: ReadonlySet<string>): string {
  const plain =
    path
      .replace(/\.[^./\\]*$/, '')
      .split(/[\\/]+/)
      .map(step => step.replace(/[<>:"|?*\u0000-\u001f]/g, '_'))
      .filter(step => step !== '' && step !== '.' && step !== '..')
      .join('-') || 'draft';
  const stem = plain === 'index' ? 'index-report' : plain;
  let name = `${stem}.${extension}`;
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${extension}`;
  return name;
}
