import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { styleNames } from '../../../server/src/bibliography/style-names.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { keyCitations } from '../../../server/src/draft/readings/key-citations.ts';
import { bibliographyOf, shown, works } from './support.ts';

/** What pandoc prints, by style (`node scripts/printed-works.mjs`). */
const printed: Record<string, string[]> = JSON.parse(readFileSync('test/bibliography/printed.json', 'utf8'));
const source = readFileSync('test/bibliography/works.md', 'utf8');

/** The text with its citations set, and the list, line by line. */
function lines(style: string): string[] {
  const draft = readDraft(source);
  const citations = draft.pages.flatMap((page, index) =>
    keyCitations.on(page).map(cited => ({
      ...cited,
      start: cited.start + draft.pageStart(index),
      end: cited.end + draft.pageStart(index),
    })),
  );
  const keys = [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
  const printer = bibliographyOf(works, style).printer(keys);
  let text = '';
  let at = source.indexOf('A [');
  for (const cited of citations) {
    text += source.slice(at, cited.start) + shown(printer.cite(cited));
    at = cited.end;
  }
  text += source.slice(at).replaceAll('\\@', '@').replaceAll('**', '');
  return [...text.split('\n'), ...printer.references.map(({ printed: each }) => shown(each))].filter(
    line => line.trim() !== '',
  );
}

describe('What is printed of works', () => {
  for (const style of styleNames)
    it(`is what pandoc prints, in ${style}`, () => {
      // APA joins authors in a sentence by ‘and’, which pandoc does not.
      const plain = (line: string) =>
        (style === 'apa' && /^[EIOP] /.test(line) ? line.replaceAll(' & ', ' and ') : line).replaceAll(
          '**',
          '',
        );
      assert.deepEqual(lines(style).map(plain), printed[style]?.map(plain));
    });

  it('says of a work what the list has of it, also where it is not cited', () => {
    const { reference } = bibliographyOf(works, 'harvard').printer([]);
    assert.equal(
      shown(reference('kotter1996') ?? []),
      'Kotter, J.P. (1996) *Leading change*. Boston: Harvard Business School Press.',
    );
    assert.equal(reference('nobody'), undefined);
  });
});
