/**
 * Finds the criteria of a document: goes through its blocks in order.
 */
import type { Framework } from '../../framework/model.ts';
import type { Document } from '../blocks.ts';
import { codeReader } from './codes.ts';
import { haveCodesBehind, withWordingsJoined } from './find-behind.ts';
import { withoutAreaTitles } from './find-cells.ts';
import { findInForm } from './find-form.ts';
import { Place } from './find-place.ts';
import { findInRows } from './find-rows.ts';
import { type Layout, layoutOf } from './find-table.ts';
import { findInHeading, findInParagraph } from './find-text.ts';
import { netDoubts } from './net.ts';
import { type Settled, settle } from './settle.ts';
import { splitCells } from './split-cells.ts';
import { withoutTex } from './tex.ts';

/** A layout in which the wording stands behind the code: no other column holds it. */
function wordedByCode(layout: Layout): Layout {
  return {
    ...layout,
    columns: layout.columns.map(column => (column.role === 'asks' ? { role: 'other' } : column)),
  };
}

/**
 * The criteria of a document, and what is doubtful about them.
 *
 * @throws {ImportFault} if there are far more codes in it than in any mark scheme
 */
export function find(written: Document, framework: Framework, task: string | undefined): Settled {
  const codes = codeReader(framework);
  const plain = withoutTex(written);
  const behind = haveCodesBehind(plain, codes);
  const document = behind ? withWordingsJoined(plain, codes) : plain;
  const place = new Place(framework, codes, behind);
  let before: Layout | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'heading') findInHeading(place, block);
    else if (block.kind === 'paragraph') findInParagraph(place, block);
    else {
      const whole = withoutAreaTitles(block, framework);
      const split = splitCells(whole, place.codes);
      const table = split?.table ?? whole;
      const columns = layoutOf(table, place.codes, before);
      const layout = columns && split?.column === columns.code ? wordedByCode(columns) : columns;
      if (layout) findInRows(place, table, layout);
      else findInForm(place, table);
      before = layout ?? before;
    }
  }
  place.close();
  const settled = settle(place.found, framework, task, document.paged);
  return { ...settled, doubts: [...settled.doubts, ...netDoubts(document, framework, settled, task)] };
}
