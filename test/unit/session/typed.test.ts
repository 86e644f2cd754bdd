import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosticsOf } from '../../../server/src/features/diagnostics.ts';
import { bundledFrameworks } from '../../../server/src/framework/bundled.ts';
import { Session } from '../../../server/src/session/session.ts';
import { OpenDocument } from '../../../server/src/workspace/open-document.ts';
import { memoryWorkspace } from '../../memory.ts';
import { runs, SEED } from '../../seed.ts';
import { paragraphs, typing } from '../draft/typed-words.ts';

const RUNS = runs(1000);

/** Few words to a limit, so that problems stand at single words. */
const HEAD = `---
assessment:
  framework: npqsl
  words: { limit: 30, cut-off: limit }
  budget: { Two: 3 }
---

# Design

`;
/** What the rules look for besides codes. */
const remarks = fc.constantFrom(
  'Smith (2019) says so. ',
  'TODO ',
  '[insert name] ',
  'see Annex B and the risk assessment ',
  'the pupil Jane Doe said ',
  'mail a@b.org ',
  'I said (1.2.b) that I had led it ',
  '<!-- markscheme-disable writing/placeholder: asked --> ',
  '‹!– a note –> ',
  'SC1 was met. ',
  'and so on <!-- a note ',
  '',
);
const texts = fc
  .array(fc.tuple(remarks, paragraphs, remarks), { minLength: 1, maxLength: 3 })
  .map(
    parts =>
      `${HEAD}${parts.map(part => part.join('')).join('\n\n## Two\n\n')}\n\n# References\n\nJones, A. (2020) One.\n`,
  );

function session(): Session {
  const session = new Session(memoryWorkspace());
  session.bundled = bundledFrameworks;
  return session;
}

async function problemsIn(of: Session, document: OpenDocument) {
  const assessed = await of.assessed(document);
  return assessed && { problems: assessed.problems, diagnostics: diagnosticsOf(assessed), assessed };
}

describe('What a session says while somebody types', () => {
  it('is what it says of the text opened anew', async function () {
    this.timeout(0);
    let reused = 0;
    await fc.assert(
      fc.asyncProperty(texts, typing, async (text, edits) => {
        const typed = session();
        const document = new OpenDocument('file:///a.md', 'markdown', 1, text);
        let now = text;
        await problemsIn(typed, document);
        for (const [index, { at, length, text: inserted }] of edits.entries()) {
          const start = HEAD.length + (at % (now.length + 1 - HEAD.length));
          const end = Math.min(now.length, start + length);
          const range = { start: document.draft.placeAt(start), end: document.draft.placeAt(end) };
          document.update([{ range, text: inserted }], index + 2);
          // No place lies between the two characters of a line’s end.
          now = document.getText();
          const said = await problemsIn(typed, document);
          const anew = await problemsIn(
            session(),
            new OpenDocument('file:///a.md', 'markdown', index + 2, now),
          );
          assert.deepEqual(said?.problems, anew?.problems);
          assert.deepEqual(said?.diagnostics, anew?.diagnostics);
          if (said?.assessed.constructor.name === 'TypedAssessed') reused++;
          assert.ok(
            said?.assessed.assessment.kind === 'assessed' && anew?.assessed.assessment.kind === 'assessed',
          );
          assert.deepEqual(said.assessed.assessment.words, anew.assessed.assessment.words);
          assert.deepEqual(said.assessed.assessment.cutOff, anew.assessed.assessment.cutOff);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    assert.ok(reused > RUNS / 30, `${reused} of ${RUNS} times nothing had to be assessed`);
  });

  for (const [what, behind, letter] of [
    ['is tested', 'Tests of SC', '1'],
    ['is defined', '**SC2** – The list is sorte', 'd'],
  ] as const)
    it(`has what a letter makes of a criterion that ${what}`, async () => {
      const head = '---\nassessment:\n  framework: ocr-h446\n---\n\n';
      const text = `${head}## Success criteria\n\n**SC1** – It saves.\n\n**SC2** – The list is sorte\n\n## Testing\n\nTests of SC and more.\n`;
      const typed = session();
      const document = new OpenDocument('file:///a.md', 'markdown', 1, text);
      const before = await problemsIn(typed, document);
      const place = document.draft.placeAt(text.indexOf(behind) + behind.length);
      document.update([{ range: { start: place, end: place }, text: letter }], 2);
      const after = await problemsIn(typed, document);
      const anew = await problemsIn(session(), document);
      assert.deepEqual(after?.problems, anew?.problems);
      const messages = (said: typeof after) => said?.problems.map(({ message }) => message);
      assert.notDeepEqual(messages(after), messages(before), 'it makes a difference');
    });

  const claimed = 'The team led it (1.2.b) '.padEnd(260, 'and they went on ');
  for (const [text, behind, letter] of [
    ['They wrote TOD and more.', 'TOD', 'O'],
    ['They saw the pupi Jane Doe there.', 'pupi', 'l'],
    ['So says Smith (2019).\n\n# References\n\nSmith, A. (2019) One.', 'Smi', 't'],
    [`${claimed}over y plan.`, 'over ', 'm'],
  ] as const)
    it(`has what a letter makes: ${behind}${letter}`, async () => {
      const typed = session();
      const document = new OpenDocument('file:///a.md', 'markdown', 1, HEAD + text);
      const before = await problemsIn(typed, document);
      const place = document.draft.placeAt(HEAD.length + text.indexOf(behind) + behind.length);
      document.update([{ range: { start: place, end: place }, text: letter }], 2);
      assert.ok(document.draft.typed, 'only a letter was typed');
      const after = await problemsIn(typed, document);
      const anew = await problemsIn(session(), document);
      assert.deepEqual(after?.problems, anew?.problems);
      const rulesOf = (said: typeof after) => said?.problems.map(({ rule }) => rule);
      assert.notDeepEqual(rulesOf(after), rulesOf(before), 'it makes a difference');
    });
});
