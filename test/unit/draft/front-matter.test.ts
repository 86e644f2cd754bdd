import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/draft/draft.ts';
import {
  type FrontMatter,
  frontMatterContent,
  isDraftText,
  slipFor,
} from '../../../server/src/draft/front-matter.ts';

/** The front matter of a text, which must have one. */
function frontMatterOf(text: string): FrontMatter {
  const { frontMatter } = readDraft(text);
  assert.ok(frontMatter, 'there is front matter');
  return frontMatter;
}

/** The entries under `assessment:` as plain data. */
function values(text: string): Record<string, unknown> {
  return Object.fromEntries([...frontMatterOf(text).entries.values()].map(({ key, value }) => [key, value]));
}

const npqsl = '---\nassessment:\n  framework: npqsl\n  started: 2025-09-01\n---\n\n# One\n';

describe('isDraftText', () => {
  it('knows a draft by ‘assessment:’ in its front matter', () => {
    for (const text of [npqsl, npqsl.replaceAll('\n', '\r\n'), `\u{feff}${npqsl}`])
      assert.equal(isDraftText(text), true);
    assert.equal(isDraftText('---\ntitle: One\nassessment:\n---'), true);
    assert.equal(isDraftText('---\n"assessment": {}\n---'), true);
    assert.equal(isDraftText('---\nassessment : {}\n---'), true);
    assert.equal(isDraftText('---  \nassessment:\n---\t\n'), true);
  });

  it('leaves every other file alone', () => {
    for (const text of [
      '',
      '# One',
      'assessment: npqsl',
      '---\ntitle: One\n---\nassessment: npqsl',
      '---\nother:\n  assessment: npqsl\n---',
      '---\nassessments: 3\n---',
      '---\nself-assessment: 3\n---',
      '---\n# assessment: npqsl\n---',
      '---\nassessment:\n  framework: npqsl\n',
      '\n---\nassessment:\n---',
      ' ---\nassessment:\n---',
      '----\nassessment:\n---',
      '--- a\nassessment:\n---',
    ]) {
      assert.equal(isDraftText(text), false, JSON.stringify(text));
    }
  });
});

describe('frontMatterContent', () => {
  it('finds the YAML between the marks', () => {
    for (const text of [
      '---\na: b\n---\n',
      '---\r\na: b\r\n---\r\n',
      '\u{feff}---\na: b\n---',
      '--- \na: b\n--- \nc',
    ]) {
      const content = frontMatterContent(text);
      assert.equal(content && text.slice(content.start, content.end).trim(), 'a: b', JSON.stringify(text));
    }
  });

  it('finds nothing between marks that touch', () => {
    assert.deepEqual(frontMatterContent('---\n---'), { start: 4, end: 4 });
  });

  it('does not take a longer rule for the closing mark', () => {
    assert.equal(frontMatterContent('---\na: b\n----\n'), undefined);
    assert.equal(frontMatterContent('---\na: b\n--- c\n'), undefined);
  });
});

describe('readFrontMatter', () => {
  it('reads what stands under ‘assessment:’', () => {
    assert.deepEqual(
      values(
        '---\nassessment:\n  framework: npqsl\n  task: project\n  status: final\n  started: 2025-09-01\n  placement-days: 9\n  sponsor: true\n  data-points: [baseline, end-point]\n  words: { limit: 2000 }\n  finished:\n---\n',
      ),
      {
        framework: 'npqsl',
        task: 'project',
        status: 'final',
        started: '2025-09-01',
        'placement-days': 9,
        sponsor: true,
        'data-points': ['baseline', 'end-point'],
        words: { limit: 2000 },
        finished: null,
      },
    );
  });

  it('reads nothing of other tools’ keys', () => {
    const text =
      '---\ntitle: One\nframework: npqh\ntags: [a, b]\nassessment:\n  framework: npqsl\nstatus: done\n---\n';
    assert.deepEqual(values(text), { framework: 'npqsl' });
    assert.deepEqual(frontMatterOf(text).faults, []);
  });

  it('says where keys and values stand', () => {
    for (const text of [npqsl, npqsl.replaceAll('\n', '\r\n'), `\u{feff}${npqsl}`]) {
      const { assessmentKey, content, entries, start, end } = frontMatterOf(text);
      const at = (span: { start: number; end: number } | undefined) =>
        span && text.slice(span.start, span.end);
      assert.equal(at(assessmentKey), 'assessment');
      assert.equal(at(entries.get('framework')?.keySpan), 'framework');
      assert.equal(at(entries.get('framework')?.valueSpan), 'npqsl');
      assert.equal(at(entries.get('started')?.valueSpan), '2025-09-01');
      assert.match(at(content) ?? '', /^assessment:[\s\S]*2025-09-01\r?\n$/);
      assert.match(at({ start, end }) ?? '', /^---\r?\n[\s\S]*\n---$/);
    }
  });

  it('gives an empty value an empty place behind its key', () => {
    const text = '---\nassessment:\n  framework:\n---\n';
    const entry = frontMatterOf(text).entries.get('framework');
    assert.equal(entry?.value, null);
    assert.equal(entry?.valueSpan.start, entry?.valueSpan.end);
  });

  it('reads quoted values, flow style and aliases', () => {
    assert.deepEqual(values('---\n"assessment": {framework: "npqsl", task: \'project\'}\n---\n'), {
      framework: 'npqsl',
      task: 'project',
    });
    assert.deepEqual(values('---\nfw: &f npqsl\nassessment:\n  framework: *f\n---\n'), {
      framework: 'npqsl',
    });
  });

  it('finds nothing wrong with no or empty ‘assessment:’', () => {
    for (const text of [
      '---\ntitle: One\n---\n',
      '---\n---\n',
      '---\nassessment:\n---\n',
      '---\nassessment: {}\n---\n',
    ]) {
      const { entries, faults } = frontMatterOf(text);
      assert.deepEqual([entries.size, faults], [0, []], JSON.stringify(text));
    }
    assert.equal(frontMatterOf('---\ntitle: One\n---\n').assessmentKey, undefined);
  });

  it('says what it expected where ‘assessment:’ holds something else', () => {
    for (const value of ['npqsl', '[npqsl]', '3']) {
      const text = `---\nassessment: ${value}\n---\n`;
      const { faults } = frontMatterOf(text);
      assert.equal(faults.length, 1, value);
      assert.equal(text.slice(faults[0]?.start, faults[0]?.end), 'assessment');
      assert.match(faults[0]?.message ?? '', /Expected keys under ‘assessment:’/);
    }
  });

  it('reports broken YAML on its line, and still knows the key', () => {
    const text = '---\ntitle: "One\nassessment:\n  framework: npqsl\n---\n';
    const { faults, assessmentKey } = frontMatterOf(text);
    assert.ok(faults.length > 0);
    assert.match(faults[0]?.message ?? '', /not valid YAML/);
    assert.ok(faults.every(({ start, end }) => start >= 4 && end <= text.length && start <= end));
    assert.equal(text.slice(assessmentKey?.start, assessmentKey?.end), 'assessment');
  });

  it('reports keys that stand twice', () => {
    const text = '---\nassessment:\n  task: task-1\n  task: task-2\n---\n';
    const { faults } = frontMatterOf(text);
    assert.equal(faults.length, 1);
    assert.equal(faults[0]?.start, text.lastIndexOf('task:'));
    assert.equal(
      frontMatterOf('---\nassessment:\n  task: a\nassessment:\n  task: b\n---\n').faults.length,
      1,
    );
  });

  it('reports tabs before keys', () => {
    assert.ok(frontMatterOf('---\nassessment:\n\tframework: npqsl\n---\n').faults.length > 0);
  });

  it('survives what is nested without end', () => {
    assert.ok(frontMatterOf(`---\nassessment: ${'['.repeat(20_000)}\n---\n`).faults.length > 0);
    const bomb = [
      'a: &a [x]',
      ...'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`),
    ];
    const text = `---\n${bomb.join('\n')}\nassessment:\n  framework: *j\n---\n`;
    assert.ok(frontMatterOf(text).faults.length > 0);
  });
});

describe('slipFor', () => {
  it('finds the key that was meant, and none for a known one', () => {
    assert.equal(slipFor('frameworks', ['framework', 'task']), 'framework');
    assert.equal(slipFor('framework', ['framework', 'frameworks']), undefined);
    assert.equal(slipFor('author', ['framework', 'task']), undefined);
  });
});
