/**
 * Every Markdown file of some four hundred packages, read as the draft of an NPQSL project: none of them cites a
 * criterion, so whatever is found in them is a false alarm, but for what is planted.
 */
import assert from 'node:assert/strict';
import { assess } from '../../server/src/assessment/assess.ts';
import { readDraft } from '../../server/src/draft/draft.ts';
import { createCatalogue } from '../../server/src/framework/bundled.ts';
import { problemsOf } from '../../server/src/rules/rules.ts';
import { type RealFile, realFiles } from './files.ts';
import { type Planted, plant, ways } from './plant.ts';
import remaining from './remaining.json';

const HEAD = '---\nassessment:\n  framework: npqsl\n---\n\n';
const PLANTED = 50;
/** What a code that is none must never lead to. */
const ALARMS = ['criteria/unknown-code', 'criteria/unlisted-code', 'criteria/other-task'];

/** What was found in one file, citations as lines that can be compared. */
interface Read {
  readonly file: RealFile;
  readonly alarms: readonly string[];
  readonly citations: readonly string[];
  readonly planted: readonly string[];
}

const catalogue = createCatalogue();

/** Reads a file as a draft, with what was planted in it. */
function read(file: RealFile, text: string, planted: readonly Planted[]): Read {
  const assessment = assess(readDraft(text), catalogue);
  assert.ok(assessment.kind === 'assessed');
  const describe = (code: string, form: string, start: number, end: number) => {
    const lines = text.slice(HEAD.length, start).split(/\r\n|\n|\r/);
    const line = text.slice(start - (lines.at(-1)?.length ?? 0)).split(/\r\n|\n|\r/, 1)[0];
    const shown = text.slice(start, end) === code ? '' : ` at ‘${text.slice(start, end)}’`;
    return `${file.path}:${lines.length}: ${form} ${code}${shown}: ${line?.trim().slice(0, 120)}`;
  };
  return {
    file,
    alarms: problemsOf(assessment).flatMap(({ rule, message, start, end }) =>
      ALARMS.includes(rule) && !isNumberedHeading(text, start) ? describe(rule, message, start, end) : [],
    ),
    citations: assessment.coverage.flatMap(({ tracked, citations }) =>
      citations.flatMap(({ form, start, end }) =>
        isNumberedHeading(text, start) ? [] : describe(tracked.code, form, start, end),
      ),
    ),
    planted: planted.map(({ code, form, start, end }) => describe(code, form, start, end)),
  };
}

/**
 * Whether a heading of a list of changes stands at an offset, which is but a number. Nothing in it says that it is a
 * version’s: in a draft it is a tag of its section, whatever other headings there are.
 */
function isNumberedHeading(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [line = '', below = ''] = text.slice(start, start + 300).split(/\r\n|\n|\r/);
  return (/^#{1,6} /.test(line) || /^[=-]{3,}\s*$/.test(below)) && /^[#[*\s]*\d\.\d\.\d+(?![\w.])/.test(line);
}

/** Whole numbers below a bound, the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('Real Markdown that cites nothing', function () {
  this.timeout(0);
  let reads: readonly Read[] = [];

  before('is read as NPQSL drafts, with citations planted here and there', () => {
    const files = realFiles();
    const random = seeded(2026);
    const chosen = new Map<RealFile, ReturnType<typeof plant>>();
    for (let way = 0; chosen.size < PLANTED; ) {
      const file = files[random(files.length)];
      const turn = ways[way % ways.length];
      if (!file || !turn || chosen.has(file)) continue;
      const made = plant(HEAD + file.text, turn, random);
      if (!made) continue;
      chosen.set(file, made);
      way++;
    }
    reads = files.map(file => {
      const { text, planted } = chosen.get(file) ?? { text: HEAD + file.text, planted: [] };
      try {
        return read(file, text, planted);
      } catch (error) {
        throw new Error(`${file.path} (${file.origin}) can’t be read`, { cause: error });
      }
    });
  });

  it('is at least 1,000 files', () => {
    assert.ok(reads.length >= 1000, `${reads.length} files`);
  });

  it('has no code that is not the task’s', () => {
    assert.deepEqual(
      reads.flatMap(({ alarms }) => alarms),
      [],
    );
  });

  it('has the citations planted in 50 of them, each with its code, form and range', () => {
    const sown = reads.filter(({ planted }) => planted.length > 0);
    assert.equal(sown.length, PLANTED);
    assert.deepEqual(
      sown.flatMap(({ planted, citations }) => planted.filter(one => !citations.includes(one))),
      [],
    );
  });

  it('has no citation else but those that remaining.json gives the reasons of', () => {
    const found = reads.flatMap(({ file, citations, planted }) =>
      citations.filter(one => !planted.includes(one)).map(one => `${one} (${file.origin})`),
    );
    const known = remaining.map(
      ({ file, line, form, code, text, origin }) => `${file}:${line}: ${form} ${code}: ${text} (${origin})`,
    );
    assert.deepEqual(
      found.filter(one => !known.includes(one)),
      [],
      'new: mend server/src/draft/mentions.ts, or add them to test/corpus/remaining.json with the reason',
    );
    assert.deepEqual(
      known.filter(one => !found.includes(one)),
      [],
      'gone: take them out of test/corpus/remaining.json',
    );
    for (const { file, reason } of remaining) assert.ok(reason.length > 20, `${file} needs a reason`);
  });

  it('cites nothing in frameworks whose codes are letters or short numbers, either', () => {
    const tasks = [
      { framework: 'ib-ee', task: 'essay' },
      { framework: 'ib-ee-2027', task: 'reflection' },
      { framework: 'cmi-5-unit' },
      { framework: 'apprenticeship' },
    ];
    const found = realFiles().flatMap(({ path, text }) => {
      const draft = readDraft(text);
      return tasks.flatMap(assigned => {
        const assessment = assess(draft, catalogue, { assigned });
        assert.ok(assessment.kind === 'assessed');
        const { coverage, strays } = assessment;
        const places = [...coverage.flatMap(({ citations }) => citations), ...strays];
        return places.map(
          ({ start, end }) =>
            `${assigned.framework} ${path}: ${text.slice(Math.max(0, start - 40), end + 20)}`,
        );
      });
    });
    assert.deepEqual(found, []);
  });
});
