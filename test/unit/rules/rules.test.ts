import assert from 'node:assert/strict';
import fc from 'fast-check';
import { severities } from '../../../server/src/rules/rule.ts';
import { problemsOf, rules } from '../../../server/src/rules/rules.ts';
import { assessText, frontMatter, prose } from '../assessment/support.ts';
import { problems } from './support.ts';

describe('the rules', () => {
  it('are these, each with a summary', () => {
    assert.deepEqual(rules.map(({ id }) => id).sort(), [
      'conditions/open',
      'conditions/unmet',
      'criteria/mentioned-only',
      'criteria/only-in-annex',
      'criteria/other-task',
      'criteria/uncovered',
      'criteria/unknown-code',
      'criteria/unlisted-code',
      'evidence/broken-link',
      'evidence/missing-document',
      'evidence/unreferenced-document',
      'front-matter/invalid',
      'phases/empty',
      'phases/missing',
      'phases/order',
      'phases/unknown',
      'words/near-limit',
      'words/over-limit',
    ]);
    for (const { summary } of rules) assert.match(summary, /^[A-Z].*\.$/);
  });

  it('have the severities of the contract', () => {
    const table = Object.fromEntries(
      rules.map(({ id, severity }) => [id, [severity.outline, severity.draft, severity.final].join(' ')]),
    );
    assert.deepEqual(table, {
      'front-matter/invalid': 'error error error',
      'words/over-limit': 'error error error',
      'phases/missing': 'hint warning warning',
      'phases/empty': 'hint warning warning',
      'criteria/unknown-code': 'warning warning warning',
      'criteria/other-task': 'warning warning warning',
      'criteria/uncovered': 'hint information warning',
      'criteria/mentioned-only': 'hint information warning',
      'words/near-limit': 'information information information',
      'criteria/unlisted-code': 'hint hint hint',
      'criteria/only-in-annex': 'hint information warning',
      'phases/order': 'information information information',
      'phases/unknown': 'warning warning warning',
      'evidence/missing-document': 'hint information warning',
      'evidence/broken-link': 'warning warning warning',
      'evidence/unreferenced-document': 'hint hint hint',
      'conditions/open': 'hint hint warning',
      'conditions/unmet': 'hint warning warning',
    });
  });
});

describe('problemsOf', function () {
  this.timeout(20_000);

  const draft = assessText(
    `${frontMatter('npqsl', 'started: soon')}## Design\n\nOne (7.2.1; 1.3.1; 6.2.1).\n`,
  );

  it('finds what every rule finds, in the order of the text', () => {
    const found = problemsOf(draft);
    assert.deepEqual(
      found.filter(({ rule }) => rule !== 'criteria/uncovered').map(({ rule }) => rule),
      [
        ...['phases/missing', 'phases/missing', ...new Array<string>(5).fill('conditions/open')],
        'front-matter/invalid',
        ...[
          'criteria/unknown-code',
          'criteria/other-task',
          'criteria/mentioned-only',
          'criteria/unlisted-code',
        ],
      ],
    );
    assert.deepEqual(
      found.map(({ start }) => start),
      found.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('takes the severities of settings before the rules’ own', () => {
    const found = problemsOf(draft, {
      'criteria/uncovered': 'error',
      'phases/missing': 'off',
      'none/such': 'error',
    });
    assert.ok(
      found.filter(({ rule }) => rule === 'criteria/uncovered').every(({ severity }) => severity === 'error'),
    );
    assert.ok(found.some(({ rule }) => rule === 'criteria/uncovered'));
    assert.ok(!found.some(({ rule }) => rule === 'phases/missing'));
  });

  it('finds nothing in a draft in which all is well', () => {
    const phases = [
      '## Design (1.2.1; 1.2.b; 1.2.c; 1.2.d; 2.2.a; 2.2.b; 2.2.c)',
      '## Delivery (3.2.a; 3.2.b; 4.2.a; 4.2.b; 4.2.c)',
      '## Impact (5.2.a; 5.2.b; 5.2.c; 6.2.a; 6.2.b; 6.2.c)',
    ];
    const lines = phases.flatMap(heading => [heading, '', `${prose(40)} [data](data.xlsx)`, '']);
    const head = frontMatter(
      'npqsl',
      ...['status: final', 'started: 2025-09-01', 'finished: 2026-07-10', 'risk-assessment: true'],
      ...['action-plan: true', 'research: [used, applied]', 'sponsor: true'],
      'data-points: [baseline, mid-point, end-point]',
    );
    assert.deepEqual(problems(lines, { head, documents: new Set(['data.xlsx']) }), []);
  });

  it('says what to do, in whole sentences', () => {
    for (const { message } of problemsOf(draft)) assert.match(message, /[.?]$/);
  });

  it('keeps its ranges in the text, whatever that is', () => {
    const part = fc.constantFrom(
      ...[
        '---\n',
        'assessment:\n',
        '  framework: npqsl\n',
        '  framework: npqh\n',
        '  task: task-1\n',
        '  status: x\n',
        '  started: 1\n',
        '  words: 3\n',
      ],
      ...[
        '## Design\n',
        '(7.2.1)',
        '(6.2.1)\n\n',
        '<!-- criteria: 1.2.1 -->',
        '> ',
        '\r\n',
        '\ufeff',
        'word ',
        '# Annex\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.boolean(), (parts, headed) => {
        const text = (headed ? '---\nassessment:\n  framework: npqsl\n' : '') + parts.join('');
        for (const { start, end, severity, message } of problemsOf(assessText(text))) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
          assert.ok(severities.includes(severity) && message !== '');
        }
      }),
      { numRuns: 300 },
    );
  });
});
