/**
 * The state between requests: frameworks, settings, and what is known of each open document.
 */
import { assess } from '../assessment/assess.ts';
import { isSameSet, localTargets, mayBeNoFile } from '../assessment/documents.ts';
import type { Assigned } from '../assessment/identify.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { lettersTyped } from '../assessment/typed.ts';
import type { Draft } from '../draft/model.ts';
import { wholeOf } from '../draft/whole.ts';
import type { Assessed, Lines } from '../features/assessed.ts';
import {
  type BundledFrameworks,
  type Catalogue,
  catalogueOf,
  type FrameworkSource,
} from '../framework/catalogue.ts';
import type { FrameworkFault } from '../framework/model.ts';
import type { Settings } from '../protocol.ts';
import { movedProblems } from '../rules/moved.ts';
import type { Problem } from '../rules/rule.ts';
import { problemsOf, readsOf, type SeverityOverrides } from '../rules/rules.ts';
import type { SessionFiles } from './files.ts';
import { fits } from './globs.ts';
import type { OpenDocument } from './open-document.ts';
import { defaultSettings, overridesOf } from './settings.ts';
import { type Gathered, Wholes } from './wholes.ts';

/** How long an answer about a supporting document holds, in milliseconds: one may be saved beside the draft any time. */
const DOCUMENT_KNOWN_FOR = 3000;

interface Cached {
  readonly version: number;
  readonly generation: number;
  readonly assessed: Promise<Assessed>;
}

/** What one client’s server knows. */
export class Session {
  /** Which files are drafts together. */
  readonly wholes: Wholes;
  /** The documents that are open. */
  documents: OpenDocuments = { get: () => undefined, all: () => [] };
  /** By folder; all frameworks stand under no folder’s name. */
  readonly #catalogues = new Map<string, Catalogue>();
  #bundled: BundledFrameworks = {};
  /** The workspace’s framework files, as they were read last. */
  sources: readonly FrameworkSource[] = [];
  folders: readonly string[] = [];
  #settings: Settings = defaultSettings;
  #overrides: SeverityOverrides = {};
  /** Counts changes of frameworks and settings: whatever was worked out before is stale. */
  #generation = 0;
  #loads = 0;
  readonly #files: SessionFiles;
  readonly #cache = new Map<string, Cached>();
  /** Drafts in several files, by the URI of the first. */
  readonly #several = new Map<string, Several>();
  /** What was worked out last for each draft, for the next to go on from. */
  readonly #last = new Map<string, Last>();
  /** By draft and link target. */
  readonly #documents = new Map<string, Map<string, LinkedDocument>>();

  constructor(files: SessionFiles) {
    this.#files = files;
    this.wholes = new Wholes({
      files,
      open: uri => this.documents.get(uri),
      all: () => this.documents.all(),
      folderOf: uri => `${this.folderOf(uri).replace(/\/$/, '')}/`,
    });
  }

  get generation(): number {
    return this.#generation;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#overrides = overridesOf(settings);
    this.#generation++;
  }

  /** The frameworks that come with the program. */
  set bundled(bundled: BundledFrameworks) {
    this.#bundled = bundled;
    this.#renewCatalogue();
  }

  #renewCatalogue(): void {
    this.#catalogues.clear();
    this.#generation++;
  }

  /** All frameworks, of whichever folder. */
  get catalogue(): Catalogue {
    return this.catalogueFor(undefined);
  }

  /** The frameworks for a document: those that come with the program, and those of its folder of the workspace. */
  catalogueFor(uri: string | undefined): Catalogue {
    const folder = this.#rootOf(uri);
    const known = this.#catalogues.get(folder) ?? catalogueOf(this.#bundled, this.sourcesFor(uri));
    this.#catalogues.set(folder, known);
    return known;
  }

  /** The framework files for a document: those of its folder of the workspace. */
  sourcesFor(uri: string | undefined): readonly FrameworkSource[] {
    const folder = this.#rootOf(uri);
    return folder === '' ? this.sources : this.sources.filter(({ file }) => this.folderOf(file) === folder);
  }

  /** What is wrong with the workspace’s framework and project files. */
  get faults(): readonly FrameworkFault[] {
    const roots = this.folders.length < 2 ? [undefined] : this.folders.map(folder => `${folder}/`);
    return [
      ...roots.flatMap(root => this.catalogueFor(root).faults),
      ...this.wholes.faults(uri => this.catalogueFor(uri)),
    ];
  }

  /** The folder that tells whose frameworks bear on a document; none where there are not several. */
  #rootOf(uri: string | undefined): string {
    const folder = uri === undefined || this.folders.length < 2 ? '' : this.folderOf(uri);
    return this.folders.includes(folder) ? folder : '';
  }

  /** Reads the workspace’s frameworks anew; a failure leaves what was there. Of several loads at once the last counts. */
  async loadFrameworks(): Promise<void> {
    const load = ++this.#loads;
    const uris = await this.#files.findFrameworks();
    const [texts] = await Promise.all([
      Promise.all(uris.map(uri => this.#files.read(uri))),
      this.wholes.load(),
    ]);
    if (load !== this.#loads) return;
    this.sources = uris.flatMap((file, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ file, text }];
    });
    this.#renewCatalogue();
  }

  /** The assessment of an open document; undefined if it is no draft. Worked out once for each version. */
  assessed(document: OpenDocument): Promise<Assessed | undefined> | undefined {
    return this.wholes.mayBeSeveral(document) ? this.#assessedWith(document) : this.#assessedAlone(document);
  }

  /** The assessment of the draft that a file belongs to, whether it is open or not; undefined if it is in none. */
  async assessedAt(uri: string): Promise<Assessed | undefined> {
    const document = this.documents.get(uri);
    if (document) return this.assessed(document);
    const gathered = (await this.wholes.of(uri)) ?? (await this.wholes.alone(uri));
    const assigned = this.#assignedTo(uri);
    const using = gathered?.assigned ?? assigned;
    if (!gathered || (!using && !gathered.files[0]?.draft.frontMatter?.assessmentKey)) return undefined;
    return this.#assessedFile({ ...gathered, assigned: using }, { uri, version: 0 });
  }

  async #assessedWith(document: OpenDocument): Promise<Assessed | undefined> {
    const gathered = await this.wholes.of(document.uri);
    return gathered ? this.#assessedFile(gathered, document) : this.#assessedAlone(document);
  }

  /** The draft as one of its files has it: with places in that. */
  async #assessedFile(
    gathered: Gathered,
    { uri, version }: Pick<OpenDocument, 'uri' | 'version'>,
  ): Promise<Assessed> {
    const { assessment, problems } = await this.#assessSeveral(gathered);
    const { draft } = assessment;
    const own = draft.files?.find(({ name }) => name === uri);
    const lines: Lines = {
      placeAt: offset => draft.placeAt(offset),
      offsetAt: place => (own ? own.start + own.draft.offsetAt(place) : draft.offsetAt(place)),
    };
    return { uri, version, assessment, problems, lines, files: draft.files };
  }

  #assessSeveral({ files, assigned, faults }: Gathered): Promise<Assessed> {
    const uri = files[0]?.name ?? '';
    const drafts = files.map(({ draft }) => draft);
    const said = JSON.stringify([assigned, faults]);
    const known = this.#several.get(uri);
    if (
      known?.generation === this.#generation &&
      known.said === said &&
      known.drafts.length === drafts.length &&
      known.drafts.every((draft, index) => draft === drafts[index])
    )
      return known.assessed;
    const [first] = drafts;
    const draft = first && drafts.length === 1 ? first : wholeOf(files);
    const assessed = this.#assess({ uri, version: 0, draft }, assigned ?? {}, faults);
    this.#several.set(uri, {
      generation: this.#generation,
      said,
      drafts,
      assessed,
      names: files.map(({ name }) => name),
    });
    return assessed;
  }

  #assessedAlone(document: OpenDocument): Promise<Assessed> | undefined {
    const cached = this.#cache.get(document.uri);
    if (cached && cached.version === document.version && cached.generation === this.#generation)
      return cached.assessed;
    const assigned = this.#assignedTo(document.uri);
    if (!assigned && !document.isDraft) {
      document.forgetDraft();
      this.#cache.delete(document.uri);
      return undefined;
    }
    const assessed = this.#assess(document, assigned ?? {});
    this.#cache.set(document.uri, { version: document.version, generation: this.#generation, assessed });
    return assessed;
  }

  /** Forgets a closed document; says whether it is one of several files of a draft, which is another now. */
  forget(uri: string): boolean {
    let isOfSeveral = false;
    this.#cache.delete(uri);
    this.#last.delete(uri);
    this.#documents.delete(uri);
    this.wholes.changed([uri]);
    for (const [main, { names }] of this.#several) {
      isOfSeveral ||= names.includes(uri);
      if (names.some(name => this.documents.get(name))) continue;
      this.#several.delete(main);
      this.#last.delete(main);
      this.#documents.delete(main);
    }
    return isOfSeveral;
  }

  /** Forgets which supporting documents are there, and what was worked out with it. */
  forgetDocuments(): void {
    this.#documents.clear();
    this.#cache.clear();
    this.#several.clear();
    this.wholes.changed();
  }

  /** A file’s text, read anew. */
  read(uri: string): Promise<string | undefined> {
    return this.#files.read(uri);
  }

  /** The folder of the workspace that a document is in, or its own folder. */
  folderOf(uri: string): string {
    const around = this.folders.filter(folder => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    // Of folders in each other the innermost.
    return around.sort((a, b) => b.length - a.length)[0] ?? uri.replace(/[^/]*$/, '');
  }

  /** `faults`: of a draft in several files, what is wrong with their list. */
  async #assess(
    { uri, version, draft }: Pick<OpenDocument, 'uri' | 'version' | 'draft'>,
    assigned: Assigned,
    faults?: Gathered['faults'],
  ): Promise<Assessed> {
    const files = await this.#documentsOf(uri, draft);
    const generation = this.#generation;
    const last = this.#last.get(uri);
    const assessing = () =>
      assess(draft, this.catalogueFor(uri), {
        assigned,
        faults,
        coveredFrom: this.#settings.coveredFrom ?? undefined,
        ...files,
        reads: status => readsOf(this.#overrides, status),
        previous: last?.assessment,
      });
    const alike =
      last && !faults && last.generation === generation ? typedAlike(last, draft, files) : undefined;
    let next: Last;
    let assessed: Assessed;
    if (last && alike) {
      next = { ...last, draft, problems: alike };
      assessed = new TypedAssessed(uri, version, draft, alike, assessing);
    } else {
      const assessment = assessing();
      const problems = problemsOf(assessment, this.#overrides);
      next = { generation, draft, assessment, problems };
      assessed = { uri, version, assessment, problems, lines: draft };
    }
    // Unless it has been closed meanwhile.
    if (this.#cache.has(uri) || this.#several.has(uri)) this.#last.set(uri, next);
    return assessed;
  }

  /** Framework and task of the first setting whose glob fits the document. */
  #assignedTo(uri: string): Assigned | undefined {
    if (this.#settings.drafts.length === 0) return undefined;
    const folder = `${this.folderOf(uri).replace(/\/$/, '')}/`;
    const path = decodeURIComponent(
      uri.startsWith(folder) ? uri.slice(folder.length) : (uri.split('/').at(-1) ?? uri),
    );
    return this.#settings.drafts.find(({ glob }) => fits(path, glob));
  }

  /** What is known of the local link targets of a draft: nothing where it could not be found out. */
  async #documentsOf(
    uri: string,
    draft: Draft,
  ): Promise<{ documents: ReadonlySet<string>; absent: ReadonlySet<string> }> {
    const targets = localTargets(draft);
    if (targets.length === 0) return { documents: NO_TARGETS, absent: NO_TARGETS };
    const known = this.#documents.get(uri) ?? new Map<string, LinkedDocument>();
    this.#documents.set(uri, known);
    const now = Date.now();
    const asked: LinkedDocument[] = [];
    for (const target of targets) {
      const document = known.get(target) ?? { uri: besides(uri, target), there: undefined, until: 0 };
      known.set(target, document);
      if (document.until < now) asked.push(document);
    }
    if (asked.length > 0) {
      const uris = asked.flatMap(document => document.uri ?? []);
      const there = uris.length === 0 ? [] : await this.#files.exist(uris).catch(() => []);
      let answer = 0;
      for (const document of asked) {
        document.there = document.uri === undefined ? undefined : there[answer++];
        document.until = now + DOCUMENT_KNOWN_FOR;
      }
    }
    return {
      documents: new Set(targets.filter(target => known.get(target)?.there)),
      absent: new Set(targets.filter(target => known.get(target)?.there === false && !mayBeNoFile(target))),
    };
  }
}

/** A draft in several files, with what it was worked out from. */
interface Several {
  readonly generation: number;
  readonly said: string;
  readonly drafts: readonly Draft[];
  readonly names: readonly string[];
  readonly assessed: Promise<Assessed>;
}

/** The documents that are open, by URI. */
export interface OpenDocuments {
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
}

/** What was worked out last for a draft. */
interface Last {
  readonly generation: number;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Of this draft, or of one before letters were typed that changed no more of it than places. */
  readonly assessment: Assessment | Unassessed;
}

/** The problems of a draft after letters were typed, if they are the same but for their places. */
function typedAlike(
  { draft: before, problems, assessment }: Last,
  draft: Draft,
  { documents, absent }: { documents: ReadonlySet<string>; absent: ReadonlySet<string> },
): readonly Problem[] | undefined {
  if (assessment.kind !== 'assessed') return undefined;
  const { there, absent: gone } = assessment.links.from;
  if (!isSameSet(there, documents) || !isSameSet(gone, absent)) return undefined;
  const typed = lettersTyped(assessment, before.pages, draft);
  return typed && movedProblems(problems, typed);
}

/** A draft whose problems are known before it is assessed, which it is when somebody asks for more than these. */
class TypedAssessed implements Assessed {
  #assessment: Assessment | Unassessed | undefined;
  readonly uri: string;
  readonly version: number;
  readonly lines: Draft;
  readonly problems: readonly Problem[];
  readonly #assess: () => Assessment | Unassessed;

  constructor(
    uri: string,
    version: number,
    draft: Draft,
    problems: readonly Problem[],
    assess: () => Assessment | Unassessed,
  ) {
    this.uri = uri;
    this.version = version;
    this.lines = draft;
    this.problems = problems;
    this.#assess = assess;
  }

  get assessment(): Assessment | Unassessed {
    this.#assessment ??= this.#assess();
    return this.#assessment;
  }
}

const NO_TARGETS: ReadonlySet<string> = new Set();

/** A file that a draft links to, and until when it is known whether it is there. */
interface LinkedDocument {
  readonly uri: string | undefined;
  /** Undefined where nobody could tell. */
  there: boolean | undefined;
  until: number;
}

/** URI of a file that a document links to; undefined where the document has no place, as an unsaved one. */
function besides(uri: string, target: string): string | undefined {
  try {
    const url = new URL(target.replace(/[?#].*$/s, ''), uri);
    return url.toString();
  } catch {
    return undefined;
  }
}
