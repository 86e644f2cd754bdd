import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { yamlFault } from '../../../server/src/text/yaml-faults.ts';

/** What is said of the first fault of a text. */
function said(...lines: string[]): string {
  const [error] = parseDocument(['assessment:', ...lines].join('\n'), { prettyErrors: false }).errors;
  assert.ok(error, lines.join('\n'));
  return yamlFault(error);
}

describe('faults of YAML', () => {
  it('are said in plain words, with what to do', () => {
    assert.match(said('  title: Reading: a project'), /Put a value with a colon in it into quotes/);
    assert.match(said('  framework npqsl', '  status: draft'), /a colon and a space are missing/);
    assert.match(said('  framework:npqsl', '  status: draft'), /a colon and a space are missing/);
    assert.match(said('\tframework: npqsl'), /begins with a tab/);
    assert.match(said('  framework: npqsl', '  framework: npqh'), /stands here twice/);
    assert.match(said('  note: @sponsor'), /into quotes/);
    assert.match(said('  framework: npqsl', ' status: draft'), /spaces before it/);
    assert.match(said('  parts: [a.md, b.md', '  status: draft'), /closing bracket is missing/);
    assert.match(said('  framework: "npqsl', '  status: draft'), /closing quotation mark is missing/);
    assert.match(said('  framework: npqsl', '  status'), /colon and its value are missing/);
    assert.match(said("  title: 'I don't know'"), /whole value into double quotes/);
  });

  it('are said as the library says them where there are no better words', () => {
    assert.equal(yamlFault({ code: 'OTHER', message: 'Something\nand more' }), 'Something.');
  });
});
