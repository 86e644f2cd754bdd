/** Tables that a draft writes in HTML. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cases } from '../../seed.ts';
import { assessed } from '../assessment/support.ts';
import { countedIn, exported, onCover, paragraphsIn } from './support.ts';

async function table(lines: readonly string[]) {
  const unpacked = await exported(assessed(lines));
  assert.equal(await countedIn(unpacked), onCover(unpacked));
  const rows = [...unpacked.account.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => {
      const span = /<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1];
      const merge = /<w:vMerge(?: w:val="(\w+)")?/.exec(cell);
      const text = paragraphsIn(cell)
        .map(paragraph => paragraph.text)
        .join('/');
      return `${text}${span ? ` (${span} wide)` : ''}${merge ? ` (${merge[1] ?? 'continue'})` : ''}${cell.includes('<w:drawing>') ? ' (picture)' : ''}`;
    }),
  );
  return { rows, ...unpacked };
}

describe('A table in HTML', () => {
  it('is a table of Word, with its head and its caption', async () => {
    const { rows, account, notes } = await table([
      '<table>',
      '<caption>The figures</caption>',
      '<thead><tr><th>a</th><th>b &amp; c</th></tr></thead>',
      '<tbody><tr><td>1<br>2</td><td><p>One</p><p>Two <b>three</b></p></td></tr></tbody>',
      '</table>',
    ]);
    assert.deepEqual(rows, [
      ['a', 'b & c'],
      ['1 2', 'One Two three'],
    ]);
    assert.deepEqual(notes, []);
    assert.match(account, /<w:tblHeader\/>/);
    assert.ok(paragraphsIn(account).some(({ text, style }) => text === 'The figures' && style === 'Caption'));
  });

  it('has cells over several columns and rows, and what is missing is empty', async () => {
    const { rows } = await table([
      '<table><tr><th colspan="2">a</th><th>b</th></tr>',
      '<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>',
      '<tr><td>f</td><td>g</td></tr><tr><td>h</td></tr></table>',
    ]);
    assert.deepEqual(
      rows,
      [
        ['a (2 wide)', 'b'],
        ['c (restart)', 'd', 'e'],
        [' (continue)', 'f', 'g'].map(text => text.trim()),
        ['h', ' (2 wide)'],
      ].map(row => row.map(text => (text === '(continue)' ? ' (continue)' : text))),
    );
  });

  it('has its pictures in their cells, and the text around it', async () => {
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const { rows, account } = await table([
      `<div>Before<table><tr><td>a</td><td><img src="${dot}"></td></tr></table>After</div>`,
    ]);
    assert.deepEqual(rows, [['a', ' (picture)']]);
    const texts = paragraphsIn(account).map(({ text }) => text);
    assert.ok(texts.includes('Before') && texts.includes('After'));
  });

  it('is its text alone where text stands among the cells, which is said', async () => {
    const { rows, notes } = await table(['<table><tr><td>a</td>lost<td>b</td></tr></table>']);
    assert.deepEqual(rows, []);
    assert.match(notes.join(), /as its text alone/);
  });

  it('keeps each word, however its tags stand', async () => {
    const bits = [
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td>',
      '</td>',
      '<th colspan=3>',
      '</th>',
      '<td rowspan="9">',
      '<tbody>',
      '<caption>',
      '</caption>',
      '<br>',
      'one',
      ' two ',
      '<img src="a.png">',
      '<p>',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), async parts => {
        await table([`<div>${parts.join('')}</div>`]);
      }),
      { numRuns: cases(200) },
    );
  });
});
