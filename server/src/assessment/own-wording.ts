/**
 * Passages that hold nothing but a criterion’s own wording, pasted to be answered: they are no account of anything.
 */

import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { proseOf, Reading } from '../draft/readings/reading.ts';
import type { Trackable } from '../framework/trackables.ts';

/** Words from which a passage can be a criterion’s wording: fewer are anybody’s. */
const FEWEST_WORDS = 5;

/** Code units of a passage that are looked at first. */
const OPENING = 20;

/** Says which passages of a page hold only wording of criteria, by index. */
export type OwnWording = (page: Page) => ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();

/** Looks for the wording of what a task tracks. */
export function ownWording(tracked: Iterable<Trackable>): OwnWording {
  const items = [...tracked];
  const codes = new Set(items.map(({ code }) => code.toLowerCase()));
  const said = (text: string) => plain(/\d/.test(text) ? withoutCodes(text, codes) : text);
  const all = items.map(({ title, asks }) => ` ${said(title)} ${said(asks)} \n ${said(asks)} `).join('\n');
  const reading = new Reading<Span>(slice =>
    slice.blocks.flatMap(({ passages }) =>
      passages.flatMap(({ start, end, words, construct }) => {
        if (words < FEWEST_WORDS || construct === 'code') return [];
        const prose = proseOf(slice).slice(start, end);
        // Nearly every passage is told apart by how it begins, and its other words need not be gone through.
        if (!all.includes(` ${said(openingOf(prose))} `)) return [];
        const own = said(prose);
        return own.split(' ').length >= FEWEST_WORDS && all.includes(` ${own} `) ? { start, end } : [];
      }),
    ),
  );
  return page => {
    const found = reading.on(page);
    if (found.length === 0) return NONE;
    const starts = new Set(found.map(({ start }) => start));
    return new Set(page.passages.flatMap(({ start }, index) => (starts.has(start) ? index : [])));
  };
}

/** The first words of a text, cut at white space so that each is whole. */
function openingOf(text: string): string {
  const rest = text.slice(OPENING).search(/\s/);
  return rest < 0 ? text : text.slice(0, OPENING + rest);
}

/** The words of a text in small letters, with one blank between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text without the task’s codes, and what says that they are. */
function withoutCodes(text: string, codes: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu, word =>
    codes.has(word.toLowerCase()) && /\d/.test(word) ? ' ' : word,
  );
}
