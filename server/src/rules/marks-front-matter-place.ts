import { LONGEST, type OddFrontMatter, oddFrontMatter } from '../draft/odd-front-matter.ts';
import { always, type Finding, type Rule } from './rule.ts';

/** Front matter of ours that is not read as such. Without a setting that names the document, nothing else is said of it. */
export const marksFrontMatterPlace: Rule = {
  id: 'marks/front-matter-place',
  summary:
    'Front matter with ‘assessment:’ that is not read, since it does not stand at the very top between two lines of three hyphens.',
  severity: always('warning'),
  step: 'front-matter',
  check: ({ draft }) => {
    if (draft.frontMatter?.assessmentKey) return [];
    let top = '';
    for (const { slices } of draft.pages) {
      if (top.length >= LONGEST) break;
      for (const { text } of slices) top += text;
    }
    return frontMatterAstray(top);
  },
};

/** What the rule finds in a text, of which the top is enough. */
export function frontMatterAstray(text: string): Finding[] {
  const odd = text.slice(0, LONGEST).includes('assessment') ? oddFrontMatter(text) : undefined;
  return odd?.isOurs ? [{ start: odd.start, end: odd.end, message: whyAstray(odd) }] : [];
}

/** Why front matter is not read, and what to do. */
export function whyAstray({ why }: OddFrontMatter): string {
  return `This front matter is not read: ${why}. It must be the very first thing in the file, between two lines of three hyphens (---).`;
}
