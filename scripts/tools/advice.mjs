/** An error whose message tells the reader what to do next; it is shown without a stack trace. */
export class Advice extends Error {}

/**
 * Runs a script's main function: advice is printed as it is, anything else with its stack, and either
 * makes the process fail.
 *
 * @param {() => Promise<number | void>} main may return an exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Advice ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
