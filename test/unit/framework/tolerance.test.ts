import assert from 'node:assert/strict';
import { excludableOf } from '../../../server/src/framework/excludables.ts';
import { ExcludableSchema } from '../../../server/src/framework/schema.ts';
import { readTolerance, toleranceInWords } from '../../../server/src/framework/tolerance.ts';

describe('readTolerance', () => {
  it('reads a percentage that goes beyond the limit, below the minimum, or both ways', () => {
    for (const text of ['10%', '10', 10, ' 10 % ', '+10%', '+ 10'])
      assert.deepEqual(readTolerance(text), { over: 10, under: 0 }, String(text));
    for (const text of ['±10%', '± 10', '+/-10%', '+-10%', '+/−10%'])
      assert.deepEqual(readTolerance(text), { over: 10, under: 10 }, text);
    for (const text of ['-10%', '−10%', -10])
      assert.deepEqual(readTolerance(text), { over: 0, under: 10 }, String(text));
    assert.deepEqual(readTolerance('12.5%'), { over: 12.5, under: 0 });
    assert.deepEqual(readTolerance(0), { over: 0, under: 0 });
    assert.deepEqual(readTolerance('100%'), { over: 100, under: 0 });
  });

  it('takes neither a share nor anything else', () => {
    for (const value of [0.1, '0.1', '101%', '10 words', '', '%', 'ten', null, undefined, true, ['10%'], {}])
      assert.equal(readTolerance(value), undefined, String(value));
  });

  it('is said as it was read', () => {
    for (const text of ['10%', '-10%', '±12.5%'])
      assert.equal(toleranceInWords(readTolerance(text) ?? { over: 0, under: 0 }), text);
  });
});

describe('excludableOf', () => {
  it('knows the names of what can be excluded, singular and plural, in any case', () => {
    for (const [name, what] of Object.entries({
      references: 'references',
      Reference: 'references',
      bibliography: 'references',
      tables: 'table',
      table: 'table',
      captions: 'caption',
      quotations: 'quotation',
      quotes: 'quotation',
      footnotes: 'footnote',
      headings: 'heading',
      annexes: 'annex',
      annexe: 'annex',
      annex: 'annex',
      Appendix: 'annex',
      appendices: 'annex',
      'supporting documents': 'supporting-documents',
      'Supporting document': 'supporting-documents',
      'supporting-documents': 'supporting-documents',
      supporting_documents: 'supporting-documents',
    }))
      assert.equal(excludableOf(name), what, name);
    for (const what of ExcludableSchema.options) assert.equal(excludableOf(what), what);
  });

  it('knows no others, whatever they are called', () => {
    for (const name of ['codes of conduct', '', 's', 'constructor', 'toString', '__proto__', 'tabels'])
      assert.equal(excludableOf(name), undefined, name);
  });
});
