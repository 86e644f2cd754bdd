/**
 * The messages between our client and our server besides those of LSP, typed once for both sides. Positions
 * and ranges are LSP's: lines and characters from 0, characters in UTF-16 code units.
 */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-protocol';
import type { CodesPrinted, Layout } from './export/options.ts';
import type { Excludable, Framework } from './framework/model.ts';

/** What reads documents (`dist/import.js`) is asked and answers, for the client, which runs it. */
export type {
  Doubt,
  FaultAnswer,
  FoundAnswer,
  FoundCriterion,
  ImportAnswers,
  ImportJob,
  ImportProgress,
} from './import/job.ts';

/** A request by name, with the types of what is asked and answered. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  /** Only there for the types; never set. */
  readonly types?: { readonly params: Params; readonly result: Result };
}

/** A notification by name. */
export interface CustomNotification {
  readonly method: string;
}

function request<Params, Result>(method: string): CustomRequest<Params, Result> {
  return { method };
}

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
  /** What is shown in the text: each of them can be turned off. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly outline: boolean;
  readonly folding: boolean;
  readonly links: boolean;
}

/** One place that cites a criterion. */
export interface CitationItem {
  /** The file, in a draft of several. */
  readonly uri?: string;
  readonly range: Range;
  readonly words: number;
  readonly section: string | null;
  /** How many headings stand before it in the draft, so that sections of one name can be told apart. */
  readonly sectionIndex: number;
}

/** A criterion, stand-in or unlisted code, as lists show it. */
export interface CriterionItem {
  readonly code: string;
  readonly kind: 'criterion' | 'statement' | 'area' | 'unlisted';
  readonly title: string;
  readonly asks: string;
  readonly part: string | null;
  readonly status: 'uncovered' | 'mentioned' | 'covered' | 'evidenced';
  readonly words: number;
  /** All that is said for it stands where reading stops. */
  readonly beyondLimit: boolean;
  readonly supportingDocument: string | null;
  readonly keyQuestions: readonly string[];
  /** The participant’s own marks, the most that there are where that is known, and what earns them. */
  readonly marks: number | null;
  readonly mostMarks: number | null;
  readonly descriptors: readonly { readonly marks: number; readonly asks: string }[];
  /** In a sentence: how well it is known, and from where. */
  readonly provenance: string;
  readonly citations: readonly CitationItem[];
}

/** An area with what is tracked in it; `code` is null for criteria outside any area. */
export interface AreaItem {
  readonly code: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly part: string | null;
  readonly criteria: readonly CriterionItem[];
}

/** A leadership behaviour with what the participant says of it. */
export interface BehaviourItem {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly now: number | null;
  readonly plan: string | null;
}

/** Where a draft stands. */
export interface CoverageAnswer {
  readonly uri: string;
  /** The files of a draft that has several, in order. */
  readonly files?: readonly string[];
  readonly version: number;
  readonly framework: { readonly id: string; readonly name: string; readonly title: string };
  readonly task: { readonly id: string; readonly title: string };
  readonly words: {
    readonly counted: number;
    readonly total: number;
    readonly limit: number | null;
    readonly status: 'within' | 'near' | 'over';
    /** The most that is accepted, with the tolerance of the limit, and the least. */
    readonly most: number | null;
    readonly minimum: number | null;
  };
  /** The day on which it is to be submitted (`2026-04-30`), as the front matter says. */
  readonly submission: string | null;
  readonly coveredFrom: number;
  readonly areas: readonly AreaItem[];
  /** How strong the participant says they are, from 1 to 5, and what they plan; not assessed. */
  readonly behaviours: readonly BehaviourItem[];
  readonly phases: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: 'present' | 'empty' | 'missing';
    readonly words: number;
  }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: 'met' | 'unmet' | 'unknown';
    readonly detail: string;
  }[];
}

/** The answer to `CoverageRequest`. */
export type CoverageResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly coverage: CoverageAnswer }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  /** A draft whose framework or task can't be told; `message` says why. */
  | { readonly kind: 'unassessed'; readonly message: string }
  | { readonly kind: 'not-a-draft' };

/** Asked by the tree and the status bar after the draft has changed. */
export const CoverageRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  CoverageResult
>('markscheme/coverage');

/** The drafts that one looks at together with a draft, itself among them: those of the other tasks. */
export const DraftsRequest = request<{ textDocument: TextDocumentIdentifier }, DraftItem[]>(
  'markscheme/drafts',
);

/** A draft, by its first file. */
export interface DraftItem {
  readonly uri: string;
  readonly task: string;
}

/** What the preview of a draft's file shows besides its text. */
export interface PreviewAnswer {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  /** What is cited in this file, with the places. */
  readonly criteria: readonly (Pick<
    CriterionItem,
    'code' | 'kind' | 'title' | 'asks' | 'status' | 'words'
  > & {
    readonly places: readonly Range[];
  })[];
  /** Cited codes that are in no list. */
  readonly unknown: readonly Range[];
  /** The most words that are accepted, if there are more; `here` if they end in this file, and what of it is over. */
  readonly limit: {
    readonly words: number;
    /** Whether that is more than the limit itself. */
    readonly tolerated: boolean;
    readonly here: boolean;
    readonly over: readonly Range[];
  } | null;
}

/** Asked while a preview of the document is open; null if it is no draft that can be assessed. */
export const PreviewRequest = request<{ textDocument: TextDocumentIdentifier }, PreviewAnswer | null>(
  'markscheme/preview',
);

/** The formats that a draft’s report can be saved in. */
export type ReportFormat = 'html' | 'markdown' | 'csv' | 'csv-criteria' | 'json';

/** The coverage report of a draft as a file of some format holds it, Markdown unless told; null if it is no draft. */
export const ReportRequest = request<
  { textDocument: TextDocumentIdentifier; format?: ReportFormat },
  { text: string } | null
>('markscheme/report');

/** What the section, document and condition views show of a draft, beside its coverage. */
export interface Overview {
  readonly uri: string;
  /** The files of a draft that has several, in order. */
  readonly files?: readonly string[];
  readonly version: number;
  readonly words: {
    readonly counted: number;
    readonly total: number;
    readonly limit: number | null;
    readonly most: number | null;
    readonly minimum: number | null;
    readonly status: 'within' | 'near' | 'over';
    /** What is not counted, as one says it: ‘annexes’, ‘tables’. */
    readonly excluded: readonly { readonly what: string; readonly words: number }[];
    readonly budgets: readonly BudgetItem[];
    /** The first word that is not read, and after how many; null where all are. */
    readonly cutOff: { readonly uri?: string; readonly range: Range; readonly words: number } | null;
  };
  /** In the order of the draft; what stands before the first heading only where it has words. */
  readonly sections: readonly SectionItem[];
  readonly documents: readonly DocumentItem[];
  readonly conditions: readonly ConditionItem[];
}

/** The most words of a part, phase or section, and how many it has that are counted. */
export interface BudgetItem {
  readonly name: string;
  readonly kind: 'part' | 'phase' | 'section';
  readonly words: number;
  readonly budget: number;
}

/** A heading with what stands under it. */
export interface SectionItem {
  /** Null before the first heading. */
  readonly heading: string | null;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  /** The file, in a draft of several. */
  readonly uri?: string;
  /** The heading’s first line. */
  readonly range: Range;
  /** Id of the phase that it belongs to, and of the task’s part. */
  readonly phase: string | null;
  readonly part: string | null;
  /** Its own words, heading included, without those of its subsections; and with them. */
  readonly words: number;
  readonly wordsBelow: number;
  /** Those of its own words that are not counted. */
  readonly notCounted: number;
  /** Whether the section is counted, though some of it may not be; `why` something is not, in a sentence. */
  readonly counted: boolean;
  readonly why: string | null;
  /** The most words that it may have with its subsections, where that is said of this heading alone. */
  readonly budget: number | null;
  /** Words of its own that each criterion claims, each word once. */
  readonly claims: readonly { readonly code: string; readonly words: number }[];
}

/** A supporting document: a file that the draft links to, or an annex in it. */
export interface DocumentItem {
  readonly name: string;
  readonly kind: 'file' | 'annex';
  /** `unknown`: of a file that nobody could look for, and of an annex that is named and is no heading of the draft. */
  readonly status: 'there' | 'missing' | 'unknown';
  /** The file, or the one that the annex stands in, and the annex’s heading. */
  readonly uri: string | null;
  readonly range: Range | null;
  /** Where the draft refers to it. */
  readonly links: readonly {
    readonly uri?: string;
    readonly range: Range;
    readonly section: string | null;
    /** Whether that is in the account, and not in an annex. */
    readonly inAccount: boolean;
  }[];
  /** Codes whose claimed passages lead to it. */
  readonly criteria: readonly string[];
}

/** A condition with what answers it. */
export interface ConditionItem {
  readonly id: string;
  readonly title: string;
  readonly status: 'met' | 'unmet' | 'unknown';
  readonly detail: string;
  readonly asks: string;
  /** The keys that answer it under `assessment:`, what they take, and those of them that are still missing. */
  readonly keys: readonly string[];
  readonly takes: 'dates' | 'date' | 'days' | 'confirmed' | 'list';
  /** What a list has to name. */
  readonly items: readonly string[];
  readonly missing: readonly string[];
  /** The first of its answers in the front matter. */
  readonly answer: { readonly uri?: string; readonly range: Range } | null;
  /** Where the account speaks of it; looked for only while it is not answered. */
  readonly seen: { readonly uri?: string; readonly range: Range } | null;
}

/** The answer to `OverviewRequest`; `none` where there is no draft, or one that can’t be assessed. */
export type OverviewResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly overview: Overview }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  | { readonly kind: 'none' };

/** Asked by the views that show an overview, while one of them is seen. */
export const OverviewRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  OverviewResult
>('markscheme/overview');
/** The Word document of an open draft. */
export const ExportRequest = request<
  {
    textDocument: TextDocumentIdentifier;
    layout: Layout;
    codes: CodesPrinted;
    mappingTable: boolean;
    /** Today where the participant is, such as 2026-01-31. */
    date: string;
  },
  ExportAnswer
>('markscheme/export');

/** A Word document in base64, or why there is none. */
export type ExportAnswer =
  | {
      readonly kind: 'document';
      readonly contents: string;
      /** Words of the account in it. */
      readonly words: number;
      /** What is to be looked at, a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'fault'; readonly message: string };

/** A framework that can be chosen. */
export interface FrameworkItem {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly wordLimit: number | null;
  }[];
}

/** All frameworks, bundled and of the workspace. */
export const FrameworksRequest = request<Record<string, never>, FrameworkItem[]>('markscheme/frameworks');

/** The text of a new draft: front matter, the phases' headings, hints in comments. */
export const NewDraftRequest = request<
  { framework: string; task: string },
  { text: string; fileName: string } | null
>('markscheme/newDraft');

/** The edits that make an open Markdown document a draft; `message` says why there are none. */
export const UseAsDraftRequest = request<
  { textDocument: TextDocumentIdentifier; framework: string; task: string },
  { edits: TextEdit[] } | { message: string }
>('markscheme/useAsDraft');

/** Reads pasted lines of official criteria for a framework; nothing is written. */
export const ReadCriteriaRequest = request<
  { framework: string; text: string; textDocument?: TextDocumentIdentifier },
  ReadCriteriaAnswer
>('markscheme/readCriteria');

/** What was understood of pasted lines, and the framework file that would hold it. */
export interface ReadCriteriaAnswer {
  readonly accepted: readonly {
    readonly code: string;
    readonly asks: string;
    readonly area: string | null;
    readonly replaces: boolean;
  }[];
  /** Lines that were left out; `line` counts from 1. */
  readonly stray: readonly { readonly line: number; readonly text: string; readonly why: string }[];
  /** Where to write what; null if nothing was accepted, or the file that is there can't be added to (`problem`). */
  readonly file: { readonly uri: string; readonly exists: boolean; readonly contents: string } | null;
  readonly problem: string | null;
}

/** What a mark scheme is read for and written to: a framework as it is now, and its file in the folder (a URI). */
export const ImportTargetRequest = request<{ framework: string; folder: string }, ImportTarget | null>(
  'markscheme/importTarget',
);

/** The answer to `ImportTargetRequest`. */
export interface ImportTarget {
  readonly framework: Framework;
  /** The workspace framework file: `text` is null if it is still to be made. */
  readonly file: { readonly uri: string; readonly text: string | null };
}

/** The edit that cites `code` at the end of the passage at a position, in a comment; null where there is none. */
export const InsertCitationRequest = request<
  { textDocument: TextDocumentIdentifier; position: Position; code: string },
  TextEdit | null
>('markscheme/insertCitation');

/** A section by its document (a URI) and its lines from 0: that of its heading, and the one behind its last. */
export interface SectionPlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The passages of an open draft’s document that are claimed for a code; none where it is no draft. */
export const ClaimedPassagesRequest = request<
  { textDocument: TextDocumentIdentifier; code: string },
  Range[]
>('markscheme/claimedPassages');

/** What is not counted of the blocks that a range touches, and where the limit falls; null if the document is no draft. */
export const WhatCountsRequest = request<
  { textDocument: TextDocumentIdentifier; range: Range },
  WhatCounts | null
>('markscheme/whatCounts');

/** The answer to `WhatCountsRequest`. */
export interface WhatCounts {
  readonly notCounted: readonly NotCounted[];
  /** The first word beyond the limit, if it is in this document. */
  readonly limit: WordPlace | null;
  /** The first word that is not read, if it is another one. */
  readonly cutOff: WordPlace | null;
  /** Whether reading stops at the limit itself. */
  readonly readsToLimit: boolean;
}

/** A stretch that is not counted, with the words that stand in it. */
export interface NotCounted {
  readonly range: Range;
  readonly what:
    | 'front-matter'
    | 'comment'
    /** Where a link leads. */
    | 'address'
    /** A footnote that no mark refers to. */
    | 'unused-footnote'
    | Excludable;
  readonly words: number;
}

/** A word, and how many are counted before it. */
export interface WordPlace {
  readonly range: Range;
  readonly words: number;
}

/** The edit of the front matter that gives a criterion the participant’s own marks, or takes them away (null). */
export const MarkRequest = request<
  { textDocument: TextDocumentIdentifier; code: string; marks: number | null },
  TextEdit[] | null
>('markscheme/mark');

/** The edits of the front matter, in the first file, that assess a draft against another task; null where there is none. */
export const ChangeFrameworkRequest = request<
  { textDocument: TextDocumentIdentifier; framework: string; task: string },
  TextEdit[] | null
>('markscheme/changeFramework');

/** The edits of the front matter, in the first file, that answer a condition: a value for each of its keys. */
export const AnswerConditionRequest = request<
  { textDocument: TextDocumentIdentifier; condition: string; values: string[] },
  TextEdit[] | null
>('markscheme/answerCondition');

/** Server to client: the text of a file, or null if there is none. */
export const ReadFileRequest = request<{ uri: string }, { text: string } | null>('markscheme/readFile');

/** Server to client: the bytes of a file in base64; null if there is none, `too-large` if it has more than `most`. */
export const ReadBytesRequest = request<
  { uri: string; most: number },
  { base64: string } | 'too-large' | null
>('markscheme/readBytes');

/** Server to client: the files of the workspace that match a glob. */
export const FindFilesRequest = request<{ glob: string }, string[]>('markscheme/findFiles');

/** Server to client: the Markdown files that stand right in a folder, by their URIs. */
export const ListMarkdownRequest = request<{ uri: string }, string[]>('markscheme/listMarkdown');

/** Server to client: which of these files are there. */
export const ExistRequest = request<{ uris: string[] }, boolean[]>('markscheme/exist');

/** Server to client: frameworks or settings have changed, so what was asked before may be answered differently. */
export const ChangedNotification: CustomNotification = { method: 'markscheme/changed' };

/** Client to server: files have come or gone, so supporting documents may be there now, or no more. */
export const FilesChangedNotification: CustomNotification = { method: 'markscheme/filesChanged' };

/** A place in a draft; `uri` only where it has several files. */
export interface PlaceItem {
  readonly uri?: string;
  readonly range: Range;
}

/** One thing to do next. */
export interface StepItem {
  readonly kind:
    | 'front-matter'
    | 'over-limit'
    | 'phase'
    | 'wrong-code'
    | 'uncovered'
    | 'too-few'
    | 'document'
    | 'condition'
    | 'hint';
  readonly message: string;
  /** Where to do it, and the criterion that it is about; null where there is none. */
  readonly place: PlaceItem | null;
  readonly code: string | null;
}

/** A column of the coverage map: a heading with all below it. */
export interface MapColumnItem {
  /** Null before the first heading, and for the `further` sections that are put together in the last column. */
  readonly title: string | null;
  readonly further: number;
  readonly phase: string | null;
  readonly words: number;
  readonly counted: boolean;
  readonly place: PlaceItem;
}

/** Where a criterion and a column of the map meet. */
export interface MapCellItem {
  readonly words: number;
  readonly citations: number;
  readonly place: PlaceItem | null;
}

/** A row of the coverage map: a criterion with its cells. */
export interface MapRowItem {
  readonly code: string;
  readonly title: string;
  readonly kind: CriterionItem['kind'];
  readonly status: CriterionItem['status'];
  readonly words: number;
  /** The participant’s own marks, as they are said: `1 of 2`; empty without any. */
  readonly marks: string;
  readonly cells: readonly MapCellItem[];
}

/** A part or phase with its words. */
export interface BarItem {
  readonly name: string;
  readonly words: number;
  readonly budget: number | null;
  readonly state: 'present' | 'thin' | 'empty' | 'missing';
  /** Its first heading; null where it has none. */
  readonly place: PlaceItem | null;
}

/** What the report’s panel shows. Sentences are complete, and the server’s own. */
export interface ReportView {
  readonly version: number;
  readonly overview: Omit<Overview, 'version'>;
  /** Where the front matter says what the draft is for, or the start without that. */
  readonly home: PlaceItem;
  /** The draft’s file name, framework and task. */
  readonly name: string;
  readonly framework: string;
  readonly task: string;
  /** The day on which it is to be submitted (`2026-04-30`), as the front matter says. */
  readonly submission: string | null;
  readonly verdict: string;
  readonly next: readonly StepItem[];
  readonly wordSentences: readonly string[];
  readonly parts: readonly BarItem[];
  readonly phases: readonly BarItem[];
  readonly coveredFrom: number;
  readonly columns: readonly MapColumnItem[];
  readonly areas: readonly { readonly heading: string; readonly rows: readonly MapRowItem[] }[];
  readonly criteriaSentences: readonly string[];
  /** Documents that criteria ask for. */
  readonly asked: readonly {
    readonly code: string;
    readonly document: string;
    readonly status: 'there' | 'missing' | 'open';
    readonly place: PlaceItem | null;
  }[];
  readonly markSentences: readonly string[];
  readonly behaviourSentences: readonly string[];
  /** What to know of the framework. */
  readonly note: string | null;
}

/** The answer to `ReportViewRequest`. */
export type ReportViewResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly view: ReportView }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  | { readonly kind: 'unassessed'; readonly message: string }
  | { readonly kind: 'not-a-draft' };

/** Asked by the report’s panel while it is seen, after the draft has changed. */
export const ReportViewRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  ReportViewResult
>('markscheme/reportView');
