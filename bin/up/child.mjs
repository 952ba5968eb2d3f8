/**
 * Loaded first in the web server and the worker. Ctrl-C reaches every process of the terminal at once, but the parent
 * alone decides when to stop; and when the parent is gone, nobody is left to ask, so the child asks itself.
 */
const GRACE = 10_000

process.on('SIGINT', () => {})
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), GRACE).unref()
})
process.channel?.unref()
