import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlReport, htmlReports } from '../../../server/src/report/html.ts';
import { context, hostile, report } from './support.ts';

/** Names of the tags of a page, in order. */
function tags(html: string): string[] {
  return [...html.replace(/<style>[\s\S]*<\/style>/, '').matchAll(/<(\/?[a-z][a-z0-9]*)\b/gi)].map(
    match => match[1] ?? '',
  );
}

describe('The report as HTML', () => {
  const page = htmlReport(report, context);

  it('loads nothing and runs nothing', () => {
    assert.match(
      page,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
    );
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|\bsrc=|\bhref=|@import|url\(|\son[a-z]+=/i);
  });

  it('opens and closes each element', () => {
    const open: string[] = [];
    for (const tag of tags(page.replace('<!DOCTYPE html>', ''))) {
      if (['meta', 'br'].includes(tag)) continue;
      if (tag.startsWith('/')) assert.equal(open.pop(), tag.slice(1));
      else open.push(tag);
    }
    assert.deepEqual(open, []);
  });

  it('gives each table a caption, and each column and row a heading', () => {
    assert.equal(page.match(/<table[^>]*>\n<caption>/g)?.length, 9);
    assert.equal(page.match(/<table\b/g)?.length, 9);
    assert.match(page, /<caption>SAI Strategy and improvement \(part A\)<\/caption>/);
    assert.match(page, /<th scope="col">Code<\/th><th scope="col">What<\/th>/);
    assert.match(page, /<tr><th scope="row">1\.2\.1<\/th><td>Causes behind the gaps<\/td>/);
  });

  it('says the verdict, both word figures and the interim criteria', () => {
    assert.match(
      page,
      /<p class="verdict">3 of 4 tagged, 1 of them with too few words · 188 words left · no heading names evaluation/,
    );
    assert.match(page, /4,812 of 5,000 words used; 188 words left\. 5,312 words in total\./);
    assert.match(page, /2 of the 4 are interim criteria/);
  });

  it('draws the map, with the words in each cell and the frame from enough on', () => {
    assert.match(page, /<th scope="col">Criterion<\/th><th scope="col"><span>Design<\/span><\/th>/);
    assert.match(
      page,
      /<th scope="row">1\.2\.1 Causes behind the gaps \(evidenced\)<\/th><td class="shade-4 enough">1,180<\/td>/,
    );
  });

  it('draws the words with the limit', () => {
    assert.match(
      page,
      /Whole draft<div class="bar" aria-hidden="true"><div class="fill" style="width: 92\.5%"><\/div><div class="limit" style="left: 96\.2%">/,
    );
    assert.match(page, /<div class="bar uncounted"/);
  });

  it('names the language, fits the reader’s colours and prints on A4', () => {
    assert.match(page, /<html lang="en-GB">/);
    assert.match(page, /@media \(prefers-color-scheme: dark\)/);
    assert.match(page, /@page \{ size: A4;/);
  });

  it('keeps its structure whatever a draft says', () => {
    const plain = hostile('plain');
    const expected = tags(htmlReport(plain.report, plain.context));
    const nasty = fc.constantFrom(
      ...'<>"\'&/=x \n'.split(''),
      '</td>',
      '<script>',
      '<!--',
      '-->',
      '</title>',
      '&lt;',
      '\u0000',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 20 }), pieces => {
        const { report: bad, context: words } = hostile(`x${pieces.join('')}`);
        const html = htmlReport(bad, words);
        assert.deepEqual(tags(html), expected);
        assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });

  it('escapes text so that it reads as it was written', () => {
    const { report: bad, context: words } = hostile(`<b title="x">R&D's</b>`);
    assert.ok(
      htmlReport(bad, words).includes('<td>&lt;b title=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/b&gt;</td>'),
    );
  });

  it('puts several drafts into one document', () => {
    const html = htmlReports([
      { report, context },
      { report: { ...report, draft: { ...report.draft, path: 'second.md' } }, context },
    ]);
    assert.equal(html.match(/<!DOCTYPE html>/g)?.length, 1);
    assert.equal(html.match(/<article id=/g)?.length, 2);
    assert.match(html, /<title>Coverage of 2 drafts<\/title>/);
    assert.ok(html.indexOf('drafts/reading.md') < html.indexOf('second.md'));
  });
});
