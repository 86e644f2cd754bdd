import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';

/** What stands in a room and is about no single file of it: from its name to what it is about. */
const ABOUT_MORE: Readonly<Record<string, string>> = {
  'assessment/citing': 'what counts as a citation, from the text to what is covered',
  'assessment/edit': 'the law that an edited draft is assessed as if it were read anew',
  'assessment/evidence': 'what counts as evidence, from the link to what is covered',
  'assessment/headings/headings': 'headings of public projects, and the phases that they name',
  'assessment/schemes': 'drafts as the people of each scheme write them',
  'assessment/tag-laws': 'what holds of tags in every draft',
  'assessment/tags': 'what comments, headings and lines of codes claim, from the text to what is covered',
  'assessment/whole': 'a draft in several files',
  'draft/blow-up': 'Markdown that is made to take long',
  'draft/cost': 'what a keystroke costs',
  'draft/dialect-corpus': 'what pandoc prints of its own marks',
  'draft/markdown/dialects': 'what marks of dialects come to',
  'draft/laws': 'what holds for every draft',
  'draft/word-corpus': 'the words of the corpus, and the page about them',
  'export/formulas': 'formulas, from the draft to the document',
  'export/dialects': 'marks of dialects, as they are printed',
  'export/words': 'the law that an exported account has the words of its draft',
  'growth/growth': 'the time that all stages take',
  'import/case-round-trip': 'the law that a framework in CASE comes back as it was',
  'import/growth': 'the time that an import takes',
  'import/find/running-text': 'codes in running text, whichever file finds them',
  'import/read/pages': 'pages of PDFs, from drawing to blocks',
  'import/samples': 'the sample documents',
  'import/word-corpus': 'the words of Word documents',
  'import/word-round': 'the law that a draft that went to Word and back is the same',
  'real-texts/findings': 'what rules find in public texts',
  'real-texts/twins': 'made-up twins of public texts',
  'rules/references-as-written': 'references as people write them',
  'rules/reads': 'what rules read of the text, each with what it is taken from',
  'session/nothing-leaves': 'that nothing outside the folder is asked for',
  'text/hostile-yaml': 'YAML that is made to do harm',
  'text/yaml-versions': 'YAML that says it is of an older version',
  'workspace/chapters': 'parts of drafts that other tools name',
  'wording/wording': 'the words of all texts that people read',
};

/** Where the code may be that a test in a room is about. */
function codeOf(test: string): string[] {
  const [room, ...rest] = test.split('/');
  const file = rest.join('/');
  switch (room) {
    case 'client':
      return [`client/src/${file}.ts`, `client/src/${file}.tsx`];
    case 'scripts':
      return [`scripts/${file}.mjs`];
    case 'docs':
      return [`docs/${file}.md`, `docs/${file}`];
    default:
      return [`server/src/${test}.ts`];
  }
}

describe('The unit tests', () => {
  const tests = readdirSync('test/unit', { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.test.ts') && name.includes('/'))
    .map(name => name.slice(0, -'.test.ts'.length));

  it('stand where the code is, under its name: test/unit/ROOM/FILE.test.ts tests server/src/ROOM/FILE.ts', () => {
    const astray = tests.filter(
      test => !(test in ABOUT_MORE) && !codeOf(test).some(path => existsSync(path)),
    );
    assert.deepEqual(
      astray,
      [],
      'Move them, or say above what they are about; at the top of test/unit, all of it.',
    );
  });

  it('are about more than a file only where there is no file of that name', () => {
    const single = Object.keys(ABOUT_MORE).filter(test => codeOf(test).some(path => existsSync(path)));
    assert.deepEqual(single, []);
    assert.deepEqual(
      Object.keys(ABOUT_MORE).filter(test => !tests.includes(test)),
      [],
    );
  });
});
