/**
 * The state between requests: frameworks, settings, and what is known of each open document.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { assess } from '../assessment/assess.ts';
import type { Assigned } from '../assessment/identify.ts';
import type { BibliographyPart } from '../bibliography/main.ts';
import { isDraftText } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { withNotesAcross } from '../draft/notes-across.ts';
import { wholeOf } from '../draft/whole.ts';
import type { Assessed, Lines } from '../features/assessed.ts';
import { frontMatterProblems } from '../features/front-matter-place.ts';
import type { BundledFrameworks, Catalogue } from '../framework/catalogue.ts';
import type { FrameworkFault } from '../framework/model.ts';
import type { CitingDraft, FrameworkLanguage, FrameworkText } from '../framework-language/language.ts';
import { CONTENTS_GLOB, isContentsFile } from '../project/contents-files.ts';
import { isBibliographyName, PROJECT_FILE, PROJECT_GLOB } from '../project/paths.ts';
import { folderAround, isIn, keyOf, pathIn } from '../project/uris.ts';
import type { Settings } from '../protocol.ts';
import { marksFrontMatterPlace } from '../rules/marks-front-matter-place.ts';
import { problemsOf, type RuleFailed, readsOf, type SeverityOverrides, severityOf } from '../rules/rules.ts';
import { isMarkdownDocument } from '../text/markdown-files.ts';
import { fits } from '../workspace/globs.ts';
import { imageBeside } from '../workspace/image-beside.ts';
import { OpenDocument } from '../workspace/open-document.ts';
import { type Gathered, Wholes } from '../workspace/wholes.ts';
import { isUnreadable, type Workspace, withoutLinksOut } from '../workspace/workspace.ts';
import { Bibliographies } from './bibliographies.ts';
import { citing } from './citing.ts';
import { Frameworks } from './frameworks.ts';
import { LinkedDocuments } from './linked-documents.ts';
import { Nearby } from './nearby.ts';
import { defaultSettings, overridesOf } from './settings.ts';
import { type Last, TypedAssessed, typedAlike } from './typed.ts';

/** What a supporting document is saved as. */
const SUPPORTING = '**/*.{pdf,doc,docx,odt,xls,xlsx,ods,csv,tsv,ppt,pptx,odp,png,jpg,jpeg}';

/** What is put where no text could be read: it is no framework, as is said of it. */
const UNREADABLE = '\u{fffd}';

interface Cached {
  readonly revision: number;
  readonly generation: number;
  readonly assessed: Promise<Assessed>;
}

/** What one client’s server knows. */
export class Session {
  /** Which files are drafts together. */
  readonly wholes: Wholes;
  /** The documents that are open. */
  documents: OpenDocuments = { get: () => undefined, all: () => [] };
  /** The workspace’s framework files and the bundled ones. */
  readonly frameworks: Frameworks;
  folders: readonly string[] = [];
  #settings: Settings = defaultSettings;
  #overrides: SeverityOverrides = {};
  /** Counts changes of settings; with those of frameworks it says whether what was worked out before is stale. */
  #settingsChanged = 0;
  #searches = 0;
  #loads = 0;
  /** Whether a search has found the workspace’s files: what is near a draft tells nothing more then. */
  #isFound = false;
  /** Whether what it found is in force, or nothing could be found. */
  isSearched = false;
  /** What was in force (`generation`) when the first answer was given before that. */
  answeredFrom: number | undefined;
  readonly #nearby: Nearby;
  readonly #files: Workspace;
  readonly #cache = new Map<string, Cached>();
  /** Drafts in several files, by the URI of the first. */
  readonly #several = new Map<string, Several>();
  /** What was worked out last for each draft, for the next to go on from. */
  readonly #last = new Map<string, Last>();
  readonly #linked: LinkedDocuments;
  readonly #bibliographies: Bibliographies;
  /** Counts changes of bibliographies. */
  #worksChanged = 0;

  readonly #ruleFailed: RuleFailed;

  /**
   * `language` gives the part that only framework files need, `works` the one that bibliographies do. `ruleFailed` is told of each rule
   * that throws, at every draft.
   */
  constructor(
    files: Workspace,
    language: () => Promise<FrameworkLanguage | undefined> = async () => undefined,
    ruleFailed: RuleFailed = () => undefined,
    works: () => Promise<BibliographyPart | undefined> = async () => undefined,
  ) {
    this.#ruleFailed = ruleFailed;
    const folderOf = (uri: string) => this.#surroundingsOf(uri);
    const inside = withoutLinksOut(files, folderOf);
    this.#files = inside;
    this.#nearby = new Nearby(inside);
    this.#linked = new LinkedDocuments(inside, folderOf);
    this.#bibliographies = new Bibliographies({
      files,
      open: uri => this.documents.get(uri),
      folderOf,
      part: works,
    });
    this.frameworks = new Frameworks({
      language,
      open: () => this.documents.all().filter(each => this.isFramework(each)),
      rootOf: uri => this.#rootOf(uri),
    });
    this.wholes = new Wholes({
      files: inside,
      open: uri => this.documents.get(uri),
      all: () => this.documents.all(),
      folderOf,
    });
  }

  get generation(): number {
    return this.#settingsChanged + this.frameworks.generation + this.wholes.generation + this.#worksChanged;
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#overrides = overridesOf(settings);
    this.#settingsChanged++;
  }

  /** The frameworks that come with the program. */
  set bundled(bundled: BundledFrameworks) {
    this.frameworks.bundled = bundled;
  }

  /** All frameworks, of whichever folder. */
  get catalogue(): Catalogue {
    return this.catalogueFor(undefined);
  }

  /** The frameworks for a document: those that come with the program, and those of its folder of the workspace. */
  catalogueFor(uri: string | undefined): Catalogue {
    return this.frameworks.catalogueIn(this.#rootOf(uri));
  }

  /** The framework files for a document: those of its folder of the workspace. */
  sourcesFor(uri: string | undefined): readonly FrameworkText[] {
    const root = this.#rootOf(uri);
    const { sources } = this.frameworks;
    return root === '' ? sources : sources.filter(({ file }) => this.#rootOf(file) === root);
  }

  /** What is wrong with the workspace’s framework and project files. */
  get faults(): readonly FrameworkFault[] {
    return [...this.frameworks.faults, ...this.wholes.faults(uri => this.catalogueFor(uri))];
  }

  /** The folder that tells whose frameworks bear on a document; none where there are not several. */
  #rootOf(uri: string | undefined): string {
    const folder = uri === undefined || this.folders.length < 2 ? '' : this.folderOf(uri);
    return this.folders.includes(folder) ? folder : '';
  }

  /** Reads the workspace’s frameworks anew; a failure leaves what was there. Of several searches at once the last counts. */
  async loadFrameworks(): Promise<void> {
    const search = ++this.#searches;
    const [frameworks = [], projects = [], contents = []] = await Promise.all(
      [this.#settings.frameworks, PROJECT_GLOB, CONTENTS_GLOB].map(glob => this.find(glob)),
    );
    if (search !== this.#searches) return;
    this.#isFound = true;
    await this.#load({ frameworks, projects, contents });
  }

  /**
   * Whether enough is known to answer about a document before the whole workspace has been searched: the framework and project files in its
   * folder and above, which are read here, and that it is a draft of frameworks that there are. What the search brings may only correct it.
   */
  async knowsEnough(uri: string): Promise<boolean> {
    if (this.#isFound || !this.documents.get(uri)) return false;
    const near = await this.#nearby.filesAround(uri, this.#surroundingsOf(uri));
    if (this.#isFound) return false;
    const frameworks = near.filter(each => this.isFrameworkFile(each));
    const projects = near.filter(each => PROJECT_FILE.test(each));
    const contents = near.filter(isContentsFile);
    if (frameworks.length + projects.length + contents.length > 0)
      await this.#load({ frameworks, projects, contents });
    // What the search has found is being read, in place of what is near.
    return !this.#isFound && this.#isOfKnown(uri);
  }

  #isOfKnown(uri: string): boolean {
    const document = this.documents.get(uri);
    if (!document || document.isTooLong || this.isFramework(document)) return false;
    const named = document.isDraft && document.draft.frontMatter?.entries.get('framework')?.value;
    const ids = [named, this.wholes.assignedTo(uri)?.framework, this.#assignedTo(uri)?.framework];
    const said = ids.filter(id => typeof id === 'string');
    return said.length > 0 && said.every(id => this.catalogueFor(uri).find(id) !== undefined);
  }

  async #load({
    frameworks: uris,
    projects,
    contents,
  }: Readonly<Record<'frameworks' | 'projects' | 'contents', readonly string[]>>): Promise<void> {
    const load = ++this.#loads;
    const [texts] = await Promise.all([
      Promise.all(uris.map(uri => this.read(uri))),
      this.wholes.load(projects, contents),
    ]);
    if (load !== this.#loads) return;
    // What is there and can’t be read is a broken file, not one that is gone.
    this.frameworks.onDisk = uris.map((file, index) => ({ file, text: texts[index] ?? UNREADABLE }));
    await this.frameworks.renew();
  }

  /** The setting for framework files, as clients match it: with whole paths. */
  get frameworkPattern(): string {
    return this.#settings.frameworks.replace(/^(?!\*\*\/)/, '**/');
  }

  /** Whether an open document is a framework file: by its name, and in no other case than Markdown’s. */
  isFramework({ uri, languageId }: OpenDocument): boolean {
    return !isMarkdownDocument({ uri, languageId }) && this.isFrameworkFile(uri);
  }

  /** Whether a file is a framework file by its name. */
  isFrameworkFile(uri: string): boolean {
    return !uri.includes('/node_modules/') && fits(this.#pathOf(uri), this.#settings.frameworks);
  }

  /** Whether files that have come or gone bear on what drafts link to. */
  isLinked(uris: readonly string[]): boolean {
    return this.#linked.isLinked(uris);
  }

  /** Takes note that files have changed, all where none is named; says whether one is of a bibliography, so that drafts are others. */
  worksChanged(uris?: readonly string[]): boolean {
    const bears =
      this.#bibliographies.changed(uris) || (uris?.some(uri => this.#bibliographies.isUsed(uri)) ?? false);
    if (bears) this.#worksChanged++;
    return bears;
  }

  /** Whether a file is one of a bibliography that a draft names. */
  isBibliography(uri: string): boolean {
    return this.#bibliographies.isUsed(uri);
  }

  /** The assessment of an open document; undefined if it is no draft. Worked out once for each text. */
  assessed(document: OpenDocument): Promise<Assessed | undefined> | undefined {
    if (document.isTooLong) {
      this.#cache.delete(document.uri);
      this.#last.delete(document.uri);
      return undefined;
    }
    // Nobody writes a draft into one, and who asks of it asks at every keystroke.
    if (isBibliographyName(document.uri)) return undefined;
    return this.wholes.mayBeSeveral(document) ? this.#assessedWith(document) : this.#assessedAlone(document);
  }

  /** What is said of a document that is no draft, since its front matter is not read. */
  strayFrontMatter(document: OpenDocument, rulesUri: string | undefined): Diagnostic[] {
    if (document.isTooLong || this.isFramework(document)) return [];
    const severity = severityOf(marksFrontMatterPlace, 'draft', this.#overrides);
    return severity === 'off' ? [] : frontMatterProblems(document.getText(), severity, rulesUri);
  }

  /** Why a document that would be a draft is too long for one; undefined if it is not, or would be none. */
  whyTooLong(document: OpenDocument): string | undefined {
    const why = document.whyTooLong;
    if (why === undefined || this.isFramework(document)) return undefined;
    return this.#assignedTo(document.uri) !== undefined || isDraftText(document.getText()) ? why : undefined;
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
    return {
      uri,
      version,
      folder: this.#surroundingsOf(uri),
      assessment,
      problems,
      lines,
      files: draft.files,
    };
  }

  #assessSeveral({ files, assigned, faults, missing }: Gathered): Promise<Assessed> {
    const uri = files[0]?.name ?? '';
    const drafts = files.map(({ draft }) => draft);
    const said = JSON.stringify([assigned, faults, missing]);
    const known = this.#several.get(uri);
    if (
      known?.generation === this.generation &&
      known.said === said &&
      known.drafts.length === drafts.length &&
      known.drafts.every((draft, index) => draft === drafts[index])
    )
      return known.assessed;
    const [first] = drafts;
    const draft = first && drafts.length === 1 ? first : wholeOf(withNotesAcross(files));
    const assessed = this.#assess({ uri, version: 0, draft }, assigned ?? {}, { faults, missing });
    this.#several.set(uri, {
      generation: this.generation,
      said,
      drafts,
      assessed,
      names: files.map(({ name }) => name),
    });
    return assessed;
  }

  #assessedAlone(document: OpenDocument): Promise<Assessed> | undefined {
    const cached = this.#cache.get(document.uri);
    if (cached && cached.revision === document.revision && cached.generation === this.generation)
      return cached.assessed;
    const assigned = this.#assignedTo(document.uri);
    if ((!assigned && !document.isDraft) || this.isFramework(document)) {
      document.forgetDraft();
      this.#cache.delete(document.uri);
      return undefined;
    }
    const assessed = this.#assess(document, assigned ?? {});
    this.#cache.set(document.uri, { revision: document.revision, generation: this.generation, assessed });
    return assessed;
  }

  /** Forgets a closed document; says whether it is one of several files of a draft, which is another now. */
  forget(uri: string): boolean {
    let isOfSeveral = false;
    this.#cache.delete(uri);
    this.#last.delete(uri);
    this.#linked.forget(uri);
    this.#bibliographies.forget(uri);
    this.wholes.changed([uri]);
    for (const [main, { names }] of this.#several) {
      isOfSeveral ||= names.includes(uri);
      if (names.some(name => this.documents.get(name))) continue;
      this.#several.delete(main);
      this.#last.delete(main);
      this.#linked.forget(main);
    }
    return isOfSeveral;
  }

  /** Forgets which supporting documents are there, and what was worked out with it. */
  forgetDocuments(): void {
    this.#linked.forget();
    this.#cache.clear();
    this.#several.clear();
    this.wholes.changed();
  }

  /** A file’s text, read anew; undefined where there is none. */
  async read(uri: string): Promise<string | undefined> {
    const read = await this.#files.read(uri);
    return isUnreadable(read) ? undefined : read;
  }

  /** The bytes of an image that a document shows by this path, or a clause that says why there are none. */
  image(path: string, uri: string): Promise<Uint8Array | string> {
    return imageBeside(this.#files, path, uri, this.#surroundingsOf(uri));
  }

  /** URIs of the workspace’s files that fit a glob. */
  find(glob: string): Promise<readonly string[]> {
    return this.#files.find(glob, this.folders);
  }

  /** A file that is not open as a draft, with what it cites; undefined if it is none. */
  async asDraft(uri: string, text: string): Promise<CitingDraft | undefined> {
    const document = new OpenDocument(uri, 'markdown', 0, text);
    if (this.wholes.mayBeSeveral(document)) {
      const found = await this.assessedAt(uri);
      return found && citing(found, () => null).find(draft => keyOf(draft.uri) === keyOf(uri));
    }
    const assigned = this.#assignedTo(uri);
    const assessment = assess(document.draft, this.catalogueFor(uri), { assigned: assigned ?? {} });
    return citing(
      {
        ...{ uri, version: 0, folder: this.#surroundingsOf(uri) },
        ...{ assessment, problems: [], lines: document.draft },
      },
      () => null,
    )[0];
  }

  /** Documents in a draft’s folder and below it that can be its supporting documents, by their paths from it; the nearest first. */
  async documentsBeside(uri: string): Promise<string[]> {
    const folder = folderAround(uri);
    const found = await this.#files.find(SUPPORTING, [folder]).catch(() => []);
    const depth = (path: string) => path.split('/').length;
    return found
      .flatMap(file => (isIn(file, folder) ? pathIn(folder, file) : []))
      .filter(path => !path.includes('node_modules/') && !/(?:^|\/)\./.test(path))
      .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  }

  /** The folder of the workspace that a document is in, or its own folder. */
  folderOf(uri: string): string {
    const around = this.folders.filter(folder => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    // Of folders in each other the innermost.
    return around.sort((a, b) => b.length - a.length)[0] ?? folderAround(uri);
  }

  /** The same with a slash at its end: nothing that a draft names is looked for outside of it. */
  #surroundingsOf(uri: string): string {
    return `${this.folderOf(uri).replace(/\/$/, '')}/`;
  }

  /** `list`: of a draft in several files, what is wrong with their list and which are missing. */
  async #assess(
    { uri, version, draft }: Pick<OpenDocument, 'uri' | 'version' | 'draft'>,
    assigned: Assigned,
    list?: Pick<Gathered, 'faults' | 'missing'>,
  ): Promise<Assessed> {
    const [files, { bibliography, faults: ofWorks }] = await Promise.all([
      this.#linked.of(uri, draft),
      this.#bibliographies.of(uri, draft, this.#settings.citationStyle),
    ]);
    const faults = ofWorks.length === 0 ? list?.faults : [...(list?.faults ?? []), ...ofWorks];
    const folder = this.#surroundingsOf(uri);
    const generation = this.generation;
    const last = this.#last.get(uri);
    const assessing = () =>
      assess(draft, this.catalogueFor(uri), {
        assigned,
        faults,
        missing: list?.missing,
        bibliography,
        coveredFrom: this.#settings.coveredFrom ?? undefined,
        ...files,
        reads: status => readsOf(this.#overrides, status),
        previous: last?.assessment,
      });
    const given = JSON.stringify([assigned, list ?? {}, ofWorks]);
    const isSame =
      last?.generation === generation && last.given === given && last.bibliography === bibliography;
    const alike = last && isSame ? typedAlike(last, draft, files) : undefined;
    let next: Last;
    let assessed: Assessed;
    if (last && alike) {
      next = { ...last, draft, problems: alike };
      assessed = new TypedAssessed({ uri, version, folder }, draft, alike, assessing);
    } else {
      const assessment = assessing();
      const problems = problemsOf(assessment, this.#overrides, this.#ruleFailed);
      next = { generation, given, bibliography, draft, assessment, problems };
      assessed = { uri, version, folder, assessment, problems, lines: draft };
    }
    // Unless it has been closed meanwhile.
    if (this.#cache.has(uri) || this.#several.has(uri)) this.#last.set(uri, next);
    return assessed;
  }

  /** Framework and task of the first setting whose glob fits the document. */
  #assignedTo(uri: string): Assigned | undefined {
    if (this.#settings.drafts.length === 0) return undefined;
    const path = this.#pathOf(uri);
    return this.#settings.drafts.find(({ glob }) => fits(path, glob));
  }

  /** A document’s path in its workspace folder, without escapes. */
  #pathOf(uri: string): string {
    const folder = this.#surroundingsOf(uri);
    return keyOf(uri.startsWith(folder) ? uri.slice(folder.length) : (uri.split('/').at(-1) ?? uri));
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
