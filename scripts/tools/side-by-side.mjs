/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} [after] names of jobs that must have passed before, where they are in the list
 * @property {string} [apart] jobs with the same text here do not run at the same time
 */

/**
 * Runs jobs side by side, no more than `limit` at once; of those that can begin the first in the list begins. Once one has failed, no
 * other begins; those that run are let come to their end.
 *
 * @template {Job} Kind
 * @param {readonly Kind[]} jobs
 * @param {number} limit
 * @param {(job: Kind) => Promise<boolean>} run whether it has passed; does not reject
 * @returns {Promise<Kind[]>} those that were not begun
 */
export async function sideBySide(jobs, limit, run) {
  const waiting = [...jobs];
  const open = new Set(jobs.map(({ name }) => name));
  /** @type {Map<Kind, Promise<void>>} */
  const running = new Map();
  let failed = false;
  const isReady = (/** @type {Kind} */ { after = [], apart }) =>
    after.every(name => !open.has(name)) &&
    (apart === undefined || ![...running.keys()].some(other => other.apart === apart));
  for (;;) {
    const next = failed || running.size >= limit ? undefined : waiting.find(isReady);
    if (next !== undefined) {
      waiting.splice(waiting.indexOf(next), 1);
      const done = run(next).then(passed => {
        running.delete(next);
        if (passed) open.delete(next.name);
        else failed = true;
      });
      running.set(next, done);
    } else if (running.size > 0) await Promise.race(running.values());
    else return waiting;
  }
}
