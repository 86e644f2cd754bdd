/** What comments, headings and lines of codes claim, by where they stand. */
import assert from 'node:assert/strict';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { criteriaHeadingTag } from '../../../server/src/rules/criteria-heading-tag.ts';
import { criteriaTagPlace } from '../../../server/src/rules/criteria-tag-place.ts';
import { criteriaUnreadTag } from '../../../server/src/rules/criteria-unread-tag.ts';
import { found, problems } from '../rules/support.ts';
import { assessed, bundled, frontMatter, prose, standing, withFrameworks } from './support.ts';

/** `code words` of everything that is cited. */
function claimed(lines: readonly string[], head?: string, frameworks: FrameworkFinder = bundled): string[] {
  const { coverage } = assessed(lines, { head: head ?? frontMatter('npqsl'), frameworks });
  return coverage.flatMap(({ tracked, count, words }) => (count > 0 ? `${tracked.code} ${words}` : []));
}

const C = '<!-- criteria: 1.2.1 -->';
const D = '<!-- criteria: 3.2.2 -->';

describe('A comment', () => {
  const places = (lines: readonly string[]) =>
    found(criteriaTagPlace, lines).map(({ at, severity }) => `${at} ${severity}`);

  it('on the line directly below a paragraph claims that', () => {
    for (const after of [[], ['', 'The next paragraph.'], ['', '## Two', '', 'More.']]) {
      assert.deepEqual(claimed([prose(47), C, ...after]), ['1.2.1 47']);
      assert.deepEqual(places([prose(47), C, ...after]), []);
    }
    assert.deepEqual(claimed([prose(47), '<!-- a note -->', C, D, '', 'Next.']), ['1.2.1 47', '3.2.2 47']);
    assert.deepEqual(claimed([`- ${prose(5)}`, `  ${C}`, '  - one more', '- two']), ['1.2.1 5']);
    assert.deepEqual(claimed([`> ${prose(5)}`, `> ${C}`, '>', '> One.']), ['1.2.1 0']);
  });

  it('between two lines of text claims the text on both sides', () => {
    assert.deepEqual(claimed([prose(20), C, prose(7), '', 'Next.']), ['1.2.1 27']);
    assert.deepEqual(claimed([prose(20), `${C} ${prose(7)}`, prose(3), '', 'Next.']), ['1.2.1 30']);
    assert.deepEqual(claimed([`- ${prose(5)}`, `  ${C}`, `  ${prose(4)}`]), ['1.2.1 9']);
  });

  it('on a line of its own claims the next block of the section', () => {
    assert.deepEqual(claimed(['## One', '', C, '', prose(5), '', prose(7)]), ['1.2.1 5']);
    assert.deepEqual(claimed(['## One', C, prose(5), '', prose(7)]), ['1.2.1 5']);
    assert.deepEqual(claimed([prose(9), '', C, '', '- one', '- two']), ['1.2.1 2']);
    assert.deepEqual(places(['## One', '', C, '', prose(5)]), []);
    assert.deepEqual(places([prose(9), '', C, '', prose(5)]), []);
  });

  it('directly below a list, table, quotation or code claims what follows, and says so', () => {
    for (const block of ['- an item', '| a |\n| - |\n| b |', '> It is said.', '```\ncode\n```']) {
      assert.deepEqual(claimed([block, C, '', prose(5)]), ['1.2.1 5'], block);
      assert.deepEqual(places([block, C, '', prose(5)]), ['1.2.1 hint'], block);
      assert.deepEqual(places([block, '', C, '', prose(5)]), [], block);
    }
  });

  it('before a heading claims its section, and says so where a block stands above', () => {
    const rest = ['', '## Two', '', prose(5), '', '### Three', '', prose(3), '', '## Four', '', 'x'];
    assert.deepEqual(claimed(['## One', '', C, ...rest]), ['1.2.1 10']);
    assert.deepEqual(places(['## One', '', C, ...rest]), []);
    assert.deepEqual(claimed([prose(5), '', C, ...rest]), ['1.2.1 10']);
    assert.deepEqual(places([prose(5), '', C, ...rest]), ['1.2.1 hint']);
    assert.deepEqual(claimed(['- an item', C, ...rest]), ['1.2.1 10']);
    const [problem] = found(criteriaTagPlace, [prose(5), '', C, ...rest]);
    assert.match(problem?.message ?? '', /section of the heading below/);
  });

  it('before the title claims nothing', () => {
    assert.deepEqual(claimed([C, '', '# Title', '', prose(50), '', '## One']), ['1.2.1 0']);
  });

  it('with nothing behind it claims nothing', () => {
    assert.deepEqual(claimed([prose(50), '', C]), ['1.2.1 0']);
    assert.deepEqual(places([prose(50), '', C, '']), ['1.2.1 information']);
    assert.deepEqual(places(['- one', C, '']), ['1.2.1 information']);
  });

  it('claims together with those on adjacent lines, and gives way to one behind a blank line', () => {
    assert.deepEqual(claimed([C, D, '', prose(5)]), ['1.2.1 5', '3.2.2 5']);
    assert.deepEqual(claimed([C, '', D, '', prose(5)]), ['1.2.1 0', '3.2.2 5']);
    assert.deepEqual(places([C, '', D, '', prose(5)]), ['1.2.1 information']);
    assert.deepEqual(claimed([C, '', '<!-- phase: design -->', '', prose(5)]), ['1.2.1 5']);
    assert.deepEqual(claimed([C, '', '<!-- a note -->', '', prose(5)]), ['1.2.1 5']);
    // Far enough apart that pages come between.
    const notes = new Array<string>(80).fill('<!-- a note -->').flatMap(note => [note, '']);
    assert.deepEqual(claimed([C, '', ...notes, D, '', prose(5)]), ['1.2.1 0', '3.2.2 5']);
    assert.deepEqual(claimed([C, '', ...notes, prose(5)]), ['1.2.1 5']);
    assert.deepEqual(places([C, '', ...notes, D, '', prose(5)]), ['1.2.1 information']);
  });

  it('above a place where nothing is written claims nothing', () => {
    assert.deepEqual(claimed([C, '[Write about 1.2.1 here]', '', prose(50)]), ['1.2.1 0']);
    const rules = problems([C, '[Write about 1.2.1 here]', '', prose(50)]);
    assert.equal(rules.filter(({ rule }) => rule === 'criteria/mentioned-only').length, 0);
    assert.equal(rules.filter(({ rule }) => rule === 'writing/placeholder').length, 1);
    assert.equal(standing(assessed([C, '[Write about 1.2.1 here]']), '1.2.1'), 'mentioned 0');
  });

  it('may be spelt in several ways', () => {
    for (const comment of [
      '<!-- 1.2.1 -->',
      '<!-- (1.2.1) -->',
      '<!-- [1.2.1] -->',
      '<!-- criteria 1.2.1 -->',
      '<!-- criterion 1.2.1 -->',
      '<!-- Criterion: 1.2.1 -->',
      '<!--- criteria: 1.2.1 --->',
      '<!--criteria:1.2.1-->',
      '<!-- AC 1.2.1 -->',
    ])
      assert.deepEqual(claimed([`${prose(5)} ${comment}`]), ['1.2.1 5'], comment);
    for (const comment of [
      '<!-- 1.2.1 and what follows -->',
      '<!-- see 1.2.1 -->',
      '<!-- 2.7.18 -->',
      '<!-- todo -->',
      '<!-- criteria for 1.2.1 are unclear -->',
      '<!-- 1.2.1, 4.17.21 -->',
    ])
      assert.deepEqual(claimed([`${prose(5)} ${comment}`]), [], comment);
  });

  it('that is nearly one of ours is pointed out, with what to write', () => {
    const fixed = (comment: string) =>
      found(criteriaUnreadTag, [`${prose(5)} ${comment}`]).map(
        ({ at, data }) => `${at}: ${data?.replacement}`,
      );
    assert.deepEqual(fixed('<!-- criterias: 1.2.1 -->'), ['criterias: criteria']);
    assert.deepEqual(fixed('<!-- codes: 1.2.1 -->'), ['codes: criteria']);
    assert.deepEqual(fixed('<!-- crieria: 1.2.1 -->'), ['crieria: criteria']);
    assert.deepEqual(fixed('<!-- criteria: 1.2,1 -->'), ['1.2,1: 1.2.1']);
    assert.deepEqual(fixed('<!-- phases: design -->'), ['phases: phase']);
    assert.equal(fixed('<!-- criteria: -->').length, 1);
    assert.equal(fixed('<!-- criteria: leading people -->').length, 1);
    for (const comment of [
      ...['<!-- criteria: 1.2.1,3.2.2 -->', '<!-- code: see below -->', '<!-- tags: school, plan -->'],
      ...['<!-- phase: design -->', '<!-- note: 1.2.1 -->', '<!-- prettier-ignore -->'],
    ])
      assert.deepEqual(fixed(comment), [], comment);
  });
});

describe('A heading', () => {
  const own = withFrameworks(
    `id: own
name: Own
title: Own
codes: listed
headings: titles
areas: [{ number: 3, code: '3.1', title: Analysis }]
tasks:
  - id: project
    title: Project
    criteria:
      - { code: 3.1.1, title: Problem identification, asks: Describe and justify the problem. }
      - { code: 3.1.2, title: Stakeholders, asks: Identify and describe those who will have an interest. }
      - { code: AO1, title: Managing the project, asks: Plan the project., cues: [project plan, timeline] }
      - { code: AO2, title: Using sources, asks: Research it., aliases: [Use of sources], cues: [sources, timeline] }
`,
  );
  const head = frontMatter('own');
  const hints = (lines: readonly string[], frameworks: FrameworkFinder = own) =>
    found(criteriaHeadingTag, lines, {
      head: frameworks === own ? head : frontMatter('npqsl'),
      frameworks,
    }).map(({ at, message }) => `${at}: ${message}`);

  it('with a number that is a listed code claims where its words are the scheme’s', () => {
    assert.deepEqual(claimed(['# 3.1 Analysis', '', '## 3.1.1 Problem', '', prose(48)], head, own), [
      '3.1.1 50',
    ]);
    assert.deepEqual(hints(['# 3.1 Analysis', '', '## 3.1.1 Problem', '', prose(48)]), []);
    assert.deepEqual(claimed(['# 3.1 Shops', '', '## 3.1.1 The problem', '', prose(48)], head, own), [
      '3.1.1 51',
    ]);
  });

  it('claims, with a hint, where only the enclosing heading is the scheme’s', () => {
    const lines = ['# 3.1 Analysis', '', '## 3.1.1 My shop', '', prose(48)];
    assert.deepEqual(claimed(lines, head, own), ['3.1.1 51']);
    assert.match(hints(lines)[0] ?? '', /^3\.1\.1: .*Problem identification/);
  });

  it('is numbered where the enclosing one has the number before it, and other words', () => {
    assert.deepEqual(claimed(['# 3.1 Shops', '', '## 3.1.1 My shop', '', prose(48)], head, own), []);
    assert.deepEqual(claimed(['## 1.2 Context', '', '### 1.2.1 Our town', '', prose(48)]), []);
    assert.deepEqual(claimed(['## Section 1.2: Context', '', '### 1.2.1 Our town', '', prose(48)]), []);
    assert.deepEqual(hints(['## 1.2 Context', '', '### 1.2.1 Our town', '', prose(48)], bundled), []);
  });

  it('claims otherwise, with a hint of the bracketed form', () => {
    const lines = ['## 1.2.1 Our town', '', prose(47)];
    assert.deepEqual(claimed(lines), ['1.2.1 50']);
    assert.match(hints(lines, bundled)[0] ?? '', /\(1\.2\.1\)/);
    assert.deepEqual(hints(['## (1.2.1) Our town', '', prose(47)], bundled), []);
    assert.deepEqual(claimed([...lines, '', '## 3 lessons learned', '', 'x', '', '# 1.2 Context', '', 'y']), [
      '1.2.1 50',
    ]);
  });

  it('claims for all the codes that open it', () => {
    assert.deepEqual(claimed(['## 1.2.1 and 3.2.2 Causes', '', prose(46)]), ['1.2.1 50', '3.2.2 50']);
    assert.deepEqual(hints(['## 1.2.1 and 3.2.2 Causes', '', prose(46)], bundled), []);
  });

  it('that is a title of a criterion claims its section', () => {
    for (const title of [
      'Managing the project',
      'MANAGING THE PROJECT.',
      '2. Managing the project',
      'Plan the project',
    ])
      assert.equal(claimed([`## ${title}`, '', prose(40)], head, own).length, 1, title);
    assert.deepEqual(claimed(['## Use of sources', '', prose(40)], head, own), ['AO2 43']);
    assert.deepEqual(claimed(['## Managing the project', '', prose(40)]), []);
    assert.deepEqual(
      claimed(['## Using sources', '', prose(4), '', '### Managing the project', '', prose(40)], head, own),
      ['AO2 49'],
    );
    assert.deepEqual(claimed(['## Managing the project (AO2)', '', prose(40)], head, own), ['AO2 44']);
  });

  it('that has a criterion’s cues claims if it is clear which one is meant, else a hint offers the comment', () => {
    assert.deepEqual(claimed(['## My project plan', '', prose(40)], head, own), ['AO1 43']);
    assert.deepEqual(claimed(['## Timeline', '', prose(40)], head, own), []);
    assert.match(hints(['## Timeline', '', prose(40)])[0] ?? '', /AO1.*AO2/);
    assert.deepEqual(
      claimed(['## What my sources have taught me about running a shop', '', prose(40)], head, own),
      [],
    );
    assert.equal(hints(['## What my sources have taught me about running a shop', '', prose(40)]).length, 1);
  });

  it('that is the title claims nothing, and says so', () => {
    const lines = ['# My account (1.2.1)', '', prose(50), '', '## One', '', 'x'];
    assert.deepEqual(claimed(lines), ['1.2.1 0']);
    assert.deepEqual(
      found(criteriaTagPlace, lines).map(({ at }) => at),
      ['1.2.1'],
    );
    assert.deepEqual(claimed(['# 1.2.1 Causes', '', prose(50), '', '## One', '', 'x']), ['1.2.1 54']);
    assert.deepEqual(claimed(['# Managing the project', '', prose(50), '', '## One'], head, own), ['AO1 54']);
    assert.deepEqual(claimed(['## My account (1.2.1)', '', prose(50), '', '## One', '', 'x']), ['1.2.1 53']);
    assert.deepEqual(claimed(['## My account (1.2.1)', '', prose(50), '', '### One', '', 'x']), ['1.2.1 0']);
  });

  it('whose section is empty since those below have its level is pointed out', () => {
    const lines = ['# Title', '', '## Criterion A', '', '## My question', '', prose(50)];
    const essay = { head: frontMatter('ib-ee', 'task: essay') };
    assert.match(found(criteriaHeadingTag, lines, essay)[0]?.message ?? '', /same level/);
    assert.deepEqual(
      found(criteriaHeadingTag, ['# T', '', '## Criterion A', '', '### Q', '', prose(50)], essay),
      [],
    );
    assert.deepEqual(
      found(criteriaHeadingTag, ['# T', '', '## Criterion A', '', 'x', '', '## Q'], essay),
      [],
    );
  });
});

describe('A line of codes', () => {
  const epa = frontMatter('apprenticeship');
  const of = (...lines: string[]) => claimed(lines, epa);

  it('is no sentence that ends in a word behind a colon', () => {
    assert.deepEqual(claimed(['I led it (1.2.1): [log](log.md).']), ['1.2.1 5']);
    assert.deepEqual(claimed(['My evidence (1.2.1): minutes']), ['1.2.1 4']);
  });

  it('that is the first thing under a heading claims the section', () => {
    for (const line of [
      ...[
        '**Criteria: K1, S2**',
        'KSBs covered: K1, S2',
        '**KSBs covered:** K1, S2',
        'K1, S2',
        '- K1\n- S2',
        '(K1; S2)',
      ],
      ...['*KSBs* K1 and S2', 'KSBs covered K1, S2.'],
    ]) {
      const before = assessed([line], { head: epa }).words.total;
      const rest = ['', prose(20), '', '### More', '', prose(9)];
      assert.deepEqual(
        of('# T', '', '## One', '', line, ...rest),
        [`K1 ${31 + before}`, `S2 ${31 + before}`],
        line,
      );
    }
  });

  it('claims what stands below it, where text follows the last of them', () => {
    const lines = [
      '## One',
      '',
      'KSBs: K1',
      '',
      prose(5),
      '',
      prose(6),
      '',
      'KSBs: S2',
      '',
      prose(7),
      '',
      '## Two',
      '',
      'x',
    ];
    assert.deepEqual(of(...lines), ['K1 11', 'S2 7']);
    assert.deepEqual(of('## One', '', prose(3), '', 'KSBs: K1', '', prose(5)), ['K1 5']);
    const hints = (all: readonly string[]) => found(criteriaTagPlace, all, { head: epa }).map(({ at }) => at);
    assert.deepEqual(hints(lines), []);
    assert.deepEqual(hints(['## One', '', prose(3), '', 'KSBs: K1', '', prose(5)]), ['K1']);
  });

  it('claims what stands above it, where nothing follows', () => {
    assert.deepEqual(
      of('## One', '', prose(5), '', 'KSBs: K1', '', prose(6), '', '**S2**', '', '## Two', '', 'x'),
      ['K1 5', 'S2 6'],
    );
    assert.deepEqual(of(prose(45), '', 'KSBs: K1'), ['K1 45']);
  });

  it('claims over as many pages as its section has', () => {
    const many = new Array<string>(100).fill(prose(2)).flatMap(line => [line, '']);
    assert.deepEqual(of('## One', '', ...many, 'KSBs: K1', ''), ['K1 200']);
    assert.deepEqual(of('## One', '', 'KSBs: K1', '', ...many, 'KSBs: S2', '', ...many), [
      'K1 200',
      'S2 200',
    ]);
  });

  it('under a heading that is only a label stands for the section around', () => {
    assert.deepEqual(
      of('# T', '', '## One', '', prose(5), '', '### KSBs covered', '', 'K1, S2', '', '## Two'),
      ['K1 10', 'S2 10'],
    );
    assert.deepEqual(of('# T', '', '## One', '', '### KSBs', '', '- K1', '- S2', '', '### B', '', prose(5)), [
      'K1 10',
      'S2 10',
    ]);
  });

  it('goes with a label above it', () => {
    const lines = ['# T', '', '## One', '', '**KSBs covered:**', '', '- K1', '- S2', '', prose(20)];
    assert.deepEqual(of(...lines), ['K1 25', 'S2 25']);
  });

  it('has a label with a citing word of the framework', () => {
    assert.deepEqual(of('# T', '', '## One', '', 'My evidence: K1', '', prose(20)), []);
    assert.deepEqual(claimed(['# T', '', '## One', '', 'Evidence: 1.2.1', '', prose(20)]), ['1.2.1 2']);
    assert.deepEqual(claimed(['# T', '', '## One', '', 'Criteria met: 1.2.1', '', prose(20)]), ['1.2.1 24']);
  });

  it('under the title claims the text before the next heading', () => {
    assert.deepEqual(of('# Title', '', 'KSBs: K1', '', prose(5), '', '## One', '', prose(7)), ['K1 5']);
  });

  it('is a citation of its paragraph where it ends one', () => {
    assert.deepEqual(of('## One', '', `${prose(45)}\nKSBs: K1`, '', prose(3)), ['K1 47']);
  });

  it('is none where other text stands in it', () => {
    assert.deepEqual(of('## One', '', 'I met K1 and S2.', '', prose(50)), []);
    assert.deepEqual(of('## One', '', '2024', '', prose(50)), []);
    assert.deepEqual(claimed(['## One', '', 'WCAG 1.2.1', '', prose(50)]), ['1.2.1 2']);
    assert.deepEqual(of('## One', '', 'I led it\nKSBs: K1', '', prose(50)), ['K1 5']);
  });

  it('may be a ticked task, whose words are not claimed', () => {
    const task = `${prose(50)}`;
    assert.deepEqual(of('# T', '', '## One', '', `- [x] K1: ${task}`, '', prose(7)), ['K1 8']);
    assert.deepEqual(of('## One', '', prose(7), '', `- [x] ${task} (K1)`, `- [x] S2 ${task}`), [
      'K1 7',
      'S2 7',
    ]);
    assert.deepEqual(of('## One', '', prose(7), '', `> - [x] ${task} (K1)`), ['K1 7']);
  });
});
