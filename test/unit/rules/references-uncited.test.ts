import assert from 'node:assert/strict';
import { referencesUncited } from '../../../server/src/rules/references-uncited.ts';
import { found, severities } from './support.ts';

const LIST = [
  '',
  '## References',
  '',
  'Smith, J. (2019) *A Book*. London: Press.',
  '',
  '- Education Endowment Foundation (2021) *A Guide*.',
];
const uncited = (...lines: string[]) => found(referencesUncited, lines);

describe('references/uncited', () => {
  it('finds what is listed and nowhere cited, at its entry', () => {
    const [problem, more] = uncited('As the EEF (2021) says.', ...LIST);
    assert.equal(problem?.at, 'Smith, J. (2019');
    assert.match(problem?.message ?? '', /^Smith \(2019\) is listed, .* take it out\.$/);
    assert.equal(more, undefined);
  });

  it('finds nothing that is cited in any way, also in a footnote or table', () => {
    assert.deepEqual(
      uncited(
        'As Smith’s (2019) book and the Foundation say.[^1]',
        '',
        '[^1]: Education Endowment Foundation (2021).',
        ...LIST,
      ),
      [],
    );
    assert.deepEqual(uncited('| Smith 2019 | EEF 2021 |', '|---|---|', ...LIST), []);
    assert.equal(uncited('Smith (2018), Jones (2019).', ...LIST).length, 2);
  });

  it('is a hint, whatever the status', () => {
    assert.deepEqual(severities(referencesUncited, ['Word.', ...LIST]), ['hint', 'hint', 'hint']);
  });
});
