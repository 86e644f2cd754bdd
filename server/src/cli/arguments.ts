/**
 * Reads the command line.
 */
import { parseArgs } from 'node:util';
import type { Assigned } from '../assessment/identify.ts';
import { styleNames } from '../bibliography/style-names.ts';
import { isReportFormat, type ReportFormat, reportFormats } from '../report/formats.ts';
import { listed } from '../text/english.ts';
import { isMarkdown } from '../text/markdown-files.ts';
import { nearest } from '../text/nearest.ts';
import { type EvidenceFormat, evidenceFormats } from './evidence-options.ts';
import { type ExportRequest, isLayout, layoutNames } from './export.ts';
import type { FrameworkExportRequest } from './framework-export.ts';
import type { FromWordRequest } from './from-word.ts';
import type { ImportRequest } from './import.ts';
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
      /** Whether a file that is there is replaced. */
      readonly force: boolean;
    }
  | {
      readonly kind: 'evidence';
      readonly files: readonly string[];
      readonly assigned: Assigned;
      readonly format: EvidenceFormat;
      /** Only this criterion. */
      readonly criterion: string | undefined;
    }
  | ImportRequest
  | FromWordRequest
  | FrameworkExportRequest
  | ExportRequest
  /** A mistake; `message` says what to do. */
  | { readonly kind: 'mistake'; readonly message: string };

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string' },
  framework: { type: 'string' },
  task: { type: 'string' },
  criterion: { type: 'string' },
  merge: { type: 'boolean' },
  case: { type: 'boolean' },
  layout: { type: 'string' },
  style: { type: 'string' },
  'mapping-table': { type: 'boolean' },
  'keep-codes': { type: 'boolean' },
  'strip-codes': { type: 'boolean' },
  pdf: { type: 'boolean' },
  'left-out': { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof OPTIONS;

const COMMANDS = ['check', 'report', 'evidence', 'export', 'import', 'from-word', 'framework'] as const;
/** Options that only some commands have. */
const ONLY_FOR: readonly (readonly [Option, readonly Command[]])[] = [
  ['format', ['report', 'evidence']],
  ['criterion', ['evidence']],
  ['output', ['report', 'export', 'import', 'from-word', 'framework']],
  ['layout', ['export']],
  ['style', ['check', 'report', 'evidence', 'export']],
  ['mapping-table', ['export']],
  ['keep-codes', ['export']],
  ['strip-codes', ['export']],
  ['pdf', ['export']],
  ['force', ['report', 'export', 'import', 'from-word', 'framework']],
  ['left-out', ['from-word']],
  ['merge', ['import']],
  ['case', ['framework']],
  ['framework', ['check', 'report', 'evidence', 'export', 'import']],
  ['task', ['check', 'report', 'evidence', 'export', 'import']],
];

type Command = (typeof COMMANDS)[number];

/** Reads the arguments behind `markscheme`. */
export function readArguments(all: readonly string[]): Request {
  const args = withDashes(all);
  const unknown = args.find((arg, index) => SHORT_GROUP.test(arg) && !isBehind(args, index));
  if (unknown !== undefined)
    return mistake(`There is no option ‘${unknown}’; of a file of that name write ‘./${unknown}’`);
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
  if (!isCommand(command)) {
    const meant = nearest(command, COMMANDS);
    return mistake(
      `There is no command ‘${command}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${COMMANDS.join(', ')}`}`,
    );
  }
  if (files.length === 0) return mistake(nameFile(command));
  if (files.includes('')) return mistake('A file name is empty; name the file');
  const stray = ONLY_FOR.find(([name, commands]) => given.has(name) && !commands.includes(command));
  if (stray) {
    const [name, commands] = stray;
    const those = listed(commands.map(one => `‘markscheme ${one}’`));
    return mistake(`‘--${name}’ is for ${those}; leave it out, or use that command`);
  }
  if (command === 'framework') return frameworkRequest(files, given);
  if (command === 'import') return importRequest(files, given);
  if (command === 'from-word') {
    const [file, second] = files;
    if (file === undefined || second !== undefined) return mistake('Name one document at a time');
    return {
      kind: 'from-word',
      file,
      output: given.get('output'),
      leftOut: given.get('left-out'),
      force: given.has('force'),
    };
  }
  const style = given.get('style');
  if (style !== undefined && !styleNames.some(name => name === style)) {
    const meant = nearest(style, styleNames);
    return mistake(
      `There is no style ‘${style}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${styleNames.join(', ')}`}`,
    );
  }
  const assigned: Assigned = {
    framework: given.get('framework'),
    task: given.get('task'),
    ...(style === undefined ? {} : { style }),
  };
  if (command === 'check') return { kind: 'check', files, assigned };
  if (command === 'export') return exportRequest(files, assigned, given);
  const format = given.get('format') ?? 'text';
  if (command === 'evidence') {
    if (!isEvidenceFormat(format)) return noFormat(format, evidenceFormats);
    return { kind: 'evidence', files, assigned, format, criterion: given.get('criterion') };
  }
  if (!isReportFormat(format)) return noFormat(format, reportFormats);
  return { kind: 'report', files, assigned, format, output: given.get('output'), force: given.has('force') };
}

/** Several letters behind one hyphen: no option of ours, and taken for several by the parser. */
const SHORT_GROUP = /^-[^-]./;

/** Whether an argument is the value of an option before it, or stands behind `--`. */
function isBehind(args: readonly string[], index: number): boolean {
  const name = args[index - 1]?.replace(/^--/, '') ?? '';
  const isValue =
    args[index - 1]?.startsWith('--') === true && isOption(name) && OPTIONS[name].type === 'string';
  return isValue || args.slice(0, index).includes('--');
}

/** The arguments with files whose names begin with a hyphen named so that they are no options: `./-draft.md`. */
function withDashes(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    SHORT_GROUP.test(arg) && isMarkdown(arg) && !isBehind(args, index) ? `./${arg}` : arg,
  );
}

function isEvidenceFormat(name: string): name is EvidenceFormat {
  return evidenceFormats.some(format => format === name);
}

function noFormat(name: string, formats: readonly string[]): Request {
  const meant = nearest(name, formats);
  return mistake(
    `There is no format ‘${name}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${formats.join(', ')}`}`,
  );
}

function nameFile(command: Command): string {
  switch (command) {
    case 'import':
      return 'Name the document: ‘markscheme import criteria.docx --framework npqsl’';
    case 'from-word':
      return 'Name the document: ‘markscheme from-word draft.docx’';
    case 'framework':
      return `Say what to do with which framework: ‘${FRAMEWORK_EXPORT}’`;
    case 'check':
    case 'report':
    case 'evidence':
    case 'export':
      return `Name the file: ‘markscheme ${command} draft.md’`;
  }
}

const FRAMEWORK_EXPORT = 'markscheme framework export --case npqsl';

function frameworkRequest(words: readonly string[], given: ReadonlyMap<Option, string>): Request {
  const [act, framework, ...more] = words;
  if (act !== 'export' || framework === undefined)
    return mistake(`A framework can be exported: ‘${FRAMEWORK_EXPORT}’`);
  if (more.length > 0) return mistake('Name one framework at a time');
  if (!given.has('case')) return mistake(`Say in which format, which is CASE: ‘${FRAMEWORK_EXPORT}’`);
  return { kind: 'framework-export', framework, output: given.get('output'), force: given.has('force') };
}

function importRequest(files: readonly string[], given: ReadonlyMap<Option, string>): Request {
  const [file, second] = files;
  const framework = given.get('framework');
  if (file === undefined || second !== undefined) return mistake('Name one document at a time');
  if (framework === undefined)
    return mistake('Say which framework its criteria belong to, such as ‘--framework npqsl’');
  if (given.has('merge') && given.has('force'))
    return mistake('‘--merge’ adds to the file and ‘--force’ replaces it; leave one of them out');
  return {
    kind: 'import',
    file,
    framework,
    task: given.get('task'),
    output: given.get('output'),
    merge: given.has('merge'),
    force: given.has('force'),
  };
}

function exportRequest(
  files: readonly string[],
  assigned: Assigned,
  given: ReadonlyMap<Option, string>,
): Request {
  const [file, second] = files;
  const layout = given.get('layout') ?? 'account';
  if (file === undefined || second !== undefined) return mistake('Name one draft at a time');
  if (!isLayout(layout)) {
    const meant = nearest(layout, layoutNames);
    return mistake(
      `There is no layout ‘${layout}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${layoutNames.join(', ')}`}`,
    );
  }
  if (given.has('keep-codes') && given.has('strip-codes'))
    return mistake('‘--keep-codes’ and ‘--strip-codes’ contradict each other; leave one of them out');
  return {
    kind: 'export',
    file,
    assigned,
    layout,
    codes: given.has('keep-codes') ? 'all' : given.has('strip-codes') ? 'none' : 'visible',
    mappingTable: given.has('mapping-table'),
    output: given.get('output'),
    force: given.has('force'),
    pdf: given.has('pdf'),
  };
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

function isCommand(name: string): name is Command {
  return COMMANDS.some(command => command === name);
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function mistake(message: string): Request {
  return { kind: 'mistake', message: `${message}${message.endsWith('?') ? '' : '.'} ${seeHelp}` };
}
