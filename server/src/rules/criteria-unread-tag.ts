import { placesOf } from '../assessment/found.ts';
import type { Assessment } from '../assessment/model.ts';
import { type UnreadTag, unreadTags } from '../assessment/unread-tags.ts';
import { onlyCodes } from '../draft/code-lines.ts';
import { codesOfItem } from '../draft/code-list.ts';
import { classifyCode } from '../framework/classify.ts';
import { nearest } from '../text/nearest.ts';
import { replacing } from './fix.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** A comment that was meant to tag and is read as a note. */
export const criteriaUnreadTag: Rule = {
  id: 'criteria/unread-tag',
  summary: 'A comment that is nearly a tag, and so is not read as one.',
  severity: always('warning'),
  step: 'wrong-code',
  reads: [unreadTags],
  fixes: replacing,
  check: whenAssessed(assessment =>
    placesOf(assessment, unreadTags).flatMap(tag => findingOf(tag, assessment) ?? []),
  ),
};

function findingOf(tag: UnreadTag, assessment: Assessment): Finding | undefined {
  const { start, end } = tag;
  switch (tag.kind) {
    case 'word': {
      const { word, meant, rest } = tag;
      if (!(meant === 'phase' ? isPhase(rest, assessment) : areCodes(rest, assessment))) return undefined;
      return {
        start,
        end,
        message: `A comment that begins with ‘${word}’ is not read. Write ‘${meant}:’.`,
        data: { replacement: meant },
      };
    }
    case 'comma': {
      const { written, meant } = tag;
      if (!areCodes(meant, assessment)) return undefined;
      return {
        start,
        end,
        message: `${written} is no code. Did you mean ${meant}?`,
        data: { replacement: meant },
      };
    }
    case 'nothing': {
      const meant = nearest(
        tag.rest,
        assessment.coverage.map(({ tracked }) => tracked.code),
      );
      const [code] = assessment.coverage;
      const example = code ? `, such as <!-- criteria: ${code.tracked.code} -->` : '';
      return {
        start,
        end,
        message: `No code of this task is read in this comment, so it tags nothing. ${
          meant === undefined ? `Write the codes behind the colon${example}.` : `Did you mean ${meant}?`
        }`,
        ...(meant === undefined ? {} : { data: { replacement: `<!-- criteria: ${meant} -->` } }),
      };
    }
  }
}

function areCodes(text: string, { coverage, framework, task }: Assessment): boolean {
  const known = new Set(coverage.map(({ tracked }) => tracked.code.toLowerCase()));
  const isCode = (code: string) =>
    known.has(code.toLowerCase()) || classifyCode(framework, task, code).kind === 'unlisted';
  return onlyCodes(text)?.some(item => codesOfItem(item).every(isCode)) ?? false;
}

function isPhase(text: string, { framework }: Assessment): boolean {
  const names = text
    .toLowerCase()
    .split(',')
    .map(name => name.trim());
  return framework.phases.some(({ id, title, synonyms }) =>
    [id, title, ...synonyms].some(name => names.includes(name.toLowerCase())),
  );
}
