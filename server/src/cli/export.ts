/**
 * `markscheme export`: a Word document to submit.
 */
import { extname, isAbsolute, relative, resolve } from 'node:path';
import type { Assigned } from '../assessment/identify.ts';
import type { Assessment } from '../assessment/model.ts';
import { type ExportOptions, type Layout, layouts } from '../export/options.ts';
import { readSource } from '../export/read.ts';
import { oneLine, printable } from '../report/printable.ts';
import { counted, listed } from '../text/english.ts';
import { imageBeside } from '../workspace/image-beside.ts';
import { Examiner } from './examine.ts';
import type { Exporter } from './exporter.ts';
import { lostLines } from './lost-lines.ts';
import type { Note } from './outcome.ts';
import { folderUri, uriOf, withSlashes } from './paths.ts';
import { reported } from './report.ts';
import { noting, Sources, sourcesOf, TAKEN } from './sources.ts';
import { rootOf } from './surroundings.ts';
import type { World } from './world.ts';

/** What was asked for. */
export interface ExportRequest extends ExportOptions {
  readonly kind: 'export';
  readonly file: string;
  readonly assigned: Assigned;
  readonly output: string | undefined;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
  /** Whether a PDF is made. */
  readonly pdf: boolean;
}

/** The names of the layouts. */
export const layoutNames: readonly string[] = layouts;

/** Whether there is a layout of a name. */
export function isLayout(name: string): name is Layout {
  return layoutNames.includes(name);
}

/** Exports a draft; resolves to whether that was done. */
export async function exportDraft(request: ExportRequest, world: World): Promise<boolean> {
  const { file, output, force } = request;
  const pdf = request.pdf || extname(output ?? '').toLowerCase() === '.pdf';
  const { exporter, folder, files } = world;
  const refuse = (line: string) => {
    world.warn(line);
    return false;
  };
  if (!exporter) return refuse('markscheme: Documents can’t be written here.');
  const path = resolve(folder, file);
  const end = extname(path);
  const target = resolve(
    folder,
    output ?? `${end === '' ? path : path.slice(0, -end.length)}${pdf ? '.pdf' : '.docx'}`,
  );
  const way = relative(folder, target);
  const shown = printable(withSlashes(way.startsWith('..') || isAbsolute(way) ? target : way));
  if (extname(target).toLowerCase() !== (pdf ? '.pdf' : '.docx'))
    return refuse(
      `${shown}: This makes ${pdf ? 'a PDF; give it a name that ends in .pdf' : 'a Word document; give it a name that ends in .docx'}.`,
    );

  const notes: Note[] = [];
  const read = new Set([path]);
  const noted = noting(files, read);
  const examined = await new Examiner(noted, folder, [file], world.bibliographer).examine(
    file,
    await noted.read(uriOf(path, folder)),
    request.assigned,
    notes,
  );
  for (const { line } of notes) world.warn(line);
  if (!examined) return false;
  const { assessment } = examined;
  if (assessment.kind === 'unassessed') {
    const result = reported(examined);
    return refuse('why' in result ? result.why : file);
  }
  const sources = new Sources(world);
  sources.add(read);
  sources.add(sourcesOf(assessment.draft, path, folder));
  const standing = await sources.standing(target);
  if (standing === 'source')
    return refuse(
      `${shown}: The document would replace a file that the draft is made from or leads to. Name another file for --output.`,
    );
  if (standing === 'taken' && !force) return refuse(`${shown}: ${TAKEN}`);
  for (const line of lostLines(examined)) world.warn(line);
  const part = exporter.part();
  const source = readSource(assessment.draft);
  const wanted = part.wantedImages(source);
  const images = await readImages(wanted, assessment, path, world);
  const {
    bytes,
    words,
    notes: told,
    leftOut,
    untagged,
    fromWeb,
  } = await part.exportDocument(assessment, {
    ...request,
    date: today(),
    source,
    images,
  });
  if (untagged.length > 0)
    world.warn(
      oneLine(
        `${file}: No passage is tagged with ${listed(untagged, 'or')}, so nothing stands in the document for ${untagged.length === 1 ? 'it' : 'them'}. Tag where you meet ${untagged.length === 1 ? 'it' : 'them'}, or write about ${untagged.length === 1 ? 'it' : 'them'}.`,
      ),
    );
  if (fromWeb.length > 0)
    world.warn(
      oneLine(
        `${file}: ${counted(fromWeb.length, 'picture')} ${fromWeb.length === 1 ? 'is' : 'are'} on the web and will not be in the document; nothing is fetched. Save beside the draft, and show from there: ${fromWeb.join(' ')}`,
      ),
    );
  const made = pdf ? await world.pdfMaker?.pdfOf(bytes) : { bytes, by: '' };
  if (!made || 'fault' in made)
    return refuse(
      `${shown}: ${made ? oneLine(made.fault) : 'PDFs can’t be made here.'} Nothing was changed.`,
    );
  const fault = await world.write(target, made.bytes, force);
  if (fault !== undefined)
    return refuse(`${shown}: The document can’t be written: ${oneLine(fault)}. Nothing was changed.`);
  for (const note of told) world.warn(oneLine(`${file}: ${note}`));
  await world.print(
    `Saved ${shown} (${counted(words, 'word')} counted${made.by === '' ? '' : `, made with ${printable(made.by)}`})${leftOut === 0 ? '' : `; ${counted(leftOut, 'picture')} ${leftOut === 1 ? 'was' : 'were'} left out`}\n`,
  );
  return true;
}

/** The images of a draft, or why they are not there; none is read from outside its surroundings. */
async function readImages(
  wanted: ReturnType<ReturnType<Exporter['part']>['wantedImages']>,
  { draft }: Assessment,
  path: string,
  { folder, files }: World,
): Promise<Map<string, Uint8Array | string>> {
  const images = new Map<string, Uint8Array | string>();
  const main = uriOf(draft.files?.[0]?.name ?? path, folder);
  const root = rootOf(main, folderUri(folder));
  for (const { file, path: image, key } of wanted) {
    const own = uriOf(draft.files?.[file]?.name ?? path, folder);
    images.set(key, await imageBeside(files, image, own, root));
  }
  return images;
}

/** The date where this runs, such as 2026-01-31. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
