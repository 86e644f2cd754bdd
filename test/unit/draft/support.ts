/** Drafts built from lines, and short ways to say what was found in them. */

import { readBlock, readShown } from '../../../server/src/draft/blocks.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { frontMatterContent } from '../../../server/src/draft/front-matter.ts';
import { parseWhole } from '../../../server/src/draft/markdown/stretches.ts';
import { takeAttributes } from '../../../server/src/draft/markdown/without-attributes.ts';
import type { Draft, Span } from '../../../server/src/draft/model.ts';
import { foreignMarks } from '../../../server/src/draft/readings/foreign-marks.ts';
import { oddMarks } from '../../../server/src/draft/readings/odd-marks.ts';

/** A draft whose lines end with `\n`. */
export function read(...lines: string[]): Draft {
  return readDraft(lines.join('\n'));
}

/** The text that a range covers. */
export function covered(draft: Draft, span: Span | undefined): string | undefined {
  return span && draft.text.slice(span.start, span.end);
}

/** All words of a draft. */
export function wordsOf(...lines: string[]): number {
  return read(...lines).passages.reduce((sum, passage) => sum + passage.words, 0);
}

/** `form code` of everything that may be cited, in the order of the text. */
export function mentioned(...lines: string[]): string[] {
  return read(...lines).mentions.map(({ form, code }) => `${form} ${code}`);
}

/** What each mention claims: the source of the passages, joined by ` | `. */
export function claims(...lines: string[]): Record<string, string> {
  const draft = read(...lines);
  return Object.fromEntries(
    draft.mentions.map(({ code, claim }) => [
      code,
      draft.passages
        .slice(claim.from, claim.to)
        .map(passage => covered(draft, passage))
        .join(' | '),
    ]),
  );
}

/** `construct: source` of each passage that shows words. */
export function passages(...lines: string[]): string[] {
  const draft = read(...lines);
  return draft.passages
    .filter(passage => passage.words > 0)
    .map(passage => `${passage.construct}: ${covered(draft, passage)}`);
}

/** All that a draft says, to be compared whole. */
export function whole(draft: Draft) {
  const { text, frontMatter, sections, passages, mentions, length, lineCount } = draft;
  const odd = draft.pages.flatMap((page, index) =>
    oddMarks.on(page).map(mark => ({ ...mark, start: mark.start + draft.pageStart(index) })),
  );
  const foreign = draft.pages.flatMap((page, index) =>
    foreignMarks.on(page).map(mark => ({ ...mark, start: mark.start + draft.pageStart(index) })),
  );
  return { text, frontMatter, sections, passages, mentions, length, lineCount, odd, foreign };
}

/** What the passages of a text show, one behind the other, perhaps each with what it is made of. */
export function visibleOf(text: string, joiner = ' ', isNamed = false): string {
  const content = frontMatterContent(text);
  const { children } = parseWhole(text, content ? content.end + 3 : 0);
  return children
    .flatMap(node => {
      takeAttributes(node, text);
      const { passages } = readBlock(node, text, () => true);
      const shown = readShown(node, text);
      return passages.map(({ construct }, index) => {
        const words = (shown[index]?.text ?? '').replace(/ {2,}/g, ' ').trim();
        return words === '' ? '' : `${isNamed ? `${construct}: ` : ''}${words}`;
      });
    })
    .filter(words => words !== '')
    .join(joiner);
}
