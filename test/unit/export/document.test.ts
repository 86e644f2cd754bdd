import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DOMParser } from '@xmldom/xmldom';
import { wantedImages } from '../../../server/src/export/images.ts';
import { readSource } from '../../../server/src/export/read.ts';
import { assessed, frontMatter } from '../assessment/support.ts';
import { exported, notesIn, paragraphsIn, type Unpacked } from './support.ts';

const picture = new Uint8Array(readFileSync(join(process.cwd(), 'media/icon.png')));

/** `style: text` of each paragraph between the bookmarks. */
function account({ account: xml }: Unpacked): string[] {
  return paragraphsIn(xml)
    .filter(({ text }) => text.trim() !== '')
    .map(({ style, text }) => `${style}: ${text.trim()}`);
}

function allText({ parts }: Unpacked): string {
  return [...parts.values()].join('\n');
}

describe('An exported account', () => {
  it('has headings, lists, quotations and code as Word has them', async () => {
    const unpacked = await exported(
      assessed([
        '# Title',
        '## Design',
        'One.',
        '',
        '> Said.',
        '',
        '- a',
        '  1. b',
        '',
        '```',
        'x = 1',
        'y',
        '```',
      ]),
    );
    assert.deepEqual(account(unpacked), [
      'Heading1: Title',
      'Heading2: Design',
      'Normal: One.',
      'Quote: Said.',
      'ListParagraph: a',
      'ListParagraph: b',
      'Code: x = 1 y',
    ]);
    const numbered = [...unpacked.account.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)];
    assert.deepEqual(
      numbered.map(([, level]) => level),
      ['0', '1'],
    );
    assert.notEqual(numbered[0]?.[2], numbered[1]?.[2]);
  });

  it('begins a list with the number that it has', async () => {
    const { parts, account: xml } = await exported(assessed(['4. Four', '5. Five']));
    assert.equal([...xml.matchAll(/<w:numPr>/g)].length, 2);
    assert.match(parts.get('word/numbering.xml') ?? '', /<w:start w:val="4"\/>/);
  });

  it('is set in Calibri 11 on A4, with page numbers', async () => {
    const { parts, body } = await exported(assessed(['One.']));
    const styles = parts.get('word/styles.xml') ?? '';
    const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    assert.match(defaults, /w:ascii="Calibri"/);
    assert.match(defaults, /<w:sz w:val="22"\/>/);
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/);
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    assert.match(footers.join(''), /PAGE[\s\S]*NUMPAGES/);
  });

  it('has a cover with title, words and date, and names only whom the front matter names', async () => {
    const head = frontMatter('npqsl').replace(
      '---\n',
      '---\ntitle: Reading & time\nauthor: Jo Doe\ncandidate: 4711\n',
    );
    const unpacked = await exported(assessed(['# Other title', 'One two three.'], { head }));
    const cover = paragraphsIn(unpacked.body).map(({ text }) => text);
    for (const line of [
      'Reading & time',
      'Jo Doe',
      'Candidate number: 4711',
      '31 January 2026',
      'Word count: 5 (limit 5,000)',
    ])
      assert.ok(cover.includes(line), line);
    assert.match(unpacked.parts.get('docProps/core.xml') ?? '', /<dc:creator>Jo Doe<\/dc:creator>/);
    const nameless = await exported(assessed(['# Mine', 'One.']));
    assert.ok(paragraphsIn(nameless.body).some(({ style, text }) => style === 'Title' && text === 'Mine'));
    assert.doesNotMatch(nameless.parts.get('docProps/core.xml') ?? '', /Un-named|Jo/);
  });

  it('links to the web and by mail, and nowhere else', async () => {
    const unpacked = await exported(
      assessed([
        '[a](https://x.org/?a=1&b="2") [b](mailto:a@b.org) [c](javascript:x) [d](file:///etc) [e](other.md) [f](#design)',
        '## Design',
      ]),
    );
    const targets = [
      ...(unpacked.parts.get('word/_rels/document.xml.rels') ?? '').matchAll(
        /Target="([^"]*)" TargetMode="External"/g,
      ),
    ].map(([, target]) => target);
    assert.deepEqual(targets, ['https://x.org/?a=1&amp;b=%222%22', 'mailto:a@b.org']);
    assert.match(unpacked.account, /<w:hyperlink [^>]*w:anchor="section_1"/);
    assert.ok(account(unpacked).includes('Normal: a b c d e f'));
  });

  it('has footnotes, each once however many marks it has', async () => {
    const unpacked = await exported(
      assessed([
        'A.[^1] B.[^1] C.[^2]',
        '',
        '[^1]: One *note*.',
        '',
        '    And more.',
        '[^2]: Two[^3].',
        '[^3]: Three.',
      ]),
    );
    assert.deepEqual(
      notesIn(unpacked).map(({ style, text }) => `${style}: ${text.trim()}`),
      ['FootnoteText: One note.', 'FootnoteText: And more.', 'FootnoteText: Two.', 'FootnoteText: Three.'],
    );
    assert.equal([...unpacked.account.matchAll(/<w:footnoteReference /g)].length, 2);
  });

  it('has tables with a head, aligned as they are written', async () => {
    const { account: xml } = await exported(
      assessed(['| a | b |', '| - | -: |', '| c | 1 | lost |', '| d |']),
    );
    assert.equal([...xml.matchAll(/<w:tr>/g)].length, 3);
    assert.equal([...xml.matchAll(/<w:tc>/g)].length, 6);
    assert.match(xml, /<w:tblHeader\/>/);
    assert.equal([...xml.matchAll(/<w:jc w:val="right"\/>/g)].length, 3);
    assert.doesNotMatch(xml, /lost/);
  });

  it('shows images, and says which are missing', async () => {
    const assessment = assessed([
      '![A chart](a%20b.png)',
      '',
      'In ![small](x.png) line.',
      '',
      '![Far](https://x.org/y.png)',
    ]);
    const wanted = wantedImages(readSource(assessment.draft));
    assert.deepEqual(
      wanted.map(({ path }) => path),
      ['a b.png', 'x.png'],
    );
    const images = new Map<string, Uint8Array | string>([
      [wanted[0]?.key ?? '', picture],
      [wanted[1]?.key ?? '', 'there is no such file'],
    ]);
    const unpacked = await exported(assessment, { images });
    assert.equal([...unpacked.account.matchAll(/<w:drawing>/g)].length, 1);
    assert.match(unpacked.account, /descr="A chart"/);
    assert.deepEqual(account(unpacked), ['Caption: A chart', 'Normal: In small line.', 'Caption: Far']);
    assert.deepEqual(unpacked.notes, [
      'The image ‘x.png’ in line 8 is not in the document: there is no such file. Its description stands in its place.',
      'The image ‘https://example.org’ in line 10'.replace('example.org', 'x.org/y.png') +
        ' is not in the document: it is on the web, and nothing is fetched from there. Save it beside the draft, and show that file. Its description stands in its place.',
    ]);
    const [size] = [...(/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(unpacked.account) ?? [])]
      .slice(1)
      .map(Number);
    assert.ok(size && size <= 600 * 9525, 'no wider than the text');
  });

  it('puts what is not counted behind the account', async () => {
    const unpacked = await exported(
      assessed(['## Design', 'One.', '## Annex A: data', 'Two.', '## Review', 'Three.']),
    );
    assert.deepEqual(account(unpacked), [
      'Heading2: Design',
      'Normal: One.',
      'Heading2: Review',
      'Normal: Three.',
    ]);
    const behind = unpacked.body.slice(unpacked.body.indexOf('AccountEnd'));
    assert.match(behind, /Annex A: data[\s\S]*Two\./);
    assert.equal(unpacked.words, 4);
  });

  it('marks what is not counted within the account', async () => {
    const head = frontMatter('npqsl', 'words: { exclude: [quotations, captions] }');
    const unpacked = await exported(assessed(['One.', '', '> Two three.', '', '![Four](f.png)'], { head }));
    assert.deepEqual(account(unpacked), [
      'Normal: One.',
      'NotCountedQuote: Two three.',
      'NotCountedCaption: Four',
    ]);
    assert.equal(unpacked.words, 1);
  });

  it('opens, whatever stands in the draft', async () => {
    const deep = `${'> '.repeat(700)}deep\n\n${'- '.repeat(600)}deeper\n\n${'*a **b '.repeat(300)}`;
    const hostile = [
      'a\u0000b\u0001c\u000bd\u001f\ufffe <w:p>&lt;/w:t> ]]> \u202e {markscheme bullets-0} "\' &amp; &#1; &#xD800;',
      '<script>alert(1)</script><img src=x onerror=alert(1)> <b>bold</b>',
      '<table><tr><td>cell</td></tr></table>',
      '[x](https://a.b/"><w:p/>) [^n] ![i](../../../etc/passwd)',
      '[^n]: <i>note</i> | a | b |',
      deep,
      '## <b>x</b> & "y"',
    ].join('\n\n');
    for (const layout of ['account', 'by-criterion'] as const) {
      const unpacked = await exported(assessed([hostile]), { layout, mappingTable: true, codes: 'all' });
      for (const [name, xml] of unpacked.parts) {
        const faults: string[] = [];
        const note = (fault: string) => faults.push(fault);
        new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
          xml,
          'text/xml',
        );
        assert.deepEqual(faults, [], name);
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, name);
      }
      const text = paragraphsIn(unpacked.account)
        .map(paragraph => paragraph.text)
        .join('\n');
      assert.doesNotMatch(text, /<script|<img|<b>|<table/);
      assert.match(text, /deeper/);
    }
  });
});

describe('Codes and comments in an export', () => {
  const lines = [
    '# Mine (1.2.b)',
    '## 1.2.c Vision',
    'I led (1.2.1) and (1.2.1; 1.2.b) it. <!-- a secret --> <!-- criteria: 1.2.1, 1.2.d -->',
    '',
    'It meets criterion 1.2.1 well; `1.2.b` too. <!-- criteria: 1.2.b -->',
    '',
    '> As 1.2.d says.',
  ];

  it('are left out where they are stand-ins or comments', async () => {
    for (const layout of ['account', 'by-criterion'] as const) {
      for (const codes of ['visible', 'all', 'none'] as const) {
        const unpacked = await exported(assessed(lines), { layout, codes, mappingTable: true });
        assert.doesNotMatch(
          allText(unpacked),
          /\b1\.2\.[a-z]\b|secret|<!--|criteria:/,
          `${layout}, ${codes}`,
        );
      }
    }
  });

  it('are printed as the draft shows them, unless something else is asked for', async () => {
    const visible = await exported(assessed(lines));
    assert.deepEqual(account(visible).slice(0, 4), [
      'Heading1: Mine',
      'Heading2: Vision',
      'Normal: I led (1.2.1) and (1.2.1) it.',
      'Normal: It meets criterion 1.2.1 well; too.',
    ]);
    const all = await exported(assessed(lines), { codes: 'all' });
    assert.match(account(all)[2] ?? '', /it\.\s+\[1\.2\.1\]$/);
    assert.equal(all.words, visible.words);
    const none = await exported(assessed(lines), { codes: 'none' });
    assert.equal(account(none)[2], 'Normal: I led and it.');
    assert.match(account(none)[3] ?? '', /criterion 1\.2\.1 well/);
  });

  it('are said to be left out of sentences, and to change the count', async () => {
    const { notes } = await exported(assessed(['This is 1.2.b at work.']));
    assert.deepEqual(notes, [
      'The interim criterion ‘1.2.b’ is left out of line 6: look how the sentence reads without it.',
      'The account in the document has 4 words, and the draft 5 words: codes that the draft shows are left out.',
    ]);
  });
});
