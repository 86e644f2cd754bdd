/**
 * `markscheme from-word`: Markdown of a draft that exists in Word, with its pictures in a folder beside it.
 */
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { SavedPicture, WordDraftAnswer } from '../import/job.ts';
import { oneLine, printable } from '../report/printable.ts';
import { counted } from '../text/english.ts';
import { documentAt } from './document.ts';
import { leftOutText } from './left-out.ts';
import { pathWithin } from './paths.ts';
import { Sources, TAKEN } from './sources.ts';
import type { World } from './world.ts';

/** What was asked for. */
export interface FromWordRequest {
  readonly kind: 'from-word';
  readonly file: string;
  readonly output: string | undefined;
  /** The file that the list of what is lost is kept in, if it is. */
  readonly leftOut: string | undefined;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

/** Writes the Markdown, beside the document if no file is named, and resolves to whether that was done. */
export async function fromWord(request: FromWordRequest, world: World): Promise<boolean> {
  const { file, output, leftOut, force } = request;
  const refuse = (line: string) => {
    world.warn(line);
    return false;
  };
  if (!world.importer) return refuse('markscheme: Documents can’t be read here.');
  const path = resolve(world.folder, file);
  const target = resolve(world.folder, output ?? `${withoutEnd(path)}.md`);
  const list = leftOut === undefined ? undefined : resolve(world.folder, leftOut);
  const shown = (at: string) => printable(pathWithin(world.folder, at));
  const sources = new Sources(world);
  sources.add([path]);
  for (const made of list === undefined ? [target] : [target, list]) {
    const standing = await sources.standing(made);
    const what = made === list ? 'list' : 'Markdown';
    const option = made === list ? '--left-out' : '--output';
    if (standing === 'source' || (made === list && list === target))
      return refuse(
        `${shown(made)}: The ${what} would replace the ${standing === 'source' ? 'document' : 'Markdown'}. Name another file for ${option}.`,
      );
    if (standing === 'taken' && !force) return refuse(`${shown(made)}: ${TAKEN}`);
  }
  const bytes = await documentAt(path, world);
  if (typeof bytes === 'string') return refuse(`${printable(file)}: ${bytes}`);
  const folder = await freeFolder(target, world);
  const job = { job: 'word-draft', name: basename(path), bytes, pictures: basename(folder) } as const;
  const answer = await world.importer.run(job);
  if (answer.kind === 'fault') return refuse(`${printable(file)}: ${oneLine(answer.message)}`);
  const fault = await savePictures(folder, answer.pictures, world);
  if (fault !== undefined) return refuse(`${shown(folder)}: The pictures can’t be saved: ${oneLine(fault)}.`);
  const why = await world.write(target, answer.markdown, force);
  if (why !== undefined) {
    await takeBack(folder, answer.pictures, world);
    return refuse(`${shown(target)}: The Markdown can’t be written: ${oneLine(why)}.`);
  }
  await world.print(saidOf(answer, shown(target), shown(folder)));
  if (list === undefined) return true;
  const unlisted = await world.write(list, leftOutText(basename(path), answer.lost), force);
  return unlisted === undefined || refuse(`${shown(list)}: The list can’t be written: ${oneLine(unlisted)}.`);
}

function saidOf({ lost, pictures }: WordDraftAnswer, target: string, folder: string): string {
  const kept = pictures.length === 0 ? '' : ` with ${counted(pictures.length, 'picture')} in ${folder},`;
  const rest =
    lost.length === 0
      ? 'with all of it'
      : `${counted(lost.length, 'thing')} ${lost.length === 1 ? 'was' : 'were'} left out or changed`;
  return `${target}: written,${kept} ${rest}\n${lost.map(sentence => `  ${oneLine(sentence)}\n`).join('')}`;
}

/** A folder beside the draft for its pictures, by its name, where nothing is yet. */
async function freeFolder(target: string, world: World): Promise<string> {
  const stem = `${basename(withoutEnd(target))}-pictures`;
  let folder = join(dirname(target), stem);
  for (let number = 2; (await world.fileId(folder)) !== undefined; number++)
    folder = join(dirname(target), `${stem}-${number}`);
  return folder;
}

/** Saves all pictures or none; resolves to what went wrong, if something did. */
async function savePictures(
  folder: string,
  pictures: readonly SavedPicture[],
  world: World,
): Promise<string | undefined> {
  if (pictures.length === 0) return undefined;
  let fault = await world.makeFolder(folder);
  const written: SavedPicture[] = [];
  for (const picture of pictures) {
    fault ??= await world.write(join(folder, picture.name), picture.bytes, false);
    if (fault !== undefined) break;
    written.push(picture);
  }
  if (fault !== undefined) await takeBack(folder, written, world);
  return fault;
}

async function takeBack(folder: string, written: readonly SavedPicture[], world: World): Promise<void> {
  for (const { name } of written) await world.remove(join(folder, name));
  if (written.length > 0) await world.remove(folder);
}

function withoutEnd(path: string): string {
  const end = extname(path);
  return end === '' ? path : path.slice(0, -end.length);
}
