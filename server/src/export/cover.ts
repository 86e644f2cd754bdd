/**
 * The cover: title, what it is for, the figures, and of the participant what the front matter says.
 */
import { BorderStyle, Paragraph, TextRun } from 'docx';
import { excludableNames } from '../framework/excludables.ts';
import { count, listed } from '../text/english.ts';
import { safeText } from './safe-text.ts';
import { INK, NOT_COUNTED } from './styles.ts';
import type { Writing } from './writing.ts';

/** What stands on the cover besides the figures. */
export interface CoverText {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: readonly string[];
  readonly candidate: string | undefined;
  readonly centre: string | undefined;
  readonly institute: string | undefined;
  readonly date: string;
}

/** Reads it: the front matter’s own keys first, as pandoc knows them. */
export function coverText(writing: Writing): CoverText {
  const { assessment, input, draft } = writing;
  // The keys beside `assessment:`, which are for any tool.
  const given = input.source.frontMatter;
  const [title] = textsOf(given.title);
  const section = draft.sections.findIndex(({ level }) => level === 1);
  const heading = section < 0 ? undefined : writing.headingText(section);
  return {
    title: title ?? (heading || assessment.task.title),
    subtitle: textsOf(given.subtitle)[0],
    authors: textsOf(given.author ?? given.name),
    candidate: textsOf(given.candidate ?? given['candidate-number'] ?? given.student)[0],
    centre: textsOf(given.centre ?? given['centre-number'])[0],
    institute: textsOf(given.institute ?? given.school)[0],
    date: textsOf(given.date)[0] ?? dateInWords(input.date),
  };
}

/** The cover’s paragraphs. */
export function coverBlocks(text: CoverText, writing: Writing): Paragraph[] {
  const { framework, task, words } = writing.assessment;
  const line = (value: string, bold = false) =>
    new Paragraph({
      style: `${NOT_COUNTED}Cover`,
      children: [new TextRun({ text: safeText(value), ...(bold ? { bold } : {}) })],
    });
  const limit = words.limit === undefined ? '' : ` (limit ${count(words.limit)})`;
  return [
    new Paragraph({
      style: 'Title',
      children: [new TextRun(safeText(text.title))],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 12, color: INK } },
    }),
    ...(text.subtitle === undefined ? [] : [line(text.subtitle)]),
    line(framework.name === task.title ? framework.name : `${framework.name}: ${task.title}`),
    line(''),
    ...text.authors.map(author => line(author, true)),
    ...(text.candidate === undefined ? [] : [line(`Candidate number: ${text.candidate}`)]),
    ...(text.centre === undefined ? [] : [line(`Centre number: ${text.centre}`)]),
    ...(text.institute === undefined ? [] : [line(text.institute)]),
    line(text.date),
    line(''),
    line(`Word count: ${count(writing.words)}${limit}`),
    ...(words.excluded.length === 0
      ? []
      : [line(`Not counted: ${listed(words.excluded.map(({ what }) => excludableNames[what]))}`)]),
  ];
}

/** `31 January 2026` for 2026-01-31. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1),
  );
}

/** The texts of a value: one, or a list of them. */
function textsOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  return items.flatMap(item => {
    if (typeof item !== 'string' && typeof item !== 'number') return [];
    const text = String(item).replace(/\s+/g, ' ').trim().slice(0, 300);
    return text === '' ? [] : text;
  });
}
