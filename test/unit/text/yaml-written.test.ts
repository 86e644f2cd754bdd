import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { meantFigure } from '../../../server/src/text/figures.ts';
import { yamlText } from '../../../server/src/text/yaml-written.ts';

describe('A code in YAML', () => {
  it('is written in quotes where it would be taken for a number or another word of YAML', () => {
    for (const code of ['1.10', '007', '1e3', '0x1F', '1.1', '12', 'yes', 'null', 'a: b', '(a)', '*', ''])
      assert.equal(yamlText(code), JSON.stringify(code));
    for (const code of ['1.2.1', 'AO3', 'K7', '1.2.a', 'LO1-AC2', 'É1']) assert.equal(yamlText(code), code);
  });

  it('is read as the text that it is, in both versions of YAML', () => {
    const code = fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[\dA-Ke.x_-]{1,6}$/));
    fc.assert(
      fc.property(code, text => {
        for (const version of ['1.1', '1.2'] as const)
          assert.deepEqual(parse(`{ ${yamlText(text)}: ${yamlText(text)} }`, { version }), { [text]: text });
      }),
    );
  });
});

describe('meantFigure', () => {
  it('reads thousands however they are parted', () => {
    for (const text of ['9,000', '9.000', '9 000', '9’000', '9\u00a0000', '9_000', '9000 words', '~9000'])
      assert.equal(meantFigure(text), 9000, text);
    for (const text of ['9000', '10%', '1.5', 'some', '9,00', ''])
      assert.equal(meantFigure(text), undefined, text);
  });
});
