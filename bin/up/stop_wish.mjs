/**
 * Calls `stop` when somebody wants this process to end. That a signal to npm arrives here takes the `exec` of the start
 * script: the shell in between would keep it to itself (npm/cli#5776). Windows has no `exec`, hence the script's `||`.
 */
export function onStopWish(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event) onParentGone(stop)
}

/** An npm that was killed outright tells nobody; what it started would keep the port. */
function onParentGone(stop) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || stop(), 500).unref()
}
