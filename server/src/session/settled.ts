import type { OpenDocument } from '../workspace/open-document.ts';

/**
 * Waits until the document's newest change has been read: while keystrokes come faster than they can be answered,
 * only the last is. Costs a turn of the event loop when none is waiting.
 */
export async function settled(document: OpenDocument): Promise<void> {
  let revision: number;
  do {
    ({ revision } = document);
    await turn();
  } while (revision !== document.revision);
}

/** A turn of the event loop, in which the next message is read if there is one; a browser has no setImmediate. */
function turn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
