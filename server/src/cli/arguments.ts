/**
 * Reads the command line.
 */
import { parseArgs } from 'node:util';
import type { Assigned } from '../assessment/identify.ts';
import { isReportFormat, type ReportFormat, reportFormats } from '../report/formats.ts';
import { nearest } from '../text/nearest.ts';
import { seeHelp } from './usage.ts';

/** What was asked for. */
export type Request =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly assigned: Assigned }
  | {
      readonly kind: 'report';
      readonly files: readonly string[];
      readonly assigned: Assigned;
      readonly format: ReportFormat;
      readonly output: string | undefined;
    }
  /** A mistake; `message` says what to do. */
  | { readonly kind: 'mistake'; readonly message: string };

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string' },
  framework: { type: 'string' },
  task: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof OPTIONS;

const COMMANDS = ['check', 'report'] as const;
const FOR_REPORT: readonly Option[] = ['format', 'output'];

/** Reads the arguments behind `markscheme`. */
export function readArguments(args: readonly string[]): Request {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<Option, string>();
  let wrong: string | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = faultOf(token);
    if (fault !== undefined) wrong ??= fault;
    else if (isOption(token.name)) given.set(token.name, token.value ?? '');
  }
  if (given.has('help')) return { kind: 'help' };
  if (wrong !== undefined) return mistake(wrong);
  if (given.has('version')) return { kind: 'version' };

  const [command, ...files] = positionals;
  if (command === undefined)
    return mistake('Say what to do: ‘markscheme check draft.md’ or ‘markscheme report draft.md’');
  if (command !== 'check' && command !== 'report') {
    const meant = nearest(command, COMMANDS);
    return mistake(
      `There is no command ‘${command}’; ${meant ? `did you mean ‘${meant}’?` : 'there are: check, report'}`,
    );
  }
  if (files.length === 0) return mistake(`Name the file: ‘markscheme ${command} draft.md’`);
  if (files.includes('')) return mistake('A file name is empty; name the file');
  const assigned: Assigned = { framework: given.get('framework'), task: given.get('task') };
  if (command === 'check') {
    const stray = FOR_REPORT.find(name => given.has(name));
    if (stray) return mistake(`‘--${stray}’ is for ‘markscheme report’; leave it out, or use that command`);
    return { kind: 'check', files, assigned };
  }
  const format = given.get('format') ?? 'text';
  if (!isReportFormat(format)) {
    const meant = nearest(format, reportFormats);
    return mistake(
      `There is no format ‘${format}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${reportFormats.join(', ')}`}`,
    );
  }
  return { kind: 'report', files, assigned, format, output: given.get('output') };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function faultOf({ name, rawName, value, inlineValue }: OptionToken): string | undefined {
  if (!isOption(name)) {
    const meant = nearest(name, Object.keys(OPTIONS));
    return `There is no option ‘${rawName}’${meant ? `; did you mean ‘--${meant}’?` : ''}`;
  }
  if (OPTIONS[name].type === 'boolean')
    return value === undefined ? undefined : `‘${rawName}’ takes no value; leave out ‘=${value}’`;
  // A value that looks like an option is more likely a value that was forgotten; `--output=-x` still can be given.
  const forgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  return forgotten ? `‘${rawName}’ needs a value behind it` : undefined;
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function mistake(message: string): Request {
  return { kind: 'mistake', message: `${message}${message.endsWith('?') ? '' : '.'} ${seeHelp}` };
}
