/**
 * The safety net: goes through a document once more, without knowing how criteria are found, and says what was not
 * taken out of it.
 */
import type { Framework } from '../../framework/model.ts';
import { areaOfCode } from '../../framework/trackables.ts';
import type { Document, Paragraph } from '../blocks.ts';
import type { Doubt, FoundCriterion } from '../job.ts';
import { codeAt } from './code-form.ts';
import { emptyAreaDoubts } from './net-areas.ts';
import { leftOutDoubts } from './net-beside.ts';
import { type Spot, spotsIn } from './net-lines.ts';
import type { Settled } from './settle.ts';
import { hasTex } from './tex.ts';

/** So many codes that were missed are named one by one. */
const NAMED = 30;
/** No code is longer. */
const LONGEST = 24;

/**
 * What a document holds and the result does not: codes, areas without criteria, and what stands beside a code.
 *
 * @param only id of the only task that was wanted, if there is one
 */
export function netDoubts(
  document: Document,
  framework: Framework,
  { criteria, doubts }: Settled,
  only: string | undefined,
): Doubt[] {
  const spots = spotsIn(document, framework).filter(({ code }) => isOurs(code, framework, only));
  const found = missedDoubts([...spots, ...spotsAside(document, framework, only)], criteria, doubts);
  return [
    ...found,
    ...heldDoubts(criteria, framework, new Set([...criteria, ...found].map(({ code }) => code))),
    ...emptyAreaDoubts(document, framework, criteria, new Set(spots.map(({ code }) => code)), only),
    ...leftOutDoubts(spots, criteria, framework),
    ...texDoubts(criteria),
    ...unreadPageDoubts(document),
    ...(document.unread ?? []).map((message): Doubt => ({ kind: 'no-criteria', code: '', message })),
  ];
}

/** Places of codes in what the reader took for running heads, footnotes and the like. */
function spotsAside(document: Document, framework: Framework, only: string | undefined): Spot[] {
  const blocks = (document.leftOut ?? []).map(
    ({ text, page }): Paragraph => ({ kind: 'paragraph', text, page }),
  );
  return spotsIn({ ...document, blocks }, framework).filter(({ code }) => isOurs(code, framework, only));
}

/** Wordings with LaTeX in them that is left there. */
function texDoubts(criteria: readonly FoundCriterion[]): Doubt[] {
  return criteria.flatMap(({ code, asks, title = '', page, leftOut }): Doubt[] =>
    !leftOut && hasTex(`${title} ${asks}`)
      ? [
          {
            kind: 'left-out',
            code,
            message: `The wording of ${code} has LaTeX in it that was not read. Write it as plain text in the file.`,
            ...(page === undefined ? {} : { page }),
          },
        ]
      : [],
  );
}

/** Pages on which there is something, and no text. */
function unreadPageDoubts({ leftOut = [] }: Document): Doubt[] {
  return leftOut.flatMap(({ text, page }): Doubt[] =>
    text === ''
      ? [
          {
            kind: 'no-criteria',
            code: '',
            message: `Page ${page} has no text that can be read: it may be scanned, or blank. Look whether criteria stand there.`,
            page,
          },
        ]
      : [],
  );
}

/** Whether a code of the right form can be one of this framework’s: of its level, of an area that it has. */
function isOurs(code: string, framework: Framework, only: string | undefined): boolean {
  if (framework.codes !== 'area.level.number') return true;
  const [area, level] = code.split('.').map(Number);
  const task = framework.tasks.find(({ id }) => id === only);
  const areas = task && task.areas.length > 0 ? task.areas : framework.areas.map(({ number }) => number);
  return (
    area !== undefined && areas.includes(area) && (framework.level === undefined || level === framework.level)
  );
}

/** Codes that stand where a criterion begins, and none was read. */
function missedDoubts(
  spots: readonly Spot[],
  criteria: readonly FoundCriterion[],
  doubts: readonly Doubt[],
): Doubt[] {
  const known = new Set(criteria.map(({ code }) => code));
  const missed = new Map<string, Spot>();
  for (const spot of spots) if (!known.has(spot.code) && !missed.has(spot.code)) missed.set(spot.code, spot);
  const gaps = new Set(doubts.filter(({ kind }) => kind === 'gap').map(({ code }) => code));
  const named = [...missed.values()].filter(({ code }) => !gaps.has(code));
  const codes = named.slice(NAMED).map(({ code }) => code);
  return [
    ...named.slice(0, NAMED).map(
      ({ code, page }): Doubt => ({
        kind: 'missed',
        code,
        message: `The code ${code} stands in the document, but no criterion was read there. Look at it, and add it to the file if it is one.`,
        ...(page === undefined ? {} : { page }),
      }),
    ),
    ...codes.flatMap((code, index): Doubt[] =>
      index > 0
        ? []
        : [
            {
              kind: 'missed',
              code,
              message: `The codes ${codes.join(', ')} stand in the document, too, and no criteria were read there. Look at them.`,
            },
          ],
    ),
  ];
}

/** A wording in which a code stands that was not taken: two criteria may have run together. */
function heldDoubts(
  criteria: readonly FoundCriterion[],
  framework: Framework,
  known: ReadonlySet<string>,
): Doubt[] {
  return criteria.flatMap(({ code, title = '', asks, page, leftOut }): Doubt[] => {
    if (leftOut) return [];
    const text = `${title} ${asks}`;
    const held = [...text.matchAll(/(?<![\p{L}\d.])(?=[A-Z\d])/gu)].flatMap(({ index }) => {
      const other = codeAt(text.slice(index, index + LONGEST), framework)?.code;
      return other === undefined || known.has(other) || areaOfCode(framework, other) === undefined
        ? []
        : other;
    });
    const [first] = held;
    return first === undefined
      ? []
      : [
          {
            kind: 'missed',
            code: first,
            message: `The code ${first} stands within the wording of ${code}. Look whether two criteria ran together there.`,
            ...(page === undefined ? {} : { page }),
          },
        ];
  });
}
