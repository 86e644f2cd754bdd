/**
 * Plain text → blocks, line by line: blank lines separate paragraphs, bullets make lists, tabs and bars tables.
 */
import type { Block, Document, Paragraph } from './blocks.ts';
import { tableOf } from './read-html.ts';

/** What a list item begins with; what stands before the text is not part of it. */
export const BULLET = /^\s*(?:[•◦▪▫■□●○‣⁃∙·➢➤✓✔*–—-]|o(?=\s{2}))\s+(?=\S)/u;

/** Reads plain text; a form feed ends a page. */
export function readText(text: string): Document {
  const pages = text.replace(/^\ufeff/, '').split('\f');
  const paged = pages.length > 1;
  return { blocks: pages.flatMap((page, index) => pageBlocks(page, paged ? index + 1 : undefined)), paged };
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
  if (/^[|+:=_ -]*(?:-{3,}|={3,}|_{3,})[|+:=_ -]*$/.test(trimmed)) return 'rule';
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
