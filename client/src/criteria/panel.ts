/**
 * The panel in which criteria that were read are looked through before they are saved.
 */
import { type Uri, ViewColumn, window } from 'vscode';
import { pageRoots, pageShell } from '../webview/shell.ts';
import { type CriteriaView, readMessage, type ToPage } from './messages.ts';
import type { Edits } from './rows.ts';
import { criteriaTexts } from './texts.ts';

/** The type of the panels. */
const criteriaView = 'markscheme.criteria';

/** What is done with the rows. */
export interface Review {
  readonly view: CriteriaView;
  /** As somebody has left the rows when the document was read before. */
  readonly edits: Edits;
  /** Saves them; resolves to why that can’t be done, in a sentence, and then the panel stays. */
  save(edits: Edits): Promise<string | undefined>;
  /** Keeps what was decided, saved or not. */
  remember(edits: Edits): void;
}

/** Shows criteria in a panel beside nothing; resolves, once it is closed, to whether they were saved. */
export function reviewCriteria(extension: Uri, review: Review): Promise<boolean> {
  const { view } = review;
  const panel = window.createWebviewPanel(criteriaView, view.title, ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: pageRoots(extension),
  });
  let { edits } = review;
  let isSaved = false;
  let isBusy = false;
  const tell = (message: ToPage) => void panel.webview.postMessage(message);
  panel.webview.onDidReceiveMessage(async (data: unknown) => {
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        tell({ type: 'show', view, edits: [...edits] });
        return;
      case 'edited':
        edits = message.edits;
        return;
      case 'cancel':
        panel.dispose();
        return;
      case 'save': {
        edits = message.edits;
        if (isBusy) return;
        isBusy = true;
        const why = await review.save(edits);
        isBusy = false;
        isSaved = why === undefined;
        if (why === undefined) panel.dispose();
        else tell({ type: 'refused', message: why });
        return;
      }
      case undefined:
        return;
    }
  });
  panel.webview.html = pageShell(panel.webview, extension, {
    page: 'criteria',
    title: view.title,
    data: { texts: JSON.stringify(criteriaTexts()) },
  });
  return new Promise(resolve => {
    panel.onDidDispose(() => {
      review.remember(edits);
      resolve(isSaved);
    });
  });
}
