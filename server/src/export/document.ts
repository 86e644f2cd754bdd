/**
 * Assessment × options → a Word document.
 */
import {
  AlignmentType,
  convertInchesToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Assessment } from '../assessment/model.ts';
import { counted } from '../text/english.ts';
import { accountBlocks } from './account.ts';
import { noteParagraphs } from './blocks.ts';
import { formBlocks } from './by-criterion.ts';
import { type Claim, claimedPassages, claimsOf } from './claims.ts';
import { coverBlocks, coverText } from './cover.ts';
import { tellDeadLinks } from './dead-links.ts';
import { tellForeign, tellForgotten } from './forgotten.ts';
import { leftoverNotes } from './leftovers.ts';
import { mappingBlocks, markForMapping } from './mapping.ts';
import type { Exported, ExportInput } from './options.ts';
import { markForOwn, ownMappingBlocks } from './own-mapping.ts';
import { boundary } from './printed.ts';
import { safeText } from './safe-text.ts';
import { GREY, styles } from './styles.ts';
import { unitsOf } from './units.ts';
import { tellWorks, withPrintedWorks } from './works.ts';
import { areWorksCounted, worksListBlocks } from './works-list.ts';
import { Writing } from './writing.ts';

/** The bookmarks before and behind the account. */
export const ACCOUNT_START = 'AccountStart';
export const ACCOUNT_END = 'AccountEnd';

/** Makes the document. */
export async function exportDocument(assessment: Assessment, given: ExportInput): Promise<Exported> {
  const input = withPrintedWorks(given, assessment);
  const writing = new Writing(assessment, input, noteParagraphs);
  const claims = claimsOf(assessment);
  if (input.codes === 'all') placeCommentCodes(claims, writing);
  markForMapping(claims, writing);
  const own = input.mappingTable ? markForOwn(writing, input.layout === 'account') : [];
  const units = unitsOf(writing);
  const counting = units.filter(({ leftOut }) => !leftOut);
  const annexes = units.filter(({ leftOut }) => leftOut);
  const account =
    input.layout === 'account' ? accountBlocks(counting, writing) : formBlocks(counting, claims, writing);
  const behind = accountBlocks(annexes, writing);
  const works = worksListBlocks(writing);
  (areWorksCounted(writing) ? account : behind).push(...works);
  const body = [
    boundary(ACCOUNT_START, true),
    ...account,
    ...leftoverNotes(writing),
    boundary(ACCOUNT_END),
    ...(behind.length === 0 ? [] : [boundary('Annexes', true), ...behind]),
    ...(input.mappingTable ? [...mappingBlocks(claims, writing), ...ownMappingBlocks(own, writing)] : []),
  ];
  tellForgotten(writing);
  tellWorks(writing);
  tellDeadLinks(writing);
  tellForeign(writing);
  const text = coverText(writing);
  const title = safeText(text.title);
  const author = safeText(text.authors.join(', '));
  const margin = convertInchesToTwip(1);
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles,
    numbering: writing.lists.definitions,
    footnotes: writing.notes.all,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: { default: new Header({ children: [small([title], AlignmentType.LEFT)] }) },
        footers: {
          default: new Footer({
            children: [
              small(['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], AlignmentType.RIGHT),
            ],
          }),
        },
        children: [...coverBlocks(text, writing), ...body],
      },
    ],
  });
  const { counted: ours } = assessment.words;
  if (writing.words !== ours)
    writing.tell(
      `The account in the document has ${counted(writing.words, 'word')}, and the draft ${counted(ours, 'word')}: codes that the draft shows are left out.`,
    );
  if (writing.wordsInEquations > 0)
    writing.tell(
      `Formulas are equations in the document: ${counted(writing.wordsInEquations, 'word')} of the count ${writing.wordsInEquations === 1 ? 'is' : 'are'} in them, and Word counts none there.`,
    );
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return {
    bytes,
    words: writing.words,
    wordsInEquations: writing.wordsInEquations,
    notes: [...missingNotes(assessment.missing), ...writing.told],
    leftOut: writing.leftOut,
    fromWeb: [...writing.fromWeb],
    untagged: input.layout === 'by-criterion' || input.mappingTable ? untaggedCodes(claims, writing) : [],
  };
}

/** The criteria that no passage of the account is tagged with. */
function untaggedCodes(claims: readonly Claim[], { passages, assessment }: Writing): string[] {
  const claimed = claimedPassages(passages, claims);
  return assessment.coverage.flatMap(({ tracked: { code } }) =>
    (claimed.get(code) ?? []).length === 0 ? code : [],
  );
}

/** What is handed in without a part must not look whole. */
function missingNotes(missing: readonly string[]): string[] {
  return missing.map(
    name => `Part ‘${name}’ is missing, and so it is not in the document. Bring it back and export anew.`,
  );
}

function small(
  children: (string | (typeof PageNumber)[keyof typeof PageNumber])[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ children, size: 18, color: GREY })] });
}

/** Codes of comments stand behind the first passage that they claim. */
function placeCommentCodes(claims: readonly Claim[], { commentCodes }: Writing): void {
  for (const { coverage, from, inComment } of claims) {
    const { code, kind } = coverage.tracked;
    if (!inComment || kind === 'statement' || kind === 'area') continue;
    const codes = commentCodes.get(from) ?? [];
    if (!codes.includes(code)) commentCodes.set(from, [...codes, code]);
  }
}
