import assert from 'node:assert/strict';
import { docx } from '../../../docx.ts';
import { found, wordings } from '../support.ts';

describe('Codes that Word numbers itself', () => {
  const level = (depth: number, text: string, form = 'decimal', more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const item = (depth: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('are read where a level holds the numbers of those above', async () => {
    const answer = await found(
      'a.docx',
      docx(
        item(0, 'First area') +
          item(1, 'Shares values') +
          item(1, 'Keeps values') +
          item(0, 'Second area') +
          item(1, 'Teaches well'),
        { numbering: numbering(level(0, '%1'), level(1, '%1.2.%2')) },
      ),
    );
    assert.deepEqual(wordings(answer), [
      '1.2.1: Shares values',
      '1.2.2: Keeps values',
      '2.2.1: Teaches well',
    ]);
  });

  it('are read below outcomes, and with letters', async () => {
    const unit = await found(
      'a.docx',
      docx(
        item(0, 'Understand roles') +
          item(1, 'Explains roles') +
          item(1, 'Plans work') +
          item(0, 'Understand change') +
          item(1, 'Leads change'),
        {
          numbering: numbering(level(0, '%1.'), level(1, '%1.%2')),
        },
      ),
      'rqf-unit',
    );
    assert.deepEqual(wordings(unit), ['1.1: Explains roles', '1.2: Plans work', '2.1: Leads change']);
    const letters = await found(
      'a.docx',
      docx(item(0, 'Plans work') + item(0, 'Knows the law'), { numbering: numbering(level(0, 'K%1:')) }),
      'apprenticeship',
    );
    assert.deepEqual(wordings(letters), ['K1: Plans work', 'K2: Knows the law']);
  });

  it('are read in cells of a table that hold nothing else', async () => {
    const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
    const number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const row = (text: string) => `<w:tr>${cell(number)}${cell(`<w:r><w:t>${text}</w:t></w:r>`)}</w:tr>`;
    const answer = await found(
      'a.docx',
      docx(`<w:tbl>${row('Finds talent')}${row('Keeps talent')}</w:tbl>`, {
        numbering: numbering(level(0, '6.2.%1')),
      }),
    );
    assert.deepEqual(wordings(answer), ['6.2.1: Finds talent', '6.2.2: Keeps talent']);
  });

  it('are said to be missing where they can’t be worked out', async () => {
    const answer = await found(
      'a.docx',
      docx(`<w:p><w:r><w:t>6.2.1 Finds talent</w:t></w:r></w:p>${item(0, 'Keeps talent')}`, {
        numbering: numbering(level(0, '6.2.%1', 'ordinalText')),
      }),
    );
    assert.match(answer.doubts.map(({ message }) => message).join('\n'), /Word numbers some paragraphs/);
  });

  it('leave lists alone that only count', async () => {
    const answer = await found(
      'a.docx',
      docx(
        `<w:p><w:r><w:t>6.2.1 Finds talent</w:t></w:r></w:p>${item(0, 'Who was found?')}${item(0, 'Who was not?')}`,
        {
          numbering: numbering(level(0, '%1.'), level(1, '%1.%2')),
        },
      ),
    );
    assert.deepEqual(answer.criteria[0]?.keyQuestions, ['Who was found?', 'Who was not?']);
  });

  it('are read in headings whose styles are numbered, and begin anew where Word does', async () => {
    const style = (id: number) =>
      `<w:style w:type="paragraph" w:styleId="H${id}"><w:name w:val="heading ${id}"/><w:pPr><w:numPr><w:ilvl w:val="${id - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const heading = (id: number, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="H${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body =
      heading(1, 'Values') +
      heading(2, 'Sharing') +
      plain('Shares values with all.') +
      heading(1, 'Teaching') +
      heading(2, 'Teaching well') +
      plain('Teaches well every day.');
    for (const [restart, last] of [
      ['', '2.2.1'],
      ['<w:lvlRestart w:val="0"/>', '2.2.2'],
    ] as const) {
      const answer = await found(
        'a.docx',
        docx(body, {
          styles: style(1) + style(2),
          numbering: numbering(level(0, 'Area %1'), level(1, '%1.2.%2', 'decimal', restart)),
        }),
      );
      assert.deepEqual(wordings(answer), [
        '1.2.1: Shares values with all.',
        `${last}: Teaches well every day.`,
      ]);
    }
  });

  it('that a field counts are said to be missing', async () => {
    const answer = await found(
      'a.docx',
      docx(
        '<w:p><w:r><w:t>6.2.1 Finds talent</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> LISTNUM  Codes </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>Keeps talent</w:t></w:r></w:p>',
        { numbering: numbering(level(0, '%1.')) },
      ),
    );
    assert.match(answer.doubts.map(({ message }) => message).join('\n'), /Word numbers some paragraphs/);
  });
});
