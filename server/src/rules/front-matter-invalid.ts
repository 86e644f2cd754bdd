import { replacing } from './fix.ts';
import { always, type Rule } from './rule.ts';

/** The front matter says something that can't be: an unknown framework or task, a date that does not exist. */
export const frontMatterInvalid: Rule = {
  id: 'front-matter/invalid',
  summary: 'The front matter names an unknown framework or task, or has a value that can’t be read.',
  severity: always('error'),
  step: 'front-matter',
  fixes: replacing,
  check: ({ frontMatterProblems }) =>
    frontMatterProblems.map(({ start, end, message, replacement }) => ({
      start,
      end,
      message,
      ...(replacement === undefined ? {} : { data: { replacement } }),
    })),
};
