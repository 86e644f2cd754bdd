/**
 * The worker that reads documents where there is no Node: it is told one job, and tells how far it has come, and the
 * answer. Whoever started it ends it. Its script stands behind that of `import.js`, in one.
 */
import type { answerTo } from './import/answer.ts';
import type { ImportJob, ImportProgress } from './import/job.ts';

/** What `import.js` exports. */
declare const MarkschemeImport: { readonly answerTo: typeof answerTo };

self.onmessage = ({ data: job }: MessageEvent<ImportJob>) => {
  const onProgress = (progress: ImportProgress) => self.postMessage({ kind: 'progress', progress });
  MarkschemeImport.answerTo(job, onProgress).then(answer => self.postMessage({ kind: 'answer', answer }));
};
