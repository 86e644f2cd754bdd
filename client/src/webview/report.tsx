/**
 * The script of the report’s page: shows what the extension says, and says what is pressed.
 */
import { render } from 'preact';
import type { PageState, ToPage } from '../report/messages.ts';
import { type Page, PageProvider } from './page.ts';
import { Notice, ReportPage } from './report-page.tsx';

const api = acquireVsCodeApi<PageState>();
const root = document.getElementById('report');
const { draft = '', texts = '{}' } = root?.dataset ?? {};

/** What was kept may name the draft as it was called before it was renamed. */
let state: PageState = { ...api.getState(), draft };

function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  api.setState(state);
}

const page: Page = {
  texts: JSON.parse(texts),
  tell: message => api.postMessage(message),
  isOpen: (part, otherwise) => state.open?.[part] ?? otherwise,
  setOpen: (part, open) => {
    if (page.isOpen(part, !open) === open) return;
    keep({ open: { ...state.open, [part]: open } });
    show();
  },
};

function show(): void {
  if (!root) return;
  const { view, progress = null, message } = state;
  render(
    <PageProvider value={page}>
      {view ? <ReportPage view={view} progress={progress} /> : <Notice message={message} />}
    </PageProvider>,
    root,
  );
}

/** Only the extension can post to the page. */
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'view':
      state = withoutMessage({ ...state, draft: data.draft, view: data.view, progress: data.progress });
      break;
    case 'gone':
      state = { draft: data.draft, message: data.message };
      break;
  }
  api.setState(state);
  show();
});

function withoutMessage({ message: _, ...rest }: PageState): PageState {
  return rest;
}

let scrolled: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => keep({ scroll: window.scrollY }), 100);
});

// What was shown last stands there at once; what has changed since comes with the answer.
show();
api.setState(state);
if (state.scroll !== undefined) window.scrollTo(0, state.scroll);
page.tell({ type: 'ready' });
