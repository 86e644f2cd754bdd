/**
 * `markscheme framework export`: a framework for other programs, in CASE.
 */
import { createHash } from 'node:crypto';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casePackageOf } from '../framework/case-export.ts';
import { oneLine, printable } from '../report/printable.ts';
import { counted } from '../text/english.ts';
import { frameworkNamed } from './framework-named.ts';
import { folderUri, pathWithin, uriOf } from './paths.ts';
import { Sources, TAKEN } from './sources.ts';
import { frameworkFiles } from './surroundings.ts';
import type { World } from './world.ts';

/** What was asked for. */
export interface FrameworkExportRequest {
  readonly kind: 'framework-export';
  readonly framework: string;
  /** The file to write; standard output if none is named. */
  readonly output: string | undefined;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

/** Exports a framework, as the workspace has it; resolves to whether that was done. */
export async function exportFramework(
  { framework: id, output, force }: FrameworkExportRequest,
  world: World,
): Promise<boolean> {
  const refuse = (line: string) => {
    world.warn(line);
    return false;
  };
  const { folder, files } = world;
  const uris = await frameworkFiles(uriOf('draft.md', folder), folderUri(folder), files);
  const framework = await frameworkNamed(id, uris, world);
  if (typeof framework === 'string') return refuse(`markscheme: ${printable(framework)}`);
  const made = casePackageOf(framework, {
    changed: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
    sha1: bytes => createHash('sha1').update(bytes).digest(),
  });
  const text = `${JSON.stringify(made, undefined, 2)}\n`;
  if (output === undefined) {
    await world.print(text);
    return true;
  }
  const target = resolve(folder, output);
  const shown = printable(pathWithin(folder, target));
  if (extname(target).toLowerCase() !== '.json')
    return refuse(`${shown}: CASE is JSON; give the file a name that ends in .json.`);
  if (/\.markscheme\.json$/i.test(target))
    return refuse(`${shown}: This name is for framework files of Markscheme. Leave ‘.markscheme’ out of it.`);
  const sources = new Sources(world);
  sources.add(uris.map(uri => fileURLToPath(uri)));
  const standing = await sources.standing(target);
  if (standing === 'source')
    return refuse(`${shown}: This would replace a framework file. Name another file for --output.`);
  if (standing === 'taken' && !force) return refuse(`${shown}: ${TAKEN}`);
  const fault = await world.write(target, text, force);
  if (fault !== undefined)
    return refuse(`${shown}: The framework can’t be written: ${oneLine(fault)}. Nothing was changed.`);
  const criteria = framework.tasks.reduce((sum, task) => sum + task.criteria.length, 0);
  await world.print(
    `Saved ${shown} (${printable(framework.name)}: ${counted(criteria, 'criterion', 'criteria')})\n`,
  );
  return true;
}
