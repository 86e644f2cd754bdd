import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { bundledFrameworks } from '../../server/src/framework/bundled.ts';
import { Session } from '../../server/src/session/session.ts';
import { readSettings } from '../../server/src/session/settings.ts';
import { OpenDocument } from '../../server/src/workspace/open-document.ts';
import { memoryWorkspace } from '../memory.ts';
import { runs, SEED } from '../seed.ts';
import { RawClient } from './raw-client.ts';

/** `MARKSCHEME_RUNS=5000` for the long run. */
const RUNS = runs(60);

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The text as LSP means it, by the plainest code that does it: lines end in `\n`, `\r\n` or `\r`. */
function offsetOf(text: string, { line, character }: Place): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  if (line >= lines.length) return text.length;
  const before = lines.slice(0, line).join('').length;
  return before + Math.min(character, (lines[line] ?? '').replace(/[\r\n]+$/, '').length);
}

function replaced(text: string, start: Place, end: Place, by: string): string {
  const [a = 0, b = 0] = [offsetOf(text, start), offsetOf(text, end)].sort((one, other) => one - other);
  return text.slice(0, a) + by + text.slice(b);
}

const HEAD = '---\nassessment:\n  framework: npqsl\n---\n';
const pieces = fc.constantFrom(
  HEAD,
  '---\n',
  'assessment:\n  framework: npqml\n',
  '## Design\n',
  '# Evaluation\r\n',
  'What we did (1.2.1), and more. ',
  '7.2.1 ',
  '<!-- criteria: 3.2.2 -->',
  '<!-- markscheme-disable criteria/uncovered: asked -->\n',
  'TODO',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '```\n',
  '> - ',
  '| a | b |\n| - | - |\n| c | 1.2.1 |\n',
  '[^1]: note\n',
  '[link](annex.pdf) ',
  '😀é\u{200d}',
  '\t',
  'x',
);
const texts = fc.array(pieces, { maxLength: 12 }).map(all => all.join(''));
const drafts = texts.map(text => HEAD + text);
const places = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.nat(14) }, fc.constantFrom(5000, 2 ** 31 - 1)),
  character: fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, fc.constantFrom(0, 5000, 2 ** 31 - 1)),
});
const changes = fc.oneof(
  { weight: 6, arbitrary: fc.record({ start: places, end: places, text: pieces }) },
  { weight: 3, arbitrary: places.chain(at => pieces.map(text => ({ start: at, end: at, text }))) },
  { weight: 1, arbitrary: drafts.map(text => ({ text })) },
);
const rules = fc.dictionary(
  fc.constantFrom('criteria/uncovered', 'writing/placeholder', 'phases/missing', 'criteria/unknown-code'),
  fc.constantFrom('off', 'error', 'hint'),
);
const names = fc.constantFrom('a', 'b', 'c');
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), name: names, text: drafts }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      name: names,
      changes: fc.array(changes, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), name: names }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settings' as const), rules }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), name: names, at: places }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), name: names }) },
);

/** What the engine says of a text, without a server. */
async function engine(uri: string, text: string, settings: unknown): Promise<unknown> {
  const session = new Session(memoryWorkspace());
  session.bundled = bundledFrameworks;
  session.settings = readSettings(settings);
  const document = new OpenDocument(uri, 'markdown', 1, text);
  const assessed = await session.assessed(document);
  const said = assessed ? diagnosticsOf(assessed) : session.strayFrontMatter(document, undefined);
  return JSON.parse(JSON.stringify(said));
}

describe('Random sessions', () => {
  let client: RawClient;

  before(async () => {
    client = new RawClient();
    await client.begin();
  });
  after(() => client.kill());

  it('are answered as the engine answers for the text that the editor has by then', async function () {
    this.timeout(0);
    let looks = 0;
    let version = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 30 }), async session => {
        const model = new Map<string, string>();
        let settings: unknown = {};
        client.notify('workspace/didChangeConfiguration', { settings: { markscheme: settings } });
        // Of a run that has failed.
        for (const name of ['a', 'b', 'c'])
          client.notify('textDocument/didClose', { textDocument: { uri: `file:///school/${name}.md` } });
        client.said.length = 0;
        const uriOf = (name: string) => `file:///school/${name}.md`;
        const look = async (name: string) => {
          const text = model.get(name);
          const uri = uriOf(name);
          looks++;
          assert.deepEqual(
            await client.items(uri),
            text === undefined ? [] : await engine(uri, text, settings),
            JSON.stringify({ text }),
          );
        };
        for (const step of session) {
          switch (step.kind) {
            case 'open':
              if (model.has(step.name)) break;
              model.set(step.name, step.text);
              client.open(uriOf(step.name), step.text, ++version);
              break;
            case 'change': {
              let text = model.get(step.name);
              if (text === undefined) break;
              for (const change of step.changes)
                text =
                  'start' in change ? replaced(text, change.start, change.end, change.text) : change.text;
              model.set(step.name, text);
              client.notify('textDocument/didChange', {
                textDocument: { uri: uriOf(step.name), version: ++version },
                contentChanges: step.changes.map(change =>
                  'start' in change
                    ? { range: { start: change.start, end: change.end }, text: change.text }
                    : change,
                ),
              });
              break;
            }
            case 'close':
              if (model.delete(step.name))
                client.notify('textDocument/didClose', { textDocument: { uri: uriOf(step.name) } });
              break;
            case 'settings':
              settings = { rules: step.rules };
              client.notify('workspace/didChangeConfiguration', { settings: { markscheme: settings } });
              break;
            case 'ask':
              for (const method of ['hover', 'completion', 'definition', 'documentHighlight']) {
                const id = client.ask(`textDocument/${method}`, {
                  textDocument: { uri: uriOf(step.name) },
                  position: step.at,
                });
                if (step.at.line % 2 === 0) client.notify('$/cancelRequest', { id });
                else assert.equal((await client.answer(id)).error, undefined, method);
              }
              break;
            case 'look':
              await look(step.name);
              break;
            default:
              step satisfies never;
          }
        }
        for (const name of [...model.keys()]) {
          await look(name);
          client.notify('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
        }
        assert.equal(client.errors, '');
        assert.deepEqual(
          client.said.filter(({ method }) => method === 'window/logMessage'),
          [],
        );
        client.said.length = 0;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    assert.ok(looks > RUNS);
    assert.equal(await client.end(), 0);
  });
});
