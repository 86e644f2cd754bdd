import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { readDraft } from '../../../../server/src/draft/draft.ts';
import { editDraft } from '../../../../server/src/draft/incremental/edit.ts';
import type { Draft } from '../../../../server/src/draft/model.ts';
import { LineIndex } from '../../../../server/src/text/lines.ts';
import { runs, SEED } from '../../../seed.ts';
import { edits, fitted, markdown } from '../edits.ts';
import { whole } from '../support.ts';

/** `MARKSCHEME_RUNS=100000 npm test -- unit` for the long run. */
const RUNS = runs(2000);
/** The same edits each time, unless more of them, or others, are asked for. */

const root = process.cwd();

/** Real documents: the examples, and READMEs of installed packages, the shorter half of each kept short. */
function realTexts(): string[] {
  const examples = ['npqml/draft.md', 'npqsl/first-draft.md', 'npqh/task-2.md'].map(name =>
    join(root, 'examples', name),
  );
  const packages = readdirSync(join(root, 'node_modules')).map(name =>
    join(root, 'node_modules', name, 'README.md'),
  );
  return [...examples, ...packages]
    .flatMap(file => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return [];
      }
    })
    .filter(text => text.length < 40_000)
    .slice(0, 60);
}

function check(text: string, changes: Parameters<typeof fitted>[0][]): void {
  let draft = readDraft(text);
  let now = text;
  for (const change of changes) {
    const { start, end } = fitted(change, now.length);
    draft = editDraft(draft, start, end, change.text);
    now = now.slice(0, start) + change.text + now.slice(end);
    assert.deepEqual(whole(draft), whole(readDraft(now)));
  }
}

describe('An edited draft', () => {
  it('equals the draft that is read anew, whatever is edited', function () {
    this.timeout(0);
    fc.assert(fc.property(markdown(40), edits, check), { numRuns: RUNS, seed: SEED });
  });

  it('equals it in real documents, too', function () {
    this.timeout(0);
    const texts = realTexts();
    assert.ok(texts.length > 20, `only ${texts.length} documents`);
    fc.assert(fc.property(fc.constantFrom(...texts), edits, check), {
      numRuns: Math.ceil(RUNS / 20),
      seed: SEED,
    });
  });

  it('equals it when definitions come and go far from what uses them', () => {
    const text = `# T\n\n${'See [a] and [1.2.1] and note[^n].\n\n'.repeat(80)}## End\n\nLast.\n`;
    for (const definition of ['[a]: /x\n', '[1.2.1]: /x\n', '[^n]: Note.\n', '> - [a]: /x\n']) {
      const draft = readDraft(text);
      const defined = editDraft(draft, text.length, text.length, definition);
      assert.deepEqual(whole(defined), whole(readDraft(text + definition)));
      const undone = editDraft(defined, text.length, text.length + definition.length, '');
      assert.deepEqual(whole(undone), whole(draft));
    }
  });

  it('equals it when a byte order mark stands before another', () => {
    const draft = editDraft(readDraft('w\n\nord'), 0, 0, '\u{feff}\u{feff}');
    assert.deepEqual(whole(draft), whole(readDraft('\u{feff}\u{feff}w\n\nord')));
    assert.deepEqual(
      draft.passages.map(({ start, end }) => draft.text.slice(start, end)),
      ['w', 'ord'],
    );
  });

  it('equals it when the marks of a footnote come and go far from it', () => {
    const text = `# T\n\n${'Words.\n\n'.repeat(80)}## End\n\n> [^n]: Two words (1.2.1).\n\n[^m]: More.\n`;
    const words = (draft: Draft) => draft.passages.reduce((sum, passage) => sum + passage.words, 0);
    let draft = readDraft(text);
    assert.equal(words(draft), 82);
    for (const mark of ['[^n]', '[^m] and [^N]']) {
      const once = editDraft(draft, 10, 10, mark);
      const twice = editDraft(once, 200, 200, mark);
      const undone = editDraft(twice, 10, 10 + mark.length, '');
      for (const edited of [once, twice, undone])
        assert.deepEqual(whole(edited), whole(readDraft(edited.text)));
      assert.ok(words(undone) >= 85);
      draft = editDraft(undone, 200 - mark.length, 200, '');
      assert.deepEqual(whole(draft), whole(readDraft(text)));
    }
  });

  it('equals it when a definition makes a mark of what stands in a paragraph that is read again twice', () => {
    check('---\n\r\n[^n]: note\n### Impact\n[^a]', [{ at: 0, length: 1, text: '[^a]: a\n' }]);
  });

  it('equals it when definitions come to pages that edits have made of all sizes', () => {
    let now = 'See [a].\n\n'.repeat(150);
    let draft = readDraft(now);
    const edit = (at: number, length: number, text: string) => {
      draft = editDraft(draft, at, at + length, text);
      now = now.slice(0, at) + text + now.slice(at + length);
      assert.deepEqual(whole(draft), whole(readDraft(now)));
    };
    for (const at of [400, 1000, 200, 700]) edit(at, 0, '[a] again.\n\n'.repeat(9));
    for (const at of [300, 900]) edit(at, 330, '');
    edit(now.length, 0, '[a]: /x\n');
    edit(now.length - 8, 8, '');
    edit(0, 0, '[a]: /x\n\n');
  });

  it('equals it behind an end of CDATA that the parser does not see', () => {
    const text = 'Word\n\n<![CDATA[[^n]]]>\n\nWord \n\nLast\n';
    const draft = editDraft(readDraft(text), 2, 2, 'x');
    assert.deepEqual(whole(draft), whole(readDraft(`Wox${text.slice(2)}`)));
    const later = editDraft(readDraft(text.replace('[[', '[')), 15, 15, '[');
    assert.deepEqual(whole(later), whole(readDraft(later.text)));
  });

  it('equals it when front matter is closed from afar, and opened again', () => {
    const text = `---\nassessment:\n  framework: npqsl\n\n${'Words.\n\n'.repeat(90)}`;
    const draft = readDraft(text);
    const closed = editDraft(draft, 400, 400, '\n---\n');
    assert.deepEqual(whole(closed), whole(readDraft(`${text.slice(0, 400)}\n---\n${text.slice(400)}`)));
    assert.deepEqual(
      whole(editDraft(closed, 401, 402, '')),
      whole(readDraft(`${text.slice(0, 400)}\n--\n${text.slice(400)}`)),
    );
  });

  it('knows places as the text does', () => {
    fc.assert(
      fc.property(markdown(30), fc.nat(), (text, at) => {
        const draft = readDraft(text);
        const lines = new LineIndex(text);
        const offset = at % (text.length + 1);
        assert.deepEqual(draft.placeAt(offset), lines.placeAt(offset));
        const place = { line: at % 7, character: at % 11 };
        assert.equal(draft.offsetAt(place), lines.offsetAt(place));
      }),
    );
  });
});
