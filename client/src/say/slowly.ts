import { ProgressLocation, window } from 'vscode';

/** From so many milliseconds on one wants to see that something is going on. */
const noticeable = 1000;

/** Waits for something, with a notification if it takes longer than a second. */
export async function slowly<Result>(title: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), noticeable);
  });
  try {
    if ((await Promise.race([work, late])) !== 'late') return await work;
    return await window.withProgress({ location: ProgressLocation.Notification, title }, () => work);
  } finally {
    clearTimeout(timer);
  }
}
