import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { looksLikeProject } from '../../../../client/src/support/project-text.ts';

const account = 'I asked my team what they needed, and we tried it for a term in our school. '.repeat(12);

describe('looksLikeProject', () => {
  it('is so of an account under headings, with phases or without', () => {
    assert.ok(looksLikeProject('reading.md', `# Reading\n\n## What happened\n\n${account}`));
    assert.ok(looksLikeProject('reading.md', `# Reading\n\n${account}`));
    const impersonal = 'The intervention was led by two teachers of each year group for two terms. '.repeat(
      14,
    );
    assert.ok(
      looksLikeProject(
        'a.md',
        `## Introduction\n\n${impersonal}\n\n## Method\n\nOne.\n\n## Results\n\nTwo.\n`,
      ),
    );
  });

  it('is so of the sample without its front matter', () => {
    const sample = readFileSync('examples/npqsl/first-draft.md', 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    assert.ok(looksLikeProject('first-draft.md', sample));
  });

  it('is not so of notes, and of what describes software', () => {
    assert.ok(!looksLikeProject('notes.md', '# Notes\n\nI called the school.\n'));
    for (const name of [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'docs/architecture.md',
      'docs/security.md',
    ])
      assert.ok(!looksLikeProject(name.replace(/.*\//, ''), readFileSync(name, 'utf8')), name);
    assert.ok(!looksLikeProject('reading.md', ''));
  });
});
