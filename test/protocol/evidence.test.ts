import assert from 'node:assert/strict';
import { CodeActionRequest, DidChangeConfigurationNotification } from 'vscode-languageserver-protocol/node';
import {
  type EvidenceAnswer,
  EvidenceRequest,
  NameSectionRequest,
  PossiblePlacesRequest,
  ReportViewRequest,
  type ReportViewResult,
  TagPassageRequest,
} from '../../server/src/protocol.ts';
import { applyEdits, TestClient } from './client.ts';
import { byRule, HEAD, pulls, URI } from './drafts.ts';

const RISK =
  'Two people learnt the job in case the teaching assistants were off sick, and we kept a list of what could go wrong.';
const DATA =
  'The reading ages of all pupils were collected in September and looked at by two of us before we planned.';
const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const TEXT = `${HEAD}## What we did\n\n${RISK}\n\nToo short to show.\n\n- ${DATA} <!-- criteria: 1.2.b -->\n`;

describe('Where a draft may show what', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  const ask = <Answer>(method: string, more: object = {}) =>
    client.connection.sendRequest<Answer>(method, { textDocument: { uri: URI }, ...more });
  const evidence = () => ask<EvidenceAnswer | null>(EvidenceRequest.method);

  it('is said passage by passage, with the words that speak for it and what is tagged', async () => {
    await client.open(URI, TEXT);
    const answer = await evidence();
    assert.deepEqual(
      answer?.passages.map(({ text, claims, section }) => ({ text, claims, section })),
      [
        { text: RISK, claims: [], section: 'What we did' },
        { text: DATA, claims: ['1.2.b'], section: 'What we did' },
      ],
    );
    const lines = TEXT.split('\n');
    for (const { text, range } of answer?.passages ?? [])
      assert.ok(lines[range.start.line]?.includes(text), `${range.start.line}: ${text}`);
    const [best] = answer?.passages[0]?.suggestions ?? [];
    assert.ok(best && best.because.length > 0 && best.score > 0);
    const criterion = answer?.criteria.find(({ code }) => code === best.code);
    assert.equal(criterion?.passages[0]?.passage, 0);
    assert.ok(answer?.phases.some(({ id }) => id === 'evaluation'));
  });

  it('is known by keys that tags and moves don’t change', async () => {
    await client.open(URI, TEXT);
    const before = await evidence();
    await client.change(
      URI,
      ALL,
      `${HEAD}## Further up\n\nSo.\n\n${TEXT.slice(HEAD.length).replace('wrong.', 'wrong.<!-- criteria: 1.2.1 -->')}`,
    );
    const after = await evidence();
    assert.deepEqual(
      after?.passages.map(({ key }) => key),
      before?.passages.map(({ key }) => key),
    );
    assert.deepEqual(after?.passages[0]?.claims, ['1.2.1']);
  });

  it('counts places only of what is not covered, and none that is tagged', async () => {
    await client.open(URI, TEXT);
    const places = await ask<Record<string, number>>(PossiblePlacesRequest.method);
    const answer = await evidence();
    for (const { code, passages } of answer?.criteria ?? []) {
      const likely = passages.filter(
        ({ likely, passage }) => likely && !answer?.passages[passage]?.claims.includes(code),
      ).length;
      if (code === '1.2.b') continue;
      assert.equal(places[code] ?? 0, likely, code);
    }
    assert.ok(Object.keys(places).length > 0);
  });

  it('is tagged with several codes by one edit, in one comment', async () => {
    await client.open(URI, TEXT);
    const [first, second] = (await evidence())?.passages ?? [];
    const tag = async (position: object | undefined, codes: string[]) => {
      const edit = await ask<Parameters<typeof applyEdits>[1][number] | null>(TagPassageRequest.method, {
        position,
        codes,
      });
      return edit && applyEdits(TEXT, [edit]);
    };
    assert.match(
      (await tag(first?.range.start, ['1.2.c', '2.2.a'])) ?? '',
      /go wrong\.<!-- criteria: 1\.2\.c, 2\.2\.a -->\n/,
    );
    assert.match(
      (await tag(second?.range.start, ['1.2.c', '2.2.a'])) ?? '',
      /<!-- criteria: 1\.2\.b, 1\.2\.c, 2\.2\.a -->\n/,
    );
  });

  it('can be said of a section: its heading gets the phase, once', async () => {
    const text = TEXT.replace('## What we did', '## What we did ##');
    await client.open(URI, text);
    const name = async (phase: string) =>
      ask<Parameters<typeof applyEdits>[1][number] | null>(NameSectionRequest.method, {
        position: { line: HEAD.split('\n').length + 2, character: 4 },
        phase,
      });
    const edit = await name('evaluation');
    const once = edit ? applyEdits(text, [edit]) : '';
    assert.match(once, /^## What we did<!-- phase: evaluation --> ##$/m);
    assert.equal(await name('no-such-phase'), null);
    await client.change(URI, ALL, once);
    const again = await name('design');
    assert.match(
      again ? applyEdits(once, [again]) : '',
      /^## What we did<!-- phase: evaluation, design --> ##$/m,
    );
    const same = await name('evaluation');
    assert.equal(same?.newText, '');
  });

  it('is offered where a criterion is not tagged, to clients that have a command for it', async () => {
    const titles = async (asked: TestClient) => {
      await asked.open(URI, TEXT);
      const uncovered = byRule(await asked.diagnostics(URI), 'criteria/uncovered');
      const [first] = uncovered;
      assert.ok(first);
      const actions = await asked.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: first.range,
        context: { diagnostics: [first] },
      });
      return (actions ?? []).filter(({ title }) => title.startsWith('Find evidence'));
    };
    assert.deepEqual(await titles(client), []);
    const other = await TestClient.start({
      capabilities: pulls,
      initializationOptions: { evidenceCommand: 'find.evidence' },
    });
    try {
      const [action] = await titles(other);
      assert.ok(action && typeof action.command === 'object');
      assert.equal(action.command.command, 'find.evidence');
      assert.equal('edit' in action, false);
    } finally {
      await other.stop();
    }
  });

  it('is in the report’s view while the setting is on', async () => {
    await client.open(URI, TEXT);
    const rows = async () => {
      const answer = await ask<ReportViewResult>(ReportViewRequest.method);
      assert.equal(answer.kind, 'full');
      return answer.kind === 'full' ? answer.view.areas.flatMap(area => area.rows) : [];
    };
    const places = await ask<Record<string, number>>(PossiblePlacesRequest.method);
    for (const { code, possible } of await rows()) assert.equal(possible, places[code] ?? 0, code);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { markscheme: { suggestEvidence: false } },
    });
    assert.ok((await rows()).every(({ possible, status }) => possible === 0 && status !== 'evidenced'));
  });

  it('is nothing where there is no draft', async () => {
    await client.open(URI, 'Just a text of a few words, more than eight of them in one line.');
    assert.equal(await evidence(), null);
    assert.deepEqual(await ask(PossiblePlacesRequest.method), {});
  });
});
