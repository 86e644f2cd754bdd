/**
 * From a file name and a text to its assessment, with everything that stands around the file.
 */
import { assess } from '../assessment/assess.ts';
import type { Assigned } from '../assessment/identify.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { readDraft } from '../draft/draft.ts';
import { isDraftText } from '../draft/front-matter.ts';
import { whyTooLong } from '../draft/longest.ts';
import type { Draft } from '../draft/model.ts';
import { createCatalogue } from '../framework/bundled.ts';
import type { Catalogue, FrameworkSource } from '../framework/catalogue.ts';
import { folderAround } from '../project/uris.ts';
import { printable } from '../report/printable.ts';
import type { Problem } from '../rules/rule.ts';
import { ruleFailure } from '../rules/rule-failure.ts';
import { problemsOf } from '../rules/rules.ts';
import { Memo } from '../text/memo.ts';
import { isThere, isUnreadable, type Unreadable, type Workspace } from '../workspace/workspace.ts';
import { type Bibliographer, worksOf } from './bibliographer.ts';
import type { Note } from './outcome.ts';
import { folderUri, shownFrom, uriOf } from './paths.ts';
import { documentsOf, frameworkFiles } from './surroundings.ts';
import { whyNoDraft, whyUnreadable } from './unreadable.ts';
import { WholeFinder } from './whole-finder.ts';

/** A draft and what was found. */
export interface Examined {
  /** As it was given. */
  readonly path: string;
  readonly assessment: Assessment | Unassessed;
  readonly problems: readonly Problem[];
}

/** Frameworks that drafts share, with what is to be said of their files. */
interface Shared {
  readonly catalogue: Catalogue;
  readonly faults: readonly FileFault[];
  readonly sources: readonly FrameworkSource[];
}

/** What is wrong with a framework file. */
interface FileFault {
  readonly file: string;
  readonly line: string;
}

/** A framework file, or what is to be said of it. */
type Source = { readonly source: FrameworkSource } | { readonly fault: FileFault };

/** Examines drafts; what several of them share is read once. */
export class Examiner {
  readonly #files: Workspace;
  readonly #bibliographer: Bibliographer | undefined;
  readonly #folder: string;
  readonly #wholes: WholeFinder;
  readonly #byFolder = new Memo<Promise<Shared>>();
  readonly #bySources = new Memo<Promise<Shared>>();
  readonly #sources = new Memo<Promise<Source>>();

  /**
   * `folder` is the current one, an absolute path; `given` are the files of this run, in their order; `bibliographer` reads what they
   * cite by key.
   */
  constructor(
    files: Workspace,
    folder: string,
    given: readonly string[],
    bibliographer: Bibliographer | undefined,
  ) {
    this.#bibliographer = bibliographer;
    const there = new Memo<Promise<boolean>>();
    // Drafts that stand side by side lead to the same documents.
    this.#files = {
      ...files,
      exist: uris => Promise.all(uris.map(uri => there.of(uri, () => isThere(files, uri)))),
    };
    this.#folder = folder;
    this.#wholes = new WholeFinder(files, folder, given);
  }

  /** Examines one file; undefined if it can't be read or is no draft, which `notes` say then. */
  async examine(
    path: string,
    text: string | Unreadable,
    assigned: Assigned,
    notes: Note[],
    lenient = false,
  ): Promise<Examined | undefined> {
    if (isUnreadable(text)) {
      notes.push({ kind: 'fault', line: `${printable(path)}: ${whyUnreadable(text)}` });
      return undefined;
    }
    const tooLong = whyTooLong(text);
    if (tooLong !== undefined) {
      notes.push({ kind: 'fault', line: `${printable(path)}: ${tooLong}` });
      return undefined;
    }
    const uri = uriOf(path, this.#folder);
    const whole = await this.#wholes.find(uri, text, each => this.#catalogueFor(each));
    notes.push(...whole.notes);
    if (whole.isDoneElsewhere) return undefined;
    if (!whole.draft && !isDraftText(text) && assigned.framework === undefined) {
      if (lenient)
        notes.push({ kind: 'aside', line: `${printable(path)}: This is no draft, so it is left out.` });
      else notes.push({ kind: 'fault', line: `${printable(path)}: ${whyNoDraft(text)}` });
      return undefined;
    }
    const draft = whole.draft ?? readDraft(text);
    const main = whole.main ?? uri;
    notes.push(...unusedOptions(path, draft, assigned));
    const linked = await documentsOf(draft, main, folderUri(this.#folder), this.#files);
    const shared = await this.#sharedBy(main);
    const works = await worksOf(draft, main, assigned.style, {
      files: this.#files,
      folder: folderUri(this.#folder),
      bibliographer: this.#bibliographer,
    });
    const assessment = assess(draft, shared.catalogue, {
      assigned: {
        framework: whole.assigned?.framework ?? assigned.framework,
        task: whole.assigned?.task ?? assigned.task,
      },
      faults: [...(whole.faults ?? []), ...works.faults],
      bibliography: works.bibliography,
      missing: whole.missing,
      ...linked,
    });
    for (const { file, line } of shared.faults)
      notes.push({ kind: bearsOn(file, shared, assessment) ? 'shared' : 'shared-aside', line });
    const problems = problemsOf(assessment, undefined, (rule, error) => {
      notes.push({ kind: 'shared', line: `markscheme: ${ruleFailure(rule, error)}` });
    });
    return { path, assessment, problems };
  }

  async #catalogueFor(uri: string): Promise<Catalogue> {
    return (await this.#sharedBy(uri)).catalogue;
  }

  #sharedBy(draft: string): Promise<Shared> {
    return this.#byFolder.of(folderAround(draft), () => this.#around(draft));
  }

  async #around(draft: string): Promise<Shared> {
    const uris = await frameworkFiles(draft, folderUri(this.#folder), this.#files);
    return this.#bySources.of(JSON.stringify(uris), async () => {
      const read = await Promise.all(uris.map(uri => this.#sources.of(uri, () => this.#readSource(uri))));
      const catalogue = createCatalogue(read.flatMap(one => ('source' in one ? one.source : [])));
      const faults = catalogue.faults.map(
        ({ file, line, column, message }): FileFault => ({
          file,
          line: printable(`${file}:${line}:${column}: ${message}`),
        }),
      );
      return {
        catalogue,
        faults: [...read.flatMap(one => ('fault' in one ? one.fault : [])), ...faults],
        sources: read.flatMap(one => ('source' in one ? one.source : [])),
      };
    });
  }

  async #readSource(uri: string): Promise<Source> {
    const file = shownFrom(this.#folder, uri);
    const text = await this.#files.read(uri);
    return isUnreadable(text)
      ? { fault: { file, line: printable(`${file}: ${whyUnreadable(text)}`) } }
      : { source: { file, text } };
  }
}

/**
 * Whether a faulty framework file can have to do with a draft: it is, or seems to be, the draft’s framework or one that this
 * extends. Where the framework is not found, any may be it.
 */
function bearsOn(file: string, { sources }: Shared, assessment: Assessment | Unassessed): boolean {
  if (assessment.kind !== 'assessed') return true;
  const idOf = (name: string) => {
    const text = sources.find(source => source.file === name)?.text ?? '';
    return ID.exec(text)?.[1] ?? name.replace(/^.*[\\/]/, '').split('.markscheme.')[0];
  };
  const own = idOf(file);
  const seen = new Set<string>();
  for (let id: string | undefined = assessment.framework.id; id !== undefined && !seen.has(id); ) {
    if (id === own) return true;
    seen.add(id);
    const current: string = id;
    const next = sources.find(source => idOf(source.file) === current);
    id = next && EXTENDS.exec(next.text)?.[1];
  }
  return false;
}

/** What a file says behind a key of its top level, even if it can’t be read as YAML or JSON. */
const ID = /^(?:\{?[ \t]*")?id"?[ \t]*:[ \t]*["']?([\w-]+)/m;
const EXTENDS = /^(?:\{?[ \t]*")?extends"?[ \t]*:[ \t]*["']?([\w-]+)/m;

/** What the front matter says goes before what the command line says; where they differ, that is told. */
function unusedOptions(path: string, { frontMatter }: Draft, assigned: Assigned): Note[] {
  return (['framework', 'task'] as const).flatMap((key): Note | [] => {
    const value = frontMatter?.entries.get(key)?.value;
    const given = assigned[key];
    if (given === undefined || value === undefined || value === given) return [];
    // An empty value leaves it to the command line.
    if (value === null || value === '') return [];
    const line = `${path}: Its front matter says ‘${key}: ${String(value)}’, so --${key} ${given} is not used.`;
    return { kind: 'aside', line: printable(line) };
  });
}
