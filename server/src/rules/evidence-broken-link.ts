import { anchorsOf } from '../assessment/ask.ts';
import { anchorOf } from '../assessment/documents.ts';
import type { Assessment } from '../assessment/model.ts';
import { isAnchor, linkKey } from '../draft/links.ts';
import { nearest } from '../text/nearest.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** A link or image that leads nowhere: to a file that is known not to be there, or to no heading of the draft. */
export const evidenceBrokenLink: Rule = {
  id: 'evidence/broken-link',
  summary: 'A link to a file that is not there, or to a place that the draft has not got.',
  severity: always('warning'),
  step: 'document',
  check: whenAssessed(assessment => {
    const { draft, links } = assessment;
    if (links.broken.size === 0) return [];
    return draft.pages.flatMap((page, index) => {
      if (!page.targets.some(key => links.broken.has(key))) return [];
      const by = draft.pageStart(index);
      return page.passages
        .flatMap(passage => passage.links)
        .filter(link => links.broken.has(linkKey(link)))
        .map((link): Finding => {
          const url = links.address(linkKey(link)) ?? '';
          return {
            start: link.start + by,
            end: link.end + by,
            message: said(url, assessment),
            data: { link: isAnchor(url) ? 'place' : 'file' },
          };
        });
    });
  }),
};

function said(url: string, assessment: Assessment): string {
  if (!isAnchor(url))
    return `There is no file ‘${url}’ where this leads. Put the file there, or correct the link.`;
  const meant = nearest(anchorOf(url), [...anchorsOf(assessment)]);
  const advice = meant === undefined ? 'Correct the link, or add the heading.' : `Did you mean ‘#${meant}’?`;
  return `No heading of this draft is at ‘${url}’. ${advice}`;
}
