/** Captions with numbers, and what refers to them. */
import assert from 'node:assert/strict';
import { assessed } from '../assessment/support.ts';
import { countedIn, exported, onCover, paragraphsIn } from './support.ts';

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function fieldsIn(lines: readonly string[]) {
  const unpacked = await exported(assessed(lines));
  assert.equal(await countedIn(unpacked), onCover(unpacked));
  const { account } = unpacked;
  const fields = [...account.matchAll(/<w:fldSimple w:instr=" ([^"]*) ">.*?<w:t[^>]*>(.*?)<\/w:t>/g)];
  const references = [...account.matchAll(/REF (\w+) /g)].map(([, name]) => name);
  for (const name of references) assert.ok(account.includes(`w:name="${name}"`), `${name} is there`);
  return {
    fields: fields.map(([, code, shown]) => `${code} = ${shown}`),
    captions: paragraphsIn(account)
      .filter(({ style }) => /Caption$/.test(style))
      .map(({ text }) => text),
    texts: paragraphsIn(account).map(({ text }) => text),
  };
}

describe('Figures in an exported document', () => {
  it('have numbers that Word counts, and the text refers to them', async () => {
    const { fields, captions } = await fieldsIn([
      'As Figure 2 and figure 1 show; Figure 7 and Figure 1.3 are elsewhere.',
      '',
      `![Figure 1: A dot](${DOT})`,
      '',
      `![Figure 2. Another](${DOT})`,
    ]);
    assert.deepEqual(fields, [
      'REF figure_2 \\h = 2',
      'REF figure_1 \\h = 1',
      'SEQ Figure \\* ARABIC = 1',
      'SEQ Figure \\* ARABIC = 2',
    ]);
    assert.deepEqual(captions, ['Figure 1: A dot', 'Figure 2. Another']);
  });

  it('keep the numbers that the draft gives them', async () => {
    const { fields } = await fieldsIn([`![Figure 4: A dot](${DOT})`, '', `![Figure 5: A dot](${DOT})`]);
    assert.deepEqual(fields, ['SEQ Figure \\* ARABIC \\r 4 = 4', 'SEQ Figure \\* ARABIC = 5']);
  });

  it('are numbered where they have names, and found by them', async () => {
    const { fields, captions, texts } = await fieldsIn([
      'See @fig:two, [@fig-one] and @fig:none.',
      '',
      `![A dot](${DOT}){#fig-one}`,
      '',
      `![Another dot](${DOT}){#fig:two width=50%}`,
    ]);
    assert.deepEqual(captions, ['Figure 1: A dot', 'Figure 2: Another dot']);
    assert.deepEqual(fields.slice(0, 2), ['REF figure_2 \\h = 2', 'REF figure_1 \\h = 1']);
    assert.ok(texts.includes('See Figure\u00a02, Figure\u00a01 and @fig:none.'));
  });

  it('have captions of their own above tables and below pictures', async () => {
    const { fields, captions } = await fieldsIn([
      'Table 1 has them.',
      '',
      '**Table 1.** The figures',
      '',
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      `![](${DOT})`,
      '',
      '*Figure 1: A dot*',
    ]);
    assert.deepEqual(captions, ['Table 1. The figures', 'Figure 1: A dot']);
    assert.deepEqual(fields, [
      'REF table_1 \\h = 1',
      'SEQ Table \\* ARABIC = 1',
      'SEQ Figure \\* ARABIC = 1',
    ]);
  });

  it('are no references where nothing has such a number', async () => {
    const { fields } = await fieldsIn(['Figure 1 is in the annex.', '', `![Figure 1.2: x](${DOT})`]);
    assert.deepEqual(fields, []);
  });
});
