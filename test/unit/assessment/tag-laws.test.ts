/** What holds of tags whatever the draft: formatters, line endings and headings elsewhere don’t change what they claim. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { format } from 'prettier';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { tagPassage } from '../../../server/src/draft/tag-edits.ts';
import { criteriaUncovered } from '../../../server/src/rules/criteria-uncovered.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { cases, runs, SEED } from '../../seed.ts';
import { markdown } from '../draft/edits.ts';
import { assessed, assessText, frontMatter, prose, withFrameworks } from './support.ts';

const EXAMPLES = join(__dirname, '..', '..', '..', '..', 'examples');
const WRAPS = ['always', 'never', 'preserve'] as const;

const examples = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .map(name => ({ name, text: readFileSync(join(EXAMPLES, name), 'utf8') }))
  .filter(({ text }) => assessText(text).kind === 'assessed');

/** The figures of a draft: what covers what, and the words. */
function figures(text: string) {
  const assessment = assessText(text);
  if (assessment.kind !== 'assessed') return undefined;
  const { coverage, words, phases } = assessment;
  return {
    coverage: coverage.map(({ tracked, status, words: claimed, count }) => [
      tracked.code,
      status,
      claimed,
      count,
    ]),
    words: [words.counted, words.total],
    phases: phases.map(({ phase, status, words: inPhase }) => [phase.id, status, inPhase]),
  };
}

/** What a draft shows, block by block. */
function shown(text: string): string[] {
  return readDraft(text).pages.flatMap(page =>
    page.slices.flatMap(({ blocks }) =>
      blocks.flatMap(({ passages }) =>
        passages.length === 0 ? [] : passages.map(({ construct, words }) => `${construct} ${words}`).join(),
      ),
    ),
  );
}

async function formatted(text: string, proseWrap: (typeof WRAPS)[number], times: number): Promise<string> {
  let now = text;
  for (let time = 0; time < times; time++) now = await format(now, { parser: 'markdown', proseWrap });
  return now;
}

describe('Prettier', function () {
  this.timeout(120_000);

  it('changes no figure of the examples where it leaves their blocks as they were', async () => {
    let compared = 0;
    for (const { name, text } of examples) {
      const [blocks, before] = [shown(text).join('\n'), figures(text)];
      for (const wrap of WRAPS) {
        const once = await formatted(text, wrap, 1);
        for (const after of new Set([once, await formatted(once, wrap, 1)])) {
          if (shown(after).join('\n') !== blocks) continue;
          compared++;
          assert.deepEqual(figures(after), before, `${name} ${wrap}`);
        }
      }
    }
    assert.ok(compared > examples.length * 2, `${compared} were compared`);
  });

  it('changes nothing of what our own comments claim, whatever passages they are put to', async () => {
    const plain = examples.filter(({ text }) => text.includes('framework: npqsl'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plain),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...WRAPS),
        async ({ text }, picks, wrap) => {
          let tagged = text;
          for (const pick of picks) {
            const passages = readDraft(tagged).passages.filter(({ construct }) => construct !== 'code');
            const passage = passages[pick % passages.length];
            if (!passage) continue;
            const { start, end, newText } = tagPassage(tagged, passage, ['6.2.9']);
            tagged = tagged.slice(0, start) + newText + tagged.slice(end);
          }
          const of = (source: string) => figures(source)?.coverage.find(([code]) => code === '6.2.9');
          for (const times of [1, 2]) {
            const after = await formatted(tagged, wrap, times);
            if (shown(after).join('\n') === shown(tagged).join('\n')) assert.deepEqual(of(after), of(tagged));
          }
        },
      ),
      { numRuns: cases(40), seed: SEED },
    );
  });

  it('leaves the places that a fix inserts what they are', async () => {
    const text = `${frontMatter('npqsl')}# A title\n\n## Design\n\nI led it.\n`;
    const placed = withPlaces(text);
    for (const wrap of WRAPS)
      assert.deepEqual(figures(await formatted(placed, wrap, 2))?.coverage, figures(placed)?.coverage);
  });
});

/** A draft with places for all that is uncovered. */
function withPlaces(text: string): string {
  const assessment = assessText(text);
  assert.ok(assessment.kind === 'assessed');
  const [edit] = criteriaUncovered.together?.fix(assessment)?.edits ?? [];
  assert.ok(edit);
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe('Places for what is not written yet', () => {
  const text = `${frontMatter('npqsl')}# A title\n\n## Design\n\nI led it.\n\n## Annex\n\nMore.\n`;

  it('claim nothing, and are told of once each', () => {
    const placed = withPlaces(text);
    const assessment = assessText(placed);
    assert.ok(assessment.kind === 'assessed');
    for (const { status, words } of assessment.coverage) assert.equal(`${status} ${words}`, 'mentioned 0');
    const said = problemsOf(assessment).map(({ rule }) => rule);
    assert.equal(said.filter(rule => rule === 'criteria/mentioned-only').length, 0);
    assert.equal(said.filter(rule => rule === 'criteria/tag-place').length, 0);
    assert.equal(said.filter(rule => rule === 'writing/placeholder').length, assessment.coverage.length);
  });

  it('claim what is written in them, and nothing else', () => {
    let count = 0;
    const placed = withPlaces(text).replace(/\[Write about [^\]]*\]/g, place =>
      ++count === 3 ? prose(40) : place,
    );
    const assessment = assessText(placed);
    assert.ok(assessment.kind === 'assessed');
    assert.deepEqual(
      assessment.coverage.flatMap(({ words }, index) => (words > 0 ? [index, words] : [])),
      [2, 40],
    );
  });
});

/** Criteria with titles that headings are. */
const titled = withFrameworks(`id: titled
title: Titled
headings: titles
areas: [{ number: 3, code: '3.1', title: Analysis }]
tasks:
  - id: project
    title: Project
    criteria:
      - { code: 3.1.1, title: Problem identification, asks: Describe the problem. }
      - { code: AO1, title: Managing the project, asks: Plan the project., cues: [project plan, timeline] }
      - { code: AO2, title: Using sources, asks: Research it., aliases: [Use of sources], cues: [sources, timeline] }
`);
const titledText = fc
  .array(
    fc.constantFrom(
      ...[
        '# 3.1 Analysis\n\n',
        '# 3.1 Shops\n\n',
        '## 3.1.1 Problem\n\n',
        '## 3.1.1 My shop\n\n',
        '# Title\n\n',
      ],
      ...[
        '## Managing the project\n\n',
        '### Use of sources\n\n',
        '## Timeline\n\n',
        '## My project plan\n\n',
      ],
      ...[
        '### Criteria\n\n',
        'AO1, AO2\n\n',
        '- AO1\n',
        'Criteria: 3.1.1\n\n',
        'KSBs covered:\n\n',
        '## Other (AO2)\n\n',
      ],
      ...[
        'Some words.\n\n',
        'Words.\n<!-- AO1 -->\n\n',
        '<!-- criteria: Using sources -->\n\n',
        '\n',
        '#',
        ' ',
      ],
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));

describe('What a draft claims', () => {
  it('is the same after edits as read anew, by titles and labels, too', () => {
    const head = frontMatter('titled');
    const said = (assessment: ReturnType<typeof assess>) => {
      assert.ok(assessment.kind === 'assessed');
      return [
        problemsOf(assessment),
        assessment.coverage.map(({ tracked, status, words, count, citations }) => ({
          code: tracked.code,
          ...{ status, words, count, citations: [...citations] },
        })),
      ];
    };
    const change = fc.record({ at: fc.nat(), length: fc.nat(30), text: titledText });
    fc.assert(
      fc.property(titledText, fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        let draft = readDraft(head + text);
        let previous = assess(draft, titled);
        for (const { at, length, text: inserted } of changes) {
          const start = head.length + (at % (draft.length - head.length + 1));
          draft = editDraft(draft, start, Math.min(draft.length, start + length), inserted.slice(0, 40));
          previous = assess(draft, titled, { previous });
          assert.deepEqual(said(previous), said(assess(readDraft(draft.text), titled)));
        }
      }),
      { numRuns: runs(400), seed: SEED },
    );
  });

  it('is the same with either line ending', () => {
    fc.assert(
      fc.property(markdown(30), body => {
        const text = (frontMatter('npqsl') + body).replace(/\r\n?/g, '\n');
        assert.deepEqual(figures(text.replaceAll('\n', '\r\n')), figures(text));
      }),
      { numRuns: cases(300), seed: SEED },
    );
  });

  it('is the same of a heading whatever headings stand elsewhere', () => {
    const heading = fc.constantFrom(
      ...['1.2.1 Our town', '1.2.1', '(1.2.1) Our town', 'Our town (1.2.1)', '1.2.1 and 1.2.b Causes'],
      ...['criterion 1.2.1', '6.2.1 Costs', 'Our town <!-- criteria: 1.2.1 -->'],
    );
    const elsewhere = fc.constantFrom(
      ...[
        '## 1 Start',
        '## 3 lessons learned',
        '## 1.2 Context',
        '### 1.2 Context',
        '## 1.2.0',
        '## [0.9.0]',
      ],
      ...['## 2.1 Next', '### Two', '## 1.2.b', '## 1.2 Leading'],
    );
    const around = fc.constantFrom('## One', '## 1.2 Context', '## 1.3 Else', '## Two (6.2.2)');
    fc.assert(
      fc.property(
        heading,
        around,
        elsewhere,
        elsewhere,
        fc.boolean(),
        (own, outer, other, another, behind) => {
          const start = ['# The title', '', prose(3), ''];
          const section = [outer, '', prose(3), '', `### ${own}`, '', prose(20), ''];
          const added = behind ? ['## Last', '', other, '', 'x', '', another, ''] : [];
          const before = behind ? [] : [other, '', 'x', '', another, '', 'x', ''];
          const of = (lines: readonly string[]) => {
            const { draft, coverage } = assessed(lines);
            const at = draft.text.indexOf(`### ${own}`);
            return coverage.flatMap(({ tracked, citations }) =>
              citations.flatMap(({ start: from, words }) =>
                from >= at && from < at + own.length + 4 ? `${tracked.code} ${words}` : [],
              ),
            );
          };
          assert.deepEqual(of([...start, ...before, ...section, ...added]), of([...start, ...section]));
        },
      ),
      { numRuns: cases(300), seed: SEED },
    );
  });
});
