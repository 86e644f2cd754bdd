/**
 * Reports in a folder: a file for each draft, to be sent to whoever wrote it, and in HTML a page that leads to all.
 */
import { join, resolve } from 'node:path';
import { partsFrame, type ReportFormat } from '../report/formats.ts';
import { htmlClosing, htmlOpening } from '../report/html.ts';
import { htmlOverview } from '../report/html-overview.ts';
import type { Overview } from '../report/overview.ts';
import { oneLine, printable } from '../report/printable.ts';
import { isThere } from '../workspace/workspace.ts';
import { uriOf, withSlashes } from './paths.ts';
import { type MadeFrom, whyNotTo } from './report.ts';
import { Sources } from './sources.ts';
import type { World } from './world.ts';

/** A folder that reports are written into. */
export interface ReportFolder {
  /**
   * Writes the report of a draft, or keeps it while there is a file of its name; resolves to a line that says what went wrong,
   * if something did.
   */
  write(overview: Overview, text: string): Promise<string | undefined>;
  /**
   * Writes what leads to them and says which files have none (`leftOut`, a line each), and what takes the place of a file; resolves to what
   * went wrong, a line each.
   */
  close(from: MadeFrom, leftOut: readonly string[]): Promise<readonly string[]>;
}

/** The folder that `--output` names: one that is there, or a name with a slash at its end; undefined for a file. */
export async function folderNamed(
  output: string,
  format: ReportFormat,
  force: boolean,
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
  const taken = new Set<string>();
  const written: Overview[] = [];
  /** Whether a file may go is known when all drafts have been read: a later one may lead to it. */
  const waiting: { readonly name: string; readonly text: string }[] = [];
  const own = new Sources(world);
  const save = async (name: string, text: string, replace: boolean): Promise<string | undefined> => {
    const path = join(folder, name);
    const why = await world.write(path, text, replace);
    own.add([path]);
    return why === undefined
      ? undefined
      : `${printable(withSlashes(join(output, name)))}: The report can’t be written: ${oneLine(why)}.`;
  };
  const put = async (name: string, text: string): Promise<string | undefined> => {
    made ??= world.makeFolder(folder);
    const fault = await made;
    if (fault !== undefined) return `${shown}: The folder can’t be made: ${oneLine(fault)}.`;
    const path = join(folder, name);
    if (!(await isThere(world.files, uriOf(path, world.folder)))) return save(name, text, false);
    waiting.push({ name, text: force ? text : '' });
    return undefined;
  };
  return {
    write: (overview, text) => {
      const name = freeName(overview.path, extension, taken);
      names.set(overview.path, name);
      written.push(overview);
      return put(name, text);
    },
    close: async (from, leftOut) => {
      const index =
        format === 'html' && written.length + leftOut.length > 1
          ? await put(
              'index.html',
              htmlOpening(written) +
                htmlOverview(written, leftOut, path => encodeURIComponent(names.get(path) ?? '')) +
                htmlClosing,
            )
          : undefined;
      const faults = index === undefined ? [] : [index];
      for (const { name, text } of waiting) {
        const why = (await own.has(join(folder, name)))
          ? 'Another report of this run has taken this place. Name another folder for --output.'
          : await whyNotTo(join(folder, name), from, force, world);
        const fault =
          why === undefined
            ? await save(name, text, true)
            : `${printable(withSlashes(join(output, name)))}: ${why}`;
        if (fault !== undefined) faults.push(fault);
      }
      return faults;
    },
  };
}

/** A name for the report of a draft: its path in one, since participants’ files often have the same name. It joins `taken`. */
function freeName(path: string, extension: string, taken: Set<string>): string {
  const plain =
    path
      .replace(/\.[^./\\]*$/, '')
      .split(/[\\/]+/)
      .map(step => step.replace(/[<>:"|?*\u0000-\u001f]/g, '_'))
      .filter(step => step !== '' && step !== '.' && step !== '..')
      .join('-') || 'draft';
  const stem = folded(plain) === 'index' ? 'index-report' : plain;
  let name = `${stem}.${extension}`;
  for (let count = 2; taken.has(folded(name)); count++) name = `${stem}-${count}.${extension}`;
  taken.add(folded(name));
  return name;
}

/** Many file systems take a name in capitals, or with its accents apart, for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
