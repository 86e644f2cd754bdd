/**
 * What the started client knows for a bug report: numbers, and names that may be ours alone (`report.ts` looks whether they
 * are). Types only, for the starter, the client and the part that writes the report.
 */
export interface Facts {
  readonly server: 'running' | 'starting' | 'stopped';
  /** How often the server was started anew: after it had ended by itself, and because somebody asked for it. */
  readonly restarts: { readonly byItself: number; readonly asked: number };
  /** The draft that is shown. */
  readonly draft: DraftFacts | 'none' | 'unassessed';
}

/** How large a draft is, and what it is assessed against. */
export interface DraftFacts {
  readonly framework: string;
  readonly task: string;
  readonly words: { readonly counted: number; readonly total: number };
  readonly criteria: number;
  readonly files: number;
  /** Undefined where the server does not answer. */
  readonly sections: number | undefined;
}
