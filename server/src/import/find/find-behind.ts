/**
 * Codes in brackets behind the wordings of running text: `Wins people over (1.2.1)`.
 */
import { type Block, cellText, type Document } from '../blocks.ts';
import type { CodeReader, CodeStart } from './codes.ts';
import { labelOf, onlyMarks } from './labels.ts';

const BULLET = /^\s*(?:[•▪●*☐□]\s*|[–-]\s+)/u;

/** A wording with its code, or lines that belong to the criterion before. */
export interface BehindPiece {
  readonly start: CodeStart | undefined;
  readonly lines: readonly string[];
}

/** Whether the codes of a document stand behind its wordings: more of them than open a line or row with a wording. */
export function haveCodesBehind({ blocks }: Document, codes: CodeReader): boolean {
  const opening = new Set<string>();
  const behind = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'table') {
      for (const line of block.text.split('\n')) {
        const start = codes.start(line.replace(BULLET, ''));
        const code = start ? undefined : codes.behind(line)?.code;
        if (start) opening.add(start.code);
        if (code !== undefined) behind.add(code);
      }
      continue;
    }
    for (const { cells } of block.rows) {
      const texts = cells.map(cellText);
      // A table of codes with their marks holds no wordings.
      if ((texts.join(' ').match(WORD)?.length ?? 0) < FEW_WORDS) continue;
      for (const line of texts.flatMap(text => text.split('\n'))) {
        const start = codes.start(line.replace(BULLET, ''));
        if (start) opening.add(start.code);
      }
    }
  }
  return behind.size > opening.size;
}

const WORD = /\p{Ll}{3,}/gu;
const FEW_WORDS = 3;

/** A document in which a wording over two paragraphs, as at the end of a page, is one again: the code stands behind the second. */
export function withWordingsJoined(document: Document, codes: CodeReader): Document {
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    const last = blocks.at(-1);
    if (
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      block.depth === undefined &&
      /^\p{Ll}/u.test(block.text) &&
      /[\p{L},-]$/u.test(last.text.trimEnd()) &&
      codes.behind(block.text) !== undefined &&
      !isOwn(last.text.trim())
    )
      blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else blocks.push(block);
  }
  return { ...document, blocks };
}

/** The pieces of a paragraph each of which ends with its code. */
export function piecesBehind(text: string, codes: CodeReader): BehindPiece[] {
  const pieces: BehindPiece[] = [];
  let lines: string[] = [];
  const flush = (start?: CodeStart) => {
    if (lines.length > 0) pieces.push({ start, lines });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const last = lines.at(-1)?.trim() ?? '';
    if (BULLET.test(line) || isOwn(last) || isOwn(line.trim())) flush();
    lines.push(line);
    if (isOwn(line.trim())) continue;
    const [first = ''] = lines;
    const code = codes.behind([first.replace(BULLET, ''), ...lines.slice(1)].slice(-SHOWN).join('\n'));
    if (!code) continue;
    const before = lines.slice(0, -SHOWN);
    flush({ ...code, rest: [...before, code.rest].join('\n') });
  }
  flush();
  return pieces;
}

/** A code in brackets is broken over so many lines at most. */
const SHOWN = 2;

/** Whether a line is no wording, but says something else of a criterion. */
function isOwn(line: string): boolean {
  return labelOf(line) !== undefined || onlyMarks(line) !== undefined || line.endsWith('?');
}
