import { annexesOf, hasAnnexes, referredKeys } from '../assessment/ask.ts';
import { anchorOf, annexKey, filePath } from '../assessment/documents.ts';
import type { Assessment } from '../assessment/model.ts';
import { isAnchor, isLocalTarget, linkKey } from '../draft/links.ts';
import { headingSpan } from '../draft/lists.ts';
import type { Span } from '../draft/model.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** An annex, or a file that an annex or the list of supporting documents links to, that the account never refers to. */
export const evidenceUnreferencedDocument: Rule = {
  id: 'evidence/unreferenced-document',
  summary: 'An annex or supporting document that the account never refers to.',
  severity: always('hint'),
  step: 'hint',
  check: whenAssessed(assessment => {
    const { task } = assessment;
    // Where annexes are no matter of the task’s, nobody asks that the account refers to them.
    if (!task.exclude.includes('annex') && !task.exclude.includes('supporting-documents')) return [];
    if (!hasAnnexes(assessment)) return [];
    const referred = referredTo(assessment);
    return [...annexes(assessment, referred), ...files(assessment, referred)];
  }),
};

/** What the account refers to: anchors (`#annex-a`), labels (`§A`) and paths of files. */
function referredTo(assessment: Assessment): Set<string> {
  const { links } = assessment;
  const referred = new Set<string>();
  for (const { key, inAccount } of referredKeys(assessment)) {
    const url = inAccount ? links.address(key) : undefined;
    if (url !== undefined) referred.add(isAnchor(url) ? `#${anchorOf(url)}` : (filePath(url) ?? url));
  }
  return referred;
}

function annexes(assessment: Assessment, referred: ReadonlySet<string>): Finding[] {
  return annexesOf(assessment).flatMap(({ title, name, labels, anchors, section }) => {
    const names = [...labels.map(annexKey), ...anchors.map(anchor => `#${anchor}`)];
    if (names.some(name => referred.has(name))) return [];
    const heading = headingSpan(assessment.draft, section);
    if (!heading) return [];
    const how = name === undefined ? `link to it (#${anchors[0] ?? ''})` : `name it, as in ‘see ${name}’`;
    return {
      ...heading,
      message: `The account never refers to ‘${title}’. Where it speaks of it, ${how}; or leave it out.`,
    };
  });
}

function files(assessment: Assessment, referred: ReadonlySet<string>): Finding[] {
  const { links } = assessment;
  const found = new Map<string, Finding>();
  for (const { key, inAccount } of referredKeys(assessment)) {
    const url = !inAccount && !links.broken.has(key) ? links.address(key) : undefined;
    const path = url !== undefined && isLocalTarget(url) && !key.startsWith('§') ? filePath(url) : undefined;
    if (path === undefined || referred.has(path) || found.has(path)) continue;
    const place = firstLink(assessment, key);
    if (!place) continue;
    found.set(path, {
      ...place,
      message: `The account never links to ‘${path}’, which only stands among annexes or supporting documents. Link to it where you speak of it, or leave it out.`,
    });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function firstLink({ draft }: Assessment, key: string): Span | undefined {
  for (const [index, page] of draft.pages.entries()) {
    if (!page.targets.includes(key)) continue;
    const link = page.passages.flatMap(({ links }) => links).find(one => linkKey(one) === key);
    const by = draft.pageStart(index);
    return link && { start: link.start + by, end: link.end + by };
  }
  return undefined;
}
