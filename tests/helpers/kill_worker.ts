import { setTimeout as wait } from 'node:timers/promises'
import { WorkerProcess } from '#tests/helpers/worker_process'

const PATIENCE = 60_000

/** Starts a worker and kills it, without warning, as soon as `reached` says so. */
export async function killWorkerWhen(reached: () => Promise<boolean>) {
  const worker = new WorkerProcess({ lease: 1 })
  try {
    await until(reached)
  } finally {
    worker.signal('SIGKILL')
    await worker.ended
  }
}

/** Lets a worker work until nothing is queued. */
export async function runWorkerToEnd() {
  const worker = new WorkerProcess({ lease: 1 })
  const timer = setTimeout(() => worker.signal('SIGKILL'), PATIENCE)
  await worker.ended
  clearTimeout(timer)
}

async function until(reached: () => Promise<boolean>) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(3)) {
    if (await reached()) return
  }
  throw new Error('The worker never got there')
}
