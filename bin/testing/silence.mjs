/** Milliseconds: longer than the slowest test may take (adonisrc.ts and the timeouts of tests/faults). */
const MOST = 20 * 60_000
/** Milliseconds for its answer. */
const ANSWER = 2_000

/** Ends a run in which nothing happens any more, so that it is a failure with what it printed, not a wait for ever. */
export function endWhenSilent(child, tell) {
  let timer
  let ending = false
  const heard = () => {
    if (ending) return
    clearTimeout(timer)
    timer = setTimeout(end, MOST)
  }
  const end = () => {
    ending = true
    tell(Buffer.from(`\n✗ Nothing was heard for ${MOST / 60_000} minutes: the run is ended.\n`))
    child.kill('SIGUSR2')
    timer = setTimeout(() => child.kill('SIGKILL'), ANSWER)
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', heard)
  child.on('exit', () => clearTimeout(timer))
  heard()
}
