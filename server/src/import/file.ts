/**
 * The workspace framework file for what was found.
 */

import type { Criterion, Framework } from '../framework/model.ts';
import { addOfficialCriteria, type OfficialCriterion } from '../framework/official-file.ts';
import { areaOfCode } from '../framework/trackables.ts';
import {
  type Doubt,
  type DoubtKind,
  type FoundCriterion,
  type FrameworkFileJob,
  ImportFault,
  type MarkSchemeJob,
} from './job.ts';
import { placedAnew } from './settle-stated.ts';

/** Doubts that say that something of an area may have been dropped, so that its list does not count as whole. */
const DROPPED: ReadonlySet<DoubtKind> = new Set(['gap', 'missed', 'left-out', 'apart', 'empty']);

/** The file that holds those of the criteria that were chosen. An area of which one was left has no whole list. */
export function fileOfChosen(job: FrameworkFileJob): { name: string; text: string } {
  const { criteria, chosen, doubts } = job;
  const wanted = new Set(chosen);
  const codes = new Set(chosen.map(index => criteria[index]?.code));
  const left = criteria.filter(({ code, leftOut }) => leftOut !== true && !codes.has(code));
  const taken = criteria.map(({ leftOut: _, ...criterion }, index): FoundCriterion => {
    if (!wanted.has(index)) return { ...criterion, leftOut: true };
    if (criterion.corrected) return placedAnew(criterion, job.framework);
    return criterion.task === '' ? { ...criterion, leftOut: true } : criterion;
  });
  return fileOf(job, taken, [
    ...doubts,
    ...left.map(({ code }): Doubt => ({ kind: 'gap', code, message: '' })),
  ]);
}

/** The file that holds the criteria, beside what is in it already. */
export function fileOf(
  { name, framework, existing, date }: Pick<MarkSchemeJob, 'name' | 'framework' | 'existing' | 'date'>,
  found: readonly FoundCriterion[],
  doubts: readonly Doubt[],
): { name: string; text: string } {
  const taken = found.filter(({ leftOut }) => leftOut !== true);
  const dropped = new Set(
    doubts.flatMap(({ kind, code }) => (DROPPED.has(kind) ? (areaOfCode(framework, code) ?? []) : [])),
  );
  // What is known from elsewhere makes no list of official criteria whole.
  const areas = taken.flatMap(({ area, known }) =>
    area === undefined || known !== undefined || dropped.has(area) ? [] : area,
  );
  const written = addOfficialCriteria(
    framework,
    taken.map((criterion): OfficialCriterion => {
      const { code, title, asks, area, marks, supportingDocument, keyQuestions, descriptors, task } =
        criterion;
      return {
        task,
        code,
        ...(criterion.codeless ? { codeless: true } : {}),
        ...(criterion.known ? { known: criterion.known } : {}),
        ...(title === undefined ? {} : { title }),
        asks: asks === '' ? (officialOf(framework, code, task)?.asks ?? code) : asks,
        ...(area === undefined || areaOfCode(framework, code) !== undefined ? {} : { area }),
        ...(supportingDocument === undefined ? {} : { supportingDocument }),
        ...(keyQuestions === undefined ? {} : { keyQuestions: [...keyQuestions] }),
        ...(marks === undefined ? {} : { marks }),
        ...(descriptors === undefined
          ? {}
          : { descriptors: descriptors.map(descriptor => ({ ...descriptor })) }),
      };
    }),
    new Set(areas.filter(area => framework.areas.some(({ number }) => number === area))),
    {
      source: name,
      about: `Your own document ${name}, read on ${date ?? today()}`,
      by: 'Import Mark Scheme',
    },
    existing?.text,
  );
  if ('problem' in written)
    throw new ImportFault(`${existing?.file ?? 'The framework file'} can’t be added to: ${written.problem}.`);
  return { name: existing?.file ?? `${framework.id}.markscheme.yaml`, text: written.contents };
}

/** The official criterion of a code that was read in before, in a task or in any. */
export function officialOf({ tasks }: Framework, code: string, task?: string): Criterion | undefined {
  return tasks
    .filter(({ id }) => task === undefined || id === task)
    .flatMap(({ criteria }) => criteria)
    .find(known => known.code === code && known.provenance?.status === 'official');
}

/** Today’s date where the program runs, such as 2026-01-31. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}
