/** What comes of Word documents made of some XML. */
import type { WordDraftAnswer } from '../../../../server/src/import/job.ts';
import { wordDraft } from '../../../../server/src/import/word/word-draft.ts';
import { docx, type Parts } from '../../../docx.ts';

/** The draft that is made of a document with this body. */
export function draftOf(body: string, parts: Parts = {}): Promise<WordDraftAnswer> {
  return wordDraft('mine.docx', docx(body, parts));
}
