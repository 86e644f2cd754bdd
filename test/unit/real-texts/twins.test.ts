/**
 * Small made-up drafts with the constructions that real ones have, each beside what is expected of it: worked out by hand from
 * the design, before the program was asked. `README.md` says what the keys mean.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { assessText, bundled, withFrameworks } from '../assessment/support.ts';
import { type Expected, expectedOf, type Figure, type Words } from './expected.ts';

const folder = join(__dirname, '..', '..', '..', '..', 'test', 'unit', 'real-texts');
/** What follows from the coverage, the phases and the framework, and need not be said once more of each twin. */
const IMPLIED = new Set(['criteria/uncovered', 'phases/missing', 'conditions/open']);

/** The frameworks that a twin needs: its own where its name is that of a file here. */
function frameworksFor(text: string): FrameworkFinder {
  const id = /^ {2}framework: (twin-\S+)$/m.exec(text)?.[1];
  return id === undefined
    ? bundled
    : withFrameworks(readFileSync(join(folder, 'frameworks', `${id}.yaml`), 'utf8'));
}

/** What the text links to and shows. None of it is there: a twin stands by itself. */
function absentFrom(text: string): Set<string> {
  const targets = text.matchAll(/\]\(([^)#:\s]+)\)|src="([^":]+)"/g);
  return new Set([...targets].map(match => match[1] ?? match[2] ?? ''));
}

/** A figure as it is expected, if it lies where it may. */
function figure(actual: number, expected: Figure): Figure {
  return typeof expected !== 'number' && actual >= expected[0] && actual <= expected[1] ? expected : actual;
}

function wordsOf({ words }: Assessment, expected: Words): Words {
  return {
    total: figure(words.total, expected.total),
    counted: figure(words.counted, expected.counted),
    excluded: Object.fromEntries(words.excluded.map(({ what, words }) => [what, words])),
  };
}

function coverageOf({ coverage }: Assessment, expected: Expected['coverage']): Expected['coverage'] {
  const cited = coverage.filter(({ status }) => status !== 'uncovered');
  return Object.fromEntries(
    cited.map(({ tracked, status, words }) => [
      tracked.code,
      expected[tracked.code] === status ? status : `${status} ${words}`,
    ]),
  );
}

function phasesOf({ phases }: Assessment): Record<string, number> {
  const there = phases.filter(({ status }) => status !== 'missing');
  return Object.fromEntries(there.map(({ phase, counted }) => [phase.id, counted]));
}

function headingsOf({ draft }: Assessment): string[] {
  return draft.sections.flatMap(({ heading, level }) => (heading === null ? [] : `${level} ${heading}`));
}

/** What is said and was not expected, and what was expected and is not said. */
function differences(assessment: Assessment, { problems, mayAlso }: Expected) {
  const { text } = assessment.draft;
  const said = problemsOf(assessment)
    .filter(({ rule }) => !IMPLIED.has(rule))
    .map(({ rule, severity, start, message }) => ({
      rule,
      severity,
      line: text.slice(0, start).split('\n').length,
      message,
    }));
  const missing = problems.filter(expected => {
    const [rule, line] = expected.split(' ');
    const index = said.findIndex(
      found => (rule === '?' || rule === found.rule) && (line === undefined || Number(line) === found.line),
    );
    if (index < 0) return true;
    said.splice(index, 1);
    return false;
  });
  const may = (rule: string, severity: string) =>
    mayAlso.includes(rule) || (severity === 'hint' && mayAlso.includes('?'));
  return { missing, beyond: said.filter(({ rule, severity }) => !may(rule, severity)) };
}

describe('Twins of real drafts', () => {
  const names = readdirSync(join(folder, 'twins'))
    .filter(name => name.endsWith('.md'))
    .map(name => name.slice(0, -'.md'.length))
    .sort();

  it('are at least forty', () => {
    assert.ok(names.length >= 40);
  });

  for (const name of names) {
    const expected = expectedOf(readFileSync(join(folder, 'twins', `${name}.json`), 'utf8'));
    it(`${name}: ${expected.about}`, () => {
      const text = readFileSync(join(folder, 'twins', `${name}.md`), 'utf8');
      const assessment = assessText(text, frameworksFor(text), { absent: absentFrom(text) });
      assert.ok(assessment.kind === 'assessed', 'it is a draft');
      assert.deepEqual(
        {
          ...(expected.words && { words: wordsOf(assessment, expected.words) }),
          coverage: coverageOf(assessment, expected.coverage),
          ...(expected.phases && { phases: phasesOf(assessment) }),
          ...(expected.headings && { headings: headingsOf(assessment) }),
          ...differences(assessment, expected),
        },
        {
          ...(expected.words && { words: expected.words }),
          coverage: expected.coverage,
          ...(expected.phases && { phases: expected.phases }),
          ...(expected.headings && { headings: expected.headings }),
          missing: [],
          beyond: [],
        },
        expected.design,
      );
    });
  }
});
