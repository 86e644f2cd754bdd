/**
 * The same thing done to file after file.
 */
import { resolve } from 'node:path';
import { renderPart, renderReport } from '../report/formats.ts';
import { overviewOf } from '../report/overview.ts';
import { printable } from '../report/printable.ts';
import type { Unreadable, Workspace } from '../workspace/workspace.ts';
import type { Bibliographer } from './bibliographer.ts';
import { checkLines, hasError } from './check.ts';
import { evidencePart } from './evidence.ts';
import { type Examined, Examiner } from './examine.ts';
import { lostLines } from './lost-lines.ts';
import { failed, type Note, type Outcome } from './outcome.ts';
import { uriOf } from './paths.ts';
import { reported } from './report.ts';
import { noting, sourcesOf } from './sources.ts';
import type { Job } from './world.ts';

/** A file that is being read. */
export type Reading = Promise<string | Unreadable>;

/** Does one job, file by file. */
export class JobDoer {
  readonly #job: Job;
  readonly #files: Workspace;
  readonly #folder: string;
  readonly #examiner: Examiner;
  readonly #read = new Set<string>();

  /** `folder` is the current one, absolute; `bibliographer` reads what drafts cite by key. */
  constructor(job: Job, files: Workspace, folder: string, bibliographer?: Bibliographer) {
    this.#job = job;
    this.#files = noting(files, this.#read);
    this.#folder = folder;
    this.#examiner = new Examiner(this.#files, folder, job.given, bibliographer);
  }

  /** Begins to read a file, while another is still being looked at. */
  read(path: string): Reading {
    const reading = this.#files.read(uriOf(path, this.#folder));
    reading.catch(() => {}); // whoever examines the file will see it
    return reading;
  }

  /** Does the job for one file; never rejects. */
  async do(path: string, reading: Reading): Promise<Outcome> {
    const notes: Note[] = [];
    try {
      const lenient = this.#job.found.has(path);
      const examined = await this.#examiner.examine(path, await reading, this.#job.assigned, notes, lenient);
      if (examined) return { notes, ...this.#make(examined, notes), sources: this.#sources(path, examined) };
    } catch (error) {
      // Nothing should throw; if something does, the other files are done all the same.
      notes.push(...failed(whyFailed(path, error)).notes);
    }
    return { notes, part: undefined, sources: this.#sources(path), error: false };
  }

  /** What was read since this was last asked, and what the draft leads to. */
  #sources(path: string, examined?: Examined): string[] {
    const read = [...this.#read];
    this.#read.clear();
    if (!examined || this.#job.kind !== 'report') return read;
    return [...read, ...sourcesOf(examined.assessment.draft, resolve(this.#folder, path), this.#folder)];
  }

  #make(examined: Examined, notes: Note[]): Pick<Outcome, 'part' | 'overview' | 'files' | 'error'> {
    if (this.#job.kind === 'check') return { part: checkLines(examined), error: hasError(examined) };
    if (this.#job.kind === 'evidence') {
      const part = evidencePart(examined, this.#job);
      if (typeof part === 'string') {
        for (const line of lostLines(examined)) notes.push({ kind: 'aside', line });
        return { part, error: false };
      }
      notes.push({ kind: 'fault', line: part.why });
      return { part: undefined, error: false };
    }
    const result = reported(examined);
    if ('why' in result) {
      notes.push({ kind: 'fault', line: result.why });
      return { part: undefined, error: false };
    }
    for (const line of lostLines(examined)) notes.push({ kind: 'aside', line });
    const { format, alone } = this.#job;
    return {
      part: alone ? renderReport(format, result) : renderPart(format, result),
      files: result.report.draft.files,
      overview: overviewOf(result.report, result.context),
      error: false,
    };
  }
}

/** Does a job for each file, one after the other; the next one is read meanwhile. */
export async function* oneByOne(paths: readonly string[], doer: JobDoer): AsyncGenerator<Outcome> {
  let ahead: Reading | undefined;
  for (const [index, path] of paths.entries()) {
    const reading = ahead ?? doer.read(path);
    const next = paths[index + 1];
    ahead = next === undefined ? undefined : doer.read(next);
    yield await doer.do(path, reading);
  }
}

/** What is said of a file that made the engine fail. */
export function whyFailed(path: string, error: unknown): string {
  return printable(`${path}: Markscheme failed on this file; please report it. ${String(error)}`);
}
