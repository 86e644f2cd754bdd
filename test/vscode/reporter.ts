/** Begins every line of the report, so that `scripts/` can tell it from what VS Code itself logs. */
const mark = '[test] ';

/**
 * Reports a run through `console.log`, line by line, with plain strings: that is what arrives in the
 * terminal from every kind of extension host. mocha's own reporters want a terminal, or a page.
 *
 * @param runner the run, before it has started
 */
export function report(runner: Mocha.Runner): void {
  const failures: { title: string; error: Error }[] = [];
  let depth = 0;
  const counts = { passing: 0, failing: 0, pending: 0 };
  const indented = (text: string) => print('  '.repeat(depth) + text);

  runner.on('suite', suite => {
    if (suite.title !== '') indented(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => {
    depth -= 1;
  });
  runner.on('pass', test => {
    counts.passing += 1;
    const slow = (test.duration ?? 0) > test.slow() ? ` (${test.duration} ms)` : '';
    indented(`✓ ${test.title}${slow}`);
  });
  runner.on('pending', test => {
    counts.pending += 1;
    indented(`- ${test.title}`);
  });
  runner.on('fail', (test, error: Error) => {
    counts.failing += 1;
    failures.push({ title: test.fullTitle(), error });
    indented(`${failures.length}) ${test.title}`);
  });
  runner.on('end', () => {
    for (const [index, { title, error }] of failures.entries()) {
      print('');
      print(`${index + 1}) ${title}`);
      for (const line of describeError(error).split('\n')) print(`   ${line}`);
    }
    print('');
    for (const [name, count] of Object.entries(counts)) if (count > 0) print(`${count} ${name}`);
  });
}

/** The message, which for an assertion holds the difference, and where it was thrown. */
function describeError(error: Error): string {
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

/** Prints one line of the report. */
export function print(line: string): void {
  console.log(mark + line);
}
