import assert from 'node:assert/strict';
import { wordDraft } from '../../../../server/src/import/word/word-draft.ts';
import { docx, p, picture, png, style, styled } from '../../../docx.ts';
import { draftOf } from './support.ts';

const names = (draft: { readonly pictures: readonly { readonly name: string }[] }) =>
  draft.pictures.map(({ name }) => name);
const text = 'We began in late September.';

describe('The pictures of a Word draft', () => {
  it('are files in a folder of the document’s name, linked where they stand', async () => {
    const draft = await draftOf(
      p('', text) + p('', 'See ', picture('a', { alt: 'The plan' }), ' of ours.') + p('', picture('b')),
      { pictures: { a: png(1), b: png(2) } },
    );
    assert.equal(
      draft.markdown,
      `${text}\n\nSee ![The plan](mine-pictures/the-plan.png) of ours.\n\n![](mine-pictures/image2.png)\n`,
    );
    assert.deepEqual(draft.lost, []);
    assert.deepEqual(
      draft.pictures.map(({ name, bytes }) => [
        name,
        Buffer.compare(bytes, png(name === 'the-plan.png' ? 1 : 2)),
      ]),
      [
        ['the-plan.png', 0],
        ['image2.png', 0],
      ],
    );
  });

  it('are linked in the folder that is asked for, whatever stands in its name', async () => {
    const { markdown } = await wordDraft(
      'My 100% draft (new).docx',
      docx(p('', text) + p('', picture('a')), { pictures: { a: png() } }),
    );
    assert.match(markdown, /!\[\]\(My%20100%25%20draft%20%28new%29-pictures\/image1\.png\)/);
    const other = await wordDraft(
      'a.docx',
      docx(p('', text) + p('', picture('a')), { pictures: { a: png() } }),
      'a-pictures-2',
    );
    assert.match(other.markdown, /\(a-pictures-2\/image1\.png\)/);
  });

  it('keep an alternative text that nobody reads on the page out of the count, and a caption in it', async () => {
    const styles = style('caption');
    const alone = await draftOf(p('', text) + p('', picture('a', { alt: 'A chart of it' })), {
      pictures: { a: png() },
    });
    assert.match(alone.markdown, /!\[A chart of it\]\(mine-pictures\/a-chart-of-it\.png\)<br>\n$/);
    const captioned = await draftOf(
      p('', picture('a')) + p(styled('caption'), 'Attendance by class') + p('', text),
      { styles, pictures: { a: png() } },
    );
    assert.equal(
      captioned.markdown,
      `![Attendance by class](mine-pictures/attendance-by-class.png)\n\n${text}\n`,
    );
    const both = await draftOf(
      p('', picture('a', { alt: 'Bars that rise' })) +
        p(styled('caption'), 'Figure 1: attendance') +
        p('', text),
      { styles, pictures: { a: png() } },
    );
    assert.equal(
      both.markdown,
      `![Bars that rise](mine-pictures/bars-that-rise.png)\\\nFigure 1: attendance\n\n${text}\n`,
    );
    assert.deepEqual([...alone.lost, ...captioned.lost, ...both.lost], []);
  });

  it('that are shown twice are saved once, and no name is given twice', async () => {
    const draft = await draftOf(
      p('', text) +
        p('', picture('a', { alt: 'Plan' }), ' and ', picture('a', { alt: 'Plan' })) +
        p('', picture('b', { alt: 'PLAN' }), ' and ', picture('c', { alt: 'con' })),
      { pictures: { a: png(1), b: png(2), c: png(3) } },
    );
    assert.deepEqual(names(draft), ['plan.png', 'plan-2.png', 'image-con.png']);
    assert.equal(draft.markdown.match(/mine-pictures\/plan\.png/g)?.length, 2);
  });

  it('have no words of a program for their text', async () => {
    const { markdown } = await draftOf(
      p('', text) +
        p('', picture('a', { alt: 'A cat\n\nDescription automatically generated' }), ' and more') +
        p('', picture('b', { alt: 'IMG_0231.JPG' })),
      { pictures: { a: png(1), b: png(2) } },
    );
    assert.match(markdown, /!\[A cat\]/);
    assert.match(markdown, /!\[\]\(mine-pictures\/image2\.png\)/);
  });

  it('are named by what they are, and what few programs show is said', async () => {
    const emf = Buffer.alloc(60);
    emf.writeUInt32LE(1, 0);
    emf.write(' EMF', 40, 'latin1');
    const kinds = {
      jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
      gif: Buffer.from('GIF89a....'),
      webp: Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
      svg: Buffer.from('<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'),
      emf,
      wmf: Buffer.from([0xd7, 0xcd, 0xc6, 0x9a, 0, 0]),
    };
    const draft = await draftOf(
      p('', text) +
        Object.keys(kinds)
          .map(id => p('', picture(id)))
          .join(''),
      { pictures: kinds },
    );
    assert.deepEqual(names(draft), [
      'image1.jpg',
      'image2.gif',
      'image3.webp',
      'image4.svg',
      'image5.emf',
      'image6.wmf',
    ]);
    assert.deepEqual(draft.lost, [
      'The picture ‘image5.emf’ is EMF, which few programs show, before the first heading: save it as PNG, and name that in the draft.',
      'The picture ‘image6.wmf’ is WMF, which few programs show, before the first heading: save it as PNG, and name that in the draft.',
    ]);
  });

  it('that are not there, damaged, far too large or of no known kind are said, and the others kept', async () => {
    const body =
      p('', text) +
      ['web', 'none', 'what', 'huge', 'good'].map(id => p('', picture(id, { name: id }))).join('');
    const draft = await draftOf(body, {
      pictures: {
        web: 'https://example.org/a.png',
        what: Buffer.from('MZ is a program'),
        huge: Buffer.alloc(21 * 1024 * 1024),
        good: png(),
      },
    });
    assert.deepEqual(draft.lost, [
      'The picture ‘web’ is left out, before the first heading: it is not in the document, which only names ‘https://example.org/a.png’.',
      'The picture ‘none’ is left out, before the first heading: it is not in the document.',
      'The picture ‘what’ is left out, before the first heading: it is of no kind that is known.',
      'The picture ‘huge’ is left out, before the first heading: it is larger than 20 MB.',
    ]);
    assert.deepEqual(names(draft), ['image1.png']);
  });

  it('that lead out of the document lead to no file', async () => {
    const bytes = docx(p('', text) + p('', picture('a', { alt: '../../etc/passwd' })), {
      pictures: { a: png() },
    });
    const draft = await wordDraft('../mine.docx', bytes, 'pictures');
    assert.deepEqual(names(draft), ['etc-passwd.png']);
  });

  it('that only a part is shown of, or that stand for a drawing, say so', async () => {
    const draft = await draftOf(
      p('', text) +
        p('', picture('a', { alt: 'Class list', cropped: true }), ' here') +
        p('', picture('b', { alt: 'Logo', vector: 'v' }), ' there'),
      { pictures: { a: png(1), b: png(2), v: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') } },
    );
    assert.deepEqual(names(draft), ['class-list.png', 'logo.png', 'logo.svg']);
    assert.match(draft.lost.join('\n'), /‘class-list\.png’ is whole now, .*Cut off what nobody is to see/);
    assert.match(draft.lost.join('\n'), /‘logo\.png’ is a drawing in Word, .*kept beside it as ‘logo\.svg’/);
  });

  it('that the text flows round get a paragraph of their own, with a caption in a box', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(styled('caption'), 'Figure 1: bars')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { markdown } = await draftOf(p('', text, picture('a', { floats: true }), box) + p('', 'More.'), {
      styles: style('caption'),
      pictures: { a: png() },
    });
    assert.equal(markdown, `${text}\n\n![Figure 1: bars](mine-pictures/figure-1-bars.png)\n\nMore.\n`);
  });

  it('stand in lists, cells and notes, too', async () => {
    const { markdown } = await draftOf(
      `<w:tbl><w:tr><w:tc>${p('', 'A')}</w:tc><w:tc>${p('', picture('a', { alt: 'x' }))}</w:tc></w:tr></w:tbl>${p('', text)}`,
      { pictures: { a: png() } },
    );
    assert.match(markdown, /^\| A \| !\[x\]\(mine-pictures\/x\.png\) \|/);
  });
});
