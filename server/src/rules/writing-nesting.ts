import { placesOf } from '../assessment/found.ts';
import { DEEPEST } from '../draft/markdown/nesting.ts';
import { crowded, deepLines } from '../draft/readings/unread.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** More Markdown in one place than is read: further marks are taken for spaces or text. */
export const writingNesting: Rule = {
  id: 'writing/nesting',
  summary: `Quotations and lists stand more than ${DEEPEST} deep in one another, or a paragraph has very many marks of emphasis and links.`,
  severity: always('warning'),
  step: 'hint',
  reads: [deepLines, crowded],
  check: whenAssessed(assessment => {
    const [line] = placesOf(assessment, deepLines, 1);
    const [paragraph] = placesOf(assessment, crowded, 1);
    const deep = `Here more than ${DEEPEST} quotations or lists stand in one another. These further marks are read as spaces, and so are those on later lines, so figures can be wrong. Take marks or spaces out at the start of the line.`;
    const many =
      'This paragraph has more marks of emphasis, links, code and tags than are looked at. The further ones are read as text, so figures can be wrong. Divide it by blank lines, or take marks out.';
    return [
      ...(line ? [{ ...line, message: deep }] : []),
      ...(paragraph ? [{ ...paragraph, message: many }] : []),
    ];
  }),
};
