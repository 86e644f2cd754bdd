/**
 * What the headings say: which sections are annexes or references, and which phase each belongs to.
 */
import type { Draft, Section } from '../draft/model.ts';
import type { Framework, Phase, Task } from '../framework/model.ts';
import type { PhaseState, SectionKind, SectionState } from './model.ts';

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

/** The state of each section, by the index of `Draft.sections`. */
export function sectionStates(draft: Draft, framework: Framework, task: Task): SectionState[] {
  const wanted = framework.phases.filter(phase => task.phases.includes(phase.id));
  const title = titleIndex(draft.sections);
  const states: SectionState[] = [];
  const above: { level: number; kind: SectionKind; phase: string | undefined }[] = [];
  for (const [index, section] of draft.sections.entries()) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop();
    const parent = above.at(-1);
    const own = section.heading === null ? 'account' : kindOfHeading(section.heading);
    const kind = parent && parent.kind !== 'account' ? parent.kind : own;
    const named =
      section.heading === null || index === title || kind !== 'account'
        ? undefined
        : phaseOfHeading(section.heading, wanted);
    const phase = kind === 'account' ? (named ?? parent?.phase) : undefined;
    const counted = kind === 'account' || !task.exclude.includes(kind);
    states.push({ kind, phase, namesPhase: named !== undefined, counted });
    above.push({ level: section.level, kind, phase });
  }
  return states;
}

/** The document's title is no phase's heading, even if it speaks of the impact or a review of something. */
function titleIndex(sections: readonly Section[]): number | undefined {
  const first = sections.findIndex(section => section.heading !== null);
  const level = sections[first]?.level;
  if (level !== 1 || sections.length <= first + 1) return undefined;
  return sections.filter(section => section.level === 1).length === 1 ? first : undefined;
}

/** Where each phase of the task stands. */
export function phaseStates(
  draft: Draft,
  framework: Framework,
  task: Task,
  states: readonly SectionState[],
): PhaseState[] {
  return framework.phases
    .filter(phase => task.phases.includes(phase.id))
    .map(phase => {
      const sections: number[] = [];
      let words = 0;
      let prose = 0;
      for (const [index, section] of draft.sections.entries()) {
        const state = states[index];
        if (state?.phase !== phase.id) continue;
        if (state.namesPhase) sections.push(index);
        words += section.words;
        for (let at = section.passages.from; at < section.passages.to; at++) {
          const passage = draft.passages[at];
          if (passage && passage.construct !== 'heading') prose += passage.words;
        }
      }
      return {
        phase,
        status: sections.length === 0 ? 'missing' : prose === 0 ? 'empty' : 'present',
        words,
        sections,
      };
    });
}
