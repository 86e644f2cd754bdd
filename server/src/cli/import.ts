/**
 * `markscheme import`: the criteria of a mark scheme, written into a workspace framework file.
 */
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Framework } from '../framework/model.ts';
import type { FoundAnswer, FoundCriterion } from '../import/job.ts';
import { PROJECT_FILE } from '../project/paths.ts';
import { clipped, oneLine, printable } from '../report/printable.ts';
import { counted } from '../text/english.ts';
import { nearest } from '../text/nearest.ts';
import { isThere, isUnreadable } from '../workspace/workspace.ts';
import { documentAt } from './document.ts';
import { frameworkNamed } from './framework-named.ts';
import { folderUri, pathWithin, uriOf } from './paths.ts';
import { Sources } from './sources.ts';
import { frameworkFiles } from './surroundings.ts';
import { whyUnreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** What was asked for. */
export interface ImportRequest {
  readonly kind: 'import';
  readonly file: string;
  readonly framework: string;
  readonly task: string | undefined;
  readonly output: string | undefined;
  /** What is found is added to the file if that is there. */
  readonly merge: boolean;
  /** The file is replaced if it is there. */
  readonly force: boolean;
}

/** Imports a mark scheme; resolves to whether that was done. */
export async function importMarkScheme(request: ImportRequest, world: World): Promise<boolean> {
  const { file, output, merge, force } = request;
  const refuse = (line: string) => {
    world.warn(line);
    return false;
  };
  if (!world.importer) return refuse('markscheme: Documents can’t be read here.');
  const { files, folder } = world;
  const sources = await frameworkFiles(uriOf('draft.md', folder), folderUri(folder), files);
  const framework = await frameworkOf(request, sources, world);
  if (typeof framework === 'string') return refuse(`markscheme: ${printable(framework)}`);
  const path = resolve(world.folder, file);
  const target = output === undefined ? targetOf(framework, world) : resolve(world.folder, output);
  const shown = printable(pathWithin(world.folder, target));
  const documents = new Sources(world);
  documents.add([path]);
  if (path === target || (await documents.has(target)))
    return refuse(`${shown}: The framework file would replace the document. Name another file for --output.`);
  const there = (await isThere(files, uriOf(target, folder)))
    ? await files.read(uriOf(target, folder))
    : undefined;
  if (there !== undefined && isUnreadable(there)) return refuse(`${shown}: ${whyUnreadable(there)}`);

  const bytes = await documentAt(path, world);
  if (typeof bytes === 'string') return refuse(`${printable(file)}: ${bytes}`);
  const answer = await world.importer.run({
    job: 'mark-scheme',
    name: basename(path),
    bytes,
    framework,
    ...(request.task === undefined ? {} : { task: request.task }),
    ...(there === undefined || !merge ? {} : { existing: { text: there, file: basename(target) } }),
  });
  if (answer.kind === 'fault') return refuse(`${printable(file)}: ${oneLine(answer.message)}`);
  await world.print(foundText(file, framework, answer));
  const inUse = new Sources(world);
  inUse.add(sources.map(uri => fileURLToPath(uri)));
  const isUsed = await inUse.has(target);
  if (there !== undefined && !merge && (isUsed || !force))
    return refuse(
      `${shown}: This file is there already, ${isUsed && force ? 'and is a framework in use here, ' : ''}so nothing was written. Add to it by --merge (what else is in it stays), ${isUsed ? '' : 'replace it by --force, '}or name another file by --output.`,
    );
  const fault = await world.write(target, answer.file.text, there !== undefined);
  if (fault !== undefined) return refuse(`${shown}: The framework file can’t be written: ${oneLine(fault)}.`);
  const taken = answer.criteria.filter(({ leftOut }) => leftOut !== true);
  const replaced = taken.filter(({ replaces }) => replaces).length;
  await world.print(
    `\n${shown}: ${there === undefined || !merge ? 'written' : 'added to'}, with ${counted(taken.length, 'criterion', 'criteria')}${
      replaced === 0 ? '' : `, ${replaced} of them in the place of an earlier wording`
    }.\n`,
  );
  return true;
}

/** The framework that was named, as the workspace has it, or why there is none. */
async function frameworkOf(
  { framework: id, task, output }: ImportRequest,
  sources: readonly string[],
  world: World,
): Promise<Framework | string> {
  if (output !== undefined && !/\.ya?ml$/i.test(output))
    return 'The framework file is YAML; name a file for --output that ends in .markscheme.yaml.';
  if (output !== undefined && PROJECT_FILE.test(output.replaceAll('\\', '/')))
    return 'This name is for the file that lists the parts of drafts; name a file for --output that ends in .markscheme.yaml.';
  const framework = await frameworkNamed(id, sources, world);
  if (typeof framework === 'string') return framework;
  const tasks = framework.tasks.map(({ id }) => id);
  if (task !== undefined && !tasks.includes(task)) {
    const meant = nearest(task, tasks);
    return `${framework.name} has no task ‘${task}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${tasks.join(', ')}.`}`;
  }
  return framework;
}

/** The file that holds the framework in this folder, or the one that will. */
function targetOf(framework: Framework, world: World): string {
  return framework.file ?? join(world.folder, `${framework.id}.markscheme.yaml`);
}

/** What was found, as a table with what is doubtful below it. */
function foundText(file: string, framework: Framework, { criteria, doubts }: FoundAnswer): string {
  const taken = criteria.filter(({ leftOut }) => leftOut !== true);
  const left = criteria.filter(({ leftOut }) => leftOut === true);
  const widest = Math.max(...criteria.map(({ code }) => code.length));
  const line = ({ code, marks, asks }: FoundCriterion) =>
    `  ${oneLine(code).padEnd(widest)}  ${(marks === undefined ? '' : String(marks)).padStart(5)}  ${clipped(oneLine(asks), 72)}\n`;
  const head = `  ${'Code'.padEnd(widest)}  Marks  Wording\n`;
  return [
    `${printable(file)}: ${counted(taken.length, 'criterion', 'criteria')} of ${printable(framework.name)}\n\n`,
    head,
    ...taken.map(line),
    ...(left.length === 0 ? [] : ['\nLeft out:\n', ...left.map(line)]),
    ...(doubts.length === 0
      ? []
      : [`\n${doubts.length === 1 ? 'One thing' : `${doubts.length} things`} to look at:\n`]),
    ...doubts.map(
      ({ message, page }) => `  ${oneLine(message)}${page === undefined ? '' : ` (page ${page})`}\n`,
    ),
  ].join('');
}
