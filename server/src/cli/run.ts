/**
 * Does what the command line asks for.
 */
import { resolve } from 'node:path';
import { partsFrame } from '../report/formats.ts';
import type { Overview } from '../report/overview.ts';
import { printable } from '../report/printable.ts';
import { type Request, readArguments } from './arguments.ts';
import { expand } from './expand.ts';
import { exportDraft } from './export.ts';
import { exportFramework } from './framework-export.ts';
import { fromWord } from './from-word.ts';
import { importMarkScheme } from './import.ts';
import { JobDoer, oneByOne, whyFailed } from './job.ts';
import { failed, type Note, type Outcome } from './outcome.ts';
import { type Loss, pooled } from './pool.ts';
import { Progress } from './progress.ts';
import { whyNotTo, writeReport } from './report.ts';
import { folderNamed } from './report-folder.ts';
import { Sources } from './sources.ts';
import { help } from './usage.ts';
import type { Job, World } from './world.ts';

/** Exit statuses. */
const DONE = 0;
const PROBLEMS = 1;
const NOT_DONE = 2;

/** So many bytes are done sooner than threads have started. */
const LITTLE = 200_000;

/** Runs `markscheme` with these arguments and resolves to its exit status. */
export async function run(args: readonly string[], world: World, version: string): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case 'help':
      await world.print(help);
      return DONE;
    case 'version':
      await world.print(`${version}\n`);
      return DONE;
    case 'mistake':
      world.warn(`markscheme: ${printable(request.message)}`);
      return NOT_DONE;
    case 'check':
      return check(request, world);
    case 'report':
      return report(request, world);
    case 'evidence':
      return evidence(request, world);
    case 'import':
      return (await importMarkScheme(request, world)) ? DONE : NOT_DONE;
    case 'export':
      return (await exportDraft(request, world)) ? DONE : NOT_DONE;
    case 'framework-export':
      return (await exportFramework(request, world)) ? DONE : NOT_DONE;
    case 'from-word':
      return (await fromWord(request, world)) ? DONE : NOT_DONE;
  }
}

async function check(
  { files, assigned }: Extract<Request, { kind: 'check' }>,
  world: World,
): Promise<number> {
  const { paths, found, desk } = await begin(files, 'checked', world);
  let errors = false;
  for await (const { part, error } of desk.outcomes(paths, {
    kind: 'check',
    assigned,
    given: paths,
    found,
  })) {
    errors ||= error;
    if (part !== undefined) await desk.print(part);
  }
  if (desk.complained) return NOT_DONE;
  return errors ? PROBLEMS : DONE;
}

/** The files that are meant, and the desk for them; it has said which patterns nothing fits. */
async function begin(names: readonly string[], verb: string, world: World) {
  const { paths, found, idle } = await expand(names, world.files, world.folder);
  const desk = new Desk(world, verb, paths.length);
  for (const name of idle)
    desk.complain(printable(`${name}: No Markdown file fits this. Check the folder’s name.`));
  return { paths, found, desk };
}

async function report(
  { files, assigned, format, output, force }: Extract<Request, { kind: 'report' }>,
  world: World,
): Promise<number> {
  const { paths, found, desk } = await begin(files, 'reported', world);
  const folder = output === undefined ? undefined : await folderNamed(output, format, force, world);
  if (folder && 'why' in folder) {
    world.warn(folder.why);
    return NOT_DONE;
  }
  const from = { drafts: new Sources(world), sources: new Sources(world) };
  from.drafts.add(paths);
  const refused = async (replaces = force) => {
    if (output === undefined) return undefined;
    const why = await whyNotTo(resolve(world.folder, output), from, replaces, world);
    return why === undefined ? undefined : `${printable(output)}: ${why}`;
  };
  // Whether --force would help is known when the drafts have been read.
  const early = folder ? undefined : await refused(true);
  if (early !== undefined) {
    world.warn(early);
    return NOT_DONE;
  }
  const alone = paths.length === 1 || folder !== undefined;
  const frame = alone ? undefined : partsFrame(format);
  /** What can’t be printed as it comes: it goes to a file, or its beginning depends on what follows. */
  const kept: string[] = [];
  const keeps = output !== undefined || (frame !== undefined && !frame.streams);
  const overviews: Overview[] = [];
  const leftOut: string[] = [];
  for await (const { part, overview, files: own, sources, notes } of desk.outcomes(paths, {
    kind: 'report',
    assigned,
    format,
    alone,
    given: paths,
    found,
  })) {
    from.sources.add(sources ?? []);
    // Files of drafts in several, which nobody need have named.
    from.drafts.add(own ?? []);
    if (part === undefined || !overview) {
      leftOut.push(...notes.map(({ line }) => line));
      continue;
    }
    overviews.push(overview);
    if (folder) {
      const fault = await folder.write(overview, part);
      if (fault !== undefined) desk.complain(fault);
    } else if (keeps) kept.push(part);
    else if (frame)
      await desk.print((overviews.length === 1 ? frame.opening(overviews, []) : frame.between) + part);
    else await desk.print(part);
  }
  if (overviews.length === 0) {
    // Of files that a pattern has found, none may be a draft, which has been said of each by the way.
    if (!desk.complained) desk.complain('None of these files is a draft, so there is nothing to report.');
    return NOT_DONE;
  }
  if (folder) {
    for (const fault of await folder.close(from, leftOut)) desk.complain(fault);
    return desk.complained ? NOT_DONE : DONE;
  }
  const text = frame
    ? frame.opening(overviews, leftOut) + kept.join(frame.between) + frame.closing
    : kept.join('');
  if (output !== undefined) {
    const fault = (await refused()) ?? (await writeReport(output, format, text, force, world));
    if (fault !== undefined) desk.complain(fault);
  } else if (keeps) await desk.print(text);
  else if (frame) await desk.print(frame.closing);
  return desk.complained ? NOT_DONE : DONE;
}

async function evidence(
  { files, assigned, format, criterion }: Extract<Request, { kind: 'evidence' }>,
  world: World,
): Promise<number> {
  const { paths, found, desk } = await begin(files, 'ranked', world);
  const alone = paths.length === 1;
  const frame = alone ? undefined : partsFrame(format);
  let some = false;
  for await (const { part } of desk.outcomes(paths, {
    kind: 'evidence',
    assigned,
    format,
    criterion,
    alone,
    given: paths,
    found,
  })) {
    if (part === undefined) continue;
    await desk.print((some ? (frame?.between ?? '') : (frame?.opening([], []) ?? '')) + part);
    some = true;
  }
  if (!some) {
    if (!desk.complained) desk.complain('None of these files is a draft, so there is nothing to rank.');
    return NOT_DONE;
  }
  if (frame) await desk.print(frame.closing);
  return desk.complained ? NOT_DONE : DONE;
}

/** Where outcomes come in and lines go out, one run long. */
class Desk {
  complained = false;
  readonly #world: World;
  readonly #progress: Progress;
  readonly #told = new Set<string>();

  constructor(world: World, verb: string, total: number) {
    this.#world = world;
    this.#progress = new Progress(world.terminal, verb, total);
  }

  /** What becomes of the files, in their order; what is to be said of them has been said. */
  async *outcomes(paths: readonly string[], job: Job): AsyncGenerator<Outcome> {
    let done = 0;
    try {
      for await (const outcome of (await isMuch(paths, this.#world))
        ? byHelpers(paths, job, this.#world)
        : oneByOne(
            paths,
            new JobDoer(job, this.#world.files, this.#world.folder, this.#world.bibliographer),
          )) {
        for (const note of outcome.notes) this.#note(note);
        yield outcome;
        // Whoever read the output has gone: what is left would be done for nobody.
        if (this.#world.isUnread?.()) return;
        this.#progress.show(++done);
      }
    } finally {
      this.#progress.makeRoom();
    }
  }

  async print(text: string): Promise<void> {
    if (text === '') return;
    this.#progress.makeRoom(true);
    await this.#world.print(text);
  }

  /** Says what could not be done. */
  complain(line: string): void {
    this.complained = true;
    this.#progress.makeRoom();
    this.#world.warn(line);
  }

  #note({ kind, line }: Note): void {
    if (kind === 'aside') {
      this.#progress.makeRoom();
      this.#world.warn(line);
      return;
    }
    if (kind === 'shared' || kind === 'shared-aside') {
      const isNew = !this.#told.has(line);
      this.#told.add(line);
      if (kind === 'shared') this.complained = true;
      if (!isNew) return;
      this.#progress.makeRoom();
      this.#world.warn(line);
      return;
    }
    this.complain(line);
  }
}

/** Whether there is so much to do that it is worth starting helpers. */
async function isMuch(paths: readonly string[], { helpers, folder }: World): Promise<boolean> {
  if (!helpers || helpers.count < 2 || paths.length < 2) return false;
  let bytes = 0;
  for (const path of paths) {
    bytes += await helpers.sizeOf(resolve(folder, path));
    if (bytes > LITTLE) return true;
  }
  return false;
}

function byHelpers(paths: readonly string[], job: Job, world: World): AsyncGenerator<Outcome> {
  const { helpers, files, folder, bibliographer } = world;
  if (!helpers) return oneByOne(paths, new JobDoer(job, files, folder, bibliographer));
  let doer: JobDoer | undefined;
  return pooled(paths, {
    helpers: helpers.count,
    start: events => helpers.start(job, events),
    lost: (path, why) => failed(whyLost(path, why)),
    alone: path => {
      doer ??= new JobDoer(job, files, folder, bibliographer);
      return doer.do(path, doer.read(path));
    },
  });
}

function whyLost(path: string, { outOfMemory, detail }: Loss): string {
  return outOfMemory
    ? printable(`${path}: Markscheme ran out of memory on this file. Split it into smaller ones.`)
    : whyFailed(path, detail);
}
