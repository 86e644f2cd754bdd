/**
 * Words by part, phase and section, and what is not counted: what the section view and the words breakdown show.
 */
import { l10n } from 'vscode';
import type { BudgetItem, CoverageAnswer, Overview, SectionItem } from '../../../server/src/protocol.ts';
import { number, words as wordsIn } from '../say/amounts.ts';
import { joined } from './criterion-item.ts';
import type { Place } from './line.ts';

/** A figure with its name. */
export interface Figure {
  /** What it is known by from one time to the next. */
  readonly id: string;
  readonly name: string;
  readonly words: number;
  /** The most words, where that is said. */
  readonly budget: number | null;
  /** In words, what there is to say besides: ‘missing’. */
  readonly remark?: string;
  readonly place?: Place | undefined;
}

/** A section with its subsections. */
export interface SectionFigure extends Figure {
  readonly section: SectionItem;
  readonly children: readonly SectionFigure[];
}

/** The place of a section. */
export function placeOf(overview: Overview, { uri, range }: Pick<SectionItem, 'uri' | 'range'>): Place {
  return { uri: uri ?? overview.uri, range };
}

/** A section’s name. */
export function sectionName({ heading }: Pick<SectionItem, 'heading'>): string {
  return heading ?? l10n.t('Before the first heading');
}

/** Words of each part that a heading names, those that are counted. */
export function partFigures(overview: Overview): Figure[] {
  const parts = new Map<string, SectionItem[]>();
  for (const section of overview.sections) {
    if (section.part === null) continue;
    parts.set(section.part, [...(parts.get(section.part) ?? []), section]);
  }
  const budgets = overview.words.budgets.filter(({ kind }) => kind === 'part');
  return [...parts].map(([part, sections]) => {
    const budget = budgets.find(item => isNamed({ name: item.name.replace(/^part\s+/i, '') }, part));
    const [first] = sections;
    return {
      id: `part:${part}`,
      name: l10n.t('Part {0}', part),
      words: sections.reduce((sum, { words, notCounted }) => sum + words - notCounted, 0),
      budget: budget?.budget ?? null,
      place: first && placeOf(overview, first),
    };
  });
}

/** Words of each phase that the task asks for. */
export function phaseFigures(overview: Overview, { phases }: CoverageAnswer): Figure[] {
  return phases.map(({ id, title, status, words, optional }) => {
    const budget = overview.words.budgets.find(item => item.kind === 'phase' && isNamed(item, id, title));
    const section = overview.sections.find(({ phases: own }) => own.includes(id));
    return {
      id: `phase:${id}`,
      name: title,
      words: budget?.words ?? words,
      budget: budget?.budget ?? null,
      ...(status === 'missing' ? { remark: optional ? l10n.t('optional') : l10n.t('missing') } : {}),
      ...(status === 'empty' ? { remark: l10n.t('no text yet') } : {}),
      place: section && placeOf(overview, section),
    };
  });
}

function isNamed({ name }: Pick<BudgetItem, 'name'>, ...names: readonly string[]): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return names.some(other => plain(other) === plain(name));
}

/** Budgets of sections that no single heading has: of one that is missing, or that several headings share. */
export function otherBudgets(overview: Overview): Figure[] {
  const own = overview.sections.flatMap(({ heading, budget }) =>
    budget === null || heading === null ? [] : heading,
  );
  return overview.words.budgets
    .filter(({ kind, name }) => kind === 'section' && !own.some(heading => isNamed({ name }, heading)))
    .map(({ name, words, budget }) => ({ id: `budget:${name}`, name, words, budget }));
}

/** What is not counted, with the first section where that is so. */
export function excludedFigures({ words }: Overview): Figure[] {
  return words.excluded.map(({ what, words: out }) => ({
    id: `excluded:${what}`,
    name: what.charAt(0).toUpperCase() + what.slice(1),
    words: out,
    budget: null,
  }));
}

/** The sections in each other, as their headings’ levels say. */
export function sectionFigures(overview: Overview): SectionFigure[] {
  const seen = new Map<string, number>();
  const { sections } = overview;
  const nested = (from: number, to: number): SectionFigure[] => {
    const figures: SectionFigure[] = [];
    for (let index = from; index < to; ) {
      const section = sections[index];
      if (!section) break;
      let end = index + 1;
      while (end < to && (sections[end]?.level ?? 0) > section.level && section.level > 0) end++;
      const name = sectionName(section);
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const below = sections.slice(index, end);
      figures.push({
        id: `section:${times}:${name}`,
        name,
        // Of a section that is not counted at all its words are shown, beside the reason.
        words: section.counted
          ? below.reduce((sum, { words, notCounted }) => sum + words - notCounted, 0)
          : section.wordsBelow,
        budget: section.budget,
        place: placeOf(overview, section),
        section,
        children: nested(index + 1, end),
      });
      index = end;
    }
    return figures;
  };
  return nested(0, sections.length);
}

/** `1,204 of 1,200 words · 4 over`, and what else there is to say. */
export function figureInWords({
  words,
  budget,
  remark,
}: Pick<Figure, 'words' | 'budget' | 'remark'>): string {
  if (remark !== undefined && words === 0) return remark;
  const said = budget === null ? wordsIn(words) : l10n.t('{0} of {1} words', number(words), number(budget));
  const over = budget !== null && words > budget ? l10n.t('{0} over', number(words - budget)) : undefined;
  return joined(over, said, remark);
}

/** All words, and before them, where a narrow side bar still shows it, how many are left. */
export function wordsInAll({ counted, limit, most, minimum }: Overview['words']): string {
  const all = limit === null ? wordsIn(counted) : l10n.t('{0} of {1} words', number(counted), number(limit));
  return joined(leftInWords(counted, limit, most, minimum), all);
}

function leftInWords(
  counted: number,
  limit: number | null,
  most: number | null,
  minimum: number | null,
): string | undefined {
  if (minimum !== null && counted < minimum)
    return l10n.t('{0} short of the minimum', number(minimum - counted));
  if (limit === null) return undefined;
  if (counted <= limit) return l10n.t('{0} left', number(limit - counted));
  return counted <= (most ?? limit)
    ? l10n.t('{0} over, within the tolerance', number(counted - limit))
    : l10n.t('{0} over', number(counted - limit));
}
