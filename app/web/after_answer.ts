import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import type { HttpContext } from '@adonisjs/core/http'

/** For the answer to be read, in milliseconds: whoever waits for it would otherwise wait for the work beside it too. */
const BREATH = 50

const running = new Set<Promise<void>>()

/** Does `work` once the answer is sent, so that the time of the answer tells nothing about it. */
export function afterAnswer(ctx: HttpContext, work: () => Promise<unknown>) {
  const done = new Promise<void>((resolve) => ctx.response.onFinish(() => resolve()))
    .then(() => pause(BREATH))
    .then(work)
    .then(
      () => {},
      (error) => logger.error({ err: error }, 'work after the answer failed')
    )
  running.add(done)
  void done.finally(() => running.delete(done))
}

/** Waits for what is still being done: on shutdown, and in tests. */
export async function settled() {
  await Promise.all(running)
}
