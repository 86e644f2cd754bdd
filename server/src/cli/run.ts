/**
 * Does what the command line asks for.
 */
import type { Reported } from '../report/formats.ts';
import { printable } from '../report/printable.ts';
import { type Request, readArguments } from './arguments.ts';
import { checkLines, hasError } from './check.ts';
import { Examiner } from './examine.ts';
import { rendered, reported, whyNotTo, writeReport } from './report.ts';
import { help } from './usage.ts';
import type { World } from './world.ts';

/** Exit statuses. */
const DONE = 0;
const PROBLEMS = 1;
const NOT_DONE = 2;

/** Runs `markscheme` with these arguments and resolves to its exit status. */
export async function run(args: readonly string[], world: World, version: string): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case 'help':
      world.print(help);
      return DONE;
    case 'version':
      world.print(`${version}\n`);
      return DONE;
    case 'mistake':
      world.warn(`markscheme: ${printable(request.message)}`);
      return NOT_DONE;
    case 'check':
      return check(request, world);
    case 'report':
      return report(request, world);
  }
}

async function check(
  { files, assigned }: Extract<Request, { kind: 'check' }>,
  world: World,
): Promise<number> {
  const { examiner, complained } = complaining(world);
  let errors = false;
  for (const path of files) {
    const examined = await examiner.examine(path, assigned);
    if (!examined) continue;
    errors ||= hasError(examined);
    world.print(checkLines(examined));
  }
  if (complained()) return NOT_DONE;
  return errors ? PROBLEMS : DONE;
}

async function report(
  { files, assigned, format, output }: Extract<Request, { kind: 'report' }>,
  world: World,
): Promise<number> {
  const { examiner, complain, complained } = complaining(world);
  const refused = output === undefined ? undefined : await whyNotTo(output, files, world);
  if (refused !== undefined) {
    complain(refused);
    return NOT_DONE;
  }
  const reports: Reported[] = [];
  for (const path of files) {
    const examined = await examiner.examine(path, assigned);
    if (!examined) continue;
    const result = reported(examined);
    if ('why' in result) complain(result.why);
    else reports.push(result);
  }
  if (reports.length === 0) return NOT_DONE;
  const text = rendered(format, reports, files.length);
  if (output === undefined) world.print(text);
  else {
    const fault = await writeReport(output, format, text, world);
    if (fault !== undefined) complain(fault);
  }
  return complained() ? NOT_DONE : DONE;
}

/** Remembers whether something could not be done. */
function complaining(world: World) {
  let any = false;
  const complain = (line: string) => {
    any = true;
    world.warn(line);
  };
  return { examiner: new Examiner(world, complain), complain, complained: () => any };
}
