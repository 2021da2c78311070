/** A failure that its reader can act on: it is shown as its message alone, without a stack. */
export class PlainFailure extends Error {}

/**
 * Runs a command's main function; a plain failure becomes its message and exit code 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
