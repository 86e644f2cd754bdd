/**
 * What lies between the server and the part of it that only framework files need, which is a bundle of its own and loaded
 * with the first of them (docs/architecture.md). Plain data goes both ways.
 */

import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Catalogue, FrameworkReader, FrameworkSource } from '../framework/catalogue.ts';
import type { FrameworkFault } from '../framework/model.ts';
import type { readPastedCriteria, writeOfficialCriteria } from '../framework/official-criteria.ts';
import type { TrackedKind } from '../framework/tracked-kinds.ts';

/** A framework file, open or on disk; `version` is the document’s, null for one that is not open. */
export interface FrameworkText extends FrameworkSource {
  readonly version: number | null;
}

/** A draft with the places where it cites codes; offsets are UTF-16 code units. */
export interface CitingDraft {
  readonly uri: string;
  /** The document’s version; null for a draft that is not open. */
  readonly version: number | null;
  readonly text: string;
  readonly framework: string;
  readonly task: string;
  readonly citations: readonly { readonly code: string; readonly start: number; readonly end: number }[];
}

/** What the server knows and can find out. */
export interface World {
  readonly catalogue: Catalogue;
  /** The workspace’s framework files in their newest text. */
  readonly sources: readonly FrameworkText[];
  /** URI of the folder with the bundled frameworks’ files, if it is known. */
  readonly bundledFolder: string | undefined;
  /** The text of a file; undefined if there is none. */
  read(uri: string): Promise<string | undefined>;
  /** URIs of the workspace’s files that fit a glob. */
  find(glob: string): Promise<readonly string[]>;
  openDrafts(): Promise<readonly CitingDraft[]>;
  /** A file that is not open as a draft; undefined if it is none. */
  asDraft(uri: string, text: string): Promise<CitingDraft | undefined>;
}

/** What a client can show. */
export interface Shows {
  readonly markdown: boolean;
  readonly snippets: boolean;
}

/** A criterion of a framework’s task, or a learning statement (no task), by its code. */
export interface CodeOf {
  readonly framework: string;
  readonly task: string | undefined;
  readonly code: string;
}

/** Something that a draft cites, to look for its entry. */
export interface Cited {
  readonly framework: string;
  readonly code: string;
  readonly kind: TrackedKind;
  readonly area: number | undefined;
}

/** Why something can’t be done, in a sentence for the participant. */
export interface Refusal {
  readonly problem: string;
}

/** What the second bundle exports as `language`. Positions and ranges are LSP’s. */
export interface FrameworkLanguage {
  readonly readFrameworkFile: FrameworkReader;
  readonly readPastedCriteria: typeof readPastedCriteria;
  readonly writeOfficialCriteria: typeof writeOfficialCriteria;
  hover(file: FrameworkText, position: Position, world: World, shows: Shows): Hover | null;
  completion(file: FrameworkText, position: Position, world: World, shows: Shows): CompletionItem[];
  /** Quick fixes for what is wrong within a range; `shown` are the client’s diagnostics there. */
  fixes(
    file: FrameworkText,
    range: Range,
    faults: readonly FrameworkFault[],
    shown: readonly Diagnostic[],
  ): CodeAction[];
  symbols(file: FrameworkText): DocumentSymbol[];
  /** Where what stands at a position is defined. */
  definition(file: FrameworkText, position: Position, world: World): Promise<Location[]>;
  /** Where something that a draft cites is defined. */
  definitionOf(cited: Cited, world: World): Promise<Location | null>;
  /** The code at a position, and the place of it; null where there is none. */
  codeAt(file: FrameworkText, position: Position, world: World): (CodeOf & { readonly range: Range }) | null;
  /** All places of a code in framework files and drafts; with `declared` its own entries, too. */
  references(code: CodeOf, declared: boolean, world: World): Promise<Location[]>;
  /** Why a code can’t be renamed; null if it can. */
  whyNot(code: CodeOf, world: World): string | null;
  /** One edit of all framework files and drafts. */
  rename(code: CodeOf, to: string, world: World): Promise<WorkspaceEdit | Refusal>;
}
