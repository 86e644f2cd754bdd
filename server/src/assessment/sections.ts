/**
 * What the headings say: which sections are annexes or references, and which phase each belongs to.
 */
import type { Draft } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Framework, Phase, Task } from '../framework/model.ts';
import type { SectionKind, SectionState } from './model.ts';

const NUMBERING =
  /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.):](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){0,3}\s+)/;
const ANNEX =
  /^(?:annex|annexe|annexes|appendix|appendices)(?:\s+(?:[A-Z]?\d{1,2}[a-z]?|[A-Z]|[ivx]{1,4}|and|&)(?![\w])|\s*(?:$|[:.,(–—-]))/i;
const SUPPORTING = /^supporting\s+documents?(?![\w])/i;
const REFERENCES =
  /^(?:references|reference\s+list|bibliography|works\s+cited|list\s+of\s+references)\s*(?:$|[:.,(–—-]|and\b|&)/i;

/** The kind that a heading gives its section and everything below it. */
export function kindOfHeading(heading: string): SectionKind {
  const text = heading.replace(NUMBERING, '').trim();
  if (ANNEX.test(text)) return 'annex';
  if (SUPPORTING.test(text)) return 'supporting-documents';
  if (REFERENCES.test(text)) return 'references';
  return 'account';
}

/** The phase that a heading names: the synonym that stands first in it as whole words. */
export function phaseOfHeading(heading: string, phases: readonly Phase[]): string | undefined {
  const words = ` ${heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  let found: string | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const phase of phases) {
    for (const synonym of phase.synonyms) {
      const at = words.indexOf(
        ` ${synonym
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()} `,
      );
      if (at >= 0 && at < first) {
        first = at;
        found = phase.id;
      }
    }
  }
  return found;
}

/** What a heading says, whatever stands around it. */
interface HeadingSays {
  readonly kind: SectionKind;
  readonly phase: string | undefined;
}

/** A heading is read once for each task, as long as its page stays the same. */
const headings = new WeakMap<Task, WeakMap<Page, HeadingSays>>();

function says(page: Page, task: Task, phases: readonly Phase[]): HeadingSays {
  const known = headings.get(task) ?? new WeakMap<Page, HeadingSays>();
  headings.set(task, known);
  const before = known.get(page);
  if (before) return before;
  const text = page.heading?.text ?? '';
  const read = { kind: kindOfHeading(text), phase: phaseOfHeading(text, phases) };
  known.set(page, read);
  return read;
}

/** The state of each section, by the index of `Draft.sections`: the first is what stands before any heading. */
export function sectionStates(draft: Draft, framework: Framework, task: Task): SectionState[] {
  const phases = framework.phases.filter(phase => task.phases.includes(phase.id));
  const title = titlePage(draft.pages);
  const states: SectionState[] = [
    { kind: 'account', phase: undefined, namesPhase: false, counted: true, level: 0 },
  ];
  const above: { level: number; kind: SectionKind; phase: string | undefined }[] = [];
  for (const page of draft.pages) {
    if (!page.heading) continue;
    const level = page.heading.depth;
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const parent = above.at(-1);
    const own = says(page, task, phases);
    const kind = parent && parent.kind !== 'account' ? parent.kind : own.kind;
    const named = page === title || kind !== 'account' ? undefined : own.phase;
    const phase = kind === 'account' ? (named ?? parent?.phase) : undefined;
    const counted = kind === 'account' || !task.exclude.includes(kind);
    states.push({ kind, phase, namesPhase: named !== undefined, counted, level });
    above.push({ level, kind, phase });
  }
  return states;
}

/** The document’s title is no phase’s heading, even if it speaks of the impact or a review of something. */
function titlePage(pages: readonly Page[]): Page | undefined {
  let first: Page | undefined;
  let others = false;
  for (const page of pages) {
    if (!page.heading) continue;
    if (first && page.heading.depth === 1) return undefined;
    if (first) others = true;
    else if (page.heading.depth === 1) first = page;
    else return undefined;
  }
  return others ? first : undefined;
}
