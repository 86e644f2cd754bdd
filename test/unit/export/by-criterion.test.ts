import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { assessed, assessText, frontMatter } from '../assessment/support.ts';
import { exported, paragraphsIn, type Unpacked } from './support.ts';

function texts({ account }: Unpacked): string[] {
  return paragraphsIn(account).flatMap(({ text }) => (text.trim() === '' ? [] : text.trim()));
}

/** What stands between two of the texts. */
function between(all: readonly string[], from: RegExp, to: RegExp): string[] {
  const start = all.findIndex(text => from.test(text));
  const end = all.findIndex((text, index) => index > start && to.test(text));
  return all.slice(start + 1, end < 0 ? undefined : end);
}

const MINE = `id: mine
title: Mine
tasks:
  - id: t
    title: My task
    words: { exclude: [annex] }
    criteria:
      - { code: K1, title: First, asks: Say the first thing well. }
      - { code: K2, asks: Say the second thing., supportingDocument: a plan }
      - { code: K3, asks: Say the third thing. }
`;

describe('The layout by criterion', () => {
  const draft = [
    '# My title',
    'Nobody claims this.',
    '## Design <!-- criteria: K1 -->',
    'One for the first.',
    '',
    'Two for both, see Annex A. <!-- criteria: K2 -->',
    '',
    '- three',
    '- four [K2]',
    '- five',
    '## End',
    'Nor this.',
    '## Annex A: the plan',
    'Planned.',
  ];
  const mine = async (more = {}) => {
    const { withFrameworks } = await import('../assessment/support.ts');
    return exported(assessed(draft, { head: frontMatter('mine'), frameworks: withFrameworks(MINE) }), {
      layout: 'by-criterion',
      ...more,
    });
  };

  it('prints each criterion with its wording, and under it what is claimed for it', async () => {
    const all = texts(await mine());
    assert.equal(all[0], 'My title');
    assert.deepEqual(between(all, /^K1/, /^K2/), [
      'Say the first thing well.',
      'Supporting documents: Annex A: the plan (page )',
      'Design',
      'One for the first.',
      'three',
      'five',
      'Also 2 passages from ‘Design’, printed under K2 on page',
    ]);
    assert.deepEqual(between(all, /^K2/, /^K3/), [
      'Say the second thing.',
      'Supporting document asked for: a plan. Referred to: Annex A: the plan (page )',
      'From ‘Design’',
      'Two for both, see Annex A.',
      'four [K2]',
    ]);
    assert.deepEqual(between(all, /^K3/, /^Further passages/), ['Say the third thing.']);
    assert.deepEqual(between(all, /^Further passages/, /^$/), ['Nobody claims this.', 'End', 'Nor this.']);
  });

  it('names the criteria that nothing is printed for, so that it can be said before', async () => {
    assert.deepEqual((await mine()).untagged, ['K3']);
    assert.deepEqual((await mine({ layout: 'account' })).untagged, []);
    assert.deepEqual((await mine({ layout: 'account', mappingTable: true })).untagged, ['K3']);
  });

  it('keeps the numbers of a list that it divides', async () => {
    const head = frontMatter('npqsl');
    const { parts } = await exported(assessed(['1. a', '2. b (1.2.1)', '3. c'], { head }), {
      layout: 'by-criterion',
    });
    const starts = [...(parts.get('word/numbering.xml') ?? '').matchAll(/<w:start w:val="(\d)"\/>/g)];
    assert.deepEqual([...new Set(starts.map(([, start]) => start))].sort(), ['1', '2', '3']);
  });

  it('leads to every page by a bookmark that is there', async () => {
    const text = readFileSync(join(process.cwd(), 'examples/npqsl/draft.md'), 'utf8');
    const assessment = assessText(text);
    assert.ok(assessment.kind === 'assessed');
    for (const layout of ['account', 'by-criterion'] as const) {
      const { body } = await exported(assessment, { layout, mappingTable: true });
      const names = new Set(
        [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name),
      );
      const references = [...body.matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name);
      assert.ok(references.length >= 30);
      assert.deepEqual(
        references.filter(name => !names.has(name)),
        [],
      );
    }
  });

  it('prints every passage once', async () => {
    const text = readFileSync(join(process.cwd(), 'examples/npqsl/draft.md'), 'utf8');
    const assessment = assessText(text);
    assert.ok(assessment.kind === 'assessed');
    const counted = async (layout: 'account' | 'by-criterion') =>
      paragraphsIn((await exported(assessment, { layout })).account)
        .map(paragraph => paragraph.counted.replace(/\s+/g, ' ').trim())
        .filter(line => line !== '')
        .sort();
    assert.deepEqual(await counted('by-criterion'), await counted('account'));
  });

  it('has a mapping table with all criteria, their sections, and no stand-in codes', async () => {
    const { body } = await exported(
      assessed(['## Design', 'One. (1.2.1)', '## Review', 'Two. (1.2.1) (1.2.b)']),
      { mappingTable: true },
    );
    const all = paragraphsIn(body.slice(body.indexOf('Mapping of criteria'))).map(({ text }) => text);
    assert.deepEqual(all.slice(0, 9), [
      'Criterion',
      'Section',
      'Page',
      '1.2.1  Causes behind the gaps',
      'Design',
      '',
      'Review',
      '',
      'Data that is worth gathering',
    ]);
    // What no passage is tagged with has its row, and nothing in it.
    assert.match(all.join('|'), /\|[^|]+\|\|\|[^|]+\|\|/);
    assert.ok(!all.some(text => /claimed|tagged/i.test(text)));
  });

  it('has no heading more than one level below that which it stands under', async () => {
    const unpacked = await exported(
      assessed([
        '# Mine',
        '#### Deep',
        'One. (1.2.1)',
        '#### Again',
        'Two. (1.2.1)',
        '# Rest',
        '### Deep',
        'Three.',
      ]),
      { layout: 'by-criterion' },
    );
    const levels = paragraphsIn(unpacked.account).flatMap(
      ({ style }) => /Heading(\d)$/.exec(style)?.[1] ?? [],
    );
    for (const [index, level] of levels.entries())
      assert.ok(Number(level) <= Number(levels[index - 1] ?? 0) + 1, levels.join(' '));
  });

  it('holds no criterion without passages at the next one', async () => {
    const { account } = await exported(assessed(['One.']), { layout: 'by-criterion' });
    const last = paragraphsIn(account).findLast(({ style }) => style === 'NotCountedCriterion');
    assert.match(last?.xml ?? '', /<w:keepNext w:val="false"\/>/);
  });
});
