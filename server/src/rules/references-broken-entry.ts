import { LineIndex } from '../text/lines.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** An entry of the bibliography that can’t be read to its end, or a style that is not known. */
export const referencesBrokenEntry: Rule = {
  id: 'references/broken-entry',
  summary: 'A work in the bibliography that can’t be read to its end, or a style that is not known here.',
  severity: always('warning'),
  step: 'hint',
  check: whenAssessed(assessment => {
    const { bibliography } = assessment;
    if (!bibliography) return [];
    const { named } = bibliography;
    const found = bibliography.faults.slice(0, MOST).map((fault): Finding => {
      const file = bibliography.files[fault.file];
      if (!file) return { start: fault.start, end: fault.end, message: fault.message };
      const { start, end } = named.files.find(({ name }) => name === file.name) ?? named.at;
      const { line } = new LineIndex(file.text).placeAt(fault.start);
      return { start, end, message: `‘${file.name}’, line ${line + 1}: ${fault.message}` };
    });
    const { unknownStyle, style } = bibliography;
    if (unknownStyle !== undefined && named.style)
      found.push({
        start: named.style.start,
        end: named.style.end,
        message: `The style ‘${unknownStyle}’ is not known here, so works are counted and written into the Word document as in ‘${style}’. pandoc sets them in it; here write ‘chicago’, ‘harvard’, ‘apa’ or ‘ieee’.`,
        severity: 'information',
      });
    return found;
  }),
};

/** So many are said at once. */
const MOST = 5;
