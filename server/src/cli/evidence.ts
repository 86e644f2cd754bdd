/**
 * `markscheme evidence`: where drafts may show what, best first.
 */
import type { Assessment } from '../assessment/model.ts';
import type { Draft, Span } from '../draft/model.ts';
import { fileAt } from '../draft/whole.ts';
import { type Evidence, rankEvidence, type Suggestion } from '../evidence/rank.ts';
import { trackablesOf } from '../framework/trackables.ts';
import { clipped, oneLine, printable } from '../report/printable.ts';
import { counted } from '../text/english.ts';
import type { EvidenceOptions } from './evidence-options.ts';
import type { Examined } from './examine.ts';
import { whyNotAssessed } from './report.ts';

/** The ranking of a draft in a format, or why there is none. */
export function evidencePart(
  { path, assessment, problems }: Examined,
  { format, criterion, alone }: EvidenceOptions,
): string | { readonly why: string } {
  if (assessment.kind !== 'assessed') return { why: whyNotAssessed(path, assessment, problems) };
  const meant = criterion === undefined ? undefined : codeMeant(criterion, assessment);
  if (meant && 'why' in meant) return { why: `${printable(path)}: ${meant.why}` };
  const evidence = only(rankEvidence(assessment), meant?.code);
  if (format === 'text') return textOf(path, assessment, evidence);
  const json = JSON.stringify(dataOf(path, assessment, evidence), null, 2);
  return alone ? `${json}\n` : json;
}

/** The code that is meant, in whichever case it was typed; or why there is none. */
function codeMeant(
  typed: string,
  { framework, task }: Assessment,
): { readonly code: string } | { readonly why: string } {
  const codes = trackablesOf(framework, task).map(({ code }) => code);
  const code =
    codes.find(each => each === typed) ?? codes.find(each => each.toLowerCase() === typed.toLowerCase());
  if (code !== undefined) return { code };
  const known =
    codes.length === 0 ? '; its framework lists none' : `; there are: ${codes.map(oneLine).join(', ')}`;
  return { why: `Its task has no criterion ‘${oneLine(typed)}’${known}.` };
}

function only({ passages, criteria }: Evidence, criterion: string | undefined): Evidence {
  if (criterion === undefined) return { passages, criteria };
  const isIt = ({ code }: { readonly code: string }) => code === criterion;
  return {
    passages: passages
      .map(passage => ({ ...passage, suggestions: passage.suggestions.filter(isIt) }))
      .filter(({ suggestions }) => suggestions.length > 0),
    criteria: criteria.filter(isIt),
  };
}

/** Lines count from 1. */
function dataOf(path: string, { draft, framework, task }: Assessment, { passages, criteria }: Evidence) {
  return {
    schemaVersion: 1,
    draft: { path, framework: framework.id, task: task.id },
    passages: passages.map(({ words, claims, suggestions, ...span }) => ({
      ...linesOf(draft, span),
      words,
      claims,
      suggestions,
    })),
    criteria: criteria.map(({ code, passages: own }) => ({
      code,
      passages: own.map(({ score, likely, because, ...span }) => ({
        ...linesOf(draft, span),
        score,
        likely,
        because,
      })),
    })),
  };
}

function linesOf(draft: Draft, { start, end }: Span) {
  const path = fileAt(draft, start)?.name;
  return {
    ...(path === undefined ? {} : { path }),
    line: draft.placeAt(start).line + 1,
    endLine: draft.placeAt(end).line + 1,
  };
}

/** Passages of a criterion that are printed; JSON has more. */
const PRINTED = 3;

function textOf(path: string, { draft, framework, task }: Assessment, evidence: Evidence): string {
  const tracked = trackablesOf(framework, task);
  const lines = [
    `${printable(path)}: ${oneLine(framework.name)}, ${oneLine(task.title)}`,
    tracked.length === 0
      ? 'Its framework lists no criteria, so there is nothing to look for. Add yours: ‘markscheme import’.'
      : `${counted(evidence.passages.length, 'passage')} of 8 words or more. Ranked by their words; what is likely is marked *.`,
  ];
  for (const { code, passages } of evidence.criteria) {
    const title = tracked.find(each => each.code === code)?.title ?? '';
    lines.push('', `${oneLine(code)}  ${oneLine(title)}`);
    if (passages.length === 0) lines.push('  No passage speaks of it.');
    for (const { start, end, ...suggestion } of passages.slice(0, PRINTED)) {
      const { line, path: file } = linesOf(draft, { start, end });
      const place = file === undefined ? `line ${line}` : `${printable(file)}, line ${line}`;
      lines.push(`  ${said(suggestion)}  ${place}: ${clipped(oneLine(draft.text.slice(start, end)), 60)}`);
      if (suggestion.because.length > 0) lines.push(`         ${suggestion.because.map(oneLine).join(', ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function said({ score, likely }: Omit<Suggestion, 'code'>): string {
  return `${likely ? '*' : ' '} ${score.toFixed(2)}`;
}
