import type { ReportView } from '../../../server/src/protocol.ts';
import type { ProgressView } from '../progress/view.ts';
import { Conditions, Documents } from './checklists.tsx';
import { CoverageMap } from './coverage-map.tsx';
import { Next } from './next.tsx';
import { usePage } from './page.ts';
import { Progress } from './progress-chart.tsx';
import { Words } from './words.tsx';

/** The whole report. */
export function ReportPage({
  view,
  progress,
}: {
  readonly view: ReportView;
  readonly progress: ProgressView | null;
}) {
  const { texts, tell, isOpen, setOpen } = usePage();
  return (
    <main>
      <header>
        <p class="over-title">
          {view.framework} · {view.task} · {view.name}
        </p>
        <h1>{view.verdict}</h1>
        <p class="actions">
          <button type="button" onClick={() => tell({ type: 'export' })}>
            {texts.export}
          </button>
          <button type="button" class="secondary" onClick={() => tell({ type: 'draft' })}>
            {texts.goToDraft}
          </button>
          <button type="button" class="secondary" onClick={() => tell({ type: 'problems' })}>
            {texts.openProblems}
          </button>
          {view.areas.length > 0 && (
            <button type="button" class="secondary" onClick={() => tell({ type: 'go-through' })}>
              {texts.goThrough}
            </button>
          )}
        </p>
      </header>
      <Next steps={view.next} />
      <Words view={view} />
      {progress && (
        <Progress
          progress={progress}
          texts={texts.progress}
          isOpen={isOpen('progress', false)}
          setOpen={open => setOpen('progress', open)}
        />
      )}
      <CoverageMap view={view} />
      <div class="pair">
        <Conditions view={view} />
        <Documents view={view} />
      </div>
      <Sentences id="marks" title={texts.marks} sentences={view.markSentences} />
      <Sentences id="behaviours" title={texts.behaviours} sentences={view.behaviourSentences} />
      <Sentences id="about" title={texts.about} sentences={view.note === null ? [] : [view.note]} />
    </main>
  );
}

function Sentences({
  id,
  title,
  sentences,
}: {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** What stands in place of a report: why there is none, which can be closed then; without a message there is none yet. */
export function Notice({ message }: { readonly message: string | undefined }) {
  const { texts, tell } = usePage();
  return (
    <main>
      <h1 class="unseen">{texts.title}</h1>
      <p role="status">{message ?? texts.waiting}</p>
      {message === undefined ? null : (
        <p>
          <button type="button" onClick={() => tell({ type: 'close' })}>
            {texts.close}
          </button>
        </p>
      )}
    </main>
  );
}
