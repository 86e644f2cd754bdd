/**
 * What a session keeps of a draft for the next keystroke, and how it answers one that changes no more than places.
 */
import { isSameSet } from '../assessment/documents.ts';
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { lettersTyped } from '../assessment/typed.ts';
import type { Bibliography } from '../bibliography/bibliography.ts';
import type { Draft } from '../draft/model.ts';
import type { Assessed } from '../features/assessed.ts';
import { movedProblems } from '../rules/moved.ts';
import type { Problem } from '../rules/rule.ts';
import type { KnownDocuments } from './linked-documents.ts';

/** What was worked out last for a draft. */
export interface Last {
  readonly generation: number;
  /** What a setting or a project file says of the draft: its framework and task, and what is wrong with its files. */
  readonly given: string;
  readonly bibliography: Bibliography | undefined;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Of this draft, or of one before letters were typed that changed no more of it than places. */
  readonly assessment: Assessment | Unassessed;
}

/** The problems of a draft after letters were typed, if they are the same but for their places. */
export function typedAlike(
  { draft: before, problems, assessment }: Last,
  draft: Draft,
  { documents, absent, own }: KnownDocuments,
): readonly Problem[] | undefined {
  if (assessment.kind !== 'assessed') return undefined;
  const { from } = assessment.links;
  if (!isSameSet(from.there, documents) || !isSameSet(from.absent, absent)) return undefined;
  if (!isSameSet(from.own, own)) return undefined;
  const typed = lettersTyped(before.pages, draft);
  return typed && movedProblems(problems, typed);
}

/** A draft whose problems are known before it is assessed, which it is when somebody asks for more than these. */
export class TypedAssessed implements Assessed {
  #assessment: Assessment | Unassessed | undefined;
  readonly uri: string;
  readonly version: number;
  readonly folder: string;
  readonly lines: Draft;
  readonly problems: readonly Problem[];
  readonly #assess: () => Assessment | Unassessed;

  constructor(
    { uri, version, folder }: { readonly uri: string; readonly version: number; readonly folder: string },
    draft: Draft,
    problems: readonly Problem[],
    assess: () => Assessment | Unassessed,
  ) {
    this.uri = uri;
    this.version = version;
    this.folder = folder;
    this.lines = draft;
    this.problems = problems;
    this.#assess = assess;
  }

  get assessment(): Assessment | Unassessed {
    this.#assessment ??= this.#assess();
    return this.#assessment;
  }
}
