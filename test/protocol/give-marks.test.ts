import assert from 'node:assert/strict';
import { type Diagnostic, HoverRequest } from 'vscode-languageserver-protocol/node';
import {
  type CoverageAnswer,
  CoverageRequest,
  MarkRequest,
  ReportRequest,
} from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';
import { pulls, URI, words } from './drafts.ts';

describe('Giving marks', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('gives a criterion marks, and shows them in hover, coverage and report', async () => {
    const head = ['---', 'assessment:', '  framework: aqa-epq', '  task: report', '---', ''].join('\n');
    await client.open(URI, `${head}${words(44)} (AO1).\n`);
    const textDocument = { uri: URI };
    const edits = await client.connection.sendRequest<{ range: Diagnostic['range']; newText: string }[]>(
      MarkRequest.method,
      { textDocument, code: 'AO1', marks: 7 },
    );
    assert.deepEqual(edits.length, 1);
    for (const { range, newText } of edits) await client.change(URI, range, newText);
    const { coverage } = await client.connection.sendRequest<{ coverage: CoverageAnswer }>(
      CoverageRequest.method,
      { textDocument },
    );
    const [first] = coverage.areas.flatMap(({ criteria }) => criteria);
    assert.deepEqual([first?.code, first?.marks, first?.mostMarks], ['AO1', 7, 10]);
    assert.deepEqual(
      first?.descriptors.map(({ marks }) => marks),
      [3, 6, 10],
    );
    assert.equal(first?.keyQuestions.length, 3);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 6, character: `${words(44)} (A`.length },
    });
    const shown =
      hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    assert.match(shown, /\*\*Key questions\*\*\n\n- What is the topic/);
    assert.match(shown, /\*\*Marks\*\*: 10 at most; you give yourself 7/);
    assert.match(shown, /- 1–3: .*\n- 4–6: .*\n- 7–10: /);
    const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
      textDocument,
    });
    assert.match(
      report.text,
      /You give yourself 7 of 50 marks, for 1 criterion\. How many marks pass is not known here\./,
    );
  });
});
