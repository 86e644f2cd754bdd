import type { DocumentItem, ReportView } from '../../../server/src/protocol.ts';
import { Link } from './link.tsx';
import { usePage } from './page.ts';
import { fill, lineOf } from './say.ts';
import { type Shape, StateIcon } from './state-icon.tsx';

const conditionShapes = { met: 'tick', unmet: 'cross', unknown: 'empty' } as const satisfies Record<
  string,
  Shape
>;
const documentShapes = { there: 'tick', missing: 'cross', unknown: 'dash' } as const satisfies Record<
  string,
  Shape
>;
const askedShapes = { there: 'seal', missing: 'cross', open: 'empty' } as const satisfies Record<
  string,
  Shape
>;

/** The conditions of the task, each with the way to its answer. */
export function Conditions({ view: { overview } }: { readonly view: ReportView }) {
  const { texts, tell } = usePage();
  if (overview.conditions.length === 0) return null;
  const states = { met: texts.met, unmet: texts.unmet, unknown: texts.open };
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{texts.conditions}</h2>
      <ul class="checklist">
        {overview.conditions.map(({ id, title, status, detail, answer, seen }) => (
          <li key={id} class={status}>
            <StateIcon shape={conditionShapes[status]} />
            <div>
              <p>
                <strong>{title}</strong> <span class="note">{states[status]}</span>
              </p>
              <p class="detail">{detail}</p>
              <p class="ways">
                <Link to={() => tell({ type: 'answer', condition: id })} label={`${texts.answer} ${title}`}>
                  {texts.answer}
                </Link>
                {answer && (
                  <Link to={answer} label={`${texts.seeAnswer}: ${title}`}>
                    {texts.seeAnswer}
                  </Link>
                )}
                {seen && (
                  <Link to={seen} label={`${texts.seeSeen}: ${title}`}>
                    {texts.seeSeen}
                  </Link>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The documents that criteria ask for, and those that the draft has. */
export function Documents({ view: { asked, overview } }: { readonly view: ReportView }) {
  const { texts } = usePage();
  const states = { there: texts.there, missing: texts.notThere, open: texts.notYet };
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{texts.documents}</h2>
      {asked.length > 0 && <h3>{texts.asked}</h3>}
      {asked.length > 0 && (
        <ul class="checklist">
          {asked.map(({ code, document, status, place }) => (
            <li key={code} class={status}>
              <StateIcon shape={askedShapes[status]} />
              <div>
                <p>
                  {fill(texts.askedBy, code, document)} <span class="note">{states[status]}</span>
                </p>
                {place && (
                  <p class="ways">
                    <Link to={place} label={`${code}, ${lineOf(texts, place)}`}>
                      {lineOf(texts, place)}
                    </Link>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {asked.length > 0 && <h3>{texts.inDraft}</h3>}
      {overview.documents.length === 0 ? (
        <p class="detail">{texts.noDocuments}</p>
      ) : (
        <ul class="checklist">
          {overview.documents.map(document => (
            <Document key={`${document.kind} ${document.name}`} document={document} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Document({ document }: { readonly document: DocumentItem }) {
  const { texts, tell } = usePage();
  const { name, kind, status, uri, range, links, criteria } = document;
  const states = { there: texts.there, missing: texts.notThere, unknown: texts.unknown };
  return (
    <li class={status}>
      <StateIcon shape={documentShapes[status]} />
      <div>
        <p>
          {status === 'there' && uri !== null ? (
            <Link to={kind === 'annex' && range ? { uri, range } : () => tell({ type: 'document', uri })}>
              {name}
            </Link>
          ) : (
            name
          )}{' '}
          <span class="note">{states[status]}</span>
        </p>
        <p class="detail">
          {criteria.length === 0 ? texts.forNone : fill(texts.forCriteria, criteria.join(', '))}
        </p>
        {links.length > 0 && (
          <p class="ways">
            <span class="detail">{texts.referredTo}</span>
            {links.slice(0, 6).map(link => (
              <Link
                key={`${link.uri ?? ''}${link.range.start.line}:${link.range.start.character}`}
                to={link}
                label={`${name}: ${lineOf(texts, link)}`}
              >
                {lineOf(texts, link)}
              </Link>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
