import {
  type CriterionRow,
  conflictOf,
  type Edit,
  type Edits,
  type Known,
  knownOf,
  type RowFault,
} from '../criteria/rows.ts';
import type { CriteriaTexts } from '../criteria/texts.ts';
import { fill } from './say.ts';

interface CriterionItemProps {
  readonly row: CriterionRow;
  readonly edit: Edit;
  readonly isCorrected: boolean;
  readonly edits: Edits;
  readonly known: readonly Known[];
  readonly fault: RowFault | undefined;
  readonly texts: CriteriaTexts;
  change(part: Partial<Edit>): void;
  undo(): void;
}

/** One criterion, to be ticked and corrected, and beside it what stands in the document. */
export function CriterionItem(props: CriterionItemProps) {
  const { row, edit, isCorrected, edits, known, fault, texts, change, undo } = props;
  const { id, read } = row;
  const name = edit.code.trim() || read.code;
  const conflict = conflictOf(row, edits, known);
  const there = knownOf(row, edits, known);
  const wrong = (field: RowFault['field']) =>
    fault?.field === field ? { 'aria-invalid': true as const, 'aria-describedby': `fault-${id}` } : {};
  return (
    <li class={edit.ticked ? 'criterion' : 'criterion off'}>
      <fieldset class="made">
        <legend class="unseen">{name}</legend>
        <div class="head">
          <input
            type="checkbox"
            id={`take-${id}`}
            aria-label={fill(texts.take, name)}
            checked={edit.ticked}
            disabled={row.barred && edit.code.trim() === read.code}
            onChange={event => change({ ticked: event.currentTarget.checked })}
          />
          <label>
            <span class="what">{texts.code}</span>
            <input
              type="text"
              class="field code"
              id={`code-${id}`}
              aria-label={fill(texts.codeOf, read.code)}
              spellcheck={false}
              value={edit.code}
              onInput={event => change({ code: event.currentTarget.value })}
              {...wrong('code')}
            />
          </label>
          <label>
            <span class="what">{texts.marks}</span>
            <input
              type="text"
              class="field marks"
              inputMode="numeric"
              id={`marks-${id}`}
              aria-label={fill(texts.marksOf, name)}
              value={edit.marks}
              onInput={event => change({ marks: event.currentTarget.value })}
              {...wrong('marks')}
            />
          </label>
          {row.title !== '' && <span class="title">{row.title}</span>}
          {isCorrected && (
            <span class="corrected">
              {texts.corrected}
              <button type="button" class="link" aria-label={fill(texts.undoOf, name)} onClick={undo}>
                {texts.undo}
              </button>
            </span>
          )}
        </div>
        <label class="wording">
          <span class="unseen">{texts.wording}</span>
          <textarea
            class="field words"
            id={`asks-${id}`}
            aria-label={fill(texts.wordingOf, name)}
            rows={Math.min(8, Math.max(2, Math.ceil(edit.asks.length / 60)))}
            value={edit.asks}
            onInput={event => change({ asks: event.currentTarget.value })}
            {...wrong('asks')}
          />
        </label>
        {there && edit.asks.trim() === '' && <p class="adds">{fill(texts.adds, there.asks)}</p>}
        {row.also.length > 0 && (
          <ul class="also">
            {row.also.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {conflict && (
          <div
            class="conflict"
            role="radiogroup"
            id={`use-${id}`}
            tabIndex={-1}
            aria-label={texts.differs}
            {...wrong('use')}
          >
            <p>{texts.differs}</p>
            <blockquote>
              {conflict.asks}
              {conflict.marks !== null && (
                <>
                  {' ('}
                  {conflict.marks === 1 ? texts.oneMark : fill(texts.manyMarks, conflict.marks)})
                </>
              )}
            </blockquote>
            {(['new', 'there'] as const).map(use => (
              <label key={use} class="choice">
                <input
                  type="radio"
                  name={`use-${id}`}
                  checked={edit.use === use}
                  onChange={() => change({ use })}
                />
                {use === 'new' ? texts.useNew : texts.keep}
              </label>
            ))}
          </div>
        )}
        {row.doubts.map(doubt => (
          <p key={doubt} class="doubt">
            {doubt}
          </p>
        ))}
        {fault && (
          <p id={`fault-${id}`} class="fault">
            {texts.faults[fault.kind]}
          </p>
        )}
      </fieldset>
      <div class="read">
        <p class="where">
          {texts.inDocument}
          {row.where !== '' && ` · ${row.where}`}
        </p>
        {row.source === '' ? <p>{texts.noPlace}</p> : <blockquote>{row.source}</blockquote>}
      </div>
    </li>
  );
}
