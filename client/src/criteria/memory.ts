/**
 * Where decisions on the criteria of documents are kept, in the workspace’s storage of VS Code.
 */
import type { Memento } from 'vscode';
import type { Decision } from './decisions.ts';
import { readEdit } from './messages.ts';

const key = 'markscheme.criteriaDecisions';

/** So many documents are remembered, the last ones. */
const MOST = 30;

interface Kept {
  readonly document: string;
  readonly decisions: readonly Decision[];
}

/** Names what is remembered: a document read for a framework. */
export function documentKey(framework: string, document: string): string {
  return `${framework}\n${document}`;
}

/** The decisions that are remembered of a document. */
export function rememberedDecisions(memory: Memento, document: string): readonly Decision[] {
  return keptIn(memory).find(one => one.document === document)?.decisions ?? [];
}

/** Remembers decisions in the place of those before. */
export async function rememberDecisions(
  memory: Memento,
  document: string,
  decisions: readonly Decision[],
): Promise<void> {
  const others = keptIn(memory).filter(one => one.document !== document);
  await memory.update(key, [...others, { document, decisions }].slice(-MOST));
}

/** What is kept may come from another version: only what is understood is taken. */
function keptIn(memory: Memento): Kept[] {
  const kept: unknown = memory.get(key);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): Kept[] => {
    const { document, decisions } = fieldsOf(one);
    if (typeof document !== 'string' || !Array.isArray(decisions)) return [];
    return [
      {
        document,
        decisions: decisions.flatMap((decision: unknown): Decision[] => {
          const { read, edit } = fieldsOf(decision);
          const { code, asks, marks } = fieldsOf(read);
          const left = readEdit(edit);
          return typeof code === 'string' &&
            typeof asks === 'string' &&
            (marks === null || typeof marks === 'number') &&
            left
            ? [{ read: { code, asks, marks }, edit: left }]
            : [];
        }),
      },
    ];
  });
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}
