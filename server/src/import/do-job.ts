/**
 * Does what a job asks for.
 */

import { fileOf, fileOfChosen, officialOf } from './file.ts';
import { find } from './find/find.ts';
import {
  type FoundAnswer,
  type ImportAnswers,
  ImportFault,
  type ImportJob,
  type ImportProgress,
  type MarkSchemeJob,
} from './job.ts';
import { withoutPages } from './read/converted.ts';
import { withoutHyphens } from './read/hyphens.ts';
import { readDocument } from './read/read.ts';
import { settleStated } from './settle-stated.ts';
import { sourcesOf } from './source-of.ts';

/** Does a job; throws an `ImportFault` if nothing comes of it. */
export async function doJob<Kind extends ImportJob['job']>(
  job: Extract<ImportJob, { job: Kind }>,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswers[Kind]>;
export async function doJob(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswers[ImportJob['job']]> {
  switch (job.job) {
    case 'mark-scheme':
      return readMarkScheme(job, onProgress);
    case 'framework-file':
      return { kind: 'framework-file', ...fileOfChosen(job) };
    case 'word-draft':
      return (await import('./word/word-draft.ts')).wordDraft(job.name, job.bytes, job.pictures);
  }
}

async function readMarkScheme(
  job: MarkSchemeJob,
  onProgress: (progress: ImportProgress) => void,
): Promise<FoundAnswer> {
  const document = await readDocument(job.name, job.bytes, onProgress);
  const settled = document.stated
    ? settleStated(document.stated, job.framework, job.task)
    : find(withoutHyphens(withoutPages(document)), job.framework, job.task);
  const criteria = settled.criteria.map(criterion =>
    // What says nothing of the wording leaves it as it is.
    criterion.asks === '' ? { ...criterion, replaces: false } : criterion,
  );
  // A document that adds to what was read before need not say the wording again.
  const doubts = settled.doubts.filter(
    ({ kind, code }) => kind !== 'empty' || officialOf(job.framework, code) === undefined,
  );
  if (criteria.every(({ leftOut }) => leftOut === true)) {
    const why = doubts.find(({ code }) => code === criteria[0]?.code);
    throw new ImportFault(
      why ? `${why.message} So is every other code here: choose another framework.` : nothingFound(job),
    );
  }
  return {
    kind: 'found',
    criteria,
    doubts,
    sources: sourcesOf(criteria, document),
    file: fileOf(job, criteria, doubts),
  };
}

function nothingFound({ framework }: MarkSchemeJob): string {
  const form =
    framework.codes === 'area.level.number'
      ? ` such as ${framework.areas[0]?.number ?? 1}.${framework.level ?? 1}.1`
      : '';
  return `There are no criteria of ${framework.name} in this document: no paragraph or row begins with a code${form}. Check that it is the right document, or paste the lines with Markscheme: Add Official Criteria….`;
}
