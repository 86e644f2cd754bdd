import assert from 'node:assert/strict';
import { marksUnclosedFence } from '../../../server/src/rules/marks-unclosed-fence.ts';
import { found } from './support.ts';

/** What is found, as severity, place and the words that are said to be printed as code. */
function lost(...lines: string[]): string[] {
  return found(marksUnclosedFence, lines).map(
    ({ severity, at, message }) => `${severity} ${at} ${/[\d,]+(?= words?\b)/.exec(message)?.[0] ?? 0}`,
  );
}

describe('marks/unclosed-fence', () => {
  it('says at its opening how many words of text are code', () => {
    assert.deepEqual(lost('```js', 'let a = 1;', '', '## Evaluation', '', 'It went well.'), [
      'warning ``` 4',
    ]);
    assert.deepEqual(lost('~~~~', 'x', '', 'The plan was read by all of us', '', '# End'), [
      'warning ~~~~ 9',
    ]);
    assert.deepEqual(lost('```', 'x', '', '# Evaluation', '', 'It worked.'), ['warning ``` 3']);
    assert.deepEqual(lost('```', 'x', '', '- I led the team.', '- We met.'), ['warning ``` 6']);
  });

  it('is a hint where only code stands below', () => {
    assert.deepEqual(lost('Text.', '', '```py', 'a = 1', '', '# load the data', 'b = 2'), ['hint ``` 0']);
    assert.deepEqual(lost('Text.', '', '```'), ['hint ``` 0']);
  });

  it('sees text between a fence and the next that names a language', () => {
    const lines = ['```js', 'a()', '', '## Design', '', 'I led it.', '', '```py', 'b()', '```', '', 'Kept.'];
    assert.deepEqual(lost(...lines), ['warning ``` 4']);
    assert.deepEqual(lost('````md', '', '## A', '', '```js', 'x', '```', '````'), []);
    assert.deepEqual(lost('```md', '```js', 'x', '```'), []);
  });

  it('leaves a list or quotation to end its code, unless there is text in it', () => {
    assert.deepEqual(lost('- ```', '  x', '- b'), []);
    assert.deepEqual(lost('> ```', '> x', '', 'Text.'), []);
    assert.deepEqual(lost('- ```', '  x', '', '  I led the whole project.', '- b'), ['warning ``` 5']);
    assert.deepEqual(lost('> ```', '> x', '>', '> ## Design', '', 'Text.'), ['warning ``` 1']);
  });

  it('leaves closed code alone', () => {
    const prose = ['', '## Heading', '', 'The words of a sentence stand here.', ''];
    assert.deepEqual(lost('```', ...prose, '```', '', 'Text.'), []);
    assert.deepEqual(lost('```', ...prose, '`````', '', 'Text.'), []);
    assert.deepEqual(lost('> ```', ...prose.map(line => `> ${line}`), '> ```'), []);
    assert.deepEqual(lost('- ```', ...prose.map(line => `  ${line}`), '  ```'), []);
    assert.deepEqual(lost('1. > ~~~', ...prose.map(line => `   > ${line}`), '   > ~~~'), []);
    assert.deepEqual(lost('    ```', ...prose), []);
    assert.deepEqual(lost('Not ``` code.', ...prose), []);
  });
});
