/** A failure whose message is all that a person needs: what is wrong and what to do. */
export class PlainError extends Error {}

/** Runs `main` and turns whatever it throws into one line and exit code 1. */
export async function orOnePlainLine(main) {
  try {
    await main()
  } catch (error) {
    const line = error instanceof PlainError ? error.message : `Clientele stopped: ${error.message}`
    console.error(line.split('\n')[0])
    process.exit(1)
  }
}
