/**
 * Sections that may be about a phase which no heading names: what was written is often there, under a heading such as ‘What
 * happened’. It is guessed from where a section stands and from the words of its heading, and only offered.
 */
import type { Page } from '../draft/page.ts';
import { frameOf, titlePage } from './ask.ts';
import { plainHeading } from './headings.ts';
import type { Assessment } from './model.ts';

/** A section of the account whose heading names no phase. */
export interface UnmarkedSection {
  /** Index of the page that it begins with. */
  readonly page: number;
  readonly heading: string;
  /** Ids of the missing phases that it may be about: those that its heading hints at, or else those that fit its place. */
  readonly phases: readonly string[];
  /** Whether its heading has a word that hints at them. */
  readonly isHinted: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What such phases are called in frameworks, and the words by which people head what they wrote about them. */
const HINTS: readonly { readonly phases: ReadonlySet<string>; readonly words: ReadonlySet<string> }[] = [
  {
    phases: words('design planning plan initiation scope problem analysis introduction'),
    words:
      words(`why aim aims goal goals idea ideas intended intentions intention need needs planned plan plans planning problem
      priorities priority wanted rationale reasons starting start beginning choosing chose chosen preparing preparation`),
  },
  {
    phases: words('implementation development delivery method solution'),
    words:
      words(`happened happening did done doing delivered delivering delivery launch launched launching rollout training action
      actions carried practice steps weeks sessions building built making made running ran doing term year work`),
  },
  {
    phases: words('evaluation outcomes findings testing conclusion review'),
    words:
      words(`result results finding findings impact outcome outcomes difference differences changed effect effects success
      successes worked achieved achievement achievements learned learnt lessons looking reflection reflections reflecting`),
  },
];

/** Headings that are there in any account. */
const IN_ANY = words(
  'introduction background context conclusion conclusions summary acknowledgements glossary',
);
const IN_ANY_PHRASES = new Set([
  'next steps',
  'executive summary',
  'about me',
  'about the school',
  'my school',
]);

/** The sections that may be about phases which are missing, in the order of the text; the outermost of those in each other. */
export function unmarkedSections(assessment: Assessment): readonly UnmarkedSection[] {
  const missing = missingPhases(assessment);
  if (missing.length === 0) return [];
  const fits = placing(assessment);
  const found = candidates(assessment).map(({ page, heading, isPlain }) => {
    const fitting = missing.filter(id => fits(id, page));
    const around = fitting.length > 0 ? fitting : missing;
    const hinted = around.filter(id => hints(id, heading, assessment));
    return {
      page,
      heading,
      isPlain,
      isHinted: hinted.length > 0,
      phases: hinted.length > 0 ? hinted : around,
    };
  });
  // A phase that one heading hints at is not looked for under others.
  const taken = new Set(found.flatMap(({ isHinted, phases }) => (isHinted ? phases : [])));
  return found.flatMap(({ page, heading, isPlain, isHinted, phases }): UnmarkedSection[] => {
    const rest = isHinted ? phases : phases.filter(id => !taken.has(id));
    return rest.length === 0 || (isPlain && !isHinted) ? [] : [{ page, heading, phases: rest, isHinted }];
  });
}

/** The sections that may be about one missing phase, the likeliest first. */
export function sectionsFor(phase: string, assessment: Assessment): readonly UnmarkedSection[] {
  const likely = unmarkedSections(assessment).filter(({ phases }) => phases.includes(phase));
  return likely.toSorted((a, b) => Number(b.isHinted) - Number(a.isHinted));
}

function missingPhases({ phases }: Assessment): string[] {
  return phases.flatMap(({ phase, status }) => (status === 'missing' && !phase.optional ? phase.id : []));
}

interface Candidate {
  readonly page: number;
  readonly heading: string;
  /** Whether it is the heading of what stands in any account. */
  readonly isPlain: boolean;
}

function candidates(assessment: Assessment): Candidate[] {
  const { pages } = assessment.draft;
  const holding = holdingPhases(assessment);
  const found: Candidate[] = [];
  /** The level of the candidate that the page stands in. */
  let inside = Number.POSITIVE_INFINITY;
  for (const [page, { heading }] of pages.entries()) {
    if (!heading) continue;
    if (heading.depth > inside) continue;
    inside = Number.POSITIVE_INFINITY;
    const { kind, phases, apart } = frameOf(assessment, page);
    if (page === titlePage(assessment) || kind !== 'account' || phases.length > 0 || holding.has(page))
      continue;
    if ((apart !== undefined && apart !== 'title') || isBare(pages, page)) continue;
    inside = heading.depth;
    const plain = plainHeading(heading.text);
    found.push({ page, heading: heading.text, isPlain: IN_ANY.has(plain) || IN_ANY_PHRASES.has(plain) });
  }
  return found;
}

/** Pages whose sections have a heading that names a phase further down. */
function holdingPhases(assessment: Assessment): ReadonlySet<number> {
  const holding = new Set<number>();
  const around: { page: number; depth: number }[] = [];
  for (const [page, { heading }] of assessment.draft.pages.entries()) {
    if (!heading) continue;
    while ((around.at(-1)?.depth ?? 0) >= heading.depth) around.pop();
    if (frameOf(assessment, page).namesPhase) for (const each of around) holding.add(each.page);
    around.push({ page, depth: heading.depth });
  }
  return holding;
}

/** Whether nothing stands under a heading. */
function isBare(pages: readonly Page[], index: number): boolean {
  const page = pages[index];
  const next = pages[index + 1];
  const depth = page?.heading?.depth ?? 0;
  if (next && (!next.heading || next.heading.depth > depth)) return false;
  return !page?.passages.some(({ construct, words: count }) => construct !== 'heading' && count > 0);
}

/** Tells whether a phase can stand on a page: no later one stands before it, no earlier one behind. */
function placing({ framework, task, phases, walk }: Assessment): (phase: string, page: number) => boolean {
  if ((task.order ?? framework.order) === 'free') return () => true;
  const order = phases.map(each => each.phase.id);
  const named = walk.frames.map(frame => (frame.namesPhase ? frame.phases.map(id => order.indexOf(id)) : []));
  let latest = -1;
  const before = named.map(ranks => {
    const most = latest;
    latest = Math.max(latest, ...ranks);
    return most;
  });
  let earliest = order.length;
  const behind = named
    .toReversed()
    .map(ranks => (earliest = Math.min(earliest, ...ranks)))
    .reverse();
  return (phase, page) => {
    const rank = order.indexOf(phase);
    return (before[page] ?? -1) <= rank && (behind[page] ?? order.length) >= rank;
  };
}

/** Whether a heading has a word of a phase’s names, or of those by which people write about such a phase. */
function hints(id: string, heading: string, { framework }: Assessment): boolean {
  const said = plainHeading(heading).split(' ');
  const phase = framework.phases.find(each => each.id === id);
  const names = new Set(phase?.synonyms.flatMap(name => (/^\S+$/.test(name) ? name.toLowerCase() : [])));
  const hinting = HINTS.filter(({ phases }) => phases.has(id));
  return said.some(word => names.has(word) || hinting.some(each => each.words.has(word)));
}
