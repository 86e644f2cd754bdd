import { ProgressLocation, window } from 'vscode';

/** Milliseconds after which one wonders whether anything is going on. */
const patience = 1000;

/** Waits for some work, and says what is done in a notification if it takes longer than a second. */
export async function withPatience<Result>(title: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  // What goes wrong is told by the work itself, below.
  const first = await Promise.race([
    work.then(
      () => 'done' as const,
      () => 'done' as const,
    ),
    late,
  ]);
  clearTimeout(timer);
  if (first === 'late')
    return await window.withProgress({ location: ProgressLocation.Notification, title }, () => work);
  return await work;
}
