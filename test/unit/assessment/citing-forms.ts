/**
 * What is read as a tag in the text, and what is not: the table that the program is held to (`cited-codes.test.ts`), and that makes the
 * tables of docs/citing.md (`node scripts/citing-docs.mjs`). `W` stands for a passage of forty words.
 */

/** A text and the codes that it cites, in the framework’s order; `!` before what is pointed out. */
export type Row = readonly [text: string, cites: string];

/** Rows of one framework under a heading of the page. */
export interface Group {
  readonly title: string;
  /** `numbers`: 1.2.1 to 1.2.12 and 3.2.1 to 3.2.3, cited anywhere. `letters`: K1 to K5, S1 to S12, V1, V2, A1 to A4, in a form. `single`: A to D. */
  readonly framework: 'numbers' | 'letters' | 'single';
  readonly about: string;
  readonly rows: readonly Row[];
}

export const groups: readonly Group[] = [
  {
    title: 'Codes in a sentence',
    framework: 'numbers',
    about:
      'Where codes can’t be taken for anything else, one that the task lists is a tag wherever it stands.',
    rows: [
      ['This is what 1.2.1 asks for.', '1.2.1'],
      ['I led it with 1.2.1, 3.2.2 and 3.2.3 in mind.', '1.2.1 3.2.2 3.2.3'],
      ['See 1.2.1/3.2.2 too.', '1.2.1 3.2.2'],
      ['That was criterion 1.2.1.', '1.2.1'],
      ['It met criteria 1.2.2 1.2.10.', '1.2.2 1.2.10'],
      ['I did 1.2.1–1.2.3 and more.', '1.2.1 1.2.2 1.2.3'],
      ['From 1.2.1 to 3.2.2 I led.', '1.2.1 3.2.2'],
    ],
  },
  {
    title: 'Brackets that hold nothing but codes',
    framework: 'letters',
    about:
      'Where codes look like something else, they are tags in a form that says so. The first: brackets. Case does not matter, nor what parts the codes; the name of the scheme may stand before a code.',
    rows: [
      ['I led it (K1).', 'K1'],
      ['I led it [K1, S2].', 'K1 S2'],
      ['I led it (K1; S2 / S3 + V1 & V2 and A1).', 'K1 S2 S3 V1 V2 A1'],
      ['I led it (K1 S2).', 'K1 S2'],
      ['I led it [v1,V2].', 'V1 V2'],
      ['I led it (UKPSF-A1).', 'A1'],
      ['I led it (ukpsf-k3, UKPSF-A1).', 'K3 A1'],
      ['I led it (KSBs K1 and S2).', 'K1 S2'],
      ['I led it (see K1).', ''],
      ['I led it (K1, as planned).', ''],
    ],
  },
  {
    title: 'Words that say that a code follows',
    framework: 'letters',
    about:
      '‘Criterion’ and ‘criteria’ do so everywhere, other words where the framework names them (`citingWords`): ‘KSB’ in an apprenticeship, ‘AC’ and ‘LO’ in a unit. A label with one does, too.',
    rows: [
      ['It shows criterion K1.', 'K1'],
      ['It shows KSB K1.', 'K1'],
      ['It shows KSBs K1, S2 and s3.', 'K1 S2 S3'],
      ['Criteria: K1, S2', 'K1 S2'],
      ['**KSBs covered:** K1, S2', 'K1 S2'],
      ['Criteria met: K1', 'K1'],
      ['It shows learning outcome K1.', 'K1'],
      ['It shows the tool K1.', ''],
    ],
  },
  {
    title: 'Codes alone behind the last full stop',
    framework: 'letters',
    about: 'Codes alone behind a passage’s last full stop, or on its last line, are tags of that passage.',
    rows: [
      ['I led all of it. K1, S2', 'K1 S2'],
      ['I led all of it. K1 S2.', 'K1 S2'],
      ['I led all of it!\nK1–K3', 'K1 K2 K3'],
      ['I led all of it. Then K1', ''],
      ['I led all of it, as in e.g. K1', ''],
    ],
  },
  {
    title: 'Ranges',
    framework: 'letters',
    about:
      'With a hyphen, a dash or ‘to’, wherever the codes at both ends would be tags. All codes that are listed from the first to the last are meant.',
    rows: [
      ['I led it (K1-K3).', 'K1 K2 K3'],
      ['I led it (A1-4).', 'A1 A2 A3 A4'],
      ['I led it (A1–A3).', 'A1 A2 A3'],
      ['I led it (A1–4, K2).', 'K2 A1 A2 A3 A4'],
      ['I led it (k1 to k3).', 'K1 K2 K3'],
      ['I led it (UKPSF-A1–A4).', 'A1 A2 A3 A4'],
      ['It shows KSBs S9–S12.', 'S9 S10 S11 S12'],
      ['I led it (K3–K1).', 'K1 K3 !K3–K1'],
      ['I led it (K1–S3).', 'K1 S3 !K1–S3'],
      ['I led it (K4–K9).', 'K4 K5 !K4–K9'],
    ],
  },
  {
    title: 'Tables',
    framework: 'letters',
    about:
      'Codes alone in a cell are tags of their row, if the head of their column says that they are codes, or the row tells of something and all of the column are codes. A table that only says where something stands has no tags.',
    rows: [
      ['| KSB | What I did |\n|---|---|\n| K1 | W |\n| S2–S4, V1 | W |', 'K1 S2 S3 S4 V1'],
      ['| No. | What I did |\n|---|---|\n| K1 | W |\n| S2 | W |', 'K1 S2'],
      ['| No. | What I did |\n|---|---|\n| K1 | W |\n| X9 | W |', ''],
      ['| KSB | Where |\n|---|---|\n| K1 | Section 2 |\n| S2 | page 4 |', ''],
      ['| KSB | Section |\n|---|---|\n| K1 | Planning and delivery |', ''],
      ['| Code | Criterion | Where it is shown |\n|---|---|---|\n| K1 | W | Section 2 |', ''],
      ['| KSB | What I did | Page |\n|---|---|---|\n| K1 | W | 4 |', 'K1'],
    ],
  },
  {
    title: 'Single letters',
    framework: 'single',
    about:
      'A letter is a tag only as a capital behind such a word, in a comment, or in a column with a head that says so: brackets with letters number points and name other things.',
    rows: [
      ['It shows criterion A.', 'A'],
      ['It shows criteria A, C and D.', 'A C D'],
      ['It shows criteria A–C.', 'A B C'],
      ['I led it (criterion B).', 'B'],
      ['| Criterion | What I did |\n|---|---|\n| A | W |', 'A'],
      ['| No. | What I did |\n|---|---|\n| A | W |', ''],
      ['I led it (A).', ''],
      ['See Annex A.', ''],
      ['Vitamin C and plan B', ''],
      ['I had two criteria: A clear question and a short one.', ''],
    ],
  },
  {
    title: 'Comments',
    framework: 'letters',
    about:
      'A comment is not printed and costs no words. In a paragraph, item, cell or heading, or on the line directly below a paragraph, it is a tag of that; in a heading of the whole section. On a line of its own anywhere else it is a tag of the next block, and above a heading of that heading’s section. Put it right behind the last word, without a space: no formatter moves it from there. Of several with blank lines between them the last alone counts. With a word such as ‘criteria’ and a colon everything is looked for in it; without, it holds nothing but codes that the task lists. `criteria/tag-place` tells of comments that may be meant for something else, `criteria/unread-tag` of those that are nearly tags.',
    rows: [
      ['I led it.<!-- criteria: K1, S2 -->', 'K1 S2'],
      ['I led it.\n<!-- criteria: K1 -->', 'K1'],
      ['<!-- criterion: K1 -->\nI led it.', 'K1'],
      ['I led it. <!-- criteria K1 and S2 -->', 'K1 S2'],
      ['I led it. <!-- KSBs: K1–K3 -->', 'K1 K2 K3'],
      ['I led it. <!-- k1 -->', 'K1'],
      ['I led it. <!-- (K1; S2) -->', 'K1 S2'],
      ['I led it. <!--- criteria: K1 --->', 'K1'],
      ['I led it. <!-- see K1 -->', ''],
      ['I led it. <!-- K1, X9 -->', ''],
      ['I led it. <!-- codes: K1 -->', ''],
    ],
  },
  {
    title: 'Headings',
    framework: 'numbers',
    about:
      'Codes that open a heading, or stand in brackets or a comment in it, are tags of its whole section. A number may be the section’s own: it is, where the heading around it has the number before it with words that are not the scheme’s (`criteria/heading-tag` tells of doubts). The draft’s title, the first heading of all if no other has its level, tags nothing, unless a code opens it. Where a framework says `headings: titles`, a heading that is the title of a criterion is a tag, too.',
    rows: [
      ['## Causes (1.2.1)', '1.2.1'],
      ['## 1.2.1 Causes', '1.2.1'],
      ['## 1.2.1 and 1.2.2 Causes', '1.2.1 1.2.2'],
      ['## 1.2.1–1.2.3: Causes', '1.2.1 1.2.2 1.2.3'],
      ['## Criterion 1.2.1', '1.2.1'],
      ['## Causes <!-- criteria: 1.2.1 -->', '1.2.1'],
      ['# 1.2 Our school\n\n## 1.2.1 Our town', ''],
      ['# 1 Start\n\n## 1.2.1 Our town', '1.2.1'],
    ],
  },
  {
    title: 'Lines of codes',
    framework: 'letters',
    about:
      'A paragraph, item or list that is nothing but codes, perhaps behind a word such as ‘criteria’ or a label with one. As the first thing under a heading, and the only such line there, it is a tag of the section; under a heading that is only a label, of the section around that. Else each is a tag of all between it and the next such line or heading: below it, where text follows the last of them in the section, and above it if not. A ticked task that begins or ends with a code is such a line; its own words are taken for the criterion’s.',
    rows: [
      ['## Plan\n\nK1, S2\n\nI led it.', 'K1 S2'],
      ['## Plan\n\n**KSBs covered:** K1, S2\n\nI led it.', 'K1 S2'],
      ['## Plan\n\n- K1\n- S2–S4\n\nI led it.', 'K1 S2 S3 S4'],
      ['I led it.\n\nCriteria: K1', 'K1'],
      ['## Plan\n\nI led it.\n\n### KSBs\n\nK1', 'K1'],
      ['- [x] K1: Knows how it is done', 'K1'],
      ['> - [x] Knows how it is done (K1)', 'K1'],
      ['- [ ] K1: Knows how it is done', ''],
    ],
  },
  {
    title: 'What is never a tag',
    framework: 'numbers',
    about: 'What only looks like a code, or names something else.',
    rows: [
      ['Figure 1.2.1 shows it.', ''],
      ['See Table 1.2.1, section 1.2.2 and chapter 1.2.3.', ''],
      ['See p. 1.2.1, page 1.2.2 and Appendix 1.2.3.', ''],
      ['See Figs. 1.2.1 and 1.2.2.', ''],
      ['See equation 1.2.1, Test 1.2.2 and Objective 1.2.3.', ''],
      ['See Requirement 1.2.1, Task 1.2.2, Step 1.2.3 and Listing 3.2.1.', ''],
      ['It runs v1.2.1 and version 1.2.2, not release 1.2.3.', ''],
      ['It runs versions 1.2.1, 1.2.2 and 1.2.3.', ''],
      ['It costs £1.2.1 at @1.2.2, ^1.2.3 or ~3.2.1.', ''],
      ['1.2.1 (3 March 2026) and 1.2.2 kg', ''],
      ['It is 1.2.1.4 of the norm.', ''],
      ['See https://example.org/1.2.1 for it.', ''],
      ['It is `1.2.1` in the log.', ''],
      ['- [3.2.1 Problem](#321-problem)\n- [3.2.2 Plan](#322-plan)', ''],
      ['1. **[3.2.1 Problem](#321-problem)** … 4', ''],
      ['- [ ] Do it (1.2.1).', ''],
      ['- [ ] Do it\n  - and that (1.2.1)', ''],
    ],
  },
  {
    title: 'What is a tag all the same',
    framework: 'numbers',
    about: 'What comes close to these, and is one.',
    rows: [
      ['I led it (1.2.2, 1.2.10).', '1.2.2 1.2.10'],
      ['I led it, criteria 1.2.2/1.2.10.', '1.2.2 1.2.10'],
      ['I led it (1.2.2; 1.2.11–1.2.12).', '1.2.2 1.2.11 1.2.12'],
      ['I led it (1.2.10/1.2.2).', '1.2.2 1.2.10'],
      ['It was the next step (1.2.1).', '1.2.1'],
      ['I wrote the table (1.2.1), then the section [1.2.2].', '1.2.1 1.2.2'],
      ['Figure 2 shows 1.2.1.', '1.2.1'],
      ['See Figure 3, 1.2.1 shows it.', '1.2.1'],
      ['- [x] I did it (1.2.1).', '1.2.1'],
      ['See [my answer to 1.2.1](#answer).', '1.2.1'],
    ],
  },
];
