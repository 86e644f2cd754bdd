/**
 * Plain text → blocks, line by line: blank lines separate paragraphs, bullets make lists, tabs and bars tables.
 */
import type { Block, Document, Paragraph } from '../blocks.ts';
import type { Page, Piece } from './page/page.ts';
import { join, readPages } from './page/pages.ts';
import { comparable, isPageNumber } from './page/running-heads.ts';
import { tableOf } from './read-html.ts';

/** What a list item begins with; what stands before the text is not part of it. */
export const BULLET = /^\s*(?:[•◦▪▫■□●○‣⁃∙·➢➤➔→►▶▸▹◆◇❖›»✓✔☐☑*–—>-]|o(?=\s{2}))\s+(?=\S)/u;

/** Reads plain text; a form feed ends a page. */
export function readText(written: string): Document {
  const text = unquoted(written);
  if (isLaidOut(text)) return readPages(printed(text));
  const pages = withoutHeads(pagesOf(text.replace(/^\ufeff/, '')));
  const paged = pages.length > 1;
  const blocks: Block[] = [];
  for (const [index, page] of pages.entries()) {
    const [first, ...others] = pageBlocks(page, paged ? index + 1 : undefined);
    const last = blocks.at(-1);
    const joined = first && last && index > 0 ? join(last, first) : undefined;
    if (joined) blocks[blocks.length - 1] = joined;
    else if (first) blocks.push(first);
    blocks.push(...others);
  }
  return { blocks, paged };
}

/** A mail’s text without the signs of quoting, where most lines have one. */
function unquoted(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const filled = lines.filter(line => line.trim() !== '');
  const quoted = filled.filter(line => /^ ?>/.test(line));
  if (quoted.length < 3 || quoted.length < filled.length / 2) return text;
  return lines.map(line => line.replace(/^(?: ?>)+ ?/, '')).join('\n');
}

/** Whether several lines have texts side by side, set apart by blanks: columns, as programs make them of pages. */
function isLaidOut(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r|\f/).filter(line => line.trim() !== '');
  const apart = lines.filter(line => {
    const parts = line.trim().split(/ {3,}/);
    return parts.length > 2 || (parts.length === 2 && (parts[0]?.length ?? 0) > 12);
  }).length;
  return !text.includes('\t') && apart >= 4 && apart >= lines.length * 0.2;
}

/** Plain text as pages: every sign is as wide as every other. */
function printed(text: string): Page[] {
  return pagesOf(text.replace(/^\ufeff/, '')).map(
    (lines, index): Page => ({
      number: index + 1,
      width: 600,
      height: lines.length * 12,
      rules: [],
      pieces: lines.flatMap((line, row): Piece[] =>
        [...line.matchAll(/\S+(?: \S+)*/g)].flatMap(match =>
          /^[-=_|+]{3,}$/.test(match[0])
            ? []
            : {
                text: match[0],
                x: match.index * 6,
                right: (match.index + match[0].length) * 6,
                y: row * 12,
                size: 10,
                bold: false,
              },
        ),
      ),
    }),
  );
}

/** The lines of each page. Without form feeds, lines such as `Page 2 of 4` end pages. */
function pagesOf(text: string): string[][] {
  const fed = text.split('\f').map(page => page.split(/\r\n|\n|\r/));
  if (fed.length > 1) return fed;
  const pages: string[][] = [[]];
  for (const line of fed[0] ?? []) {
    pages.at(-1)?.push(line);
    if (
      /^\W*page\s+\d{1,3}(?:\s+of\s+\d{1,3})?\W*$/i.test(line) ||
      /^\s*[-–—]\s*\d{1,3}\s*[-–—]\s*$/.test(line)
    )
      pages.push([]);
  }
  return pages;
}

/** Pages without what stands at the top or bottom of several of them, and without their numbers. */
function withoutHeads(pages: readonly string[][]): string[] {
  if (pages.length < 2) return pages.map(page => page.join('\n'));
  const ends = (page: readonly string[]) => {
    const filled = page.filter(line => line.trim() !== '');
    return [...filled.slice(0, 2), ...filled.slice(-2)];
  };
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(ends(page).map(comparable))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map(page => {
    const gone = new Set(
      ends(page).filter(line => isPageNumber(line) || (counts.get(comparable(line)) ?? 0) >= least),
    );
    return page.filter(line => !gone.has(line)).join('\n');
  });
}

function pageBlocks(text: string, page: number | undefined): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let rows: string[][] = [];
  const finish = () => {
    if (lines.length > 0) blocks.push(...paragraphsOf(lines, page));
    if (rows.length > 0)
      blocks.push(
        ...tableOf(
          rows.map(row =>
            row.map(value => ({
              paragraphs: value === '' ? [] : [{ kind: 'paragraph' as const, text: value }],
              columns: 1,
              rows: 1,
            })),
          ),
        ),
      );
    lines = [];
    rows = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const values = valuesOf(line);
    if (values === 'rule') continue;
    if (line.trim() === '' || (values ? lines.length > 0 : rows.length > 0)) finish();
    if (values) rows.push(values);
    else if (line.trim() !== '') lines.push(line);
  }
  finish();
  return blocks;
}

/** The values of a line of a table, or that it is a line that is drawn. */
function valuesOf(line: string): string[] | 'rule' | undefined {
  const trimmed = line.trim();
  if (/^[|+:=_ -]+$/.test(trimmed) && /-{3}|={3}|_{3}/.test(trimmed)) return 'rule';
  if (/^\|.*\|$/.test(trimmed))
    return trimmed
      .slice(1, -1)
      .split('|')
      .map(value => value.trim());
  if (/\S\t+\S/.test(line)) return line.split('\t').map(value => value.trim());
  return undefined;
}

/** The paragraphs of lines that no blank line separates: a bullet begins a new one. */
function paragraphsOf(lines: readonly string[], page: number | undefined): Paragraph[] {
  const paragraphs: { text: string; listed: boolean }[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line)?.[0];
    const last = paragraphs.at(-1);
    if (bullet !== undefined || !last)
      paragraphs.push({ text: line.slice(bullet?.length ?? 0).trim(), listed: bullet !== undefined });
    else last.text += `\n${line.trim()}`;
  }
  return paragraphs.map(({ text, listed }) => ({
    kind: 'paragraph',
    text,
    ...(listed ? { depth: 0 } : {}),
    ...(page === undefined ? {} : { page }),
  }));
}
