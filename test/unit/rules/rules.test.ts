import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isSameSet } from '../../../server/src/assessment/documents.ts';
import { worksCited } from '../../../server/src/assessment/works.ts';
import { personalData } from '../../../server/src/draft/readings/personal-data.ts';
import { placeholders } from '../../../server/src/draft/readings/placeholders.ts';
import { readingsOf } from '../../../server/src/draft/readings/reading.ts';
import { severities } from '../../../server/src/rules/rule.ts';
import { problemsOf, readsOf, rules } from '../../../server/src/rules/rules.ts';
import { cases } from '../../seed.ts';
import { assessed, assessText, frontMatter, prose } from '../assessment/support.ts';
import { markdown } from '../draft/edits.ts';
import { problems } from './support.ts';

describe('the rules', () => {
  it('have a summary each, and ids of their own', () => {
    for (const { summary } of rules) assert.match(summary, /^[A-Z].*\.$/);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('have the severities of the contract', () => {
    const table = Object.fromEntries(
      rules.map(({ id, severity }) => [id, [severity.outline, severity.draft, severity.final].join(' ')]),
    );
    const contract: Readonly<Record<string, string>> = {
      'front-matter/invalid': 'error error error',
      'words/over-limit': 'error error error',
      'criteria/beyond-limit': 'warning warning warning',
      'words/section-over-budget': 'warning warning warning',
      'words/unbalanced': 'hint information warning',
      'words/under-minimum': 'hint information warning',
      'phases/missing': 'hint warning warning',
      'phases/empty': 'hint warning warning',
      'criteria/unknown-code': 'warning warning warning',
      'criteria/other-task': 'warning warning warning',
      'criteria/uncovered': 'hint information warning',
      'criteria/mentioned-only': 'hint information warning',
      'words/near-limit': 'information information information',
      'criteria/unlisted-code': 'hint hint hint',
      'writing/first-person': 'hint hint hint',
      'marks/broken-comment': 'warning warning warning',
      'marks/front-matter-place': 'warning warning warning',
      'marks/odd-space': 'warning warning warning',
      'marks/unclosed-comment': 'warning warning warning',
      'marks/unclosed-fence': 'warning warning warning',
      'writing/nesting': 'warning warning warning',
      'writing/placeholder': 'hint hint warning',
      'references/unlisted': 'hint hint hint',
      'references/uncited': 'hint hint hint',
      'privacy/personal-data': 'hint hint warning',
      'disable/unknown-rule': 'warning warning warning',
      'disable/no-reason': 'hint hint hint',
      'criteria/only-in-annex': 'hint information warning',
      'phases/order': 'information information information',
      'phases/unknown': 'warning warning warning',
      'evidence/missing-document': 'hint information warning',
      'evidence/broken-link': 'warning warning warning',
      'evidence/unreferenced-document': 'hint hint hint',
      'conditions/open': 'hint hint warning',
      'conditions/unmet': 'hint warning warning',
    };
    for (const [id, severities] of Object.entries(contract)) assert.equal(table[id], severities, id);
    // A rule that came later says them in its own test.
    for (const id of Object.keys(table).filter(each => !(each in contract))) {
      const test = readFileSync(`test/unit/rules/${id.replace('/', '-')}.test.ts`, 'utf8');
      assert.ok(test.includes(`severities(`), `The test of ${id} says how grave it is.`);
    }
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

  it('takes a severity for one status, and the rule’s own for the others', () => {
    const severityWith = (status: string) =>
      problemsOf(assessText(`${frontMatter('npqsl', `status: ${status}`)}Word.\n`), {
        'phases/missing': { outline: 'off', draft: 'error' },
      }).find(({ rule }) => rule === 'phases/missing')?.severity;
    assert.deepEqual(['outline', 'draft', 'final'].map(severityWith), [undefined, 'error', 'warning']);
  });

  it('reads nothing for a check that is off', () => {
    assert.ok(readsOf({}, 'draft').has(personalData));
    const off = { 'references/uncited': 'off', 'privacy/personal-data': { draft: 'off' } } as const;
    assert.ok(!readsOf(off, 'draft').has(personalData));
    assert.ok(readsOf(off, 'draft').has(worksCited), 'another rule looks for them');
    const inDrafts = { 'privacy/personal-data': { draft: 'off' } } as const;
    assert.ok(isSameSet(readsOf(inDrafts, 'final'), readsOf({}, 'final')));
    const { draft: read } = assessed(['a@b.uk'], { reads: status => readsOf(off, status) });
    const made = read.pages.flatMap(({ slices }) => slices.flatMap(readingsOf));
    assert.ok(made.includes(placeholders));
    assert.ok(!made.includes(personalData));
  });

  it('finds nothing in a draft in which all is well', () => {
    const phases = [
      '## Design (1.2.1; 1.2.b; 1.2.c; 1.2.d; 2.2.a; 2.2.b; 2.2.c)',
      '## Delivery (3.2.a; 3.2.b; 4.2.a; 4.2.b; 4.2.c)',
      '## Impact (5.2.a; 5.2.b; 5.2.c; 6.2.a; 6.2.b; 6.2.c)',
    ];
    const lines = phases.flatMap(heading => [heading, '', `I led ${prose(40)} [data](data.xlsx)`, '']);
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

  /** What a message says is amiss, which is what its range must cover. */
  const amiss: Readonly<Record<string, RegExp>> = {
    'criteria/unknown-code': /^(\S+) (?:is not a code|stood in)/,
    'criteria/unlisted-code': /^(.+?) (?:is|are) taken/,
    'criteria/other-task': /^(\S+) belongs/,
    'criteria/mentioned-only': /^(\S+) is only mentioned/,
    'front-matter/invalid': /^(?:There is no \w+ )?‘(.+?)’(?:\.| is not)/,
  };

  it('keeps its ranges in the text, on what the message says is amiss, whatever the text', () => {
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
        '  framework: npqs\n',
        '  task: project-1\n',
        '  starte: 2025-09-01\n',
        '  words: { limit: 2, cut-off: limit, exclude: [tables], minimum: 1, tolerance: ±50% }\n',
        '  budget: { design: 1, Annex: 1, A: 1, x: 1 }\n',
      ],
      ...[
        '## Design\n',
        '(7.2.1)',
        '(6.2.1)\n\n',
        '[6.2.2; 1.2.1]',
        'criteria 1.3.1 and 6.2.**3**',
        '<!-- criteria: 1.2.z, 9.2.1 -->',
        '## 1.2.1 Why (7.2.2)\n',
        '1. It [is](a.md "1.2.1") (1.2.\\1)\n',
        '| (8.2.1) |\n| - |\n',
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
        for (const { rule, start, end, severity, message } of problemsOf(assessText(text))) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
          assert.ok(severities.includes(severity) && message !== '');
          const named = amiss[rule]?.exec(message)?.[1];
          if (named === undefined) continue;
          const at = text.slice(start, end).replace(/[*\\]/g, '');
          assert.ok(named.split(/, | and /).includes(at), `‘${at}’ for: ${message}`);
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('finds the same with either line ending', () => {
    fc.assert(
      fc.property(markdown(30), fc.constantFrom('npqsl', 'npqh', 'npqs', '['), (body, framework) => {
        const [lf, crlf] = ['\n', '\r\n'].map(end => {
          const text = `${frontMatter(framework)}${body}`.replace(/\r\n?|\n/g, end);
          const assessment = assessText(text);
          return problemsOf(assessment).map(({ start, end: behind, ...problem }) => ({
            ...problem,
            from: assessment.draft.placeAt(start),
            to: assessment.draft.placeAt(behind),
          }));
        });
        assert.deepEqual(crlf, lf);
      }),
      { numRuns: cases(500) },
    );
  });
});
