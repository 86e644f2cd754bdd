/**
 * From a file name to its assessment, with everything that stands around the file.
 */
import { relative, resolve } from 'node:path';
import { assess } from '../assessment/assess.ts';
import type { Assigned } from '../assessment/identify.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { readDraft } from '../draft/draft.ts';
import { isDraftText } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { isUnreadable } from '../files.ts';
import { type Catalogue, createCatalogue, type FrameworkSource } from '../framework/catalogue.ts';
import { printable } from '../report/printable.ts';
import type { Problem } from '../rules/rule.ts';
import { problemsOf } from '../rules/rules.ts';
import { whyNoDraft, whyUnreadable } from './unreadable.ts';
import { documentsOf, frameworkFiles } from './workspace.ts';
import type { World } from './world.ts';

/** A draft and what was found. */
export interface Examined {
  /** As it was given. */
  readonly path: string;
  readonly assessment: Assessment | Unassessed;
  readonly problems: readonly Problem[];
}

/** Examines drafts; frameworks that several of them share are read once. */
export class Examiner {
  readonly #world: World;
  readonly #complain: (line: string) => void;
  readonly #catalogues = new Map<string, Catalogue>();
  readonly #sources = new Map<string, FrameworkSource | undefined>();
  readonly #told = new Set<string>();

  /** `complain` is given a line for each thing that can't be done. */
  constructor(world: World, complain: (line: string) => void) {
    this.#world = world;
    this.#complain = complain;
  }

  /** Examines one file; undefined if it can't be read or is no draft, which has been complained of then. */
  async examine(path: string, assigned: Assigned): Promise<Examined | undefined> {
    try {
      return await this.#examine(path, assigned);
    } catch (error) {
      // Nothing should throw; if something does, the other files are examined all the same.
      this.#complain(
        printable(`${path}: Markscheme failed on this file; please report it. ${String(error)}`),
      );
      return undefined;
    }
  }

  async #examine(path: string, assigned: Assigned): Promise<Examined | undefined> {
    const { files, folder } = this.#world;
    const absolute = resolve(folder, path);
    const text = await files.read(absolute);
    if (isUnreadable(text)) {
      this.#complain(`${printable(path)}: ${whyUnreadable(text)}`);
      return undefined;
    }
    if (!isDraftText(text) && assigned.framework === undefined) {
      this.#complain(`${printable(path)}: ${whyNoDraft(text)}`);
      return undefined;
    }
    const draft = readDraft(text);
    this.#noteUnused(path, draft, assigned);
    const documents = await documentsOf(draft, absolute, folder, files);
    const assessment = assess(draft, await this.#catalogueFor(absolute), { assigned, documents });
    return { path, assessment, problems: problemsOf(assessment) };
  }

  /** What the front matter says goes before what the command line says; where they differ, that is told. */
  #noteUnused(path: string, { frontMatter }: Draft, assigned: Assigned): void {
    for (const key of ['framework', 'task'] as const) {
      const value = frontMatter?.entries.get(key)?.value;
      const given = assigned[key];
      if (given === undefined || value === undefined || value === given) continue;
      this.#world.warn(
        printable(
          `${path}: Its front matter says ‘${key}: ${String(value)}’, so --${key} ${given} is not used.`,
        ),
      );
    }
  }

  async #catalogueFor(draft: string): Promise<Catalogue> {
    const paths = await frameworkFiles(draft, this.#world.folder, this.#world.files);
    const key = JSON.stringify(paths);
    const known = this.#catalogues.get(key);
    if (known) return known;
    const sources: FrameworkSource[] = [];
    for (const path of paths) {
      const source = await this.#source(path);
      if (source) sources.push(source);
    }
    const catalogue = createCatalogue(sources);
    this.#catalogues.set(key, catalogue);
    for (const { file, line, column, message } of catalogue.faults) {
      this.#complainOnce(printable(`${file}:${line}:${column}: ${message}`));
    }
    return catalogue;
  }

  async #source(path: string): Promise<FrameworkSource | undefined> {
    if (!this.#sources.has(path)) {
      const file = relative(this.#world.folder, path);
      const text = await this.#world.files.read(path);
      if (isUnreadable(text)) this.#complainOnce(printable(`${file}: ${whyUnreadable(text)}`));
      this.#sources.set(path, isUnreadable(text) ? undefined : { file, text });
    }
    return this.#sources.get(path);
  }

  #complainOnce(line: string): void {
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.#complain(line);
  }
}
