import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownReport } from '../../../server/src/report/markdown.ts';
import { cases } from '../../seed.ts';
import { changed, context, hostile, report } from './support.ts';

const processor = unified()
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze();

/** What a reader of Markdown makes of the report. */
function parsed(markdown: string): Root {
  return processor.parse(markdown);
}

/** How often each type of node stands in a document. */
function census(markdown: string): Record<string, number> {
  const found: Record<string, number> = {};
  const visit = (node: Nodes) => {
    found[node.type] = (found[node.type] ?? 0) + 1;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parsed(markdown));
  const { text, ...rest } = found;
  assert.ok(text);
  return rest;
}

/** The visible text of a document. */
function visible(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(visible).join('') : '';
}

describe('The report as Markdown', () => {
  it('says it all', () => {
    assert.equal(
      markdownReport(report, context),
      `# Coverage report: NPQSL, Project

**3 of 4 tagged, 1 of them with too few words · 188 words left · no heading names evaluation · 1 condition unmet.**

Draft: drafts/reading.md

## Words

- 4,812 of 5,000 words used; 188 words left. 5,312 words in total.
- Not counted: 500 words of annexes.

## Phases

| Phase      | State   | Words |
| ---------- | ------- | ----: |
| Design     | present | 4,812 |
| Evaluation | missing |     0 |

## Criteria

A criterion is covered once 40 words are tagged with it. 2 of the 4 are interim criteria: the official criteria of these areas are not known here, so learning statements or whole areas are listed until you add them from your provider’s document (Markscheme: Add Official Criteria…). These replace them. 2.2.7 is taken at your word: its wording is not known here.

### SAI Strategy and improvement (part A)

| Code  | What                   | State      | Words | Own marks | Where                    |
| ----- | ---------------------- | ---------- | ----: | --------- | ------------------------ |
| 1.2.1 | Causes behind the gaps | evidenced  | 1,180 | 1 of 2    | Design (lines 31 and 45) |
| 1.2.a | Data with a purpose    | not tagged |     0 |           |                          |

### TCE Teaching and curriculum excellence (part A)

| Code  | What                               | State         | Words | Own marks | Where            |
| ----- | ---------------------------------- | ------------- | ----: | --------- | ---------------- |
| TCE   | Teaching and curriculum excellence | covered       |    40 |           | Design (line 50) |
| 2.2.7 | wording not known here             | too few words |     1 |           | Design (line 52) |

## Marks

- You give yourself 3 of 28 marks, for 2 criteria. 20 pass, so 17 more are needed.
- A mark is nearest for 1.2.1 (1 of 2). How this is chosen: fewest marks (1) to the next descriptor or to the most; of those, most to gain first.

## Conditions

- [x] **Sponsor** met. Confirmed in the front matter (sponsor: true).
- [ ] **Two terms** unmet. 30 days, too few for 2 school terms.

## Behaviours

- Not assessed. Strength at the beginning from 1 (little) to 5 (very), and what you plan.
- Commitment: 2 of 5; Ask to be watched.
- Nothing yet on Respect.

## What to do next

1. No heading names evaluation: mark the section where you have written it, or add one.
2. Tag where you meet 1.2.a (Data with a purpose), or write about it.
3. Line 52: Say more about 2.2.7 (wording not known here): 1 of 40 words are tagged.
4. Two terms: 30 days, too few for 2 school terms.

## Words by section

| Section | Phase  | Line | Words | Counted |
| ------- | ------ | ---: | ----: | ------- |
| Design  | Design |   12 | 4,812 | yes     |
| Annex A |        |   60 |   500 | no      |

5,312 words in all.

## About this framework

Senior Leadership. Last submissions were in August 2022.
`,
    );
  });

  it('shows a heading as it is, with nothing in it at work', () => {
    const heading =
      '1. [x](http://e.example) ![i](i.png) <b> | *a* _b_ `c` &amp; $m$ www.e.example a@e.example \\';
    const { report: bad, context: words } = hostile(heading);
    const document = parsed(
      markdownReport({ ...bad, criteria: [] }, { ...words, taskTitle: heading.slice(0, 50) }),
    );
    const [title] = document.children;
    assert.ok(title);
    assert.equal(visible(title), `Coverage report: NPQSL, ${heading.slice(0, 50)}`);
    const section = visible(document).includes(heading.slice(0, 59));
    assert.ok(section, 'the section table shows the heading');
  });

  it('leaves no address for a preview to turn into a link', () => {
    const { report: bad, context: words } = hostile(
      'https://e.example mailto:a@e.example www.e.example //e.example',
    );
    assert.doesNotMatch(markdownReport(bad, words), /https?:\/\/|mailto:|www\.|[^\\]@|\/\//);
  });

  it('keeps its structure whatever a draft says', () => {
    const plain = hostile('plain');
    const expected = census(markdownReport(plain.report, plain.context));
    const nasty = fc.constantFrom(
      ...'[]()!<>|*_`~#-+=.:/\\&$@1x \n\t'.split(''),
      '<!--',
      '-->',
      '---',
      '](',
      '**',
      '\u001b',
      'http://x.y',
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 30 }), pieces => {
        const { report: bad, context: words } = hostile(`x${pieces.join('')}x`);
        assert.deepEqual(census(markdownReport(bad, words)), expected);
      }),
      { numRuns: cases(120) },
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), pieces => {
        const { report: bad, context: words } = hostile(`${pieces.join('')}x`);
        assert.deepEqual(census(markdownReport(bad, words)), expected);
      }),
      { numRuns: cases(120) },
    );
  });

  it('says so when nothing is left to do', () => {
    const done = changed({ criteria: [], phases: [], conditions: [], problems: [] });
    assert.match(markdownReport(done, context), /## What to do next\n\nNothing that Markscheme can see\./);
  });
});
