import assert from 'node:assert/strict';
import { type Block, cellText } from '../../../../server/src/import/blocks.ts';
import { ImportFault } from '../../../../server/src/import/job.ts';
import { readXlsx } from '../../../../server/src/import/read/read-xlsx.ts';
import { entry, zip } from '../../../attacks/zip.ts';
import { found, wordings } from '../support.ts';

interface Parts {
  readonly strings?: string;
  readonly styles?: string;
  readonly state?: string;
}

/** A workbook with one sheet for each list of rows. */
function workbook(sheets: readonly string[], { strings = '', styles = '', state = '' }: Parts = {}): Buffer {
  const named = sheets.map((_, index) => `<sheet name="S${index + 1}" ${state} r:id="r${index + 1}"/>`);
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip([
    entry('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${named.join('')}</sheets></workbook>`),
    entry('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    entry('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
    entry('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`),
    ...sheets.map((sheet, index) =>
      entry(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet>${sheet}</worksheet>`),
    ),
  ]);
}

const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The texts of a table, row by row. */
function grid(blocks: readonly Block[]): string[][] {
  return blocks.flatMap(block =>
    block.kind === 'table' ? block.rows.map(row => row.cells.map(cellText)) : [],
  );
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await readXlsx(bytes);
  } catch (error) {
    assert.ok(error instanceof ImportFault, String(error));
    return error.message;
  }
  return assert.fail('It was read.');
}

describe('A workbook', () => {
  it('is read as its sheets show it: shared and own texts, numbers with the decimals they have, no errors', async () => {
    const { blocks } = await readXlsx(
      workbook(
        [
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
            `<row r="2"><c r="A2" s="1"><v>1.1000000000000001</v></c>${inline('B2', 'Reads &amp; writes.')}</row>` +
            '<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" t="e"><v>#REF!</v></c></row>' +
            '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="str"><f>A1</f><v>Of a formula</v></c></row></sheetData>',
        ],
        {
          strings:
            '<si><t>Code</t></si><si><r><t>Crit</t></r><r><t>erion</t></r><rPh><t>aloud</t></rPh></si>',
          styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>',
        },
      ),
    );
    assert.deepEqual(grid(blocks), [
      ['Code', 'Criterion'],
      ['1.10', 'Reads & writes.'],
      ['0.3', ''],
      ['TRUE', 'Of a formula'],
    ]);
  });

  it('keeps merged cells together, over rows and columns that are empty, too', async () => {
    const { blocks } = await readXlsx(
      workbook([
        `<sheetData><row r="2">${inline('B2', 'Area 1')}${inline('D2', '1.2.1')}${inline('E2', 'Reads.')}</row>` +
          `<row r="9">${inline('D9', '1.2.2')}${inline('E9', 'Writes.')}</row>` +
          `<row r="1048576">${inline('D1048576', '1.2.3')}${inline('E1048576', 'Counts.')}</row></sheetData>` +
          '<mergeCells><mergeCell ref="B2:C9"/></mergeCells>',
      ]),
    );
    const [table] = blocks;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(grid(blocks), [
      ['Area 1', '1.2.1', 'Reads.'],
      ['', '1.2.2', 'Writes.'],
      ['', '1.2.3', 'Counts.'],
    ]);
    assert.equal(table.rows[1]?.cells[0]?.coveredBy, 'above');
    assert.equal(table.rows[2]?.cells[0]?.coveredBy, undefined);
  });

  it('has a heading for each of several sheets, and nothing of those that are hidden', async () => {
    const sheet = `<sheetData><row r="1">${inline('A1', '1.2.1')}${inline('B1', 'Reads.')}</row></sheetData>`;
    const { blocks } = await readXlsx(workbook([sheet, sheet]));
    assert.deepEqual(
      blocks.map(block => (block.kind === 'heading' ? block.text : block.kind)),
      ['S1', 'table', 'S2', 'table'],
    );
    assert.match(await faultOf(workbook([sheet], { state: 'state="veryHidden"' })), /no text/);
  });

  it('is told by what is in it, whatever it is called', async () => {
    const bytes = workbook([
      `<sheetData><row>${inline('', 'Code')}${inline('', 'Criterion')}</row><row>${inline('', '1.2.1')}${inline('', 'Reads.')}</row></sheetData>`,
    ]);
    assert.deepEqual(wordings(await found('scheme.docx', new Uint8Array(bytes))), ['1.2.1: Reads.']);
  });

  it('that is damaged, too large or points nowhere is a sentence', async () => {
    assert.match(await faultOf(zip([entry('xl/workbook.xml', 'x')])), /Excel.*\.csv/);
    assert.match(await faultOf(zip([entry('xl/workbook.xml', '<workbook><sheet/></workbook>')])), /no text/);
    const far = Array.from(
      { length: 2_000 },
      (_, index) => `<row r="${index + 1}">${inline(`${name(index)}${index + 1}`, 'x')}</row>`,
    ).join('');
    assert.match(await faultOf(workbook([`<sheetData>${far}</sheetData>`])), /too large/);
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(6_000);
    assert.match(
      await faultOf(
        workbook([
          `<sheetData><row>${inline('A1', 'x')}</row></sheetData><mergeCells>${merges}</mergeCells>`,
        ]),
      ),
      /too large/,
    );
  });

  it('resolves no entities of a document type', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
    const { blocks } = await readXlsx(
      zip([
        entry('xl/workbook.xml', '<workbook xmlns:r="r"><sheet name="S" r:id="r1"/></workbook>'),
        entry('xl/_rels/workbook.xml.rels', '<R><R Id="r1" Target="/xl/worksheets/a.xml"/></R>'),
        entry(
          'xl/worksheets/a.xml',
          `${bomb}<worksheet><row r="1">${inline('A1', '&b;')}${inline('B1', 'Reads.')}</row></worksheet>`,
        ),
      ]),
    );
    assert.ok(JSON.stringify(blocks).length < 1_000);
  });
});

/** The letters of a column, from 0. */
function name(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : name(rest)) + String.fromCharCode(65 + (column % 26));
}
