/** Imported into a process that is measured: tells its parent each second how long its event loop stood still at most. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
setInterval(() => {
  process.send?.({ lag: delay.max / 1e6 })
  delay.reset()
}, 1_000).unref()
