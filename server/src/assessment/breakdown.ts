/**
 * The words of a draft by section: what each has, what of it is counted, and what criteria claim in it. Looks at every
 * page, so it is made when somebody asks for it, and not for each letter.
 */
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { LeftOut } from '../framework/choices.ts';
import { excludableNames } from '../framework/excludables.ts';
import type { Excludable, Part, Task } from '../framework/model.ts';
import { listed } from '../text/english.ts';
import { textsOn } from './ask.ts';
import { type Frame, outermost } from './frames.ts';
import { namesHeading, plainHeading } from './headings.ts';
import { isConstruct, isLeftOut, leftOutAs } from './left-out.ts';
import type { Assessment } from './model.ts';
import type { Claimed } from './page-tally.ts';
import { eachClaim, noteStanding } from './sums.ts';
import { bodyStandingIn } from './walk.ts';

/** A section with its own words, without those of the sections below it. */
export interface SectionWords {
  /** Null for what stands before the first heading. */
  readonly heading: string | null;
  /** The heading’s level; 0 before the first heading. */
  readonly level: number;
  /** The heading’s first line; the first words before the first heading. Offsets into the whole draft. */
  readonly place: Span;
  /** Ids of the phases that it belongs to, and of the task’s part. */
  readonly phases: readonly string[];
  readonly part: string | undefined;
  readonly words: number;
  /** Its words and those of all sections below it. */
  readonly wordsBelow: number;
  /** Those of its own words that are not counted, by what they are; a section of annexes is not counted as a whole. */
  readonly leftOut: readonly { readonly what: LeftOut; readonly words: number }[];
  /** Whether the section is counted, which parts of it, such as tables, may still not be. */
  readonly counted: boolean;
  /** The most words that it may have with all below it, where that is said of this heading alone. */
  readonly budget: number | undefined;
  /** Words that can cover, by the codes that claim them, each word once for a code; codes that claim none are left out. */
  readonly claims: ReadonlyMap<string, number>;
}

/** A section while it is being filled. */
interface Filling extends Omit<SectionWords, 'leftOut' | 'wordsBelow' | 'words' | 'claims'> {
  words: number;
  wordsBelow: number;
  readonly leftOut: Map<LeftOut, number>;
  readonly claims: Map<string, number>;
}

/** All sections in the order of the draft; what stands before the first heading only where it has words. */
export function breakdownOf(assessment: Assessment): SectionWords[] {
  const { draft, task, walk } = assessment;
  const { pages, frames, adding } = walk;
  const sections: Filling[] = [];
  /** The sections around, outermost first. */
  const around: Filling[] = [];
  for (const [index, page] of pages.entries()) {
    const frame = frames[index] ?? outermost;
    const [body = page, ...notes] = textsOn(assessment, index);
    const total = notes.reduce((sum, note) => sum + note.total, body.total);
    if (page.heading || (sections.length === 0 && total > 0)) {
      const { heading } = page;
      while (around.length > 0 && (around.at(-1)?.level ?? 0) >= (heading?.depth ?? 0)) around.pop();
      const section: Filling = {
        heading: heading?.text ?? null,
        level: heading?.depth ?? 0,
        place: placeOf(page, draft.pageStart(index)),
        phases: frame.phases,
        part: frame.kind === 'account' ? (partNamed(heading?.text, task) ?? around.at(-1)?.part) : undefined,
        words: 0,
        wordsBelow: 0,
        leftOut: new Map(),
        counted: !isLeftOut(frame, adding.excludes),
        budget: budgetOf(frame, assessment),
        claims: new Map(),
      };
      sections.push(section);
      if (heading) around.push(section);
    }
    const section = sections.at(-1);
    if (!section) continue;
    section.words += total;
    for (const each of around) each.wordsBelow += total;
    if (!page.heading && around.length === 0) section.wordsBelow += total;
    const claim = (code: string, { words }: Claimed) => {
      if (words > 0) section.claims.set(code, (section.claims.get(code) ?? 0) + words);
    };
    eachClaim(body, bodyStandingIn(walk, index), claim);
    for (const note of notes) eachClaim(note, noteStanding(note, frame, adding.reader), claim);
    for (const text of [body, ...notes]) leaveOut(section.leftOut, text, frame, adding.excludes);
  }
  return sections.map(section => ({
    ...section,
    leftOut: [...section.leftOut].map(([what, words]) => ({ what, words })),
  }));
}

/** Why words of a section are not counted, in a sentence; undefined where all are. */
export function whyNotCounted({ leftOut, counted }: SectionWords): string | undefined {
  // Of its own name one need not be told.
  if (!counted && leftOut.some(({ what }) => what === 'section'))
    return 'This section is not counted, as the word rules name it.';
  const names = leftOut.map(({ what }) => excludableNames[what]);
  if (names.length === 0) return counted ? undefined : 'Nothing of this section is counted.';
  const sentence = `${listed(names)} ${counted ? 'in it ' : ''}are not counted.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function placeOf({ heading, slices, passages }: Page, by: number): Span {
  if (!heading) return { start: by + (passages[0]?.start ?? 0), end: by + (passages[0]?.end ?? 0) };
  const text = slices[0]?.text.slice(heading.start, heading.end) ?? '';
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? text;
  return { start: by + heading.start, end: by + heading.start + line.length };
}

function partNamed(heading: string | undefined, { parts }: Task): string | undefined {
  if (heading === undefined) return undefined;
  const names = ({ id }: Part) => namesHeading(heading, `part ${plainHeading(id)}`, true);
  return parts.find(names)?.id;
}

/** A budget that several headings share is none of each. */
function budgetOf({ phases, namesPhase, namesBudgets }: Frame, { words }: Assessment): number | undefined {
  const own = words.budgets.find(({ budget: { kind, id }, headings }) => {
    if (headings !== 1) return false;
    return kind === 'phase' ? namesPhase && phases.includes(id) : namesBudgets.includes(id);
  });
  return own?.budget.words;
}

function leaveOut(
  sum: Map<LeftOut, number>,
  page: Page,
  frame: Frame,
  excludes: readonly Excludable[],
): void {
  const add = (what: LeftOut, words: number) => {
    if (words > 0) sum.set(what, (sum.get(what) ?? 0) + words);
  };
  const whole = leftOutAs(frame, excludes);
  if (whole) add(whole, page.total);
  else for (const what of excludes) if (isConstruct(what)) add(what, page.words[what] ?? 0);
}
