import type { PlaceItem, StepItem } from '../../../server/src/protocol.ts';
import type { ReportTexts } from '../report/texts.ts';
import { Link } from './link.tsx';
import { type Page, usePage } from './page.ts';
import { fileOf, fill } from './say.ts';

/** Steps that are shown before one asks for all. */
const most = 6;

/** What to do next, most valuable first, each with the way there. */
export function Next({ steps }: { readonly steps: readonly StepItem[] }) {
  const { texts, isOpen, setOpen } = usePage();
  const all = isOpen('steps', false);
  const shown = all ? steps : steps.slice(0, most);
  return (
    <section aria-labelledby="next">
      <h2 id="next">{texts.next}</h2>
      {steps.length === 0 ? (
        <p>{texts.nothingNext}</p>
      ) : (
        <ol class="steps">
          {shown.map(step => (
            <Step key={`${step.kind} ${step.code ?? ''} ${step.message}`} step={step} />
          ))}
        </ol>
      )}
      {steps.length > most && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setOpen('steps', !all)}>
          {all ? texts.showFewerSteps : fill(texts.showAllSteps, steps.length)}
        </button>
      )}
    </section>
  );
}

function Step({ step: { kind, message, place, code } }: { readonly step: StepItem }) {
  const page = usePage();
  const { texts, tell } = page;
  const links = [
    ...(place === null ? [] : [<Link to={place}>{wayTo(texts, place)}</Link>]),
    ...(kind === 'over-limit' && place === null
      ? [<Link to={() => showSections(page)}>{texts.seeSections}</Link>]
      : []),
    ...(code === null
      ? []
      : [<Link to={() => tell({ type: 'asks', code })}>{fill(texts.whatItAsks, code)}</Link>]),
  ];
  return (
    <li class={`step ${kind}`}>
      <span class="kind">{texts.stepKinds[kind]}</span>
      <div>
        {message} {links.length > 0 && <span class="ways">{links}</span>}
      </div>
    </li>
  );
}

function wayTo(texts: ReportTexts, { uri, range }: PlaceItem): string {
  const line = String(range.start.line + 1);
  return uri === undefined ? fill(texts.goToLine, line) : fill(texts.goToFileLine, line, fileOf(uri));
}

/** Where the words are: in the list of sections, further down. */
function showSections(page: Page): void {
  page.setOpen('sections', true);
  const summary = document.querySelector('#sections summary');
  if (!(summary instanceof HTMLElement)) return;
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
}
