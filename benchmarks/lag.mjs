/** Imported into a process that is measured: tells its parent each second how it is. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
setInterval(() => {
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ lag: delay.max / 1e6, heap: (heapUsed + external) / 2 ** 20 })
  delay.reset()
}, 1_000).unref()
