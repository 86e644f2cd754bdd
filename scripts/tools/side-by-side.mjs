/**
 * Runs jobs side by side in the order of the list: no more than `limit` at once, and each when those that it comes after have passed.
 * Once one has failed, no other begins; those that run are let come to their end.
 *
 * @template {{ name: string, after?: readonly string[] }} Job `after` may name jobs that are not in the list
 * @param {readonly Job[]} jobs
 * @param {number} limit
 * @param {(job: Job) => Promise<boolean>} run whether it has passed; does not reject
 * @returns {Promise<Job[]>} those that were not begun
 */
export async function sideBySide(jobs, limit, run) {
  const waiting = [...jobs];
  const open = new Set(jobs.map(({ name }) => name));
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  let failed = false;
  const isReady = (/** @type {Job} */ { after = [] }) => after.every(name => !open.has(name));
  for (;;) {
    const next = failed || running.size >= limit ? undefined : waiting.find(isReady);
    if (next !== undefined) {
      waiting.splice(waiting.indexOf(next), 1);
      const one = run(next).then(passed => {
        running.delete(one);
        if (passed) open.delete(next.name);
        else failed = true;
      });
      running.add(one);
    } else if (running.size > 0) await Promise.race(running);
    else return waiting;
  }
}
