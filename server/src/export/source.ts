/**
 * The files of a draft as Markdown trees, with what their references lead to. Offsets are of the whole draft.
 */
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { DraftSource } from './read.ts';

/** A file of a draft. */
export interface SourceFile {
  readonly index: number;
  /** The text that the nodes’ offsets count in. */
  readonly body: string;
  /** Where that begins in the draft. */
  readonly base: number;
  readonly nodes: readonly RootContent[];
  /** By identifier; of several definitions the first counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** By identifier; what two notes of one name say is printed as one note. */
  readonly notes: ReadonlyMap<string, readonly FootnoteDefinition[]>;
  /** How many marks refer to a note, by its identifier. */
  readonly marks: ReadonlyMap<string, number>;
}

/** The file whose note a mark in `file` refers to: its own, else the first that has one of that name. */
export function homeOfNote(files: readonly SourceFile[], file: SourceFile, identifier: string): SourceFile {
  if (file.notes.has(identifier)) return file;
  return files.find(({ notes }) => notes.has(identifier)) ?? file;
}

/** Gathers what the references of each file lead to. */
export function sourceFiles({ files }: DraftSource): SourceFile[] {
  const gathered = files.map(({ body, base, root }, index) => {
    const definitions = new Map<string, Definition>();
    const notes = new Map<string, FootnoteDefinition[]>();
    const marks = new Map<string, number>();
    for (const node of inOrder(root.children)) {
      if (node.type === 'definition') {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      } else if (node.type === 'footnoteDefinition')
        notes.set(node.identifier, [...(notes.get(node.identifier) ?? []), node]);
      else if (node.type === 'footnoteReference')
        marks.set(node.identifier, (marks.get(node.identifier) ?? 0) + 1);
    }
    return { index, body, base, nodes: root.children, definitions, notes, marks };
  });
  // Marks of notes in another file are counted there.
  for (const file of gathered)
    for (const [identifier, count] of file.marks) {
      const home = gathered[homeOfNote(gathered, file, identifier).index];
      if (home && home !== file) home.marks.set(identifier, (home.marks.get(identifier) ?? 0) + count);
    }
  return gathered;
}

/** Nodes and all below them, by where they begin; without recursion, since they can be nested more deeply than any stack. */
export function inOrder(roots: readonly Nodes[]): Nodes[] {
  const nodes = [...roots];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node && 'children' in node) for (const child of node.children) nodes.push(child);
  }
  return nodes.sort((a, b) => spanOf(a).start - spanOf(b).start);
}
