/**
 * What every feature is handed: an assessment and the way between its offsets and LSP's positions.
 */
import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import { citationsOn, straysOn } from '../assessment/ask.ts';
import { targetPath } from '../assessment/documents.ts';
import type { Assessment, Coverage, Stray, Unassessed } from '../assessment/model.ts';
import { isLocalTarget } from '../draft/links.ts';
import type { DraftFile, Passage, Span, SpanEdit } from '../draft/model.ts';
import { fileAt } from '../draft/whole.ts';
import { uriInside } from '../project/inside.ts';
import type { Problem } from '../rules/rule.ts';
import type { Place } from '../text/lines.ts';

/** The way between offsets and places. */
export interface Lines {
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
}

/** An open draft, assessed. */
export interface Assessed {
  readonly uri: string;
  readonly version: number;
  /** URI of the workspace’s folder around it, with a slash at its end, which no link leads out of; its own if there is none. */
  readonly folder?: string;
  readonly assessment: Assessment | Unassessed;
  readonly problems: readonly Problem[];
  /** Between offsets of the draft and places: an offset’s place is in its own file, a place is one of this document. */
  readonly lines: Lines;
  /** Its files, where it has several; this document is one of them. */
  readonly files?: readonly DraftFile[] | undefined;
}

/** The URI of the file that an offset is in. */
export function uriAt({ uri, files }: Assessed, offset: number): string {
  return (files && fileAt({ files }, offset)?.name) ?? uri;
}

/** The URI of the file that an address leads to from the draft’s first file; undefined where it is not in its folder. */
export function uriOfTarget({ uri, files, folder }: Assessed, address: string): string | undefined {
  const path = isLocalTarget(address) ? targetPath(address) : undefined;
  const from = files?.[0]?.name ?? uri;
  return path ? uriInside(path, from, folder ?? from.slice(0, from.lastIndexOf('/') + 1)) : undefined;
}

/** Whether a span is in this document. */
export function isHere(assessed: Assessed, { start }: Span): boolean {
  return !assessed.files || uriAt(assessed, start) === assessed.uri;
}

/** Edits as LSP has them, each in its file. */
export function workspaceEdit(
  assessed: Assessed,
  edits: readonly SpanEdit[],
): { changes: Record<string, TextEdit[]> } {
  const changes: Record<string, TextEdit[]> = {};
  for (const { newText, ...span } of edits) {
    const uri = uriAt(assessed, span.start);
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(assessed.lines, span), newText }];
  }
  return { changes };
}

/** An open draft whose framework and task are known. */
export interface FullyAssessed extends Assessed {
  readonly assessment: Assessment;
}

/** Narrows to a draft whose framework and task are known. */
export function isFullyAssessed(assessed: Assessed): assessed is FullyAssessed {
  return assessed.assessment.kind === 'assessed';
}

/** A span as an LSP range. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: lines.placeAt(span.start), end: lines.placeAt(span.end) };
}

/** What stands at a code in the draft. */
export type CodeAt =
  | {
      readonly kind: 'tracked';
      readonly coverage: Coverage;
      readonly span: Span;
      /** All that is cited there, which a range of codes is for several. */
      readonly all: readonly Coverage[];
    }
  | { readonly kind: 'stray'; readonly stray: Stray; readonly span: Span };

/** The code at an offset, its end included; undefined where none is cited. Looks at no more than the page that it is on. */
export function codeAt(assessment: Assessment, offset: number): CodeAt | undefined {
  const { draft, coverage } = assessment;
  const index = draft.pages.findIndex((page, at) => offset <= draft.pageStart(at) + page.length);
  if (index < 0) return undefined;
  const by = draft.pageStart(index);
  const holds = (span: Span) => span.start + by <= offset && offset <= span.end + by;
  const placed = (span: Span) => ({ start: span.start + by, end: span.end + by });
  const citations = citationsOn(assessment, index);
  const citation = citations.find(holds);
  const covered = citation && coverage.find(({ tracked }) => tracked.code === citation.code);
  if (citation && covered) {
    const codes = new Set(citations.flatMap(({ code, start }) => (start === citation.start ? code : [])));
    const all = codes.size > 1 ? coverage.filter(({ tracked }) => codes.has(tracked.code)) : [covered];
    return { kind: 'tracked', coverage: covered, span: placed(citation), all };
  }
  const stray = straysOn(assessment, index).find(holds);
  return stray && { kind: 'stray', stray: { ...stray, ...placed(stray) }, span: placed(stray) };
}

/**
 * The passage at an offset, or the nearest before it on the same line or in the same block of text.
 * Undefined in front matter, on blank lines and in what shows no words.
 */
export function passageAt(assessment: Assessment, offset: number): Passage | undefined {
  const { passages, text } = assessment.draft;
  let best: Passage | undefined;
  for (const passage of passages) {
    if (passage.start > offset) break;
    best = passage;
  }
  if (!best) return undefined;
  return offset <= best.end || !/[\r\n]/.test(text.slice(best.end, offset)) ? best : undefined;
}
