/**
 * The styles of the document: Calibri 11, and for each style of text a twin for what is not counted.
 */
import {
  AlignmentType,
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';

/** Styles of what a draft says. */
export type TextStyle =
  | 'Normal'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'InnerHeading'
  | 'Quote'
  | 'Code'
  | 'Caption'
  | 'ListParagraph'
  | 'TableText'
  | 'TableHead'
  | 'FootnoteText';

/** What the ids of styles begin with whose text is not counted. */
export const NOT_COUNTED = 'NotCounted';

/** The id of a style, or of its twin. */
export function styleId(style: TextStyle, counted: boolean): string {
  return counted ? style : `${NOT_COUNTED}${style}`;
}

/** Dark enough on white for any eye, and for a printer without colours. */
export const INK = '1F3864';
export const GREY = '595959';
export const RULE = 'BFBFBF';
export const SHADE = 'EEF1F6';

const MONOSPACED = 'Consolas';
const SIZES = [32, 26, 24, 22, 22, 22];

function heading(level: number): IBaseParagraphStyleOptions {
  return {
    run: {
      font: 'Calibri',
      size: SIZES[level - 1] ?? 22,
      bold: true,
      color: INK,
      ...(level > 4 ? { italics: true } : {}),
    },
    paragraph: {
      spacing: {
        before: level === 1 ? 360 : level === 2 ? 280 : 200,
        after: level < 3 ? 120 : 80,
        line: 264,
        lineRule: 'auto',
      },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
}

const own: readonly IParagraphStyleOptions[] = [
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    quickFormat: true,
    run: { italics: true },
    paragraph: {
      indent: { left: 567, right: 567 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: RULE } },
    },
  },
  {
    id: 'Code',
    name: 'Code',
    basedOn: 'Normal',
    run: { font: MONOSPACED, size: 19, noProof: true },
    paragraph: {
      spacing: { line: 252, lineRule: 'auto', after: 160 },
      shading: { fill: 'F4F4F4' },
      alignment: AlignmentType.LEFT,
    },
  },
  {
    id: 'InnerHeading',
    name: 'Inner heading',
    basedOn: 'Normal',
    run: { bold: true, color: INK },
    paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
  },
  {
    id: 'TableText',
    name: 'Table text',
    basedOn: 'Normal',
    run: { size: 20 },
    paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: 'auto' } },
  },
  {
    id: 'TableHead',
    name: 'Table head',
    basedOn: 'TableText',
    run: { size: 20, bold: true },
    paragraph: { keepNext: true },
  },
];

const twins: readonly TextStyle[] = [
  'Normal',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Heading5',
  'Heading6',
  'InnerHeading',
  'Quote',
  'Code',
  'Caption',
  'ListParagraph',
  'TableText',
  'TableHead',
  'FootnoteText',
];

/** All styles. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: 'Calibri', size: 52, bold: true, color: INK },
      paragraph: {
        spacing: { before: 3600, after: 240, line: 264, lineRule: 'auto' },
        alignment: AlignmentType.LEFT,
      },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
    heading5: heading(5),
    heading6: heading(6),
    listParagraph: { run: {}, paragraph: { contextualSpacing: true } },
    caption: {
      run: { size: 20, italics: true, color: GREY },
      paragraph: { spacing: { before: 60, after: 200, line: 252, lineRule: 'auto' } },
    },
    footnoteText: { run: { size: 19 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
    hyperlink: { run: { color: '0563C1', underline: {} } },
  },
  paragraphStyles: [
    ...own,
    ...twins.map(style => ({
      id: styleId(style, false),
      name: `Not counted: ${style}`,
      basedOn: style,
      semiHidden: true,
    })),
    {
      id: `${NOT_COUNTED}Cover`,
      name: 'Cover',
      basedOn: 'Normal',
      run: { size: 26 },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: `${NOT_COUNTED}Label`,
      name: 'Label',
      basedOn: 'Normal',
      run: { size: 19, color: GREY },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: `${NOT_COUNTED}Criterion`,
      name: 'Criterion wording',
      basedOn: 'Normal',
      run: { color: INK },
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: 120 },
        shading: { fill: SHADE },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: INK } },
      },
    },
    {
      id: `${NOT_COUNTED}Boundary`,
      name: 'Boundary',
      basedOn: 'Normal',
      semiHidden: true,
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
    },
  ],
  characterStyles: [
    { id: 'CodeText', name: 'Code text', run: { font: MONOSPACED, size: 20, noProof: true } },
    { id: `${NOT_COUNTED}Text`, name: 'Not counted: text', run: { color: GREY } },
  ],
};
