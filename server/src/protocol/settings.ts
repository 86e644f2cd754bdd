/**
 * What the server is told of how it is to work.
 */
/** What the client says when it starts the server (`initializationOptions`). */
export interface InitializationOptions {
  /** `client`: files are read through requests to the client; otherwise the server reads them itself. */
  readonly files?: 'client' | 'server';
  /** URI of the folder with the bundled frameworks’ files, which a server in a browser can’t know. */
  readonly frameworksUri?: string;
  /** URI of `frameworks.json` with the bundled frameworks, for a server that can’t read what stands beside it. */
  readonly bundledUri?: string;
  /** URI of the folder with the server’s parts (such as `framework-language.js`), for a server that can’t load them itself. */
  readonly partsUri?: string;
  /**
   * `pushed`: of framework files problems are never pulled. VS Code pulls for documents with a tab alone, but keeps one open
   * for minutes after its tab was closed, and nobody would say what is wrong with it meanwhile.
   */
  readonly frameworkProblems?: 'pushed';
  /** URI of the folder with the rules’ pages, for `codeDescription`. */
  readonly rulesUri?: string;
  /** The client’s command for a click on a code lens, which is run with a `SectionPlace`; without one lenses only say something. */
  readonly lensCommand?: string;
  /** Its command for a click that marks a section, which is run with a `PhasePlace`; without one that is not offered there. */
  readonly phaseLensCommand?: string;
  /** The client’s command that looks for evidence, run with the code of a criterion; without one no fix offers it. */
  readonly evidenceCommand?: string;
  /** `client`: the client makes links of Markdown’s links itself, so that only ours are left to the server. */
  readonly markdownLinks?: 'client';
  /** Settings for clients that have no `workspace/configuration`. */
  readonly settings?: Partial<Settings>;
}

/** The settings under `markscheme`, as the server reads them. */
export interface Settings {
  /** Files without front matter of ours that are drafts all the same; globs are relative to the workspace folder. */
  readonly drafts: readonly { readonly glob: string; readonly framework: string; readonly task?: string }[];
  /** The workspace’s framework files, as a glob relative to the workspace folder. */
  readonly frameworks: string;
  /** Severity by rule id, or by rule id and status of the draft: error, warning, information, hint or off. */
  readonly rules: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Claimed words from which a criterion is covered; null for the framework's figure. */
  readonly coveredFrom: number | null;
  /** The style in which works that are cited by key are set where the draft names none: one of ours. */
  readonly citationStyle: string;
  /** What is shown in the text: each of them can be turned off. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly outline: boolean;
  readonly folding: boolean;
  readonly links: boolean;
  /** Whether lists of files and links follow when files are renamed. */
  readonly followRenames: boolean;
  /** Whether it is shown unasked where a draft may show what. */
  readonly suggestEvidence: boolean;
}
