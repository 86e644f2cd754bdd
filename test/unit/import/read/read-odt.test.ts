import assert from 'node:assert/strict';
import { type Block, cellText } from '../../../../server/src/import/blocks.ts';
import { ImportFault } from '../../../../server/src/import/job.ts';
import { readOdt } from '../../../../server/src/import/read/read-odt.ts';
import { entry, stored, zip } from '../../../attacks/zip.ts';
import { found, wordings } from '../support.ts';

const SPACES = ['office', 'text', 'table', 'style', 'fo', 'draw', 'svg']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

function odt(body: string, { kind = 'text', styles = '', more = [entry('mimetype', '')] } = {}): Buffer {
  return zip([
    ...more,
    entry(
      'content.xml',
      `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
  ]);
}

const cell = (text: string, more = '') =>
  `<table:table-cell ${more}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;

function grid(blocks: readonly Block[]): string[][] {
  return blocks.flatMap(block =>
    block.kind === 'table' ? block.rows.map(one => one.cells.map(cellText)) : [],
  );
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await readOdt(bytes);
  } catch (error) {
    assert.ok(error instanceof ImportFault, String(error));
    return error.message;
  }
  return assert.fail('It was read.');
}

describe('An OpenDocument file', () => {
  it('has headings, paragraphs, lists and line breaks, and what is bold', async () => {
    const { blocks } = await readOdt(
      odt(
        '<text:h text:outline-level="2">Part <text:span>A</text:span></text:h>' +
          '<text:p text:style-name="P1">1.2.1<text:s text:c="3"/>Reads<text:line-break/>on &lt;all&gt;</text:p>' +
          '<text:list><text:list-item><text:p>Why?</text:p></text:list-item></text:list>',
        {
          styles:
            '<style:style style:name="Base"><style:text-properties fo:font-weight="bold"/></style:style>' +
            '<style:style style:name="P1" style:parent-style-name="Base"/>',
        },
      ),
    );
    assert.deepEqual(blocks, [
      { kind: 'heading', text: 'Part A', level: 2 },
      { kind: 'paragraph', text: '1.2.1 Reads\non <all>', strong: true },
      { kind: 'paragraph', text: 'Why?', depth: 0 },
    ]);
  });

  it('has nothing of notes, remarks, deleted text and lists of contents', async () => {
    const { blocks } = await readOdt(
      odt(
        '<text:tracked-changes><text:deletion><text:p>1.2.9 Gone.</text:p></text:deletion></text:tracked-changes>' +
          '<text:table-of-content><text:index-body><text:p>1.2.1 Reads 3</text:p></text:index-body></text:table-of-content>' +
          '<text:p>1.2.1 Reads<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note>' +
          '<office:annotation><text:p>a remark</text:p></office:annotation> the figures.</text:p>',
      ),
    );
    assert.deepEqual(
      blocks.map(block => (block.kind === 'table' ? '' : block.text)),
      ['1.2.1 Reads the figures.'],
    );
  });

  it('keeps merged cells together, and columns in line behind cells that are repeated', async () => {
    const { blocks } = await readOdt(
      odt(
        `<table:table>${[
          row(cell('Code') + cell('', 'table:number-columns-repeated="2"') + cell('Criterion')),
          row(`${cell('Area 1', 'table:number-columns-spanned="4"')}<table:covered-table-cell/>`),
          row(cell('1.2.1') + cell('', 'table:number-columns-repeated="2"') + cell('Reads.')),
        ].join('')}</table:table>`,
      ),
    );
    assert.deepEqual(grid(blocks), [
      ['Code', '', '', 'Criterion'],
      ['Area 1', '', '', ''],
      ['1.2.1', '', '', 'Reads.'],
    ]);
  });

  it('may be a sheet that is filled to its edge with nothing', async () => {
    const bytes = odt(
      `<table:table table:name="Criteria">${[
        row(cell('Code') + cell('Criterion') + cell('', 'table:number-columns-repeated="16382"')),
        row(cell('1.2.1') + cell('Reads the figures.') + cell('', 'table:number-columns-repeated="16382"')),
        row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048574"'),
      ].join('')}</table:table>`,
      { kind: 'spreadsheet' },
    );
    assert.deepEqual(grid((await readOdt(bytes)).blocks), [
      ['Code', 'Criterion'],
      ['1.2.1', 'Reads the figures.'],
    ]);
    assert.deepEqual(wordings(await found('a.docx', new Uint8Array(bytes))), ['1.2.1: Reads the figures.']);
  });

  it('comes to no more than it may, however often its cells are repeated', async () => {
    const text = 'x'.repeat(20_000);
    const bytes = odt(
      `<table:table>${row(cell(text, 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')}</table:table>`,
    );
    const { blocks } = await readOdt(bytes);
    assert.ok(JSON.stringify(blocks).length < 1_100_000);
  });

  it('with a password, damaged or empty is a sentence', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    assert.match(
      await faultOf(zip([stored('content.xml', 'x\u0001'), entry('META-INF/manifest.xml', manifest)])),
      /password/,
    );
    assert.match(await faultOf(zip([entry('content.xml', 'x')])), /OpenDocument.*damaged/);
    assert.match(await faultOf(odt('')), /no text/);
  });

  it('with styles that are based on one another in a circle is read', async () => {
    const { blocks } = await readOdt(
      odt('<text:p text:style-name="A">Text</text:p>', {
        styles:
          '<style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/>',
      }),
    );
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: 'Text' }]);
  });
});
