/**
 * Notes that are in the text but in no place of it: their marks stand in notes that no mark leads to.
 */
import type { Paragraph } from 'docx';
import { noteParagraphs } from './blocks.ts';
import type { Writing } from './writing.ts';

/** Their paragraphs, so that nothing is lost. */
export function leftoverNotes(writing: Writing): Paragraph[] {
  return writing.files.flatMap(file =>
    [...file.notes.keys()].flatMap(identifier =>
      file.marks.has(identifier) && writing.notes.claim(file, identifier)
        ? noteParagraphs(writing, file, identifier)
        : [],
    ),
  );
}
