/**
 * LaTeX that dresses a code or wording, as in `$${\\color{red}1.2.1}$$`, taken off; formulas are left as they are.
 */
import type { Block, Document, Paragraph } from '../blocks.ts';

/** What only says how its text looks. */
const DRESS =
  /\\(?:text(?:bf|it|rm|sf|tt|sc|normal|up)?|math(?:bf|it|rm|sf|tt|bb)|emph|underline|mbox|boldsymbol|bold|fbox|boxed) ?\{([^{}]*)\}/g;
const COLOURED = /\\(?:textcolor|colorbox) ?(?:\[[^\]{}]{0,20}\])?\{[^{}]{0,40}\} ?\{([^{}]*)\}/g;
/** What dresses all that follows in its braces. */
const SWITCH =
  /\\(?:color ?(?:\[[^\]{}]{0,20}\])?\{[^{}]{0,40}\}|(?:bf|it|rm|sf|tt|sc|tiny|small|normalsize|large|Large|LARGE|huge|Huge|bfseries|itshape|displaystyle)(?![A-Za-z]))\s?/g;
const GROUP = /(?<![A-Za-z\]}^_\\])\{([^{}\\^_]*)\}/g;
const MATHS = /\$\$([^$]{1,2000})\$\$|\$([^$\n]{1,500})\$|\\\(([^$\\]{1,500})\\\)/g;
/** So deep dresses are in each other. */
const DEEPEST = 4;

/** A document without the LaTeX around its codes and wordings. */
export function withoutTex(document: Document): Document {
  return { ...document, blocks: document.blocks.map(blockWithout) };
}

function blockWithout(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: plainOfTex(block.text) };
  const paragraph = (one: Paragraph): Paragraph => ({ ...one, text: plainOfTex(one.text) });
  return {
    ...block,
    rows: block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
    })),
  };
}

/** A text without LaTeX that only says how it looks. */
export function plainOfTex(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  const inMaths = text.replace(MATHS, (whole: string, one?: string, two?: string, three?: string) => {
    const inside = one ?? two ?? three ?? '';
    const plain = undressed(inside);
    const isCode = /^\s*[A-Z]{0,4}\.?[A-Z]?\d{1,3}(?:\.\d{1,2}){0,3}\s*$/.test(plain);
    const isDressed = plain !== inside && !/[\\^_]/.test(plain);
    return isCode || isDressed ? plain.replace(/[{}]/g, '').replace(/~/g, ' ').trim() : whole;
  });
  return undressed(inMaths);
}

function undressed(text: string): string {
  if (!text.includes('\\')) return text;
  let plain = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = plain;
    plain = plain.replace(COLOURED, '$1').replace(DRESS, '$1').replace(SWITCH, '');
    if (plain === before) break;
    plain = plain.replace(GROUP, '$1');
  }
  return plain.replace(/\\[ ,;]/g, ' ');
}

/** Whether a text has LaTeX in it that is more than signs of a formula. */
export function hasTex(text: string): boolean {
  return /\\[A-Za-z]{2,20} ?\{|\{\\[A-Za-z]|\$\$/.test(text);
}
