/** Pictures that a draft shows by HTML: they are in the document, or it is said which are not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { wantedImages } from '../../../server/src/export/images.ts';
import type { Layout } from '../../../server/src/export/options.ts';
import { readSource } from '../../../server/src/export/read.ts';
import { assessed } from '../assessment/support.ts';
import { countedIn, exported, onCover, paragraphsIn, type Unpacked } from './support.ts';

const picture = new Uint8Array(readFileSync(join(process.cwd(), 'media/icon.png')));
const DATA = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;

/** Exports a draft whose pictures are all there, but for those whose names say `gone`. */
async function pictured(lines: readonly string[], layout: Layout = 'account'): Promise<Unpacked> {
  const assessment = assessed(lines);
  const images = new Map(
    wantedImages(readSource(assessment.draft)).map(({ key, path }): [string, Uint8Array | string] => [
      key,
      path.includes('gone') ? 'there is no such file' : picture,
    ]),
  );
  const unpacked = await exported(assessment, { images, layout });
  if (layout === 'account') assert.equal(await countedIn(unpacked), onCover(unpacked));
  return unpacked;
}

function drawingsIn({ body, footnotes }: Unpacked): number {
  return [...`${body}${footnotes}`.matchAll(/<w:drawing>/g)].length;
}

describe('Pictures in HTML', () => {
  for (const [where, lines, count] of [
    ['alone', ['<img src="a.png">'], 1],
    ['alone among paragraphs', ['One.', '', '<img src="a.png" />', '', 'Two.'], 1],
    ['in a sentence', ['One <img src="a.png"> two.'], 1],
    ['at the end of a paragraph’s line', ['One', '<img src="a.png">', 'two.'], 1],
    ['in a cell', ['| a | b |', '| - | - |', '| <img src="a.png"> | c <img src=b.png> |'], 2],
    ['in <p align="center">', ['<p align="center">', '  <img src="a.png" width="60%">', '</p>'], 1],
    ['in <p> on one line', ['<p align="center"><img src="a.png"><img src="b.png"></p>'], 2],
    ['in a <div> with words', ['<div>', 'One <img src="a.png"> two', '<img src="b.png"></div>'], 2],
    ['in a <figure>', ['<figure><img src="a.png"><figcaption>One two</figcaption></figure>'], 1],
    ['in an HTML table', ['<table><tr><td><img src="a.png"></td><td>One</td></tr></table>'], 1],
    ['in a link', ['<a href="https://example.org"><img src="a.png"></a>'], 1],
    ['in a link of Markdown', ['[<img src="a.png">](https://example.org) one'], 1],
    ['in a heading', ['## One <img src="a.png">'], 1],
    ['in a list', ['- One', '- <img src="a.png">', '- Two', '', '  <img src="b.png">'], 2],
    ['in a quotation, below other lines', ['> <p>', '> One', '> <img src="a.png">', '> </p>'], 1],
    ['in bold', ['One **<img src="a.png">** two.'], 1],
    ['in <details>', ['<details><summary>One</summary>', '', '<img src="a.png">', '', '</details>'], 1],
    ['with single quotes', ["<img alt='>' src='a.png'>"], 1],
    ['with no quotes', ['One <img src=a.png alt=x> two'], 1],
    ['with blanks round the sign', ['<p><img', '  alt = "x"', '  src =', '  "a.png"></p>'], 1],
    ['in capitals', ['<IMG SRC="a.png">'], 1],
    ['with references in the name', ['<img src="a&amp;b.png">'], 1],
    ['with its own bytes', [`<img src="${DATA}">`, '', `![x](${DATA})`], 2],
    ['in <picture>', ['<picture><source srcset="b.webp"><img src="a.png"></picture>'], 1],
    ['in <picture> in a sentence', ['One <picture><source srcset="b.webp"><img src="a.png"></picture>.'], 1],
    ['in <picture> without <img>', ['<picture><source srcset="a.png 2x, b.png"></picture>'], 1],
    ['by srcset alone', ['<img srcset="a.png 1x, b.png 2x">'], 1],
    ['behind a comment', ['<!-- <img src="no.png"> --><img src="a.png">'], 1],
    ['in a note', ['One.[^1]', '', '[^1]: <img src="a.png">'], 1],
  ] as const) {
    it(`are printed ${where}`, async () => {
      for (const layout of ['account', 'by-criterion'] as const) {
        const unpacked = await pictured(lines, layout);
        assert.equal(drawingsIn(unpacked), count, layout);
        assert.deepEqual(
          unpacked.notes.filter(note => !note.includes('as its text alone')),
          [],
        );
      }
    });
  }

  it('are asked for under the names of their files', () => {
    const { draft } = assessed(['<img src="a%20b.png"> <img src="c&amp;d.png">', '', "<img src=' e.png '>"]);
    assert.deepEqual(
      wantedImages(readSource(draft)).map(({ path }) => path),
      ['a b.png', 'c&d.png', 'e.png'],
    );
  });

  it('are named with their lines where they can’t be printed', async () => {
    const { notes, leftOut, account } = await pictured([
      '<p align="center">',
      '<img src="gone.png" alt="A chart">',
      '<img src="https://x.org/y.png">',
      '</p>',
      '',
      'One <img src=gone2.png> two.',
      '',
      '> <p>',
      '> <img src="/root.png"></p>',
      '',
      '<img src="data:image/svg+xml;base64,PHN2Zy8+"> <img alt="x">',
      '',
      '<video src="a.mp4"></video>',
      '',
      'One <svg viewBox="0 0 1 1"><path d="M0 0"/></svg> two.',
      '',
      '| a |',
      '| - |',
      '| b | <img src="beyond.png"> |',
    ]);
    assert.deepEqual(
      notes.map(note => note.replace(/ Its description.*/, '')),
      [
        'The image ‘gone.png’ in line 7 is not in the document: there is no such file.',
        'The image ‘https://x.org/y.png’ in line 8 is not in the document: it is on the web, and nothing is fetched from there. Save it beside the draft, and show that file.',
        'The image ‘gone2.png’ in line 11 is not in the document: there is no such file.',
        'The image ‘/root.png’ in line 14 is not in the document: it is not a file beside the draft.',
        'The image ‘data:image/svg+xml;base64,PHN2Zy8+’ in line 16 is not in the document: it is no PNG, JPEG, GIF, BMP or SVG.',
        'The image ‘’ in line 16 is not in the document: it names no file.',
        'What <video> shows in line 18 is not in the document, except its text: put a picture of it in its place.',
        'What <svg> shows in line 20 is not in the document, except its text: put a picture of it in its place.',
        'The image ‘beyond.png’ in line 24 is not in the document: nothing is printed where it stands.',
      ],
    );
    assert.equal(leftOut, notes.length);
    const text = paragraphsIn(account).map(paragraph => paragraph.text);
    assert.ok(text.some(line => line.includes('A chart')));
  });

  it('are printed once by criterion, with what they stand beside', async () => {
    const { body, notes } = await pictured(
      [
        '## Design',
        '- One two three (1.2.1).',
        '- <img src="a.png">',
        '- Four (1.2.1).',
        '',
        '<img src="b.png">',
      ],
      'by-criterion',
    );
    assert.deepEqual(notes, []);
    assert.equal([...body.matchAll(/<w:drawing>/g)].length, 2);
  });

  it('keep the captions of images whose attributes stand behind them', async () => {
    const { account } = await pictured(['![A chart](a.png){#fig:one width=60%}']);
    assert.ok(
      paragraphsIn(account).some(({ style, text }) => /Caption$/.test(style) && text === 'Figure 1: A chart'),
    );
    assert.match(account, /<w:drawing>/);
  });

  it('are named before the document is written where they are on the web', async () => {
    const unpacked = await exported(
      assessed(['![a](https://x.org/a.png) ![a](https://x.org/a.png) <img src="//x.org/b.png"> ![c](c.png)']),
    );
    assert.deepEqual(unpacked.fromWeb, ['https://x.org/a.png', '//x.org/b.png']);
  });

  it('are printed where they are SVG, for Word and for LibreOffice', async () => {
    const svg = (inner: string) =>
      `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${inner}</svg>`)}`;
    const unpacked = await exported(
      assessed([
        `![A circle](${svg('<circle r="4"/>')})`,
        '',
        `![Far](${svg('<image href="https://x.org/a.png"/>')})`,
      ]),
    );
    const [, shown, drawn] =
      /<a:blip r:embed="(\w+)"[\s\S]*?<asvg:svgBlip [^>]*r:embed="(\w+)"/.exec(unpacked.body) ?? [];
    assert.ok(shown !== undefined && shown === drawn);
    const target = new RegExp(`Id="${shown}"[^>]*Target="media/[^"]*\\.svg"`);
    assert.match(unpacked.parts.get('word/_rels/document.xml.rels') ?? '', target);
    assert.match(unpacked.body, /<wp:extent cx="1905000" cy="952500"/);
    assert.equal(drawingsIn(unpacked), 1);
    assert.match(unpacked.notes.join(), /it shows something from elsewhere\./);
  });

  it('of a hundred pages are each packed once, and hold nothing up', async () => {
    const count = 80;
    const paragraph = 'Reading in the afternoon went well for most of the pupils in the group. '.repeat(20);
    const lines = Array.from({ length: count }, (_, index) => [
      paragraph,
      '',
      `![Figure ${index + 1}: A chart](chart-${index}.png)`,
      '',
      `As Figure ${index + 1} shows, and again: ![x](chart-${index}.png)`,
      '',
    ]).flat();
    const assessment = assessed(lines);
    const images = new Map(
      wantedImages(readSource(assessment.draft)).map(({ key }, index): [string, Uint8Array] => [
        key,
        // Each is another file.
        new Uint8Array([...picture, index]),
      ]),
    );
    assert.equal(images.size, count);
    const unpacked = await exported(assessment, { images });
    assert.equal(drawingsIn(unpacked), 2 * count);
    const media = (unpacked.parts.get('word/_rels/document.xml.rels') ?? '').match(/Target="media\//g) ?? [];
    assert.equal(media.length, count);
    assert.deepEqual(unpacked.notes, []);
  });
});
