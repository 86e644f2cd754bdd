/**
 * `markscheme from-word`: Markdown of a draft that exists in Word.
 */
import { basename, extname, resolve } from 'node:path';
import { oneLine, printable } from '../report/printable.ts';
import { counted } from '../text/english.ts';
import { documentAt } from './document.ts';
import { pathWithin } from './paths.ts';
import { Sources, TAKEN } from './sources.ts';
import type { World } from './world.ts';

/** What was asked for. */
export interface FromWordRequest {
  readonly kind: 'from-word';
  readonly file: string;
  readonly output: string | undefined;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

/** Writes the Markdown, beside the document if no file is named, and resolves to whether that was done. */
export async function fromWord({ file, output, force }: FromWordRequest, world: World): Promise<boolean> {
  const refuse = (line: string) => {
    world.warn(line);
    return false;
  };
  if (!world.importer) return refuse('markscheme: Documents can’t be read here.');
  const path = resolve(world.folder, file);
  const end = extname(path);
  const target = resolve(world.folder, output ?? `${end === '' ? path : path.slice(0, -end.length)}.md`);
  const shown = printable(pathWithin(world.folder, target));
  const sources = new Sources(world);
  sources.add([path]);
  const standing = await sources.standing(target);
  if (standing === 'source')
    return refuse(`${shown}: The Markdown would replace the document. Name another file for --output.`);
  if (standing === 'taken' && !force) return refuse(`${shown}: ${TAKEN}`);
  const bytes = await documentAt(path, world);
  if (typeof bytes === 'string') return refuse(`${printable(file)}: ${bytes}`);
  const answer = await world.importer.run({ job: 'word-draft', name: basename(path), bytes });
  if (answer.kind === 'fault') return refuse(`${printable(file)}: ${oneLine(answer.message)}`);
  const fault = await world.write(target, answer.markdown, force);
  if (fault !== undefined) return refuse(`${shown}: The Markdown can’t be written: ${oneLine(fault)}.`);
  const { lost } = answer;
  const rest =
    lost.length === 0
      ? 'with all of it'
      : `${counted(lost.length, 'thing')} ${lost.length === 1 ? 'was' : 'were'} left out or changed`;
  await world.print(
    `${shown}: written, ${rest}\n${lost.map(sentence => `  ${oneLine(sentence)}\n`).join('')}`,
  );
  return true;
}
