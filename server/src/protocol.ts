/**
 * The messages between our client and our server besides those of LSP, typed once for both sides. Positions
 * and ranges are LSP's: lines and characters from 0, characters in UTF-16 code units.
 */

/** What the files of mark schemes that can be read end in. */
export { readableEndings } from './import/formats.ts';
/** What reads documents (`dist/import.js`) is asked and answers, for the client, which runs it. */
export type {
  Doubt,
  FaultAnswer,
  FoundAnswer,
  FoundCriterion,
  ImportAnswers,
  ImportJob,
  ImportProgress,
  SavedPicture,
} from './import/job.ts';
export * from './protocol/alive.ts';
export * from './protocol/coverage.ts';
export * from './protocol/drafts.ts';
export * from './protocol/edits.ts';
export * from './protocol/evidence.ts';
export * from './protocol/export.ts';
export * from './protocol/files.ts';
export * from './protocol/import.ts';
export * from './protocol/in-editor.ts';
export * from './protocol/overview.ts';
export * from './protocol/preview.ts';
export * from './protocol/report.ts';
export type { CustomNotification, CustomRequest } from './protocol/request.ts';
export * from './protocol/schemes.ts';
export * from './protocol/settings.ts';
export * from './protocol/sources.ts';
export { isMarkdownDocument, OTHER_MARKDOWN_GLOB } from './text/markdown-files.ts';
/** Globs of settings, which both sides read by one rule. */
export { fits, isTame } from './workspace/globs.ts';
